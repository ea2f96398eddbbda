using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>What is asked and refused when the page is closed, without a database.</summary>
public sealed class ClosingRulesTests
{
    private const string Excess = "The corrections cannot be saved as excess quantity has been defined.\nClose the form anyway?";

    [Theory, Trait("Rule", "ITL-34"), Trait("Rule", "ITL-35")]
    [InlineData(5, 4, false)]
    [InlineData(5, 5, false)]
    [InlineData(5, 6, true)]
    [InlineData(-5, -4, false)]
    [InlineData(-5, -5, false)]
    [InlineData(-5, -6, true)]
    public void Excess_is_more_than_the_line_has_whatever_its_sign(int ofLine, int defined, bool isAsked)
    {
        var sheet = Open(PurchaseLine(ofLine), LotSpecific, Lot("L1", defined));

        var question = ClosingRules.Question(sheet, sheet.Source, new());

        Assert.Equal(isAsked ? Excess : null, question?.Message);
    }

    [Fact, Trait("Rule", "STO-9")]
    public void A_line_that_means_other_goods_or_goes_the_other_way_is_another_line()
    {
        SourceLine[] same = [PurchaseLine(6), PurchaseLine(10) with { QtyToHandle = 1, Description = "Other" }];
        SourceLine[] others =
        [
            PurchaseLine(-10),
            PurchaseLine(10) with { ItemNo = "1001" },
            PurchaseLine(10) with { VariantCode = "RED" },
            PurchaseLine(10) with { LocationCode = "WEST" },
            PurchaseLine(10) with { BinCode = "B1" },
        ];

        Assert.All(same, now => Assert.False(ClosingRules.IsOtherLine(PurchaseLine(10), now)));
        Assert.All(others, now => Assert.True(ClosingRules.IsOtherLine(PurchaseLine(10), now)));
    }
}
