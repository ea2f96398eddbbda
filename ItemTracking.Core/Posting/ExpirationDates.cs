using System.Globalization;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>
/// The expiration date of every row that a posting moves, and what stands against it (PST-17, PST-19, PST-20, PST-22). Existing entries
/// decide, even by a blank date; of a new number the rows of the document decide, which then must agree. The page asks for none of it
/// (ITL-54).
/// </summary>
internal sealed class ExpirationDates
{
    private readonly PostingRequest request;
    private readonly Dictionary<InformationKey, DateOnly?> broughtIn = [];

    public ExpirationDates(PostingRequest request, IReadOnlyList<LineToPost> lines)
    {
        this.request = request;
        foreach (var line in lines.Where(l => l.IsInbound && l.Facts.Policy.UsesExpirationDates))
        {
            var calculated = Calculated(line);
            foreach (var row in line.HandledRows.Select(r => r.Row).Where(r => r.Numbers.Exist))
                broughtIn.TryAdd(Key(row), row.ExpirationDate ?? calculated);
        }
    }

    /// <summary>The date that the row's entry gets, of either direction; null where the code ignores dates.</summary>
    public DateOnly? Of(LineToPost line, TrackingSpecification row) => !line.Facts.Policy.UsesExpirationDates || !row.Numbers.Exist
        ? null
        : request.Numbers.Dates.TryGetValue(Key(row), out var existing) ? existing.Date : broughtIn.GetValueOrDefault(Key(row));

    /// <summary>What stands against the dates of a line; of each lot with several dates once.</summary>
    public IEnumerable<Refusal> Check(LineToPost line)
    {
        if (!line.Facts.Policy.UsesExpirationDates)
            yield break;
        var calculated = Calculated(line);
        var told = new HashSet<InformationKey>();
        foreach (var (row, place) in line.HandledPlaces.Where(r => r.Row.Numbers.Exist))
        {
            if (Check(line, row, place, calculated) is { } refusal && (refusal.Code != RefusalCode.PST_17 || told.Add(Key(row))))
                yield return refusal;
        }
    }

    private Refusal? Check(LineToPost line, TrackingSpecification row, int place, DateOnly? calculated)
    {
        var policy = line.Facts.Policy;
        var isKnown = request.Numbers.Dates.TryGetValue(Key(row), out var existing);
        if (existing.HasOthers && (policy.SNSpecific || policy.LotSpecific))
            return Several(row.LotNo);
        if (!line.IsInbound)
            return null;
        if (IsMissing(policy, row))
            return Missing(row, place, isKnown ? existing : null);
        if (isKnown)
            return row.ExpirationDate is { } typed && typed != existing.Date
                ? Differs(row, place, existing.Date, "Existing entries of the number have fixed its date.")
                : null;
        if (row.ExpirationDate is null && DateLimits.Check(calculated, TrackingCaptions.ExpirationDate) is { } far)
            return far with { WayOut = $"It is calculated by item {row.ItemNo}: enter a date on Item Tracking Lines." };
        var first = broughtIn[Key(row)];
        return (row.ExpirationDate ?? calculated) == first ? null
            : row.LotNo.Length > 0 ? Several(row.LotNo)
            : Differs(row, place, first, "The document brings the number in with another date, too.");
    }

    /// <summary>A return that takes back what was sold and a movement between places keep the date the goods have (PST-19).</summary>
    private bool IsMissing(TrackingPolicy policy, TrackingSpecification row) =>
        policy.Needs(request.Kind.Movement, inbound: true).ExpirationDates && row.ExpirationDate is null && row.ApplFromItemEntry == 0;

    /// <summary>What a number gets that nobody dated (PST-20).</summary>
    private DateOnly? Calculated(LineToPost line) =>
        DateFormula.TryParse(line.Facts.Item.ExpirationCalculation)?.From(request.Header.DocumentDate);

    private static InformationKey Key(TrackingSpecification row) => NumberFacts.DateKey(row.ItemNo, row.VariantCode, row.Numbers);

    private static Refusal Several(string lotNo) => new(
        RefusalCode.PST_17,
        $"There are multiple expiration dates registered for lot {lotNo}.",
        TrackingCaptions.ExpirationDate,
        WayOut: "Give all tracking lines of the lot one date.");

    private static Refusal Missing(TrackingSpecification row, int place, ExistingDate? existing) =>
        Refusals.MustHaveValue(
            RefusalCode.PST_19, TrackingCaptions.ExpirationDate, TrackingRefusals.Table, TrackingRowWords.Key(place)) with
        {
            WayOut = $"{TrackingRowWords.Name(row)}: " + existing switch
            {
                null => "enter the date on Item Tracking Lines.",
                { Date: null } => TrackingRefusals.WithoutDate,
                _ => "open Item Tracking Lines and close it, then the line has the date of the existing entries.",
            },
        };

    private static Refusal Differs(TrackingSpecification row, int place, DateOnly? date, string why) =>
        Refusals.MustEqual(
            RefusalCode.PST_20, TrackingCaptions.ExpirationDate, Text(date), TrackingRefusals.Table, TrackingRowWords.Key(place),
            Text(row.ExpirationDate)) with
        {
            WayOut = $"{TrackingRowWords.Name(row)}: {why} Open Item Tracking Lines to take it over.",
        };

    private static string Text(DateOnly? date) => date?.ToString("d", CultureInfo.CurrentCulture) ?? "";
}
