using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Assignment;

/// <summary>An unsaved change of the page to a number (AVL-11); base units, positive for goods that go out.</summary>
/// <param name="LineNo">Line of the page.</param>
/// <param name="Numbers">Its numbers.</param>
/// <param name="StoredQuantityBase">What the stored line asks for and has not handled.</param>
/// <param name="QuantityBase">What it asks for now; 0 when it was deleted or has other numbers now.</param>
public sealed record PendingLine(int LineNo, TrackingNumbers Numbers, decimal StoredQuantityBase, decimal QuantityBase)
{
    /// <summary>Its part of Current Pending Quantity.</summary>
    public decimal ChangeBase => QuantityBase - StoredQuantityBase;
}

/// <summary>Which unsaved lines make Current Pending Quantity (SEL-4).</summary>
public static class PendingLines
{
    /// <summary>The changed lines of a number, in page order; looks at changed lines alone.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="numbers">Numbers.</param>
    /// <param name="exactly">Only this pair; otherwise a blank number stands for any.</param>
    public static IReadOnlyList<PendingLine> PendingLinesOf(this TrackingSheet s, TrackingNumbers numbers, bool exactly) =>
    [
        .. s.Content.ChangedLines
            .SelectMany(lineNo => Parts(lineNo, s.Facts.OpenedLine(lineNo), s.Find(lineNo), -s.Source.SignFactor))
            .Where(part => part.ChangeBase != 0 && Fits(part.Numbers, numbers, exactly)),
    ];

    /// <summary>A line whose numbers were changed gives up the old ones and takes the new ones.</summary>
    private static IEnumerable<PendingLine> Parts(int lineNo, Tracking.TrackingLine? before, Tracking.TrackingLine? after, int toDemand)
    {
        var (stored, now) = (toDemand * before?.OpenQuantityBase ?? 0, toDemand * after?.OpenQuantityBase ?? 0);
        if (before is not null && after is not null && before.Numbers == after.Numbers)
            return [new(lineNo, after.Numbers, stored, now)];
        return
        [
            .. before is null ? [] : new[] { new PendingLine(lineNo, before.Numbers, stored, 0) },
            .. after is null ? [] : new[] { new PendingLine(lineNo, after.Numbers, 0, now) },
        ];
    }

    private static bool Fits(TrackingNumbers line, TrackingNumbers numbers, bool exactly) => exactly
        ? line == numbers
        : (numbers.SerialNo.Length == 0 || line.SerialNo == numbers.SerialNo) && (numbers.LotNo.Length == 0 || line.LotNo == numbers.LotNo);
}
