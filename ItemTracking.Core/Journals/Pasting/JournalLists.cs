using ItemTracking.Core.Documents.Pasting;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Journals.Pasting;

/// <summary>Lists of goods for a journal: which columns they may have, and what those are by their shape (PASTE-1).</summary>
public static class JournalLists
{
    /// <summary>Most lines that one list may bring; numbers of one line do not count.</summary>
    public const int MostLines = 1000;

    internal const string ItemNo = "Item No.";

    internal const string Quantity = "Quantity";

    internal const string UnitOfMeasure = "Unit of Measure";

    /// <summary>Columns of a list.</summary>
    public static readonly PasteColumns Columns = new(
        new(PasteField.ItemNo, ItemNo, "item", "article", "product", "gtin", "ean", "artikel", "artikelnr", "artikelnummer", "varenr")
        {
            IsNeeded = true,
        },
        LineLists.VariantCodes,
        new(PasteField.Quantity, Quantity, "quantity", "qty", "quantitybase", "qtybase", "menge", "antal", "pieces", "pcs"),
        new(PasteField.UnitOfMeasure, UnitOfMeasure, "unitofmeasure", "unitofmeasurecode", "unit", "uom", "einheit", "enhed"),
        new(PasteField.LocationCode, "Location Code", "locationcode", "location", "warehouse", "lagerort", "lokation"),
        new(PasteField.BinCode, "Bin Code", "bincode", "bin", "shelf", "lagerplatz", "placering"),
        new(PasteField.LotNo, "Lot No.", "lot", "batch", "charge", "chargennr", "chargennummer", "lotnr"),
        new(PasteField.SerialNo, "Serial No.", "serial", "sn", "seriennr", "seriennummer", "serienr", "serienummer"),
        new(
            PasteField.ExpirationDate, "Expiration Date",
            "expirationdate", "expirydate", "expiration", "expiry", "expires", "bestbefore", "ablaufdatum", "udløbsdato"));

    /// <summary>
    /// A list, its columns told by their names; else the first is the item, and the quantity the next one in which quantities prevail.
    /// </summary>
    /// <param name="lines">Rows, at least one.</param>
    /// <param name="reading">How its texts are read.</param>
    public static PastedTable Table(IReadOnlyList<PastedLine> lines, PasteReading reading) =>
        PastedTable.Of(lines, Columns, (before, texts) => LineLists.ByShape(before, texts, reading));

    /// <summary>A list when its texts are read otherwise.</summary>
    /// <param name="list">List.</param>
    /// <param name="reading">How its texts are read now.</param>
    public static PastedList Read(PastedList list, PasteReading reading) =>
        list.Read((before, texts) => LineLists.ByShape(before, texts, reading));
}
