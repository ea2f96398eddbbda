using ItemTracking.Core.Setup;

namespace ItemTracking.Tests.Setup;

public sealed class TrackingCodeWordsTests
{
    private const string NoneNeeded = "serial and lot numbers may be entered, but none is needed.";

    private static readonly ItemTrackingCodeCard Nothing = ItemTrackingCodeCard.New with { Code = "X" };

    public static TheoryData<string, string> Flags => new()
    {
        { nameof(NumberFlags.PurchaseInbound), "On a purchase receipt" },
        { nameof(NumberFlags.PurchaseOutbound), "On a return to the vendor" },
        { nameof(NumberFlags.SalesInbound), "On a return by the customer" },
        { nameof(NumberFlags.SalesOutbound), "On a shipment" },
        { nameof(NumberFlags.PosAdjmtInbound), "On a positive adjustment" },
        { nameof(NumberFlags.PosAdjmtOutbound), "On a positive adjustment that takes from stock" },
        { nameof(NumberFlags.NegAdjmtInbound), "On a negative adjustment that adds to stock" },
        { nameof(NumberFlags.NegAdjmtOutbound), "On a negative adjustment" },
        { nameof(NumberFlags.Transfer), "On a transfer or a reclassification" },
    };

    [Theory, MemberData(nameof(Flags)), Trait("Rule", "COD-2")]
    public void Each_serial_flag_changes_the_sentence_of_its_movement_and_no_other(string flag, string movement) => Assert.Equal(
        [($"{movement} {NoneNeeded}", $"{movement} every unit needs a serial number.")],
        Changes(Nothing with { Serial = With(flag) }));

    [Theory, MemberData(nameof(Flags)), Trait("Rule", "COD-2")]
    public void Each_lot_flag_changes_the_sentence_of_its_movement_and_no_other(string flag, string movement) => Assert.Equal(
        [($"{movement} {NoneNeeded}", $"{movement} everything needs a lot number.")],
        Changes(Nothing with { Lot = With(flag) }));

    [Theory, MemberData(nameof(Flags)), Trait("Rule", "COD-2")]
    public void Both_numbers_are_asked_for_in_one_sentence(string flag, string movement) =>
        Assert.Contains(
            $"{movement} every unit needs a serial number and a lot number.",
            Sentences(Nothing with { Serial = With(flag), Lot = With(flag) }));

    [Fact, Trait("Rule", "COD-8")]
    public void Specific_tracking_tells_that_the_number_that_leaves_must_be_in_stock()
    {
        var specific = Nothing with { Serial = new NumberFlags().WithSpecific(true) with { Warehouse = false } };

        Assert.Contains(
            "A serial number that leaves must be in stock, and is taken from exactly the stock that carries it.", Sentences(specific));
        Assert.Contains("A lot number that leaves is only noted: what leaves may be any stock of the item.", Sentences(specific));
        Assert.Equal(9, Sentences(specific).Count(s => s.Contains("every unit needs a serial number", StringComparison.Ordinal)));
    }

    [Theory, Trait("Rule", "COD-2")]
    [InlineData(
        nameof(NumberFlags.Warehouse), "Picks and put-aways do without serial numbers.", "Picks and put-aways state serial numbers.")]
    [InlineData(
        nameof(NumberFlags.InfoInbound), "No information card is needed.",
        "A serial number needs a Serial No. Information Card before it comes in or is transferred.")]
    [InlineData(
        nameof(NumberFlags.InfoOutbound), "No information card is needed.",
        "A serial number needs a Serial No. Information Card before it leaves or is transferred.")]
    [InlineData(
        nameof(NumberFlags.CreateInfoOnPosting), "No information card is needed.",
        "Posting makes a Serial No. Information Card for a number that has none.")]
    public void The_other_serial_flags_change_one_sentence(string flag, string before, string after)
    {
        Assert.Equal([(before, after)], Changes(Nothing with { Serial = With(flag) }));
        Assert.Equal(
            [(
                before.Replace("serial", "lot", StringComparison.Ordinal),
                after.Replace("serial", "lot", StringComparison.Ordinal).Replace("Serial", "Lot", StringComparison.Ordinal))],
            Changes(Nothing with { Lot = With(flag) }));
    }

    [Fact, Trait("Rule", "COD-14")]
    public void The_settings_of_expiration_dates_are_told()
    {
        Assert.Equal(
            ["What comes in may have an expiration date; the item's Expiration Calculation proposes one."],
            Topic(Nothing, "Expiration dates"));
        Assert.Equal(
            ["Expiration dates are neither calculated nor checked nor shown."],
            Topic(Nothing with { IgnoreExpirationDates = true }, "Expiration dates"));
        Assert.Equal(
            [
                "What comes in must have an expiration date entered by hand.",
                "What has expired can be neither shipped nor transferred; it can be returned to the vendor or scrapped.",
            ],
            Topic(Nothing with { ManExpirDateEntryReqd = true, StrictExpirationPosting = true }, "Expiration dates"));
    }

    [Fact, Trait("Rule", "COD-15")]
    public void A_required_warranty_date_silences_the_formula()
    {
        var formula = Nothing with { WarrantyDateFormula = "2Y" };

        Assert.Equal(["A warranty date may be entered; none is calculated."], Topic(Nothing, "Warranty"));
        Assert.Equal(["The warranty runs 2Y from the document date unless a date is entered."], Topic(formula, "Warranty"));
        Assert.Equal(
            ["A warranty date must be entered by hand, for what comes in and for what leaves."],
            Topic(formula with { ManWarrantyDateEntryReqd = true }, "Warranty"));
    }

    private static NumberFlags With(string flag)
    {
        var flags = new NumberFlags();
        typeof(NumberFlags).GetProperty(flag)!.SetValue(flags, true);
        return flags;
    }

    private static IReadOnlyList<string> Sentences(ItemTrackingCodeCard card) =>
        [.. TrackingCodeWords.Of(card).SelectMany(topic => topic.Sentences)];

    private static IReadOnlyList<string> Topic(ItemTrackingCodeCard card, string heading) =>
        Assert.Single(TrackingCodeWords.Of(card), topic => topic.Heading == heading).Sentences;

    private static IEnumerable<(string Before, string After)> Changes(ItemTrackingCodeCard card) =>
        Sentences(Nothing).Zip(Sentences(card)).Where(pair => pair.First != pair.Second);
}
