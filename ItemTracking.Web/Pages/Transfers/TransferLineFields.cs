using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Transfers;
using ItemTracking.Web.Pages.Documents;
using Field = ItemTracking.Web.Pages.Documents.DocumentField<ItemTracking.Core.Transfers.TransferLineCard>;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>The columns of FastTab Lines of a transfer order, in reading order; the tracking chips follow them.</summary>
public static class TransferLineFields
{
    /// <summary>Columns.</summary>
    /// <param name="withBins">Stock lies in bins somewhere: only then are bins asked for.</param>
    /// <param name="withVariants">Some item has variants: only then is one asked for.</param>
    /// <param name="withReserved">Something is reserved of what the lines will bring in.</param>
    public static IReadOnlyList<Field> Of(bool withBins, bool withVariants, bool withReserved = false) =>
    [
        Code("Item No.", LookUp.Item, l => l.ItemNo, (l, typed) => l with { ItemNo = typed }) with { IsRequired = true },
        .. withVariants
            ? [Code("Variant Code", LookUp.Variant, l => l.VariantCode, (l, typed) => l with { VariantCode = typed })]
            : Array.Empty<Field>(),
        FieldKinds.Text<TransferLineCard>("Description", l => l.Description, (l, typed) => l with { Description = typed.Trim() }) with
        {
            MaxLength = Texts.DescriptionLength,
        },
        .. withBins
            ?
            [
                Code(
                    "Transfer-from Bin Code", LookUp.Bin, l => l.TransferFromBinCode,
                    (l, typed) => l with { TransferFromBinCode = typed }),
                Code(
                    "Transfer-to Bin Code", LookUp.NewBin, l => l.TransferToBinCode,
                    (l, typed) => l with { TransferToBinCode = typed }),
            ]
            : Array.Empty<Field>(),
        Quantity("Quantity", l => l.Quantity, (l, quantity) => l with { Quantity = quantity }),
        Code("Unit of Measure", LookUp.UnitOfMeasure, l => l.UnitOfMeasureCode, (l, typed) => l with { UnitOfMeasureCode = typed }),
        Quantity(TransferSteps.Ship.QtyToPostCaption, l => l.QtyToShip, (l, quantity) => l with { QtyToShip = quantity }) with
        {
            Lock = FieldLock.Never,
        },
        Quantity(TransferSteps.Ship.QuantityPostedCaption, l => l.QuantityShipped, (l, _) => l) with { Lock = FieldLock.Always },
        Quantity(TransferSteps.Receive.QtyToPostCaption, l => l.QtyToReceive, (l, quantity) => l with { QtyToReceive = quantity }) with
        {
            Lock = FieldLock.Never,
        },
        Quantity(TransferSteps.Receive.QuantityPostedCaption, l => l.QuantityReceived, (l, _) => l) with { Lock = FieldLock.Always },
        .. withReserved
            ? [Quantity(TransferOrders.ReservedQuantityInbnd, l => l.ReservedQuantityInbnd, (l, _) => l) with { Lock = FieldLock.Always }]
            : Array.Empty<Field>(),
    ];

    private static Field Code(
        string caption, LookUp lookUp, Func<TransferLineCard, string> show, Func<TransferLineCard, string, TransferLineCard> take) =>
        FieldKinds.Text(caption, show, take) with { Shape = FieldShape.Code, LookUp = lookUp };

    private static Field Quantity(
        string caption, Func<TransferLineCard, decimal> show, Func<TransferLineCard, decimal, TransferLineCard> take) =>
        FieldKinds.Quantity(caption, show, take);
}
