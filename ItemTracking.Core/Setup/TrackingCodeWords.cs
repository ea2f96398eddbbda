namespace ItemTracking.Core.Setup;

/// <summary>What an item tracking code means for one thing that people do.</summary>
/// <param name="Heading">What they do.</param>
/// <param name="Sentences">What the code asks of them, or leaves to them.</param>
public sealed record TrackingCodeTopic(string Heading, IReadOnlyList<string> Sentences);

/// <summary>Says in plain sentences what all settings of an item tracking code mean together, by what people do (COD-2).</summary>
public static class TrackingCodeWords
{
    /// <summary>Every topic, in the order of a number's life: it comes in, moves and leaves, and what is kept about it.</summary>
    public static IReadOnlyList<TrackingCodeTopic> Of(ItemTrackingCodeCard card)
    {
        var policy = TrackingPolicy.OfCard(card);
        return
        [
            Movements("Receiving a purchase", policy, (TrackingEntryType.Purchase, true)),
            Movements("Returning to a vendor", policy, (TrackingEntryType.Purchase, false)),
            Movements("Shipping a sale", policy, (TrackingEntryType.Sale, false)),
            Movements("Taking a sale back", policy, (TrackingEntryType.Sale, true)),
            Movements(
                "Adjusting stock",
                policy,
                (TrackingEntryType.PositiveAdjmt, true),
                (TrackingEntryType.PositiveAdjmt, false),
                (TrackingEntryType.NegativeAdjmt, false),
                (TrackingEntryType.NegativeAdjmt, true)),
            Movements("Transferring", policy, (TrackingEntryType.Transfer, false)),
            new("What leaves stock", [Application(card.Serial, "serial"), Application(card.Lot, "lot")]),
            new("Working in the warehouse", [Warehouse(card.Serial, "serial"), Warehouse(card.Lot, "lot")]),
            new(
                "Information cards",
                OrElse("No information card is needed.", [.. Information(card.Serial, "Serial"), .. Information(card.Lot, "Lot")])),
            new("Expiration dates", [.. Expiration(card)]),
            new("Warranty", [Warranty(card)]),
        ];
    }

    private static TrackingCodeTopic Movements(
        string heading, TrackingPolicy policy, params IEnumerable<(TrackingEntryType Type, bool Inbound)> movements) =>
        new(heading, [.. movements.Select(movement => TrackingPolicyWords.Numbers(policy, movement.Type, movement.Inbound))]);

    private static string Application(NumberFlags flags, string number) => flags.Specific
        ? $"A {number} number that leaves must be in stock, and is taken from exactly the stock that carries it."
        : $"A {number} number that leaves is only noted: what leaves may be any stock of the item.";

    private static string Warehouse(NumberFlags flags, string number) => flags.Warehouse
        ? $"Picks and put-aways state {number} numbers."
        : $"Picks and put-aways do without {number} numbers.";

    private static IEnumerable<string> Information(NumberFlags flags, string number)
    {
        var card = $"a {number} No. Information Card";
        var each = $"A {number.ToLowerInvariant()} number";
        if (flags.InfoInbound)
            yield return $"{each} needs {card} before it comes in or is transferred.";
        if (flags.InfoOutbound)
            yield return $"{each} needs {card} before it leaves or is transferred.";
        if (flags.CreateInfoOnPosting)
            yield return $"Posting makes {card} for a number that has none.";
    }

    private static IEnumerable<string> Expiration(ItemTrackingCodeCard card)
    {
        if (card.IgnoreExpirationDates)
            yield return "Expiration dates are neither calculated nor checked nor shown.";
        else if (!card.ManExpirDateEntryReqd)
            yield return "What comes in may have an expiration date; the item's Expiration Calculation proposes one.";
        if (card.ManExpirDateEntryReqd)
            yield return "What comes in must have an expiration date entered by hand.";
        if (card.StrictExpirationPosting)
            yield return "What has expired can be neither shipped nor transferred; it can be returned to the vendor or scrapped.";
    }

    private static string Warranty(ItemTrackingCodeCard card) => card switch
    {
        { ManWarrantyDateEntryReqd: true } => "A warranty date must be entered by hand, for what comes in and for what leaves.",
        { WarrantyDateFormula.Length: > 0 } =>
            $"The warranty runs {card.WarrantyDateFormula} from the document date unless a date is entered.",
        _ => "A warranty date may be entered; none is calculated.",
    };

    private static IReadOnlyList<string> OrElse(string otherwise, IReadOnlyList<string> sentences) =>
        sentences.Count > 0 ? sentences : [otherwise];
}
