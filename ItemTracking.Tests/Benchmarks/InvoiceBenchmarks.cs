using System.Diagnostics;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Xunit.Abstractions;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>
/// P3b: an invoice of 10,000 serial numbers that came with two receipts, and its cancelling, beside a receipt of as many in the same run.
/// The ratios must hold; the times are told.
/// </summary>
[Trait("Category", "Benchmark")]
public sealed class InvoiceBenchmarks(ITestOutputHelper output)
{
    private const int Numbers = 10_000;
    private const double MostOfReceipt = 3;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task P3b_an_invoice_from_two_receipts_and_its_cancelling()
    {
        await TimesAsync(1_000);
        var best = await TimesAsync(Numbers);
        foreach (var _ in Enumerable.Range(0, 2))
            best = [.. best.Zip(await TimesAsync(Numbers), (one, other) => one < other ? one : other)];

        output.WriteLine("| P3b | purchase receipt ms | get lines ms | post invoice ms | cancel ms | each / purchase receipt |");
        output.WriteLine("|---|---|---|---|---|---|");
        output.WriteLine(
            $"| {Numbers:N0} | {string.Join(" | ", best.Select(t => $"{t.TotalMilliseconds:N0}"))} "
                + $"| {string.Join(", ", best.Skip(1).Select(t => $"{t / best[0]:N2}"))} |");
        Assert.All(best.Skip(1), time => Assert.InRange(time, TimeSpan.Zero, Most));
        Assert.All(best.Skip(1), time => Assert.InRange(time / best[0], 0, MostOfReceipt));
    }

    private static async Task<IReadOnlyList<TimeSpan>> TimesAsync(int numbers)
    {
        using var company = await PurchaseCompany.CreateAsync();
        var (factory, transaction, clock) = (company.Database.Factory, company.Database.Transaction, company.Database.Clock);
        var poster = new DocumentPoster(factory, transaction, clock);
        var measured = await GivenAsync("K", numbers);
        var receipt = await TimeAsync(() => PostAsync(measured, PostingChoice.Handle));
        await PostAsync(await GivenAsync("A", numbers / 2), PostingChoice.Handle);
        await PostAsync(await GivenAsync("B", numbers / 2), PostingChoice.Handle);

        var invoice = (await company.DocumentAsync(DocumentKind.PurchaseInvoice)).Key;
        var lines = Taken(await new LinesToInvoiceReader(factory).ListAsync(invoice, new(Take: 10), Actors.PurchasingClerk)).Rows
            .Where(line => line.QtyNotInvoiced == numbers / 2).Select(line => line.Key()).ToList();
        Assert.Equal(2, lines.Count);
        var getting = await TimeAsync(async () =>
            Taken(await new GetLinesStore(transaction, company.Reader).GetAsync(invoice, lines, Actors.PurchasingClerk)));
        var no = "";
        var posting = await TimeAsync(async () => no = await PostAsync(invoice, PostingChoice.HandleAndInvoice));
        var cancelling = await TimeAsync(async () => Assert.Equal(
            numbers,
            Taken(await new CancelPoster(factory, transaction, clock).CancelAsync(
                DocumentKind.PurchaseInvoice.Invoicing.Posted.Type, no, Guid.NewGuid(), Actors.PurchasingClerk)).EntryCount));
        return [receipt, getting, posting, cancelling];

        async Task<string> PostAsync(DocumentKey key, PostingChoice choice) =>
            Taken(await poster.PostAsync(key, choice, Guid.NewGuid(), Actors.PurchasingClerk)).InvoiceNo;

        async Task<DocumentKey> GivenAsync(string prefix, int count)
        {
            var order = await company.OrderAsync((SerialItem, count));
            await company.Database.TrackManyAsync(order.Key, SerialItem, Serials(prefix, count));
            return order.Key;
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
