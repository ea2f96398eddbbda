using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Undo;

/// <summary>
/// What undoing posted lines wants moved: of each entry the opposite, applied to that entry, with its numbers and dates (PST-30). Goods in
/// transit leave it and arrive where they came from, in the same act (PST-31).
/// </summary>
internal static class UndoMovements
{
    /// <summary>One movement for each line that nothing stands against, without facts.</summary>
    public static PostingRequest Of(UndoRequest undo)
    {
        var refusals = UndoRules.Check(undo);
        var refused = refusals.Select(r => r.Line).ToHashSet();
        return new()
        {
            Movements =
            [
                .. from line in undo.Lines
                   where !line.Line.Correction && !refused.Contains(line.Line.LineNo)
                   select undo.Kind == UndoKind.TransferShipment ? FromTransit(undo, line) : Back(undo, line),
            ],
            Refusals = refusals,
        };
    }

    private static ItemMovement Back(UndoRequest undo, LineToUndo line) => AtItsBin(Movement(undo, line), line) with
    {
        Numbers =
        [
            .. Numbers(line, (number, entry) => entry.Quantity < 0
                ? number with { ApplFromItemEntry = entry.EntryNo }
                : number with { ApplToItemEntry = entry.EntryNo, ApplFromItemEntry = entry.OutboundEntryNo }),
        ],
    };

    private static ItemMovement FromTransit(UndoRequest undo, LineToUndo line)
    {
        var leaving = Movement(undo, line);
        var arriving = AtItsBin(leaving with { Place = leaving.Place with { LocationCode = line.Line.LocationCode, OrderNo = "" } }, line);
        return leaving with
        {
            Numbers = [.. Numbers(line, (number, entry) => number with { ApplToItemEntry = entry.EntryNo })],
            Arrival = arriving with
            {
                Quantity = -leaving.Quantity,
                Numbers =
                [
                    .. Numbers(line, (number, entry) => number with { Quantity = entry.Quantity, Corrects = entry.OutboundEntryNo }),
                ],
            },
        };
    }

    private static ItemMovement Movement(UndoRequest undo, LineToUndo line)
    {
        var (kind, header, posted) = (undo.Kind, undo.Header, line.Line);
        return new(
            kind.Key(header.No).Line(posted.LineNo), kind.EntryType, line.Entries[0].Place, line.Item!, -line.Entries.Sum(e => e.Quantity))
        {
            Words = new(
                kind.LineCaption, string.Create(CultureInfo.InvariantCulture, $"Document No.={header.No},Line No.={posted.LineNo}"),
                "Quantity", "undo")
            {
                Place = $"line {line.Position} of {undo.Name}",
            },
            Origin = new()
            {
                PostingDate = header.PostingDate,
                DocumentDate = header.DocumentDate,
                DocumentNo = header.No,
                LineNo = line.CorrectionLineNo,
                DocumentType = kind.Type,
                PartyType = kind.PartyType,
                PartyNo = header.PartyNo,
                Description = posted.Description,
            },
            Order = line.Order,
        };
    }

    private static ItemMovement AtItsBin(ItemMovement movement, LineToUndo line) => movement with
    {
        BinCode = line.BinMandatory ? line.Line.BinCode : "",
        BinMandatory = line.BinMandatory,
        BinExists = line.BinExists,
    };

    private static IEnumerable<NumberedQuantity> Numbers(
        LineToUndo line, Func<NumberedQuantity, EntryToUndo, NumberedQuantity> applied) =>
        line.Entries.Select((entry, index) => applied(
            new(index + 1, entry.Numbers, -entry.Quantity)
            {
                ExpirationDate = entry.ExpirationDate,
                WarrantyDate = entry.WarrantyDate,
                Corrects = entry.EntryNo,
            },
            entry));
}
