using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Pages.Tracking;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Copying;

/// <summary>Returns whose goods another return has given back meanwhile (C-43, PST-14).</summary>
public sealed class GivenBackTests : CopyingTests
{
    [Theory, Trait("Rule", "PST-14")]
    [InlineData(12, 12, 0, true, null)]
    [InlineData(0, 0, 0, true, null)]
    [InlineData(0, 12, 0, true, "Given back already")]
    [InlineData(5, 12, 0, true, "Only 5 not given back yet")]
    [InlineData(12, 6, 7, true, "Only 12 not given back yet")]
    [InlineData(0, 3, 0, false, "Nothing left of its entry")]
    [InlineData(2, 3, 0, false, "Only 2 left of its entry")]
    public void An_entry_must_have_left_what_all_lines_of_a_document_want_of_it(
        int left, int needed, int beside, bool comesBack, string? text)
    {
        var objection = NumberObjection.OfEntry(left, needed, beside, comesBack);

        Assert.Equal((text, text is null ? null : (bool?)true), (objection?.Text, objection?.StopsPosting));
    }

    [Fact, Trait("Case", "C-43"), Trait("Rule", "PST-14")]
    public async Task C43_What_another_return_brought_back_is_complete_nowhere_and_its_flag_says_who_did()
    {
        await SoldAsync(LotItem, false, ("", "L1", 12));
        var first = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesShipment);
        var second = await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesShipment);
        Assert.Equal(["Complete 12/12", "Complete 12/12", "Complete 12/12", "0"], await StatesAsync(second));

        var posted = await ReceiveAsync(first);

        Assert.Equal(
            ["Given back already: L1", "Given back already: L1", "Given back already: L1", "1"], await StatesAsync(second));
        var sheet = await Company.OpenTrackingAsync(second, 10000);
        var flag = sheet.OfLotNo(sheet.Lines[0]);
        Assert.Equal("Given back already", flag.Text);
        Assert.Equal(
            $"Given back already with Sales Return Receipt {posted.HandlingDocumentNo}; posting refuses it",
            AvailabilityText.Sentence(flag));
        Assert.Equal("\nLine 1: L1 Given back already", sheet.WarningsInWords());
        Assert.Equal(
            "Lot No. L1: all that went out with this entry has been given back already. Delete the line on Item Tracking Lines, or clear "
                + "Appl.-from Item Entry there if the goods come back once more.",
            Assert.Single((await PostAsync(second, PostingChoice.Handle)).Refusals).WayOut);

        await Company.EditTrackingAsync(second, 10000, s => s.SetApplFromItemEntry(1, 0, null));
        Assert.Equal("Complete 12/12", (await StatesAsync(second))[0]);
        await ReceiveAsync(second);
    }

    [Fact, Trait("Rule", "PST-14")]
    public async Task PST14_Less_that_can_come_back_than_is_to_come_in_is_not_complete_until_the_quantity_fits()
    {
        await SoldAsync(LotItem, false, ("", "L1", 12));
        var (back, part) = (
            await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesShipment),
            await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesShipment));
        await Company.ChangeAsync(part, 0, line => line with { QtyToHandle = 7 });
        await ReceiveAsync(part);

        Assert.Equal(
            ["Only 5 not given back yet: L1", "Only 5 not given back yet: L1", "Only 5 not given back yet: L1", "1"],
            await StatesAsync(back));
        Assert.Equal(
            "Lot No. L1: only 5 that went out with this entry can still be given back, and 12 are to come in. Lower Qty. to Handle on Item "
                + "Tracking Lines, or clear Appl.-from Item Entry there if the goods come back once more.",
            Assert.Single((await PostAsync(back, PostingChoice.Handle)).Refusals).WayOut);
        await Company.ChangeAsync(back, 0, line => line with { QtyToHandle = 5 });
        Assert.Equal("Complete 12/12", (await StatesAsync(back))[0]);
        await ReceiveAsync(back);
    }

    [Fact, Trait("Rule", "PST-14")]
    public async Task PST14_Stock_that_another_return_sent_back_is_not_complete_though_the_lot_is_still_there()
    {
        await BoughtAsync(LotItem, false, ("", "L1", 12));
        var first = await ReversedAsync(DocumentKind.PurchaseReturnOrder, ItemLedgerDocumentType.PurchaseReceipt);
        var second = await ReversedAsync(DocumentKind.PurchaseReturnOrder, ItemLedgerDocumentType.PurchaseReceipt);
        await StockAsync(LotItem, ("", "L1", 30));
        Assert.Equal("Complete 12/12", (await StatesAsync(second))[0]);

        await ShipAsync(first);

        Assert.Equal(
            ["Nothing left of its entry: L1", "Nothing left of its entry: L1", "Nothing left of its entry: L1", "1"],
            await StatesAsync(second));
        Assert.True((await PostAsync(second, PostingChoice.Handle)).IsRefused);
    }

    [Fact, Trait("Rule", "COPY-1")]
    public async Task COPY1_The_list_tells_how_much_open_returns_take_back_already()
    {
        await SoldAsync(LotItem, false, ("", "L1", 8), ("", "L2", 4));
        await SoldAsync(SerialItem, false, ("S1", "", 1), ("S2", "", 1));
        await ReversedAsync(DocumentKind.SalesReturnOrder, ItemLedgerDocumentType.SalesShipment);
        await SoldAsync(LotItem, false, ("", "L1", 3));

        var offered = await OfferedAsync(
            (await Company.DocumentAsync(DocumentKind.SalesReturnOrder)).Key, ItemLedgerDocumentType.SalesShipment);

        Assert.Equal([(3m, 0m), (2m, 2m), (12m, 12m)], offered.Select(line => (line.QtyNotReversed, line.QtyOnOpenReturns)));
    }

    /// <summary>What card, list, page and home cue say of the only line of a document.</summary>
    private async Task<string[]> StatesAsync(DocumentKey key) =>
    [
        (await Company.FindAsync(key)).Lines.Single().Tracking.Text,
        Taken(await Company.Reader.ListAsync(DocumentKind.Of(key), DocumentListView.All, new(), new(2025, 1, 15), Actors.Everyone))
            .Rows.Single(row => row.No == key.No).Tracking.Text,
        (await Company.OpenTrackingAsync(key, 10000)).State.Text,
        $"{Taken(await new DocumentCuesReader(Company.Database.Factory, new TrackedLinesStore())
            .LinesWithUndefinedTrackingAsync(DocumentKind.Of(key), Actors.Everyone)).Count}",
    ];
}
