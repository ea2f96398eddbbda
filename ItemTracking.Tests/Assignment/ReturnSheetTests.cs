using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>Item Tracking Lines of goods that a customer gives back.</summary>
public sealed class ReturnSheetTests
{
    [Fact, Trait("Example", "10"), Trait("Rule", "ITL-6"), Trait("Rule", "ITL-50")]
    public void Example_10_return()
    {
        var sheet = Open(
            SalesLine(2) with
            {
                Ref = new(SourceTypes.SalesLine, (int)DocumentType.ReturnOrder, "SRO-1", "", 10000),
                SignFactor = DocumentKind.SalesReturnOrder.SignFactor
            },
            LotSpecific);

        Assert.Equal((+1, true, false), (sheet.Source.SignFactor, sheet.Source.IsInbound, sheet.Source.IsDemand));
        Assert.Equal((true, true), (sheet.Rights.InsertsLines, sheet.Rights.EditsExpirationDate));
        Assert.Equal(0, sheet.Selectable());

        var date = new DateOnly(2025, 6, 1);
        var typed = sheet.AddLine(new(LotNo: "L1", Quantity: 2)).Then(s => s.SetExpirationDate(1, date)).Must();

        Assert.Equal(date, typed.Lines[0].ExpirationDate);
        Assert.Equal(0, typed.OfLotNo(typed.Lines[0]).Pending);
        Assert.Equal(
            (2m, date), TrackingChanges.Of(typed, "clerk").Inserts.Select(row => (row.QuantityBase, row.ExpirationDate!.Value)).Single());
    }
}
