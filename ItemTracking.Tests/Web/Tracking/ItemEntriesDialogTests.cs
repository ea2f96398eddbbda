using Bunit;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Tests.Assignment;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Tracking;

public sealed class ItemEntriesDialogTests : PageTest
{
    private static readonly ApplicableEntry Shipped = new(9, new("1000", "", "EAST"), new("", "L1"))
    {
        Quantity = -6,
        ShippedQtyNotReturned = -4,
        PostingDate = new(2025, 1, 15),
        DocumentType = ItemLedgerDocumentType.SalesShipment,
        DocumentNo = "S-1",
        SourceNo = "C1",
    };

    private ApplicableEntry? chosen;

    [Fact, Trait("Rule", "ITL-57")]
    public void A_return_is_shown_what_has_not_come_back_and_takes_one_entry()
    {
        var dialog = Open(TrackingField.ApplFromItemEntry, Shipped);
        Assert.Equal("Appl.-from Item Entry, Lot No. L1", dialog.Find("h2").TextContent);
        Assert.Contains("Shipped Qty. Not Returned", dialog.FindAll("th").Select(th => th.TextContent));
        Assert.Equal(
            ["9", "1/15/2025", "Sales Shipment S-1", "C1", "EAST", "-6", "-4"],
            dialog.FindAll("tbody td").Select(td => td.TextContent.Trim()));

        dialog.Find("button[aria-label='Choose entry 9']").Click();
        Assert.Equal(Shipped, chosen);
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("h2")));
    }

    [Theory, Trait("Rule", "ITL-57")]
    [InlineData(TrackingField.ApplToItemEntry, "Nothing with these numbers is open at this location.")]
    [InlineData(TrackingField.ApplFromItemEntry, "Nothing with these numbers was shipped that has not come back.")]
    public void Where_there_is_nothing_to_choose_it_says_so(TrackingField field, string text) =>
        Assert.Equal(text, Open(field).Find(".grid-empty").TextContent);

    private IRenderedComponent<IComponent> Open(TrackingField field, params ApplicableEntry[] entries)
    {
        var dialog = Draw<ItemEntriesDialog>(
            (nameof(ItemEntriesDialog.OnChoose), EventCallback.Factory.Create<ApplicableEntry>(this, entry => chosen = entry)));
        dialog.InvokeAsync(() => dialog.FindComponent<ItemEntriesDialog>().Instance
            .Open(field, Sheets.Lot("L1", 4), Outcome<IReadOnlyList<ApplicableEntry>>.Of(entries)));
        return dialog;
    }
}
