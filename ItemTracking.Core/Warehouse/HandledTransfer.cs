using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;

namespace ItemTracking.Core.Warehouse;

/// <summary>A transfer order with what a put-away or pick handles of it, in the place of its own quantities (DOC-30).</summary>
/// <param name="Transfer">The order.</param>
/// <param name="Activity">The put-away or pick with what it writes back.</param>
internal sealed record HandledTransfer(TransferRequest Transfer, ReadActivity Activity)
{
    /// <summary>What arrives has the numbers that were shipped: a put-away adds none (DOC-17).</summary>
    public static Outcome<HandledTransfer> Of(TransferRequest transfer, ReadActivity activity, string userName)
    {
        var lines = new List<LineOfTransfer>();
        var (changed, added, refusals) = (new List<TrackingSpecification>(), new List<TrackingSpecification>(), new List<Refusal>());
        var receives = transfer.Receives;
        foreach (var facts in transfer.Lines)
        {
            if (!activity.Handled.TryGetValue(facts.Line.LineNo, out var handled))
            {
                lines.Add(facts with { Chosen = HandledNow.Nothing });
                continue;
            }

            var line = facts.Line;
            var (left, leftBase) = receives
                ? (line.QtyInTransit, line.QtyInTransitBase)
                : (line.Quantity - line.QuantityShipped, line.QuantityBase - line.QuantityShippedBase);
            var quantity = handled.Quantity(left, leftBase, line.QtyPerUnitOfMeasure);
            if (activity.Header.Type.IsWhseDocument())
            {
                lines.Add(facts with { Chosen = new(quantity, handled.QuantityBase, handled.BinCode, null) });
                continue;
            }

            var source = line.Ref(receives ? TransferDirection.Inbound : TransferDirection.Outbound);
            var written = WrittenBack.Of(
                handled, facts.Item.Policy, receives ? facts.Receipt : facts.Shipment, receives ? +1 : -1,
                receives ? facts.Receipt.Sum(row => Math.Abs(row.QuantityBase)) : line.QuantityBase,
                (numbers, place) => TrackingRows.New(
                    source, new(line.ItemNo, line.VariantCode, (receives ? facts.To : facts.From).LocationCode), numbers, place, userName));
            if (written.IsRefused)
            {
                refusals.AddRange(written.Refusals);
                continue;
            }

            changed.AddRange(written.Value.Changed);
            added.AddRange(written.Value.Added);
            var tracked = receives ? facts with { Receipt = written.Value.Rows } : facts with { Shipment = written.Value.Rows };
            lines.Add(tracked with
            {
                Chosen = new(quantity, handled.QuantityBase, handled.BinCode, written.Value.Handled),
            });
        }

        return refusals.Count > 0
            ? Outcome<HandledTransfer>.Refused(refusals)
            : new HandledTransfer(
                new TransferRequest(transfer.Header, transfer.Step, lines, transfer.Numbering),
                activity with { ChangedRows = changed, AddedRows = added });
    }
}
