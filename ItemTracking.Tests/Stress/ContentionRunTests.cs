using System.Diagnostics;
using System.Text.Json;
using ItemTracking.Core.DataCheck;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Stress;

/// <summary>
/// Sixteen clerks at once on 500 serial numbers and 200 lots: they receive, select, ship, take back, send back, edit tracking that others
/// have open, reserve, finish and invoice what others began, block numbers, adjust stock in journals that they share, and count shelves
/// beside sales of what lies there, reclassify, transfer, invoice what was received or shipped, undo it, and cancel invoices (R1).
/// </summary>
[Collection("alone")]
public sealed class ContentionRunTests(ITestOutputHelper output)
{
    private const int Clerks = 12;
    private const int ClerksOfSecondProcess = 4;

    private readonly Workload workload = new(StressSeed.Value);

    [Fact, Trait("Requirement", "R1")]
    public Task R1_Of_5_000_operations_in_two_processes_none_gives_anything_out_twice() => RunAsync(5_000);

    [Fact, Trait("Requirement", "R1"), Trait("Category", "Long")]
    public Task R1_Of_200_000_operations_in_two_processes_none_gives_anything_out_twice() => RunAsync(200_000);

    [Fact, Trait("Requirement", "R2")]
    public async Task R2_A_posting_that_reads_checks_and_writes_is_found_out_by_the_same_run()
    {
        using var company = await StressCompany.CreateAsync();
        var desk = new Desk(company.Database.Options, (factory, transaction) => new UnguardedPoster(factory, transaction).PostAsync);
        var (operations, doubled) = (0, (IReadOnlyList<string>)[]);
        while (doubled.Count == 0 && operations < 5_000)
        {
            await StressRun.WorkAsync(desk, workload, Enumerable.Range(operations, 250), Clerks + ClerksOfSecondProcess, "clerk");
            operations += 250;
            doubled = await DoubleAllocation.FindAsync(company.Database);
        }

        output.WriteLine($"Seed {workload.Seed}: found after {operations} operations.");
        Assert.NotEmpty(doubled);
        Assert.Contains(await ViolationsAsync(company), violation => violation.Id is "I1" or "I2" or "I3" or "I5");
    }

    private async Task RunAsync(int operations)
    {
        output.WriteLine($"Seed {workload.Seed}.");
        using var company = await StressCompany.CreateAsync();
        var watch = Stopwatch.StartNew();
        var ofSecond = Enumerable.Range(0, operations).Where(IsOfSecondProcess).ToList();
        using var second = new WorkerProcess(
            WorkerProgram.Clerks, new ClerksTask(company.Database.Options, workload.Seed, ofSecond, ClerksOfSecondProcess));
        var tally = await StressRun.WorkAsync(
            new Desk(company.Database.Options), workload, Enumerable.Range(0, operations).Where(index => !IsOfSecondProcess(index)), Clerks,
            "clerk");
        var counted = await second.LineAsync();
        await second.EndAsync();
        var other = JsonSerializer.Deserialize<Tally>(counted!)!;
        Assert.Equal(ofSecond.Count, other.Operations);
        tally.Add(other);
        output.WriteLine($"{operations} operations in {watch.Elapsed.TotalSeconds:N0} s:{Environment.NewLine}{tally}");

        Assert.True(tally.Faults.IsEmpty, string.Join(Environment.NewLine, tally.Faults));
        Assert.Equal(operations, tally.Operations);
        Assert.Empty((await ViolationsAsync(company)).Select(v => $"{v.Id}: {v.Text}"));
        Assert.Empty(await DoubleAllocation.FindAsync(company.Database));
        Assert.True(tally.Posted > operations / 5, "Too few postings: the run proves nothing.");
        Assert.True(other.Posted > ofSecond.Count / 5, "Too few postings of the second process: the run proves nothing.");
    }

    private static bool IsOfSecondProcess(int index) => index % (Clerks + ClerksOfSecondProcess) < ClerksOfSecondProcess;

    private static async Task<IReadOnlyList<InvariantViolation>> ViolationsAsync(PurchaseCompany company) =>
        Taken(await new InvariantReader(company.Database.Factory).CheckAsync(Actors.Everyone));
}

/// <summary>Runs that take all processors: nothing else runs beside them.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class AloneCollection;
