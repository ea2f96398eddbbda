using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Warehouse;

/// <summary>An order with what a put-away or pick handles of it, in the place of its own quantities to handle (DOC-30).</summary>
/// <param name="Order">The order.</param>
/// <param name="Activity">The put-away or pick with what it writes back.</param>
internal sealed record HandledOrder(OrderRequest Order, ReadActivity Activity)
{
    public static Outcome<HandledOrder> Of(OrderRequest order, ReadActivity activity, string userName)
    {
        var lines = new List<OrderLine>();
        var (changed, added, refusals) = (new List<TrackingSpecification>(), new List<TrackingSpecification>(), new List<Refusal>());
        foreach (var facts in order.Lines)
        {
            if (!activity.Handled.TryGetValue(facts.Line.LineNo, out var handled))
            {
                lines.Add(facts with { Chosen = HandledNow.Nothing });
                continue;
            }

            var line = facts.Line;
            var quantity = handled.Quantity(
                line.Quantity - line.QuantityHandled, line.QuantityBase - line.QuantityHandledBase, line.QtyPerUnitOfMeasure);
            if (activity.Header.Type.IsWhseDocument())
            {
                lines.Add(facts with { Chosen = new(quantity, handled.QuantityBase, handled.BinCode, null) });
                continue;
            }

            var written = WrittenBack.Of(
                handled, facts.Item.Policy, facts.Tracking, order.Kind.SignFactor, line.QuantityBase,
                (numbers, place) => TrackingRows.New(
                    order.Key.Line(line.LineNo), new(line.ItemNo, line.VariantCode, line.LocationCode), numbers, place, userName));
            if (written.IsRefused)
            {
                refusals.AddRange(written.Refusals);
                continue;
            }

            changed.AddRange(written.Value.Changed);
            added.AddRange(written.Value.Added);
            lines.Add(facts with
            {
                Tracking = written.Value.Rows,
                Chosen = new(quantity, handled.QuantityBase, handled.BinCode, written.Value.Handled),
            });
        }

        return refusals.Count > 0
            ? Outcome<HandledOrder>.Refused(refusals)
            : new HandledOrder(order with { Lines = lines }, activity with { ChangedRows = changed, AddedRows = added });
    }
}
