using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using ItemTracking.Web.Shared.Typed;
using Field = ItemTracking.Web.Pages.Documents.DocumentField<ItemTracking.Core.Journals.JournalLineCard>;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>The columns of the lines of an item journal, in reading order; the tracking chip follows them.</summary>
public static class JournalFields
{
    /// <summary>The field that makes a line.</summary>
    public const string ItemNo = "Item No.";

    private const string SerialNo = "Serial No.";
    private const string LotNo = "Lot No.";
    private const string ExpirationDate = "Expiration Date";

    /// <summary>Kinds of movement that a line may be.</summary>
    public static IReadOnlyList<ItemLedgerEntryType> EntryTypes { get; } =
    [
        ItemLedgerEntryType.Purchase, ItemLedgerEntryType.Sale, ItemLedgerEntryType.PositiveAdjmt, ItemLedgerEntryType.NegativeAdjmt,
    ];

    /// <summary>Columns of a batch.</summary>
    /// <param name="batch">Batch.</param>
    /// <param name="withBins">Stock lies in bins somewhere: only then is a bin asked for.</param>
    /// <param name="withVariants">Some item has variants: only then is one asked for.</param>
    /// <param name="reading">What short forms of a date mean.</param>
    public static IReadOnlyList<Field> Of(JournalBatchCard batch, bool withBins, bool withVariants, DateReading reading) =>
    [
        Date("Posting Date", reading, l => l.PostingDate, (l, day) => day is { } typed
            ? l with { PostingDate = typed }
            : new Refusal(RefusalCode.ENTRY_1, "Posting Date must have a value.", "Posting Date")),
        .. Only(
            !IsReclass(batch),
            new Field("Entry Type", FieldShape.Choice, FieldLock.Never, l => l.EntryType.Caption(), TakeEntryType)
            {
                LookUp = LookUp.EntryType,
            }),
        Text("Document No.", l => l.DocumentNo, (l, typed) => l with { DocumentNo = Codes.Normalise(typed) }) with
        {
            Placeholder = batch.NextDocumentNo.Length > 0 ? batch.NextDocumentNo : null,
            IsRequired = batch.NoSeries.Length == 0,
            MaxLength = Codes.NumberLength,
        },
        Code(ItemNo, LookUp.Item, l => l.ItemNo, (l, typed) => l with { ItemNo = typed }) with { IsRequired = true },
        .. Only(withVariants, Code("Variant Code", LookUp.Variant, l => l.VariantCode, (l, typed) => l with { VariantCode = typed })),
        Text("Description", l => l.Description, (l, typed) => l with { Description = typed.Trim() }) with
        {
            Shape = FieldShape.Text, MaxLength = Texts.DescriptionLength,
        },
        Code("Location Code", LookUp.Location, l => l.LocationCode, (l, typed) => l with { LocationCode = typed }),
        .. Only(withBins, Code("Bin Code", LookUp.Bin, l => l.BinCode, (l, typed) => l with { BinCode = typed })),
        .. Only(
            IsReclass(batch),
            Code("New Location Code", LookUp.Location, l => l.NewLocationCode, (l, typed) => l with { NewLocationCode = typed })),
        .. Only(
            IsReclass(batch) && withBins,
            Code("New Bin Code", LookUp.NewBin, l => l.NewBinCode, (l, typed) => l with { NewBinCode = typed })),
        new("Quantity", FieldShape.Quantity, FieldLock.Never, l => Numbers.Show(l.Quantity), TakeQuantity),
        Code("Unit of Measure", LookUp.UnitOfMeasure, l => l.UnitOfMeasureCode, (l, typed) => l with { UnitOfMeasureCode = typed }),
        .. Only(
            batch.ItemTrackingOnLines,
            Code(SerialNo, LookUp.SerialNo, l => l.SerialNo, (l, typed) => l with { SerialNo = typed }),
            Code(LotNo, LookUp.LotNo, l => l.LotNo, (l, typed) => l with { LotNo = typed }),
            Date(
                ExpirationDate, reading with { MonthIsItsLastDay = true }, l => l.ExpirationDate,
                (l, day) => l with { ExpirationDate = day })),
    ];

    /// <summary>The field is of a serial or lot number: it is closed for an item without a code (O-096).</summary>
    public static bool IsNumber(Field field) => field.Caption is SerialNo or LotNo or ExpirationDate;

    private static bool IsReclass(JournalBatchCard batch) => batch.Template == JournalTemplate.Reclass;

    private static Field[] Only(bool shown, params Field[] fields) => shown ? fields : [];

    private static Field Text(string caption, Func<JournalLineCard, string> show, Func<JournalLineCard, string, JournalLineCard> take) =>
        new(caption, FieldShape.Code, FieldLock.Never, show, (line, typed) => take(line, typed));

    private static Field Code(
        string caption, LookUp lookUp, Func<JournalLineCard, string> show, Func<JournalLineCard, string, JournalLineCard> take) =>
        Text(caption, show, take) with { LookUp = lookUp };

    private static Field Date(
        string caption, DateReading reading, Func<JournalLineCard, DateOnly?> show,
        Func<JournalLineCard, DateOnly?, Outcome<JournalLineCard>> take) =>
        new(caption, FieldShape.Date, FieldLock.Never, line => Dates.Show(show(line)), (line, typed) =>
            Dates.TryRead(typed, reading, out var day)
                ? take(line, day)
                : new Refusal(RefusalCode.ENTRY_1, Dates.NotADate(caption, typed), caption));

    /// <summary>A kind is named by its caption, or by a beginning that only one has.</summary>
    private static Outcome<JournalLineCard> TakeEntryType(JournalLineCard line, string typed)
    {
        var meant = EntryTypes.Where(type => type.Caption().StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return meant is [var type]
            ? line with { EntryType = type }
            : new Refusal(
                RefusalCode.ENTRY_1, $"'{typed}' is no Entry Type.", "Entry Type",
                WayOut: $"Choose {string.Join(", ", EntryTypes.Select(known => known.Caption()))}.");
    }

    private static Outcome<JournalLineCard> TakeQuantity(JournalLineCard line, string typed) => Numbers.TryRead(typed, out var quantity)
        ? line with { Quantity = quantity ?? 0 }
        : new Refusal(RefusalCode.ENTRY_1, Numbers.NotANumber("Quantity", typed), "Quantity");
}
