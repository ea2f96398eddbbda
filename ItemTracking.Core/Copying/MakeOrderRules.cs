using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Copying;

/// <summary>Whether an order may be made of a quote or a blanket order (MAKE-1, MAKE-2).</summary>
internal static class MakeOrderRules
{
    /// <summary>Every reason against it; empty where there is none.</summary>
    /// <param name="kind">Kind of the document.</param>
    /// <param name="header">The document.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="onOrders">
    /// What orders that were made of it have still to handle of its lines, by line number; base units, sign of the document.
    /// </param>
    public static IReadOnlyList<Refusal> Check(
        DocumentKind kind, DocumentHeader header, IReadOnlyList<DocumentLine> lines, IReadOnlyDictionary<int, decimal> onOrders)
    {
        List<Refusal> refusals = [];
        if (header.PartyNo.Length == 0)
            refusals.Add(DocumentRefusals.PartyMissing(kind, header.No));
        if (lines.All(line => line.QtyToHandle == 0))
            refusals.Add(new(
                RefusalCode.MAKE_1, $"There is nothing to order: {kind.QtyToHandleCaption} is 0 on every line.",
                WayOut: $"Enter {kind.QtyToHandleCaption} of a line."));
        refusals.AddRange(lines.Select(line => TooMuch(kind, line, onOrders.GetValueOrDefault(line.LineNo))).OfType<Refusal>());
        return refusals;
    }

    /// <summary>What is shipped, what is on orders and what is wanted now are together no more than the line is for (MAKE-2).</summary>
    private static Refusal? TooMuch(DocumentKind kind, DocumentLine line, decimal onOrdersBase)
    {
        var left = line.QuantityBase - line.QuantityHandledBase - onOrdersBase;
        return line.QtyToHandleBase == 0 || (line.QtyToHandleBase * left > 0 && Math.Abs(line.QtyToHandleBase) <= Math.Abs(left))
            ? null
            : new(
                RefusalCode.MAKE_2, $"{kind.QtyToHandleCaption} (Base) must not be more than {Rounding.QuantityText(left)}.",
                kind.QtyToHandleCaption, line.LineNo,
                WayOut: $"Of {Rounding.QuantityText(line.QuantityBase)}, {Rounding.QuantityText(onOrdersBase)} are on orders and "
                    + $"{Rounding.QuantityText(line.QuantityHandledBase)} are {(kind.Receives ? "received" : "shipped")}.");
    }
}
