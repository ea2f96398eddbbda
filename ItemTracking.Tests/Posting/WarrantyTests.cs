using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Posting.Requests;

namespace ItemTracking.Tests.Posting;

public sealed class WarrantyTests
{
    private static readonly DateOnly July = new(2025, 7, 15);

    [Fact, Trait("Rule", "PST-23")]
    public void A_required_warranty_date_must_be_typed_in_both_directions_whatever_the_formula()
    {
        var code = new ItemTrackingCode { ManWarrantyDateEntryReqd = true, WarrantyDateFormula = "1Y" };
        string[] missing = ["Warranty Date must have a value in Tracking Specification: Entry No.=2. It cannot be zero or empty."];

        Assert.Equal(missing, Of(code, Line(2, Row("S1", "", 1, warranty: July), Row("S2", "", 1))).Messages());
        Assert.Equal(missing, Of(code, Line(-2, Row("S1", "", -1, warranty: July), Row("S2", "", -1))).Messages());
        Assert.Empty(Of(code, Line(1, Row("S1", "", 1, warranty: July))).Messages());
    }

    [Fact, Trait("Rule", "PST-23")]
    public void Rows_and_lines_that_are_not_posted_now_are_not_asked()
    {
        var later = Row("S2", "", 1);
        later.QtyToHandleBase = 0;

        Assert.Empty(Of(new() { ManWarrantyDateEntryReqd = true }, Line(1, Row("S1", "", 1, warranty: July), later)).Messages());
        Assert.Empty(Of(new() { ManWarrantyDateEntryReqd = true }, Line(3)).Messages());
    }

    [Fact, Trait("Rule", "PST-24")]
    public void A_blank_warranty_date_becomes_document_date_plus_formula_in_both_directions()
    {
        var code = new ItemTrackingCode { WarrantyDateFormula = "1Y+2M-1D" };
        var request = Of(
            code, Line(2, Row("", "L1", 2)), Line(-1, Row("", "L1", -1, warranty: July)), Line(-1, Row("", "L1", -1)), Line(4));

        Assert.Equal(
            [new DateOnly(2026, 3, 14), null, July, new DateOnly(2026, 3, 14)], request.Plan().Entries.Select(e => e.WarrantyDate));
    }
}
