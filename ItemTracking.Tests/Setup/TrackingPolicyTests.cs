using ItemTracking.Core.Setup;

namespace ItemTracking.Tests.Setup;

public sealed class TrackingPolicyTests
{
    [Fact, Trait("Rule", "PST-2")]
    public void An_item_without_code_needs_no_numbers()
    {
        var policy = TrackingPolicy.Of(null);

        Assert.False(policy.HasCode || policy.SNSpecific || policy.LotSpecific || policy.UsesExpirationDates);
        Assert.All(Movements, m => Assert.False(policy.SerialRequired(m.Type, m.Inbound) || policy.LotRequired(m.Type, m.Inbound)));
    }

    [Fact, Trait("Rule", "PST-2"), Trait("Rule", "COD-8")]
    public void Specific_numbers_are_needed_for_every_movement()
    {
        var policy = TrackingPolicy.Of(new ItemTrackingCode { Code = "SN", SNSpecificTracking = true });

        Assert.All(Movements, m => Assert.True(policy.SerialRequired(m.Type, m.Inbound)));
        Assert.All(Movements, m => Assert.False(policy.LotRequired(m.Type, m.Inbound)));
    }

    [Theory, Trait("Rule", "PST-1"), Trait("Rule", "PST-2")]
    [InlineData("PurchaseInbound", TrackingEntryType.Purchase, true)]
    [InlineData("PurchaseOutbound", TrackingEntryType.Purchase, false)]
    [InlineData("SalesInbound", TrackingEntryType.Sale, true)]
    [InlineData("SalesOutbound", TrackingEntryType.Sale, false)]
    [InlineData("PosAdjmtInbound", TrackingEntryType.PositiveAdjmt, true)]
    [InlineData("PosAdjmtOutbound", TrackingEntryType.PositiveAdjmt, false)]
    [InlineData("NegAdjmtInbound", TrackingEntryType.NegativeAdjmt, true)]
    [InlineData("NegAdjmtOutbound", TrackingEntryType.NegativeAdjmt, false)]
    public void A_flag_asks_for_the_number_of_its_own_movement_only(string flag, TrackingEntryType type, bool inbound)
    {
        var serial = TrackingPolicy.Of(With($"SN{flag}Tracking"));
        var lot = TrackingPolicy.Of(With($"Lot{flag}Tracking"));

        Assert.Equal([(type, inbound)], Movements.Where(m => serial.SerialRequired(m.Type, m.Inbound)));
        Assert.Equal([(type, inbound)], Movements.Where(m => lot.LotRequired(m.Type, m.Inbound)));
        Assert.DoesNotContain(Movements, m => serial.LotRequired(m.Type, m.Inbound) || lot.SerialRequired(m.Type, m.Inbound));
    }

    [Fact, Trait("Rule", "PST-1")]
    public void Transfer_tracking_asks_in_both_directions()
    {
        var policy = TrackingPolicy.Of(With("SNTransferTracking"));

        Assert.Equal(
            [(TrackingEntryType.Transfer, true), (TrackingEntryType.Transfer, false)],
            Movements.Where(m => policy.SerialRequired(m.Type, m.Inbound)));
    }

    [Fact, Trait("Rule", "PST-3")]
    public void Information_is_asked_for_by_direction_and_for_transfers_by_either()
    {
        var policy = TrackingPolicy.Of(With("LotInfoOutboundMustExist"));

        Assert.False(policy.LotInfoRequired(TrackingEntryType.Purchase, inbound: true));
        Assert.True(policy.LotInfoRequired(TrackingEntryType.Sale, inbound: false));
        Assert.True(policy.LotInfoRequired(TrackingEntryType.Transfer, inbound: true));
        Assert.False(policy.SerialInfoRequired(TrackingEntryType.Transfer, inbound: true));
    }

