using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>Lists of document lines: which columns they may have, and what those are by their shape (PASTE-1).</summary>
public static class LineLists
{
    /// <summary>Most lines that one list may bring: they are all shown, and stored in one transaction.</summary>
    public const int MostLines = 1000;

    /// <summary>Caption of the column of item numbers.</summary>
    internal const string ItemNo = "Item No.";

    /// <summary>Caption of the column of numbers that others have for items.</summary>
    internal const string ReferenceNo = "Reference No.";

    /// <summary>Caption of the column of variants.</summary>
    internal const string VariantCode = "Variant Code";

    /// <summary>Caption of the column of quantities.</summary>
    internal const string Quantity = "Quantity";

    /// <summary>The column of variants.</summary>
    internal static readonly PasteColumn VariantCodes = new(
        PasteField.VariantCode, VariantCode, "variantcode", "variant", "itemvariant", "variante", "variantkode");

    /// <summary>Columns that say what and how much of it.</summary>
    internal static readonly IReadOnlyList<PasteColumn> Goods =
    [
        new(PasteField.ItemNo, ItemNo, "item", "article", "product", "artikel", "artikelnr", "artikelnummer", "varenr", "varenummer")
        {
            IsNeeded = true,
        },
        new(
            PasteField.ReferenceNo, ReferenceNo,
            "reference", "itemreference", "gtin", "ean", "upc", "barcode", "vendoritem", "customeritem", "supplieritem", "youritem"),
        VariantCodes,
        new(PasteField.Quantity, Quantity, "quantity", "qty", "menge", "antal", "pieces", "pcs") { IsNeeded = true },
        new(PasteField.UnitOfMeasure, "Unit of Measure", "unitofmeasure", "unitofmeasurecode", "unit", "uom", "einheit", "enhed"),
    ];

    /// <summary>Columns of a list for a kind of document.</summary>
    public static PasteColumns Columns(DocumentKind kind) => new(
    [
        .. Goods,
        new(PasteField.LocationCode, "Location Code", "locationcode", "location", "warehouse", "lagerort", "lokation"),
        .. kind.HandlesParts ? [QtyToHandle(kind.QtyToHandleCaption)] : Array.Empty<PasteColumn>(),
    ]);

    /// <summary>The column of what the next posting handles.</summary>
    /// <param name="caption">Its name on the page.</param>
    internal static PasteColumn QtyToHandle(string caption) => new(
        PasteField.QtyToHandle, caption,
        "qtytoreceive", "qtytoship", "returnqtytoreceive", "returnqtytoship", "toreceive", "toship");

    /// <summary>
    /// A list, its columns told by their names; else the first is the item, and the quantity the next one in which quantities prevail.
    /// </summary>
    /// <param name="columns">Columns it may have.</param>
    /// <param name="lines">Rows, at least one.</param>
    /// <param name="reading">How its texts are read.</param>
    public static PastedTable Table(PasteColumns columns, IReadOnlyList<PastedLine> lines, PasteReading reading) =>
        PastedTable.Of(lines, columns, (before, texts) => ByShape(before, texts, reading));

    /// <summary>A list of document lines when its texts are read otherwise.</summary>
    /// <param name="list">List.</param>
    /// <param name="reading">How its texts are read now.</param>
    public static PastedList Read(PastedList list, PasteReading reading) =>
        list.Read((before, texts) => ByShape(before, texts, reading));

    /// <summary>Why a list of so many rows is not taken, or null.</summary>
    internal static Refusal? CheckCount(int count) => count <= MostLines
        ? null
        : new(
            RefusalCode.PASTE_1,
            FormattableString.Invariant($"A document takes {MostLines:#,0} lines at once; this list has {count:#,0}."),
            WayOut: "Nothing of it was taken. Divide it and take it part by part.");

    /// <summary>The first column is the item, and the quantity the next one in which quantities prevail.</summary>
    internal static PasteField ByShape(IReadOnlyList<PasteField> before, IReadOnlyList<string> texts, PasteReading reading) =>
        before.Count == 0 ? PasteField.ItemNo
        : PastedShape.AreQuantities(texts, reading) ? PasteField.Quantity
        : PasteField.NotUsed;
}
