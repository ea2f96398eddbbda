using ItemTracking.Core.Documents;
using ItemTracking.Core.Transfers;
using ItemTracking.Web.Pages.Documents;
using Field = ItemTracking.Web.Pages.Documents.DocumentField<ItemTracking.Core.Transfers.TransferCard>;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>The fields of FastTab General of a transfer order, in reading order (DOC-14).</summary>
public static class TransferHeaderFields
{
    /// <summary>Field that names the location in between; of a direct transfer it is closed.</summary>
    public const string InTransitCode = "In-Transit Code";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        Code("Transfer-from Code", LookUp.Location, c => c.TransferFromCode, (c, typed) => c with { TransferFromCode = typed }),
        Code("Transfer-to Code", LookUp.Location, c => c.TransferToCode, (c, typed) => c with { TransferToCode = typed }),
        FieldKinds.Check<TransferCard>("Direct Transfer", c => c.DirectTransfer, (c, on) => c with { DirectTransfer = on }),
        Code(InTransitCode, LookUp.InTransit, c => c.InTransitCode, (c, typed) => c with { InTransitCode = typed }),
        FieldKinds.Date<TransferCard>("Posting Date", c => c.PostingDate, (c, day) => c with { PostingDate = day }) with
        {
            Lock = FieldLock.Never,
        },
        Date("Shipment Date", c => c.ShipmentDate, (c, day) => c with { ShipmentDate = day }),
        Date("Receipt Date", c => c.ReceiptDate, (c, day) => c with { ReceiptDate = day }),
        FieldKinds.Choice<TransferCard, ShippingAdvice>(
            "Shipping Advice", c => c.ShippingAdvice, (c, advice) => c with { ShippingAdvice = advice }),
        FieldKinds.Text<TransferCard>("Status", c => c.Status.ToString(), (c, _) => c) with { Lock = FieldLock.Always },
    ];

    private static Field Code(
        string caption, LookUp lookUp, Func<TransferCard, string> show, Func<TransferCard, string, TransferCard> take) =>
        FieldKinds.Text(caption, show, take) with { Shape = FieldShape.Code, LookUp = lookUp, IsRequired = true };

    private static Field Date(string caption, Func<TransferCard, DateOnly?> show, Func<TransferCard, DateOnly?, TransferCard> take) =>
        FieldKinds.AnyDate(caption, show, take) with { Lock = FieldLock.Never };
}