    [Fact]
    public void A_page_can_say_what_is_needed()
    {
        var both = TrackingPolicy.Of(new ItemTrackingCode
        {
            Code = "X",
            SNSpecificTracking = true,
            LotSpecificTracking = true,
            ManExpirDateEntryReqd = true
        });

        Assert.Equal(
            ["On a purchase receipt every unit needs a serial number and a lot number.", "An expiration date must be entered."],
            both.InWords(TrackingEntryType.Purchase, inbound: true));
        Assert.All(Movements, m => Assert.NotEmpty(both.InWords(m.Type, m.Inbound)));
        Assert.Equal(
            ["This item has no item tracking code: it takes no serial or lot numbers."],
            TrackingPolicy.Of(null).InWords(TrackingEntryType.Sale, inbound: false));
    }

    [Fact, Trait("Rule", "PST-3"), Trait("Rule", "COD-2")]
    public void A_clerk_is_told_who_makes_the_information_card()
    {
        var code = With("SNInfoInboundMustExist");
        string Card() => TrackingPolicy.Of(code).InWords(TrackingEntryType.Purchase, inbound: true)[1];

        Assert.Equal("Each serial number needs a Serial No. Information Card before posting.", Card());
        code.CreateSNInfoOnPosting = true;
        Assert.Equal("Posting makes a Serial No. Information Card for each serial number that has none.", Card());
    }

    /// <summary>What has expired may be reclassified, and a date that is required is the new one.</summary>
    [Fact, Trait("Rule", "RCL-9"), Trait("Rule", "RCL-10")]
    public void A_reclassification_is_told_of_the_new_date_and_not_that_expired_goods_stay()
    {
        var dates = TrackingPolicy.Of(
            new ItemTrackingCode { Code = "X", LotSpecificTracking = true, ManExpirDateEntryReqd = true, StrictExpirationPosting = true });

        Assert.Equal(
            ["On a transfer or a reclassification everything needs a lot number.", "A new expiration date must be entered."],
            dates.InWords(TrackingEntryType.Transfer, inbound: false, reclassifies: true));
    }

    /// <summary>Goods that only change their place or number keep the warranty they have (DOC-19, RCL-10).</summary>
    [Fact, Trait("Rule", "COD-14"), Trait("Rule", "COD-15")]
    public void Dates_are_asked_for_only_where_posting_asks_for_them()
    {
        var dates = TrackingPolicy.Of(new ItemTrackingCode { Code = "X", ManExpirDateEntryReqd = true, StrictExpirationPosting = true });

        Assert.Equal(
            [
                (TrackingEntryType.Purchase, true),
                (TrackingEntryType.Sale, true),
                (TrackingEntryType.PositiveAdjmt, true),
                (TrackingEntryType.NegativeAdjmt, true)
            ],
            Movements.Where(m => dates.InWords(m.Type, m.Inbound).Contains("An expiration date must be entered.")));
        Assert.Equal(
            [
                (TrackingEntryType.Sale, false),
                (TrackingEntryType.PositiveAdjmt, false),
                (TrackingEntryType.Transfer, true),
                (TrackingEntryType.Transfer, false)
            ],
            Movements.Where(m => dates.InWords(m.Type, m.Inbound).Contains("What has expired cannot leave.")));
        var warranty = TrackingPolicy.Of(With("ManWarrantyDateEntryReqd"));
        Assert.Equal(
            Movements.Where(m => m.Type != TrackingEntryType.Transfer),
            Movements.Where(m => warranty.InWords(m.Type, m.Inbound).Contains("A warranty date must be entered.")));
    }

    private static IEnumerable<(TrackingEntryType Type, bool Inbound)> Movements =>
        from type in Enum.GetValues<TrackingEntryType>()
        from inbound in new[] { true, false }
        select (type, inbound);

    private static ItemTrackingCode With(string flag)
    {
        var code = new ItemTrackingCode { Code = "X" };
        typeof(ItemTrackingCode).GetProperty(flag)!.SetValue(code, true);
        return code;
    }
}
