using ItemTracking.Core.Documents;

namespace ItemTracking.Core.Tracking;

/// <summary>Source, Item Tracking and Undefined quantities of one document line (ITL-9, ITL-10). All base units, document sign.</summary>
/// <param name="Source">What the document line says.</param>
/// <param name="Defined">Sum of all lines of the page, lines without numbers included.</param>
public sealed record QuantityMatrix(Quantities Source, Quantities Defined)
{
    /// <summary>Source less Item Tracking, row by row. Zero is shown as 0 (ITL-11).</summary>
    public Quantities Undefined => Source - Defined;

    /// <summary>Every unit of the document line is defined.</summary>
    public bool IsComplete => Undefined.Quantity == 0;

    /// <summary>What is to handle is defined exactly, so that the line can be posted (ITL-56).</summary>
    public bool IsCompleteForPosting => Undefined.QtyToHandle == 0;

    /// <summary>More is defined than the source asks for, whatever the sign: the cell is red (ITL-12).</summary>
    public bool IsOverDefined(QuantityRow row) => Math.Abs(Defined[row]) > Math.Abs(Source[row]);

    /// <summary>The first column: quantity, to handle, to invoice of the source line.</summary>
    public static Quantities Of(SourceLine source) => new(source.Quantity, source.QtyToHandle, source.QtyToInvoice);
}
