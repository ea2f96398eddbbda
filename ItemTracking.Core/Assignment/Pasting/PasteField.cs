using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>What a column of pasted text is.</summary>
public enum PasteField
{
    /// <summary>It is left out.</summary>
    NotUsed,

    /// <summary>Serial numbers.</summary>
    SerialNo,

    /// <summary>Lot numbers.</summary>
    LotNo,

    /// <summary>Quantities of new lines, or of lines that are filled.</summary>
    Quantity,

    /// <summary>Expiration dates.</summary>
    ExpirationDate,

    /// <summary>Warranty dates.</summary>
    WarrantyDate,

    /// <summary>What is to handle of lines that are there already.</summary>
    QtyToHandle,

    /// <summary>What is to invoice of lines that are there already.</summary>
    QtyToInvoice,
}

/// <summary>Names of what a column can be, shown and found in the first row of a list.</summary>
public static class PasteFields
{
    /// <summary>Fields of new lines, in the order in which columns are expected.</summary>
    public static readonly IReadOnlyList<PasteField> OfNewLines =
        [PasteField.SerialNo, PasteField.LotNo, PasteField.Quantity, PasteField.ExpirationDate, PasteField.WarrantyDate];

    private static readonly (PasteField Field, string[] Words)[] Headers =
    [
        (PasteField.SerialNo, ["serial", "sn", "seriennr", "seriennummer", "serienr", "serienummer"]),
        (PasteField.LotNo, ["lot", "batch", "charge", "chargennr", "chargennummer", "lotnr"]),
        (PasteField.Quantity, ["quantity", "qty", "quantitybase", "qtybase", "menge", "antal", "pieces", "pcs"]),
        (PasteField.ExpirationDate,
            ["expirationdate", "expirydate", "expiration", "expiry", "expires", "bestbefore", "ablaufdatum", "udløbsdato"]),
        (PasteField.WarrantyDate, ["warrantydate", "warranty", "garantiedatum", "garantidato"]),
    ];

    /// <summary>Caption of the field.</summary>
    public static string Caption(this PasteField field) => field switch
    {
        PasteField.NotUsed => "Not used",
        PasteField.SerialNo => TrackingCaptions.SerialNo,
        PasteField.LotNo => TrackingCaptions.LotNo,
        PasteField.Quantity => TrackingCaptions.QuantityBase,
        PasteField.ExpirationDate => TrackingCaptions.ExpirationDate,
        PasteField.WarrantyDate => TrackingCaptions.WarrantyDate,
        PasteField.QtyToHandle => TrackingCaptions.QtyToHandleBase,
        PasteField.QtyToInvoice => TrackingCaptions.QtyToInvoiceBase,
    };

    /// <summary>The field that the head of a column names, whatever its case, blanks and points; null when it names none.</summary>
    public static PasteField? ByHeader(string cell)
    {
        var word = string.Concat(cell.Where(char.IsLetter)).ToLowerInvariant();
        return cell.Any(char.IsAsciiDigit)
            ? null
            : Headers.Where(header => Endings.Any(ending => header.Words.Any(known => known + ending == word)))
                .Select(header => (PasteField?)header.Field)
                .FirstOrDefault();
    }

    private static readonly string[] Endings = ["", "no", "nos", "number", "numbers", "s"];
}
