using System.Globalization;
using ItemTracking.Core.Documents;
using Field = ItemTracking.Web.Pages.Documents.DocumentField<ItemTracking.Core.Documents.DocumentCard>;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The fields of FastTab General, in reading order.</summary>
public static class HeaderFields
{
    /// <summary>Longest number that the party gives a document.</summary>
    private const int ExternalNoLength = 35;

    /// <summary>Fields of a kind of document.</summary>
    public static IReadOnlyList<Field> Of(DocumentKind kind) =>
    [
        Text(kind.PartyNoCaption, c => c.PartyNo, (c, typed) => c with { PartyNo = typed }) with
        {
            Shape = FieldShape.Code, LookUp = LookUp.Party, IsRequired = true,
        },
        Text(kind.PartyNameCaption(), c => c.PartyName, (c, _) => c) with { Lock = FieldLock.Always },
        Text(kind.Side.ExternalNoCaption, c => c.ExternalDocumentNo, (c, typed) => c with { ExternalDocumentNo = typed.Trim() }) with
        {
            MaxLength = ExternalNoLength
        },
        Text("Location Code", c => c.LocationCode, (c, typed) => c with { LocationCode = typed }) with
        {
            Shape = FieldShape.Code,
            LookUp = LookUp.Location
        },
        Date("Document Date", c => c.DocumentDate, (c, day) => c with { DocumentDate = day }),
        Date("Posting Date", c => c.PostingDate, (c, day) => c with { PostingDate = day }),
        FieldKinds.AnyDate<DocumentCard>(
            kind.DueDateCaption, c => c.ExpectedReceiptDate, (c, day) => c with { ExpectedReceiptDate = day }),
        .. kind == DocumentKind.SalesOrder
            ? new[]
            {
                FieldKinds.Choice<DocumentCard, ShippingAdvice>(
                    "Shipping Advice", c => c.ShippingAdvice, (c, advice) => c with { ShippingAdvice = advice }),
            }
            : [],
        Text("Status", c => c.Status.ToString(), (c, _) => c) with { Lock = FieldLock.Always },
    ];

    /// <summary>The day behind the text of a date field, or null.</summary>
    public static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The text of a date field.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static Field Text(string caption, Func<DocumentCard, string> show, Func<DocumentCard, string, DocumentCard> take) =>
        FieldKinds.Text(caption, show, take);

    private static Field Date(string caption, Func<DocumentCard, DateOnly> show, Func<DocumentCard, DateOnly, DocumentCard> take) =>
        FieldKinds.Date(caption, show, take);
}
