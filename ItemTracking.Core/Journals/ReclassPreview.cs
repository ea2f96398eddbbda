using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Journals;

/// <summary>Where goods lie under which number, and when they expire.</summary>
/// <param name="Numbers">Serial number, lot, both, or none.</param>
/// <param name="ExpirationDate">Date, or null.</param>
/// <param name="LocationCode">Location, or blank.</param>
/// <param name="BinCode">Bin, or blank.</param>
public sealed record NumberedGoods(TrackingNumbers Numbers, DateOnly? ExpirationDate, string LocationCode, string BinCode);

/// <summary>A number before and after a reclassification.</summary>
/// <param name="LineNo">Line of the journal.</param>
/// <param name="ItemNo">Item.</param>
/// <param name="Quantity">Base units, positive.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">As it will be.</param>
public sealed record ReclassifiedNumber(int LineNo, string ItemNo, decimal Quantity, NumberedGoods Before, NumberedGoods After)
{
    /// <summary>Variant of the item, which stays, or blank.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Something changes; else it is not posted (RCL-11).</summary>
    public bool Changes => Before != After;
}

/// <summary>What puts a refused date right: another date, or the whole of the lot on the line (RCL-6, RCL-7, RCL-8).</summary>
/// <param name="LineNo">Line of the journal.</param>
/// <param name="NewLotNo">Lot whose numbers on the line get the date.</param>
/// <param name="Date">The date; null for none. Not used where a quantity is set.</param>
/// <param name="Whole">The number that the line takes whole; null where the date is set.</param>
/// <param name="Quantity">What is in stock of it, base units.</param>
public sealed record ReclassCorrection(
    int LineNo, string NewLotNo, DateOnly? Date, TrackingNumbers? Whole = null, decimal Quantity = 0);

/// <summary>What posting a reclassification journal would do at this moment, and what it would refuse; nothing is written.</summary>
/// <param name="Numbers">Every number before and after, in the order of the lines.</param>
/// <param name="Refusals">Everything that posting would refuse.</param>
/// <param name="Corrections">What can be done about it at once.</param>
public sealed record ReclassPreview(
    IReadOnlyList<ReclassifiedNumber> Numbers, IReadOnlyList<Refusal> Refusals, IReadOnlyList<ReclassCorrection> Corrections)
{
    internal static ReclassPreview Of(PostingRequest request, IReadOnlyList<Refusal> refusals)
    {
        var (dates, rules) = (new ExpirationDates(request), new NewExpirationDateRules(request));
        return new(
            [.. request.Movements.SelectMany(movement => NumbersOf(movement, dates))],
            refusals,
            [
                .. request.Movements.SelectMany(rules.Conflicts).SelectMany(conflict => CorrectionsOf(request, conflict)).Distinct(),
            ]);
    }

    private static IEnumerable<ReclassifiedNumber> NumbersOf(ItemMovement movement, ExpirationDates dates)
    {
        if (movement.Arrival is not { } arrival)
            return [];
        return movement.Numbers.Count == 0
            ? [Row(-movement.Quantity, TrackingNumbers.None, null, TrackingNumbers.None, null)]
            : movement.Numbers.Zip(arrival.Numbers, (leaving, arriving) => Row(
                arriving.Quantity, leaving.Numbers, dates.Of(movement, leaving.Numbers), arriving.Numbers,
                movement.Policy.UsesExpirationDates ? arriving.ExpirationDate : null));

        ReclassifiedNumber Row(decimal quantity, TrackingNumbers old, DateOnly? oldDate, TrackingNumbers renewed, DateOnly? newDate) => new(
            movement.Source.SourceRefNo, movement.Item.No, quantity,
            new(old, oldDate, movement.Place.LocationCode, movement.BinCode),
            new(renewed, newDate, arrival.Place.LocationCode, arrival.BinCode))
        {
            VariantCode = movement.Place.VariantCode,
        };
    }

    /// <summary>The whole lot can be taken on the line where all that is in stock of it lies at the place of the line.</summary>
    private static IEnumerable<ReclassCorrection> CorrectionsOf(PostingRequest request, NewDateConflict conflict)
    {
        var (lineNo, lotNo) = (conflict.Movement.Source.SourceRefNo, conflict.Arriving.Numbers.LotNo);
        yield return new(lineNo, lotNo, conflict.Date);
        if (conflict is not { IsOtherLot: false, Leaving.Numbers.SerialNo: "" })
            yield break;
        var here = request.OpenEntries.Where(e => e.Place == conflict.Movement.Place && e.Numbers.LotNo == lotNo).Sum(e => e.Remaining);
        if (conflict.InStock == here)
            yield return new(lineNo, lotNo, conflict.Arriving.ExpirationDate, conflict.Leaving.Numbers, here);
    }
}
