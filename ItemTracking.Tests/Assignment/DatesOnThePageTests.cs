using ItemTracking.Core.Assignment;
using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>What the page leaves to the posting: required and calculated dates.</summary>
public sealed class DatesOnThePageTests
{
    private static readonly ItemTrackingCode Demanding = new()
    {
        Code = "DATES",
        LotSpecificTracking = true,
        ManExpirDateEntryReqd = true,
        ManWarrantyDateEntryReqd = true,
        WarrantyDateFormula = "1Y",
    };

    [Fact]
    public void A_warranty_date_is_never_calculated_on_the_page_ITL_53()
    {
        var sheet = Open(PurchaseLine(5), Demanding).AddLine(new(LotNo: "L1")).Must();
        Assert.Null(sheet.Lines[0].WarrantyDate);
        Assert.Equal(new DateOnly(2027, 3, 1), sheet.SetWarrantyDate(1, new(2027, 3, 1)).Must().Lines[0].WarrantyDate);
    }

    [Fact]
    public void A_missing_expiration_date_is_not_refused_on_the_page_ITL_54()
    {
        var sheet = Open(PurchaseLine(5), Demanding).AddLine(new(LotNo: "L1")).Must();
        Assert.Null(sheet.Lines[0].ExpirationDate);
        Assert.Null(ClosingRules.Question(sheet, sheet.Source, new()));
    }

    [Fact]
    public void Item_Tracking_Lines_of_an_item_without_code_do_not_open_COD_20() => Assert.Equal(
        ["Item Tracking Code must have a value in Item: No.=1000. It cannot be zero or empty."],
        OpeningRules.Check(PurchaseLine(5), new Item { No = "1000" }, null).Select(refusal => refusal.Message));
}
