using System.Collections.Immutable;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// What a save writes: only rows that changed, in the order deletes, decreases, increases, inserts (STO-5). A changed pair of numbers is a
/// delete and an insert (STO-6); lines without number or quantity are not stored (ITL-37).
/// </summary>
/// <param name="Deletes">Stored rows that go.</param>
/// <param name="Decreases">Stored rows with less quantity than before.</param>
/// <param name="Increases">All other stored rows that changed.</param>
/// <param name="Inserts">New rows.</param>
/// <param name="LinesWithoutNumber">Lines with a quantity that are left out.</param>
internal sealed record TrackingChanges(
    IReadOnlyList<TrackingSpecification> Deletes,
    IReadOnlyList<TrackingSpecification> Decreases,
    IReadOnlyList<TrackingSpecification> Increases,
    IReadOnlyList<TrackingSpecification> Inserts,
    int LinesWithoutNumber)
{
    /// <summary>
    /// Columns that a save of an existing row may change; the handled part is written by postings, and with the quantity of a line that was
    /// handled with another document (DOC-11).
    /// </summary>
    public static IReadOnlyList<string> ColumnsOf(SourceLine source) =>
        source.IsGot ? [.. EditedColumns, nameof(TrackingSpecification.QuantityHandledBase)] : EditedColumns;

    private static readonly IReadOnlyList<string> EditedColumns =
    [
        nameof(TrackingSpecification.QuantityBase), nameof(TrackingSpecification.QtyToHandleBase),
        nameof(TrackingSpecification.QtyToInvoiceBase),
        nameof(TrackingSpecification.Description), nameof(TrackingSpecification.ExpirationDate), nameof(TrackingSpecification.WarrantyDate),
        nameof(TrackingSpecification.ApplToItemEntry), nameof(TrackingSpecification.ApplFromItemEntry),
        nameof(TrackingSpecification.NewSerialNo), nameof(TrackingSpecification.NewLotNo), nameof(TrackingSpecification.NewExpirationDate),
    ];

    /// <summary>
    /// The difference between the sheet and what was stored; looks at changed lines and at those that entries have dated since.
    /// </summary>
    public static TrackingChanges Of(TrackingSheet s, string userName)
    {
        var facts = s.Facts;
        var opened = facts.Opened;
        var lastStored = opened.IsEmpty ? 0 : opened[^1].StoredLineNo;
        var changes = new Lists();
        foreach (var lineNo in s.Content.ChangedLines.Concat(Redated(s)))
        {
            var before = facts.OpenedLine(lineNo);
            var after = s.Find(lineNo);
            var storedLineNo = before is null ? lastStored + lineNo - opened.Length : opened[lineNo - 1].StoredLineNo;
            changes.Add(before, after, line => line.ToSpecification(facts.Source, storedLineNo, userName));
        }

        return changes.ToChanges();
    }

    private static IEnumerable<int> Redated(TrackingSheet s) =>
        s.Facts.Opened.Where(opened => opened.IsRedated).Select(opened => opened.Line.LineNo)
            .Where(lineNo => !s.Content.ChangedLines.Contains(lineNo));

    /// <summary>A line that has something to store.</summary>
    private static bool IsStored(TrackingLine? line) => line is { QuantityBase: not 0 } && line.Numbers.Exist;

    private sealed class Lists
    {
        private readonly ImmutableArray<TrackingSpecification>.Builder deletes = ImmutableArray.CreateBuilder<TrackingSpecification>();
        private readonly ImmutableArray<TrackingSpecification>.Builder decreases = ImmutableArray.CreateBuilder<TrackingSpecification>();
        private readonly ImmutableArray<TrackingSpecification>.Builder increases = ImmutableArray.CreateBuilder<TrackingSpecification>();
        private readonly ImmutableArray<TrackingSpecification>.Builder inserts = ImmutableArray.CreateBuilder<TrackingSpecification>();
        private int withoutNumber;

        public void Add(TrackingLine? before, TrackingLine? after, Func<TrackingLine, TrackingSpecification> toRow)
        {
            if (after is { QuantityBase: not 0 } && !after.Numbers.Exist)
                withoutNumber++;
            if (before is not null && after is not null && IsStored(after) && before.Numbers == after.Numbers)
                (Math.Abs(after.QuantityBase) < Math.Abs(before.QuantityBase) ? decreases : increases).Add(toRow(after));
            else
                Replace(before, after, toRow);
        }

        public TrackingChanges ToChanges() =>
            new(deletes.ToImmutable(), decreases.ToImmutable(), increases.ToImmutable(), inserts.ToImmutable(), withoutNumber);

        private void Replace(TrackingLine? before, TrackingLine? after, Func<TrackingLine, TrackingSpecification> toRow)
        {
            if (before is not null)
                deletes.Add(toRow(before));
            if (after is not null && IsStored(after))
                inserts.Add(toRow(after));
        }
    }
}
