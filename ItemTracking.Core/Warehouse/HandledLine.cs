using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Warehouse;

/// <summary>What the lines of a put-away or pick handle of one source line now (DOC-30).</summary>
/// <param name="Lines">Its lines with a quantity to handle.</param>
internal sealed record HandledLine(IReadOnlyList<WarehouseActivityLine> Lines)
{
    /// <summary>Base units.</summary>
    public decimal QuantityBase => Lines.Sum(l => l.QtyToHandleBase);

    /// <summary>Bin that posted lines of the document name: one that goods lie in.</summary>
    public string BinCode => Lines[0].BinCode;

    /// <summary>In the unit of the source line: all that is left of it, or as much as the base units are.</summary>
    /// <param name="left">Left of the line, in its unit.</param>
    /// <param name="leftBase">Left of it, base units.</param>
    /// <param name="qtyPerUnit">Base units in one of that unit.</param>
    public decimal Quantity(decimal left, decimal leftBase, decimal qtyPerUnit) =>
        QuantityBase == leftBase ? left : Rounding.ToPrecision(QuantityBase / qtyPerUnit, Rounding.DefaultPrecision);
}
