using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

/// <summary>Flag, state and the question on Close say of reserved stock what posting would say (PST-13, RSV-6).</summary>
public sealed class HeldNumbersTests : ReservationTests
{
    [Fact, Trait("Rule", "PST-13")]
    public async Task A_lot_that_is_reserved_without_a_number_is_held_where_no_other_stock_can_be_kept_instead()
    {
        await StockAsync(LotItem, ("", "HUB-A", 88));
        await ReserveAsync(await SalesLineAsync(LotItem, 80));
        var sale = await SaleAsync(LotItem, ("", "HUB-A", 20));

        Assert.Equal(("Held by SO-1001: HUB-A", "Held by SO-1001", true), await SaidAsync(sale));
        Assert.StartsWith(
            "Lot No. HUB-A is reserved for Sales Order SO-1001.",
            Assert.Single((await PostAsync(sale, PostingChoice.Handle)).Refusals).WayOut, StringComparison.Ordinal);
        Assert.Equal(2, await CueAsync());

        await NameAsync(sale.Line(10000), ("", "HUB-A", 8));
        await Company.ChangeAsync(sale, 0, line => line with { Quantity = 8 });
        Assert.Equal(("Complete 8/8", "Yes", false), await SaidAsync(sale));
        Assert.Equal(1, await CueAsync());
        await ShipAsync(sale);
    }

    [Fact, Trait("Rule", "RSV-6")]
    public async Task What_can_be_moved_to_other_free_stock_is_held_by_nobody_and_what_cannot_is()
    {
        await StockAsync(LotItem, ("", "L1", 10), ("", "L2", 10));
        await ReserveAsync(await SalesLineAsync(LotItem, 10));
        var sale = await SaleAsync(LotItem, ("", "L1", 10));
        Assert.Equal(("Complete 10/10", "Yes", false), await SaidAsync(sale));

        var both = await SaleAsync(LotItem, ("", "L1", 10), ("", "L2", 10));
        Assert.Equal("Held by SO-1001: L1", (await SaidAsync(both)).State);
        Assert.True((await PostAsync(both, PostingChoice.Handle)).IsRefused);

        await ShipAsync(sale);
        Assert.Equal(["SO-1001 10000 < L2 10"], await KeptAsync());
    }

    [Fact, Trait("Rule", "PST-13")]
    public async Task A_serial_number_that_is_reserved_is_held_and_the_line_that_reserved_it_sees_it_free()
    {
        await StockAsync(SerialItem, Serials("S", 1));
        var owner = await SalesLineAsync(SerialItem, 1);
        await ReserveAsync(owner);
        var sale = await SaleAsync(SerialItem, ("S00001", "", 1));
        Assert.Equal(("Held by SO-1001: S00001", "Held by SO-1001", true), await SaidAsync(sale));
        var offered = Assert.Single((await Company.OpenTrackingAsync(sale, 10000)).LookUp(null, ItemTrackingType.SerialNo));
        Assert.Equal("Held by SO-1001", offered.NotSelectable);

        var scanned = Taken((await Company.OpenTrackingAsync(KeyOf(owner), 10000)).Scan("S00001", null));
        Assert.Equal(("Complete 1/1", "Yes", 0), (
            scanned.State.Text, scanned.OfSerialNo(scanned.Lines[0]).Text, scanned.ClosingWarnings().Count()));
        await NameAsync(owner, ("S00001", "", 1));
        await ShipAsync(KeyOf(owner));
    }

    [Fact, Trait("Rule", "PST-13")]
    public async Task A_lot_that_is_reserved_by_number_is_held_whatever_else_is_free_and_its_owner_may_take_it()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 9));
        var owner = await SalesLineAsync(LotItem, 3);
        await NameAsync(owner, ("", "L1", 3));
        await ReserveAsync(owner, ReserveChoice.SpecificNumbers);
        var sale = await SaleAsync(LotItem, ("", "L1", 3));

        Assert.Equal(("Held by SO-1001: L1", "Held by SO-1001", true), await SaidAsync(sale));
        Assert.Equal(("Complete 3/3", "Yes", false), await SaidAsync(KeyOf(owner)));
        Assert.True((await PostAsync(sale, PostingChoice.Handle)).IsRefused);
        await ShipAsync(KeyOf(owner));
    }

    [Fact, Trait("Rule", "PST-13")]
    public async Task The_line_that_reserved_a_lot_takes_it_by_scan_though_others_ask_for_it()
    {
        await StockAsync(LotItem, ("", "HUB-A", 88));
        var owner = await SalesLineAsync(LotItem, 80);
        await ReserveAsync(owner);
        await SaleAsync(LotItem, ("", "HUB-A", 50));

        var scanned = Taken((await Company.OpenTrackingAsync(KeyOf(owner), 10000)).Scan("HUB-A", null));

        Assert.Equal((80m, "Yes", 0), (
            scanned.Lines[0].QuantityBase, scanned.OfLotNo(scanned.Lines[0]).Text, scanned.ClosingWarnings().Count()));
        await NameAsync(owner, ("", "HUB-A", 80));
        await ShipAsync(KeyOf(owner));
    }

    private async Task<DocumentKey> SaleAsync(string item, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await Company.SalesOrderAsync((item, numbers.Sum(n => n.Quantity)));
        await NameAsync(order.Key.Line(10000), numbers);
        return order.Key;
    }

    private static DocumentKey KeyOf(SourceRef line) => new(line.SourceType, (DocumentType)line.SourceSubtype, line.SourceId);

    /// <summary>The state, alike on document and page, the flag of the first line, and whether closing asks.</summary>
    private async Task<(string State, string Flag, bool Asks)> SaidAsync(DocumentKey key)
    {
        var state = (await Company.FindAsync(key)).Lines[0].Tracking;
        var sheet = await Company.OpenTrackingAsync(key, 10000);
        Assert.Equal(state, sheet.State);
        var line = sheet.Lines[0];
        return (
            state.Text, (line.SerialNo.Length > 0 ? sheet.OfSerialNo(line) : sheet.OfLotNo(line)).Text, sheet.ClosingWarnings().Any());
    }

    private async Task<int> CueAsync() => Taken(await new DocumentCuesReader(Company.Database.Factory, new TrackedLinesStore())
        .LinesWithUndefinedTrackingAsync(DocumentKind.SalesOrder, Actors.Everyone)).Count;
}
