using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents;

/// <summary>What stores of documents answer, with the names of the kind of document.</summary>
internal static class DocumentRefusals
{
    /// <summary>Why a document or a line that an address names may be gone.</summary>
    public const string MayBeGone = "It may have been posted completely or deleted by another user.";

    public static Refusal NotFound(DocumentKind kind, string no) =>
        Refusals.NotFound(RefusalCode.DOC_1, kind.Caption, $"No.='{no}'") with { WayOut = MayBeGone };

    public static Refusal NotOpen(DocumentKind kind, string no, string? field = null, int? line = null) =>
        Refusals.MustEqual(RefusalCode.DOC_6, "Status", "Open", kind.HeaderCaption, HeaderKey(kind, no), "Released", line) with
        {
            Field = field ?? "Status",
            WayOut = "Choose Reopen first.",
        };

    /// <summary>A series that is needed is not chosen.</summary>
    public static Refusal NoSeries(NumberedBy numbers) =>
        Refusals.MustHaveValue(RefusalCode.NOS_11, numbers.Caption, "Numbering", "Primary Key=") with
        {
            WayOut = $"Choose a number series in {numbers.Caption} on the page Numbering."
        };

    /// <summary>The next number of a series is that of a document that is there.</summary>
    public static Refusal NumberTaken(string caption, NumberedBy numbers) =>
        Refusals.AlreadyExists(RefusalCode.NUM_26, caption, "No. = the next number of the series", "No.") with
        {
            WayOut = $"Set Last No. Used of the series in {numbers.Caption} to the highest number in use.",
        };

    /// <summary>No line of the document has a quantity (DOC-6).</summary>
    public static Refusal NothingToRelease(string name) => new(
        RefusalCode.DOC_6, $"There is nothing to release for {name}.", WayOut: "Add a line with an item and a quantity.");

    /// <summary>Goods that came or went are not invoiced yet, so their order line must stay.</summary>
    public static Refusal HandledNotInvoiced(DocumentKind kind, DocumentLine line) => new(
        RefusalCode.DOC_5,
        $"You cannot delete item {line.ItemNo} from {kind.Name(line.DocumentNo)} "
            + $"because {Rounding.QuantityText(line.QuantityHandled - line.QuantityInvoiced)} {line.UnitOfMeasureCode} are posted "
                + $"as {kind.QuantityHandledCaption} but not invoiced.",
        kind.QuantityHandledCaption,
        line.LineNo,
        WayOut: "Post the invoice first.");

    /// <summary>Goods that are reserved stay what and where they are (RSV-5).</summary>
    /// <param name="reserved">What is reserved for the line, or of it.</param>
    /// <param name="field">The field by which they would be others.</param>
    public static Refusal IsReserved(ReservedOnLine reserved, string field) =>
        Refusals.MustEqual(
            RefusalCode.RSV_5, reserved.Caption, "0", reserved.LineCaption, reserved.LineKey,
            Rounding.QuantityText(reserved.QuantityBase)) with
        {
            Field = field,
            WayOut = "Cancel the reservations first.",
        };

    /// <summary>The question before a tracked line is deleted (DOC-4).</summary>
    public static Refusal DeleteTracked(string lineCaption, string itemNo, int lineNo) => new(
        RefusalCode.DOC_4,
        $"Item tracking is defined for item {itemNo} in the {lineCaption}.\nDo you want to delete the {lineCaption} and the item tracking "
            + "lines?",
        Line: lineNo,
        Kind: OutcomeKind.Question);

    /// <summary>The question before a document with tracked lines is deleted (DOC-4).</summary>
    public static Refusal DeleteTracked(DocumentKind kind, string no) => new(
        RefusalCode.DOC_4, $"{kind.DocumentType.Caption()} {no} has item reservation. Do you want to delete it anyway?",
        Kind: OutcomeKind.Question);

    /// <summary>The question after the location of a document with lines has changed (C-50).</summary>
    public static Refusal LinesFollow() => new(
        RefusalCode.DOC_1, "You have changed Location Code.\nDo you want to update the lines?", "Location Code",
        Kind: OutcomeKind.Question);

    /// <summary>Why a line does not follow its document to another location.</summary>
    /// <param name="position">Its place on the page, from 1.</param>
    /// <param name="line">The line.</param>
    /// <param name="reason">What stands against it.</param>
    public static string LineStays(int position, DocumentLine line, Refusal reason) =>
        $"Line {position} (item {line.ItemNo}) stays {(line.LocationCode.Length > 0 ? $"at location {line.LocationCode}" : "as it is")}: "
            + reason.Message.ReplaceLineEndings(" ");

    /// <summary>A line that a list brought is not as it was any more (PASTE-3).</summary>
    /// <param name="position">Its place on the page, from 1; that of the line before it where it is gone.</param>
    public static Refusal NotTakenBack(int position) => new(
        RefusalCode.PASTE_3, $"Lines of the list were changed or deleted since, the first at line {position}. Nothing was taken back.",
        WayOut: "Delete the lines that are not wanted.");

    public static Refusal PartyMissing(DocumentKind kind, string no) =>
        Refusals.MustHaveValue(RefusalCode.DOC_6, kind.PartyNoCaption, kind.HeaderCaption, HeaderKey(kind, no));

    /// <summary>Documents of the kind are not posted; an order is made of them (MAKE-1).</summary>
    public static Refusal NotPosted(DocumentKind kind) => new(
        RefusalCode.MAKE_1, $"A {kind.Caption.ToLowerInvariant()} is not posted.", WayOut: "Make an order of it, and post that.");

    /// <summary>Lines of orders count against the line of a blanket order, so that it stays (MAKE-2).</summary>
    /// <param name="kind">Kind of the blanket order.</param>
    /// <param name="line">One of these lines.</param>
    public static Refusal OnOrder(DocumentKind kind, DocumentLine line) =>
        Refusals.MustEqual(
            RefusalCode.MAKE_2, BlanketOrderNo, "", kind.LineCaption, LineKey(kind.Makes!, line.DocumentNo, line.LineNo),
            line.BlanketOrderNo) with
        {
            Field = null,
            WayOut = $"{kind.Makes!.Name(line.DocumentNo)} was made of it: post or delete that first.",
        };

    /// <summary>Caption of the blanket order that the line of an order was made of.</summary>
    public const string BlanketOrderNo = "Blanket Order No.";

    public static string HeaderKey(DocumentKind kind, string no) => $"Document Type={kind.DocumentType.Caption()},No.={no}";

    public static string LineKey(DocumentKind kind, string no, int lineNo) =>
        $"Document Type={kind.DocumentType.Caption()},Document No.={no},Line No.={lineNo}";
}
