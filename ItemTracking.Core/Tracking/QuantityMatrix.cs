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

    /// <summary>Lines that the next posting takes something of.</summary>
    public NumbersPosted ToHandle { get; init; }

    /// <summary>Lines that the next posting invoices something of.</summary>
    public NumbersPosted ToInvoice { get; init; }

    /// <summary>More is defined than the source asks for, whatever the sign (ITL-12).</summary>
    public bool IsOverDefined(QuantityRow row) => Math.Abs(Defined[row]) > Math.Abs(Source[row]);

    /// <summary>
    /// More is defined than posting takes: the cell is red (ITL-12). Nothing is taken of a line that asks for nothing now, and of a single
    /// lot only what the line asks for (ITL-56, PST-11).
    /// </summary>
    public bool IsTooMuch(QuantityRow row) => IsOverDefined(row) && row switch
    {
        QuantityRow.Quantity => true,
        QuantityRow.QtyToHandle => !IsLeftOver(ToHandle, row),
        QuantityRow.QtyToInvoice => !IsLeftOver(ToInvoice, row),
    };

    private bool IsLeftOver(NumbersPosted posted, QuantityRow row) =>
        Source[row] == 0 || posted.AreCutDown(Defined[row], Source[row]);

    /// <summary>The first column: quantity, to handle, to invoice of the source line.</summary>
    public static Quantities Of(SourceLine source) => new(source.Quantity, source.QtyToHandle, source.QtyToInvoice);
}
