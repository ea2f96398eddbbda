using ItemTracking.Core.Pasting;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>
/// Lists for the Item Tracking Lines page: which columns they may have, what those are by their shape, and what becomes of them (PASTE-1).
/// </summary>
public static class SheetLists
{
    /// <summary>Columns of a list of new lines.</summary>
    public static readonly PasteColumns NewLines = new(
        new(PasteField.SerialNo, TrackingCaptions.SerialNo, "serial", "sn", "seriennr", "seriennummer", "serienr", "serienummer"),
        new(PasteField.LotNo, TrackingCaptions.LotNo, "lot", "batch", "charge", "chargennr", "chargennummer", "lotnr"),
        new(
            PasteField.Quantity, TrackingCaptions.QuantityBase,
            "quantity", "qty", "quantitybase", "qtybase", "menge", "antal", "pieces", "pcs"),
        new(
            PasteField.ExpirationDate, TrackingCaptions.ExpirationDate,
            "expirationdate", "expirydate", "expiration", "expiry", "expires", "bestbefore", "ablaufdatum", "udløbsdato"),
        new(PasteField.WarrantyDate, TrackingCaptions.WarrantyDate, "warrantydate", "warranty", "garantiedatum", "garantidato"));

    private static readonly PasteColumns NewLinesWithoutExpiration = NewLines.Leaving(PasteField.ExpirationDate);

    /// <summary>
    /// A list of new lines, its columns told by their names or by what stands in them; expiration dates are not used where the code keeps
    /// none (ITL-50).
    /// </summary>
    /// <param name="s">Page: what its code requires tells what the columns are.</param>
    /// <param name="lines">Rows, at least one.</param>
    /// <param name="reading">How its texts are read.</param>
    public static PastedTable Table(this TrackingSheet s, IReadOnlyList<PastedLine> lines, PasteReading reading) =>
        PastedTable.Of(
            lines, s.Policy.UsesExpirationDates ? NewLines : NewLinesWithoutExpiration,
            (before, texts) => ByShape(before, texts, s, reading));

    /// <summary>The list of a page when its texts are read otherwise.</summary>
    /// <param name="list">List.</param>
    /// <param name="s">Page.</param>
    /// <param name="reading">How its texts are read now.</param>
    public static PastedList Read(this PastedList list, TrackingSheet s, PasteReading reading) =>
        list.Read((before, texts) => ByShape(before, texts, s, reading));

    /// <summary>Texts that are laid over lines.</summary>
    /// <param name="fields">What they are, in the order in which they are laid.</param>
    /// <param name="rows">Rows with their lines.</param>
    public static PastedList OntoLines(IReadOnlyList<PasteField> fields, IReadOnlyList<PastedRow> rows) =>
        PastedList.Of([.. fields.Select(field => new PasteColumn(field, Caption(field)))], rows);

    /// <summary>What becomes of the list on a page.</summary>
    /// <param name="list">List.</param>
    /// <param name="s">Sheet.</param>
    /// <param name="facts">What the database knows of its numbers.</param>
    /// <param name="reading">How its texts are read.</param>
    /// <param name="offer">What Select Entries offers.</param>
    public static Pasted<TrackingSheet> On(
        this PastedList list, TrackingSheet s, PastedFacts facts, PasteReading reading, EntrySelection offer) =>
        list.Filled is { } fields ? s.Fill(fields, list.Rows, facts, reading) : s.Paste(list.Rows, facts, reading, offer);

    /// <summary>
    /// Units that the line does not call for when the list is taken, those that were there too many before with them; 0 where the list
    /// brings none of them (ITL-12).
    /// </summary>
    /// <param name="pasted">What becomes of the list.</param>
    /// <param name="before">Sheet without it.</param>
    public static decimal Excess(this Pasted<TrackingSheet> pasted, TrackingSheet before) =>
        pasted.Taken.Matrix is var matrix && matrix.IsOverDefined(QuantityRow.Quantity)
            && Math.Abs(matrix.Defined.Quantity) > Math.Abs(before.Matrix.Defined.Quantity)
                ? Math.Abs(matrix.Undefined.Quantity)
                : 0;

    /// <summary>Numbers stand in the list, of which the database may know something.</summary>
    public static bool NamesNumbers(this PastedList list) => list.Filled?.Contains(PasteField.LotNo) ?? true;

    /// <summary>Name of a column on the page.</summary>
    public static string Caption(this PasteField field) => field switch
    {
        PasteField.QtyToHandle => TrackingCaptions.QtyToHandleBase,
        PasteField.QtyToInvoice => TrackingCaptions.QtyToInvoiceBase,
        PasteField.NewSerialNo => TrackingCaptions.NewSerialNo,
        PasteField.NewLotNo => TrackingCaptions.NewLotNo,
        PasteField.NewExpirationDate => TrackingCaptions.NewExpirationDate,
        _ => NewLines.Caption(field),
    };

    private static PasteField ByShape(
        IReadOnlyList<PasteField> before, IReadOnlyList<string> texts, TrackingSheet s, PasteReading reading) =>
        before.Count == 0 ? (s.ScansSerialNos ? PasteField.SerialNo : PasteField.LotNo)
        : texts.Count == 0 ? PasteField.NotUsed
        : AreQuantities(texts, before[0], reading) ? PasteField.Quantity
        : PastedShape.Prevails(texts, text => IsDate(text, reading)) ? DateField(before, s)
        : before[0] == PasteField.SerialNo ? PasteField.LotNo
        : PasteField.NotUsed;

    /// <summary>
    /// Goods that go out have their dates from stock; a date without a name is never one that the code does not keep (ITL-50, COD-15).
    /// </summary>
    private static PasteField DateField(IReadOnlyList<PasteField> before, TrackingSheet s) =>
        s.Source.IsDemand ? PasteField.NotUsed
        : s.Rights.EditsExpirationDate && !before.Contains(PasteField.ExpirationDate) ? PasteField.ExpirationDate
        : s.Policy.KeepsWarrantyDates ? PasteField.WarrantyDate
        : PasteField.NotUsed;

    /// <summary>Digits alone are rather a number than a day; so is a number that could be both.</summary>
    private static bool IsDate(string text, PasteReading reading) => PastedShape.IsDate(text)
        || (!text.All(char.IsAsciiDigit) && text.Any(char.IsAsciiDigit) && !text.StartsWith('+') && !text.StartsWith('-')
            && !reading.Date(text, PasteField.ExpirationDate).IsRefused && reading.Quantity(text, PasteField.Quantity).IsRefused);

    /// <summary>A serial number is one unit; any other number behind it is a lot.</summary>
    private static bool AreQuantities(IReadOnlyList<string> texts, PasteField first, PasteReading reading) =>
        first == PasteField.SerialNo ? texts.All(text => text is "1") : PastedShape.AreQuantities(texts, reading);
}
