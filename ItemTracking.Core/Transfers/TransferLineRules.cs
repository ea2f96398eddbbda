using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Transfers;

/// <summary>Whether a line of a transfer order may be stored as it is. Every refusal names the line.</summary>
internal static class TransferLineRules
{
    public static IEnumerable<Refusal> Check(TransferLineFacts facts, TransferLine line) =>
        from refusal in facts.Item is null
            ? [Missing(facts, line)]
            : References(facts, line).Concat(Status(facts, line)).Concat(Quantities(facts, line)).Concat(Tracked(facts, line))
                .Concat(Reserved(facts, line))
        select refusal with { Line = facts.LineNo };

    private static Refusal Missing(TransferLineFacts facts, TransferLine line) => line.ItemNo.Length == 0
        ? Refusals.MustHaveValue(RefusalCode.DOC_1, "Item No.", TransferOrders.LineCaption, facts.LineKey)
        : Refusals.NotFound(RefusalCode.DOC_1, "Item", $"No.='{line.ItemNo}'", "Item No.");

    private static IEnumerable<Refusal> References(TransferLineFacts facts, TransferLine line) => new[]
    {
        facts.Item!.Blocked && facts.Stored?.ItemNo != line.ItemNo ? Refusals.Blocked("Item", line.ItemNo, "Item No.") : null,
        LineRules.VariantProblem(
            facts.Variant, line.ItemNo, line.VariantCode, facts.Stored is { } stored ? (stored.ItemNo, stored.VariantCode) : null),
        LineRules.UnitProblem(facts.Units, line.ItemNo, line.UnitOfMeasureCode),
        BinProblem(facts, facts.Header.TransferFromCode, line.TransferFromBinCode, "Transfer-from Bin Code"),
        BinProblem(facts, facts.Header.TransferToCode, line.TransferToBinCode, "Transfer-to Bin Code"),
        Texts.Check(line.Description, "Description", Texts.DescriptionLength),
    }.OfType<Refusal>();

    private static Refusal? BinProblem(TransferLineFacts facts, string locationCode, string binCode, string field) =>
        LineRules.BinProblem(
            facts.Locations.GetValueOrDefault(locationCode),
            facts.Bins.FirstOrDefault(b => b.LocationCode == locationCode && b.Code == binCode), locationCode, binCode)
            is { } problem ? problem with { Field = field } : null;

    /// <summary>A released order allows quantities to ship and to receive only.</summary>
    private static IEnumerable<Refusal> Status(TransferLineFacts facts, TransferLine line)
    {
        if (facts.Header.Status == DocumentStatus.Released && (facts.Stored is not { } before || Fixed(before) != Fixed(line)))
            yield return TransferRefusals.NotOpen(facts.Header.No);
    }

    private static (string, string, string, string, string, string, decimal) Fixed(TransferLine line) =>
        (
            line.ItemNo, line.VariantCode, line.Description, line.TransferFromBinCode, line.TransferToBinCode, line.UnitOfMeasureCode,
            line.Quantity);

    private static IEnumerable<Refusal> Quantities(TransferLineFacts facts, TransferLine line)
    {
        (string Caption, decimal Quantity, decimal Base)[] fields =
        [
            ("Quantity", line.Quantity, line.QuantityBase),
            (TransferSteps.Ship.QtyToPostCaption, line.QtyToShip, line.QtyToShipBase),
            (TransferSteps.Receive.QtyToPostCaption, line.QtyToReceive, line.QtyToReceiveBase),
        ];
        Refusal[] unreadable =
        [
            .. fields.SelectMany(f => LineQuantityRules.Typed(f.Caption, f.Quantity, f.Base)),
            .. fields.Where(f => f.Quantity < 0).Select(f => new Refusal(
                RefusalCode.DOC_18, $"{f.Caption} must be positive.", f.Caption,
                WayOut: "A transfer in the other direction is an order of its own.")),
        ];
        var item = new ItemOnLine(line.ItemNo, facts.Precision, facts.Policy, TransferOrders.LineCaption, facts.LineKey);
        return unreadable.Length > 0
            ? unreadable
            : fields.Select(f => LineQuantityRules.Base(item, line.QtyPerUnitOfMeasure, f.Caption, f.Quantity, f.Base)).OfType<Refusal>()
                .Concat(Shipped(facts, line)).Concat(Outstanding(facts.Header, line));
    }

    /// <summary>What was shipped stays covered by the line, and its item, variant and unit stay (DOC-18).</summary>
    private static IEnumerable<Refusal> Shipped(TransferLineFacts facts, TransferLine line)
    {
        if (facts.Stored is not { QuantityShipped: not 0 } before)
            yield break;
        if (line.QuantityBase < line.QuantityShippedBase)
            yield return Refusals.FieldError(
                RefusalCode.DOC_18, "Quantity", $"must not be less than {TransferSteps.Ship.QuantityPostedCaption}",
                TransferOrders.LineCaption, facts.LineKey);
        var changed = before.ItemNo != line.ItemNo ? "Item No."
            : before.VariantCode != line.VariantCode ? "Variant Code"
            : before.UnitOfMeasureCode != line.UnitOfMeasureCode ? "Unit of Measure"
            : null;
        if (changed is not null)
            yield return Refusals.MustEqual(
                RefusalCode.DOC_18, TransferSteps.Ship.QuantityPostedCaption, "0", TransferOrders.LineCaption, facts.LineKey,
                Rounding.QuantityText(before.QuantityShipped)) with
            { Field = changed };
    }

    /// <summary>No more is shipped than is left, and no more is received than is in transit (DOC-18).</summary>
    private static IEnumerable<Refusal> Outstanding(TransferHeader header, TransferLine line)
    {
        var toShip = line.Quantity - line.QuantityShipped;
        if (toShip >= 0 && line.QtyToShip > toShip)
            yield return new(
                RefusalCode.DOC_18,
                toShip == 0 && line.Quantity != 0
                    ? "All items have been shipped."
                    : $"You cannot ship more than {Rounding.QuantityText(toShip)} units.",
                TransferSteps.Ship.QtyToPostCaption);
        var toReceive = header.DirectTransfer ? line.Quantity - line.QuantityReceived : line.QtyInTransit;
        if (line.QtyToReceive > toReceive)
            yield return new(
                RefusalCode.DOC_18,
                toReceive == 0
                    ? "No items are currently in transit."
                    : $"You cannot receive more than {Rounding.QuantityText(toReceive)} units.",
                TransferSteps.Receive.QtyToPostCaption);
    }

    private static IEnumerable<Refusal> Tracked(TransferLineFacts facts, TransferLine line) =>
        facts is { Stored: { } before, Tracked: { } tracked }
            ? LineRules.Tracked(
                Goods(facts, before), Goods(facts, line), tracked, TransferOrders.LineCaption, TransferOrders.Name(facts.Header.No))
            : [];

    /// <summary>What is reserved of the line is still to arrive with it (RSV-5, I7).</summary>
    private static IEnumerable<Refusal> Reserved(TransferLineFacts facts, TransferLine line) => facts.Stored is { } before
        ? LineRules.Reserved(
            Goods(facts, before), Goods(facts, line), line.QuantityBase - line.QuantityReceivedBase,
            TransferRefusals.Reserved(before, facts.ReservedBase))
        : [];

    private static LineGoods Goods(TransferLineFacts facts, TransferLine line) =>
        new(line.ItemNo, line.VariantCode, facts.Header.TransferFromCode, line.QuantityBase, -1);
}
