using System.Diagnostics;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Assignment;
using Xunit.Abstractions;
using static ItemTracking.Tests.Assignment.Sheets;
using static ItemTracking.Tests.Benchmarks.Timing;

namespace ItemTracking.Tests.Benchmarks;

/// <summary>The core's share of P2, P5 and P6: what a page of 10,000 lines costs without the browser.</summary>
[Trait("Category", "Benchmark")]
public sealed class AssignmentBenchmarks(ITestOutputHelper output)
{
    private const int Lines = 10_000;

    [Fact]
    public async Task P2_create_customized_serial_numbers()
    {
        using var company = await PurchaseCompany.WithLineAsync(Lines, SNAndLotSpecific, item => item.SerialNos = "");
        var sheet = await company.OpenAsync();
        var request = new CustomizedSN("S/N-VEND00001", 1, Lines, true, false);
        var pure = Best(() => sheet.AddSerials(AssignNumbers.Customized(request).Must(), "LOT-9", null).Must());
        var whole = await BestAsync(
            async () => (await company.Assigner.CreateCustomizedSNAsync(sheet, request, null, Support.Actors.PurchasingClerk)).Must());

        Report(
            "P2 Create Customized SN for 10,000",
            $"pure {Milliseconds(pure)}, with lot number and look-up {Milliseconds(whole)} (target 300 ms)");
    }

    [Fact]
    public void P5_one_cell_edit()
    {
        var sheet = Open(PurchaseLine(Lines), FreeEntry)
            .AddSerials([.. Enumerable.Range(1, Lines).Select(n => $"SN-{n:00000}")], "L1", null)
            .Must();
        var quantity = Best(() => sheet.SetQuantity(5000, 0).Must());
        var serial = Best(() => sheet.SetSerialNo(5000, "OTHER", null).Must());
        var date = Best(() => sheet.SetExpirationDate(5000, new(2030, 1, 1)).Must());

        Report(
            "P5 one edit at 10,000 lines",
            $"quantity {Milliseconds(quantity)}, serial number {Milliseconds(serial)} (target 5 ms); date of a lot on all 10,000 "
                + $"lines {Milliseconds(date)}");
    }

    [Fact]
    public async Task P5_keep_a_draft_of_ten_thousand_lines()
    {
        using var company = await PurchaseCompany.WithLineAsync(Lines, SNAndLotSpecific);
        var drafts = new DraftStore(company.Database.Transaction, company.Database.Factory, company.Database.Clock);
        var sheet = (await company.OpenAsync()).AddSerials([.. Enumerable.Range(1, Lines).Select(n => $"SN-{n:00000}")], "L1", null).Must();
        var made = Best(() => new TrackingDraft(DateTimeOffset.UnixEpoch, sheet.Unsaved()).ToKept());
        var kept = new TrackingDraft(company.Database.Clock.GetUtcNow(), sheet.Unsaved()).ToKept()!;
        var written = await BestAsync(
            async () => (await drafts.SaveAsync(PurchaseCompany.Line, kept, Support.Actors.PurchasingClerk)).Must());
        var fresh = await company.OpenAsync();
        var laid = Best(() => TrackingDraft.Of(kept)!.Lines.Onto(fresh));

        Report(
            "draft of 10,000 lines",
            $"made {Milliseconds(made)}, written {Milliseconds(written)} beside the page; read and laid "
                + $"over {Milliseconds(laid)}; {kept.Content.Length:#,0} characters");
    }

    [Fact]
    public async Task P6_open_and_save_a_page()
    {
        using var company = await PurchaseCompany.WithLineAsync(Lines, SNAndLotSpecific);
        var sheet = (await company.OpenAsync()).AddSerials([.. Enumerable.Range(1, Lines).Select(n => $"SN-{n:00000}")], "L1", null).Must();
        var watch = Stopwatch.StartNew();
        (await company.SaveAsync(sheet)).Must();
        var saved = watch.Elapsed;
        await using (var db = company.Database.Factory.CreateDbContext())
            Assert.Equal(Lines, db.Set<TrackingSpecification>().Count());
        var opened = await BestAsync(company.OpenAsync);
        watch.Restart();
        (await company.SaveAsync((await company.OpenAsync()).SetQtyToHandle(5000, 0).Must())).Must();

        Report(
            "P6 open 10,000 lines",
            $"{Milliseconds(opened)} (target 1000 ms); save all {Milliseconds(saved)}, open, change one, "
                + $"save {Milliseconds(watch.Elapsed)}");
    }

    [Fact]
    public async Task P6_look_numbers_up_in_a_long_ledger()
    {
        using var company = await PurchaseCompany.WithLineAsync(Lines, FreeEntry);
        var sheet = (await company.OpenAsync())
            .AddSerials([.. Enumerable.Range(1, Lines).Select(n => $"SN-{n:0000000}")], null, null)
            .Must();
        (await company.SaveAsync(sheet)).Must();
        var figures = new List<string>();
        var written = 0;
        foreach (var size in new[] { 20_000, 400_000 })
        {
            await ReceiveAsync(company, written, size);
            written = size;
            var opened = await BestAsync(company.OpenAsync);
            var one = await BestAsync(() => company.Reader.ExistingAsync(sheet, "", "L-0000007"));
            figures.Add($"{size} entries: open {Milliseconds(opened)}, look one lot up {Milliseconds(one)}");
        }

        Report("P6 open 10,000 serial numbers beside a ledger", string.Join("; ", figures));
    }

    /// <summary>Serial numbers that no line of the page carries, and every tenth that one does.</summary>
    private static async Task ReceiveAsync(PurchaseCompany company, int from, int to)
    {
        var entries = Enumerable.Range(from + 1, to - from).Select(n => new ItemLedgerEntry
        {
            EntryNo = n,
            ItemNo = "1000",
            LocationCode = "EAST",
            SerialNo = n <= Lines && n % 10 == 0 ? $"SN-{n:0000000}" : $"OLD-{n:0000000}",
            LotNo = $"L-{n % 5000:0000000}",
            Quantity = 1,
            RemainingQuantity = 1,
            Positive = true,
            Open = true,
        });
        await company.Database.Transaction.RunAsync("ledger", async db =>
        {
            await db.InsertAsync([.. entries]);
            return Outcome<Done>.Of(Done.Instance);
        });
    }

    private void Report(string what, string figures)
    {
        output.WriteLine($"{what}: {figures}");
        Console.WriteLine($"{what}: {figures}");
    }
}
