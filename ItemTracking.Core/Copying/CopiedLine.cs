using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Copying;

/// <summary>A line that is to be made after another one.</summary>
/// <param name="Of">What it is made after: <c>line 10000 of Posted Sales Invoice SI-0001</c>.</param>
/// <param name="Card">The line as it would be typed.</param>
/// <param name="QuantityBase">Its quantity, base units, sign of the document.</param>
internal sealed record CopiedLine(string Of, DocumentLineCard Card, decimal QuantityBase)
{
    /// <summary>Entries that it takes back; those with numbers are named by tracking rows (COPY-1).</summary>
    public IReadOnlyList<EntryToReverse> TakesBack { get; init; } = [];

    /// <summary>
    /// The line in its unit as long as the item has it and it comes out even; else in base units, so that nothing is lost by rounding.
    /// </summary>
    /// <param name="item">Item; null when it is not there, which is refused.</param>
    /// <param name="units">Units of the item.</param>
    public DocumentLineCard In(Item? item, IEnumerable<ItemUnitOfMeasure> units)
    {
        if (item is null)
            return Card;
        var isEven = units.FirstOrDefault(u => u.Code == Card.UnitOfMeasureCode) is { } unit
            && LineEdit.Base(Card.Quantity, unit.QtyPerUnitOfMeasure, Rounding.StepOf(item.RoundingPrecision)) == QuantityBase;
        return isEven ? Card : Card with { UnitOfMeasureCode = item.BaseUnitOfMeasure, Quantity = QuantityBase };
    }

    /// <summary>What is refused of it, as a window tells it that does not show the line.</summary>
    public Refusal Told(Refusal refusal) => refusal with
    {
        Field = null,
        Line = null,
        WayOut = $"{refusal.WayOut} It stands on {Of}.".TrimStart(),
    };

    /// <summary>All of an open line; what it handled before and the receipt it was taken from are not copied.</summary>
    public static CopiedLine All(DocumentKind kind, DocumentLine line) => new(
        $"line {line.LineNo} of {kind.Name(line.DocumentNo)}",
        new()
        {
            ItemNo = line.ItemNo,
            VariantCode = line.VariantCode,
            Description = line.Description,
            LocationCode = line.LocationCode,
            BinCode = line.BinCode,
            UnitOfMeasureCode = line.UnitOfMeasureCode,
            Quantity = line.Quantity,
        },
        line.QuantityBase);

    /// <summary>A part of a posted line.</summary>
    /// <param name="line">Posted line.</param>
    /// <param name="partBase">Base units, sign of the line.</param>
    public static CopiedLine Part(PostedDocumentLine line, decimal partBase) => new(
        $"line {line.LineNo} of {DocumentKind.Posted(line.DocumentType).Caption} {line.DocumentNo}",
        new()
        {
            ItemNo = line.ItemNo,
            VariantCode = line.VariantCode,
            Description = line.Description,
            LocationCode = line.LocationCode,
            BinCode = line.BinCode,
            UnitOfMeasureCode = line.UnitOfMeasureCode,
            Quantity = line.InUnit(partBase),
        },
        partBase);
}
