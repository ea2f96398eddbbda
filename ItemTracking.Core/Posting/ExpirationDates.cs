using System.Globalization;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// The expiration date of all numbers that a posting moves, and what stands against it (PST-17, PST-19, PST-20, PST-22). Existing entries
/// decide, even by a blank date; of a new number what is typed decides, which then must agree. The page asks for none of it
/// (ITL-54).
/// </summary>
internal sealed class ExpirationDates
{
    private readonly PostingRequest request;
    private readonly Dictionary<InformationKey, DateOnly?> broughtIn = [];

    public ExpirationDates(PostingRequest request)
    {
        this.request = request;
        foreach (var movement in request.Movements.Where(m => m.IsInbound && m.Policy.UsesExpirationDates && !m.IsCorrection))
        {
            var calculated = Calculated(movement);
            foreach (var numbered in movement.Numbers.Where(n => n.Numbers.Exist))
                broughtIn.TryAdd(Key(movement, numbered.Numbers), numbered.ExpirationDate ?? calculated);
        }
    }

    /// <summary>The date that the entry of the numbers gets, of either direction; null where the code ignores dates.</summary>
    public DateOnly? Of(ItemMovement movement, TrackingNumbers numbers) => !movement.Policy.UsesExpirationDates || !numbers.Exist
        ? null
        : request.Numbers.Dates.TryGetValue(Key(movement, numbers), out var existing)
            ? existing.Date
            : broughtIn.GetValueOrDefault(Key(movement, numbers));

    /// <summary>What stands against the dates of a movement; of each lot with several dates once.</summary>
    public IEnumerable<Refusal> Check(ItemMovement movement)
    {
        if (!movement.Policy.UsesExpirationDates)
            yield break;
        var calculated = Calculated(movement);
        var told = new HashSet<InformationKey>();
        foreach (var numbered in movement.Numbers.Where(n => n.Numbers.Exist))
        {
            if ((movement.IsCorrection ? Redated(movement, numbered) : Check(movement, numbered, calculated)) is { } refusal
                && (refusal.Code != RefusalCode.PST_17 || told.Add(Key(movement, numbered.Numbers))))
                yield return refusal;
        }
    }

    /// <summary>
    /// Goods that come back with the date they left with do not join a lot that was given another one meanwhile (PST-17, PST-30).
    /// </summary>
    private Refusal? Redated(ItemMovement movement, NumberedQuantity numbered)
    {
        var key = Key(movement, numbered.Numbers);
        if (!movement.IsInbound || !request.Numbers.InStock.ContainsKey(key) || !request.Numbers.Dates.TryGetValue(key, out var existing))
            return null;
        return existing.HasOthers || existing.Date != numbered.ExpirationDate
            ? Several(numbered.Numbers.LotNo) with
            {
                WayOut = "What is in stock of it was given another date meanwhile. Reclassify it to the date of the goods that come back.",
            }
            : null;
    }

    private Refusal? Check(ItemMovement movement, NumberedQuantity numbered, DateOnly? calculated)
    {
        var (policy, lotNo) = (movement.Policy, numbered.Numbers.LotNo);
        var isKnown = request.Numbers.Dates.TryGetValue(Key(movement, numbered.Numbers), out var existing);
        if (existing.HasOthers && (policy.SNSpecific || policy.LotSpecific))
            return Several(lotNo);
        if (!movement.IsInbound)
            return null;
        if (IsMissing(movement, numbered))
            return Missing(numbered, isKnown ? existing : null);
        if (isKnown)
            return numbered.ExpirationDate is { } typed && typed != existing.Date
                ? Differs(numbered, existing.Date, "Existing entries of the number have fixed its date.")
                : null;
        if (numbered.ExpirationDate is null && DateLimits.Check(calculated, TrackingCaptions.ExpirationDate) is { } far)
            return far with { WayOut = $"It is calculated by item {movement.Item.No}: enter a date on Item Tracking Lines." };
        var first = broughtIn[Key(movement, numbered.Numbers)];
        return (numbered.ExpirationDate ?? calculated) == first ? null
            : lotNo.Length > 0 ? Several(lotNo)
            : Differs(numbered, first, "The document brings the number in with another date, too.");
    }

    /// <summary>A return that takes back what was sold and a movement between places keep the date the goods have (PST-19).</summary>
    private static bool IsMissing(ItemMovement movement, NumberedQuantity numbered) =>
        movement.Policy.Needs(movement.TrackingType, inbound: true).ExpirationDates
            && numbered is { ExpirationDate: null, ApplFromItemEntry: 0 };

    /// <summary>What a number gets that nobody dated (PST-20).</summary>
    private static DateOnly? Calculated(ItemMovement movement) =>
        movement.Item.ExpirationCalculation?.From(movement.Origin.DocumentDate);

    private static InformationKey Key(ItemMovement movement, TrackingNumbers numbers) =>
        NumberFacts.DateKey(movement.Place.ItemNo, movement.Place.VariantCode, numbers);

    private static Refusal Several(string lotNo) => new(
        RefusalCode.PST_17,
        $"There are multiple expiration dates registered for lot {lotNo}.",
        TrackingCaptions.ExpirationDate,
        WayOut: "Give all tracking lines of the lot one date.");

    private static Refusal Missing(NumberedQuantity numbered, ExistingDate? existing) =>
        TrackingRefusals.EntryMustHaveValue(RefusalCode.PST_19, TrackingCaptions.ExpirationDate, numbered.Place) with
        {
            WayOut = $"{TrackingRowWords.Name(numbered.Numbers)}: " + existing switch
            {
                null => "enter the date on Item Tracking Lines.",
                { Date: null } => TrackingRefusals.WithoutDate,
                _ => "open Item Tracking Lines and close it, then the line has the date of the existing entries.",
            },
        };

    private static Refusal Differs(NumberedQuantity numbered, DateOnly? date, string why) =>
        Refusals.MustEqual(
            RefusalCode.PST_20, TrackingCaptions.ExpirationDate, Text(date), TrackingRefusals.Table,
            TrackingRefusals.EntryKey(numbered.Place), Text(numbered.ExpirationDate)) with
        {
            WayOut = $"{TrackingRowWords.Name(numbered.Numbers)}: {why} Open Item Tracking Lines to take it over.",
        };

    private static string Text(DateOnly? date) => date?.ToString("d", CultureInfo.CurrentCulture) ?? "";
}
