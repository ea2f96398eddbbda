using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>
/// What registering a pick leaves on its shipment and on the document behind it: the document handles next what is picked and not shipped,
/// and nothing else, under the numbers it was picked by (DOC-25, DOC-30).
/// </summary>
internal static class PickWrittenBack
{
    /// <summary>All of it, or that the document fixed other numbers or has no room for these.</summary>
    /// <param name="activity">The pick.</param>
    /// <param name="source">The document, with what of its lines is outstanding.</param>
    /// <param name="shipment">Lines of the shipment.</param>
    /// <param name="before">What is picked for it already and not shipped.</param>
    /// <param name="userName">Who registers.</param>
    public static Outcome<RegisteredPick> Of(
        ReadActivity activity, ActivitySource source, IReadOnlyList<WarehouseActivityLine> shipment,
        IReadOnlyList<WhseItemTrackingLine> before, string userName)
    {
        var (lines, picked) = (new List<WarehouseActivityLine>(), new List<WhseItemTrackingLine>());
        var (changed, added, refusals) = (new List<TrackingSpecification>(), new List<TrackingSpecification>(), new List<Refusal>());
        foreach (var (lineNo, handled) in activity.Handled.OrderBy(h => h.Key))
        {
            var line = shipment.Single(l => l.SourceLineNo == lineNo).Copy();
            var ofLine = before.Where(b => b.LineNo == line.LineNo).ToList();
            line.QtyToHandleBase = ofLine.Sum(b => b.QtyBase) + handled.QuantityBase;
            line.Version++;
            lines.Add(line);
            picked.AddRange(handled.Lines.GroupBy(l => l.Numbers).OrderBy(of => of.Key.LotNo, Codes.Comparer)
                .ThenBy(of => of.Key.SerialNo, Codes.Comparer).Select(of => Row(line, of.Key, of.Sum(l => l.QtyToHandleBase))));
            var ofSource = source.Lines.Single(l => l.Source.SourceRefNo == lineNo);
            var written = Written(ofSource, handled, ofLine, userName);
            refusals.AddRange(written.Refusals);
            if (written.IsRefused)
                continue;
            var toHandle = ofSource.Rows.ToDictionary(row => row.Numbers, row => row.QtyToHandleBase);
            var larger = written.Value.Changed.Select(row => row.Numbers).ToHashSet();
            changed.AddRange(written.Value.Rows.Except(written.Value.Added).Select(row => ToHandle(row, written.Value))
                .Where(row => larger.Contains(row.Numbers) || toHandle[row.Numbers] != row.QtyToHandleBase));
            added.AddRange(written.Value.Added.Select(row => ToHandle(row, written.Value)));
        }

        return refusals.Count > 0
            ? Outcome<RegisteredPick>.Refused(refusals)
            : new RegisteredPick(source, shipment) { ChangedLines = lines, Picked = picked, ChangedRows = changed, AddedRows = added };
    }

    /// <summary>What was picked before is handled with what is picked now.</summary>
    private static Outcome<WrittenBack> Written(
        ActivitySourceLine line, HandledLine handled, IReadOnlyList<WhseItemTrackingLine> before, string userName) => WrittenBack.Of(
        new HandledLine(
        [
            .. handled.Lines,
            .. before.Where(b => b.QtyBase > 0).Select(b =>
            {
                var again = handled.Lines[0].Copy();
                (again.SerialNo, again.LotNo, again.ExpirationDate) = (b.SerialNo, b.LotNo, null);
                again.QtyToHandleBase = b.QtyBase;
                return again;
            }),
        ]),
        line.Item.Policy, line.Rows, -1, line.Room,
        (numbers, place) => TrackingRows.New(line.Source, line.Place, numbers, place, userName));

    private static TrackingSpecification ToHandle(TrackingSpecification row, WrittenBack written)
    {
        var next = row.Copy();
        next.QtyToHandleBase = -written.Handled.GetValueOrDefault(row.Numbers);
        next.QtyToInvoiceBase = next.QuantityHandledBase + next.QtyToHandleBase - next.QuantityInvoicedBase;
        return next;
    }

    private static WhseItemTrackingLine Row(WarehouseActivityLine line, TrackingNumbers numbers, decimal quantity) => new()
    {
        No = line.No,
        LineNo = line.LineNo,
        ItemNo = line.ItemNo,
        VariantCode = line.VariantCode,
        SerialNo = numbers.SerialNo,
        LotNo = numbers.LotNo,
        QtyBase = quantity,
    };
}
