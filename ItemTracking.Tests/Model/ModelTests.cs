using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Stress;
using Xunit.Abstractions;

namespace ItemTracking.Tests.Model;

/// <summary>
/// Random sequences of 50 operations over orders, returns, invoices, undo, cancelling, journals, counts, transfers, reservations and blocks
/// give what a small model in memory says: the same outcome and message at every step and the same stock in the end. Each sequence is drawn
/// from its seed alone, which a failure prints; ITEMTRACKING_STRESS_SEED begins with it.
/// </summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    private const int Steps = 50;

    [Fact]
    public Task Sequences_20_of_50_operations_over_all_documents_end_as_the_model_says() => RunAsync(20);

    [Fact, Trait("Category", "Long")]
    public Task Sequences_1_000_of_50_operations_over_all_documents_end_as_the_model_says() => RunAsync(1_000);

    private async Task RunAsync(int sequences)
    {
        var (posted, invoiced, refused, kept, back) = (0, 0, 0, 0, 0);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var n = 0; n < sequences; n++)
        {
            using var company = await PurchaseCompany.CreateAsync();
            var run = new ModelRun(company, unchecked(StressSeed.Value + n));
            await run.WorkAsync(Steps);
            posted += run.Posted;
            invoiced += run.Invoiced;
            refused += run.Refused;
            kept += run.Kept;
            back += run.TakenBack;
        }

        output.WriteLine(
            $"Seeds from {StressSeed.Value}: {posted} postings, {invoiced} of them invoices, {back} taken back, {refused} refusals, "
                + $"{kept} reservations in {watch.Elapsed.TotalSeconds:N1} s.");
        Assert.InRange(posted, sequences * 5, sequences * Steps);
        Assert.InRange(invoiced, sequences / 4, posted);
        Assert.InRange(back, sequences / 4, posted);
        Assert.InRange(refused, sequences * 5, sequences * Steps);
        Assert.InRange(kept, sequences / 4, sequences * Steps);
    }
}
