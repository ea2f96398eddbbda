using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using Field = ItemTracking.Web.Pages.Documents.DocumentField<ItemTracking.Core.Documents.DocumentLineCard>;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The columns of FastTab Lines, in reading order; the tracking chip follows them.</summary>
public static class LineFields
{
    /// <summary>Columns of a kind of document.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="withBins">Stock lies in bins somewhere: only then is a bin asked for.</param>
    /// <param name="withVariants">Some item has variants: only then is one asked for.</param>
    /// <param name="withReserved">Something can be reserved for its lines, or is reserved of what they bring in.</param>
    public static IReadOnlyList<Field> Of(DocumentKind kind, bool withBins, bool withVariants, bool withReserved) =>
    [
        Text("Item No.", l => l.ItemNo, (l, typed) => l with { ItemNo = typed }) with
        {
            Shape = FieldShape.Code,
            LookUp = LookUp.Item,
            IsRequired = true
        },
        .. withVariants
            ? [Text("Variant Code", l => l.VariantCode, (l, typed) => l with { VariantCode = typed }) with
            {
                Shape = FieldShape.Code,
                LookUp = LookUp.Variant
            }]
            : Array.Empty<Field>(),
        Text("Description", l => l.Description, (l, typed) => l with { Description = typed.Trim() }) with
        {
            MaxLength = Texts.DescriptionLength
        },
        Text("Location Code", l => l.LocationCode, (l, typed) => l with { LocationCode = typed }) with
        {
            Shape = FieldShape.Code,
            LookUp = LookUp.Location
        },
        .. withBins
            ? [Text("Bin Code", l => l.BinCode, (l, typed) => l with { BinCode = typed }) with
            {
                Shape = FieldShape.Code,
                LookUp = LookUp.Bin
            }]
            : Array.Empty<Field>(),
        Text("Unit of Measure", l => l.UnitOfMeasureCode, (l, typed) => l with { UnitOfMeasureCode = typed }) with
        {
            Shape = FieldShape.Code,
            LookUp = LookUp.UnitOfMeasure
        },
        Quantity("Quantity", l => l.Quantity, (l, quantity) => l with { Quantity = quantity }),
        .. kind.Gets is { } gets
            ? [Text(gets.NoCaption, l => l.HandlingDocumentNo, (l, _) => l) with { Lock = FieldLock.Always }]
            : kind.HandlesParts ? Parts(kind)
            : [],
        .. withReserved
            ? [Quantity("Reserved Quantity", l => l.ReservedQuantity, (l, _) => l) with { Lock = FieldLock.Always }]
            : Array.Empty<Field>(),
    ];

    /// <summary>
    /// What an order handles and invoices part by part, and what comes next of a blanket order; others take all of their lines at once.
    /// </summary>
    private static IReadOnlyList<Field> Parts(DocumentKind kind) =>
    [
        Quantity(kind.QtyToHandleCaption, l => l.QtyToHandle, (l, quantity) => l with { QtyToHandle = quantity }) with
        {
            Lock = FieldLock.Never
        },
        .. kind.IsOrder
            ? [Quantity("Qty. to Invoice", l => l.QtyToInvoice, (l, quantity) => l with { QtyToInvoice = quantity }) with
            {
                Lock = FieldLock.Never
            }]
            : Array.Empty<Field>(),
        Quantity(kind.QuantityHandledCaption, l => l.QuantityHandled, (l, _) => l) with { Lock = FieldLock.Always },
        Quantity("Quantity Invoiced", l => l.QuantityInvoiced, (l, _) => l) with { Lock = FieldLock.Always },
    ];

    private static Field Text(string caption, Func<DocumentLineCard, string> show, Func<DocumentLineCard, string, DocumentLineCard> take) =>
        FieldKinds.Text(caption, show, take);

    private static Field Quantity(
        string caption, Func<DocumentLineCard, decimal> show, Func<DocumentLineCard, decimal, DocumentLineCard> take) =>
        FieldKinds.Quantity(caption, show, take);
}
