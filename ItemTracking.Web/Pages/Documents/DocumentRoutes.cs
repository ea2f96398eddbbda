using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// Addresses of documents, of posted documents and of their tracking; no other file spells them out, page directives aside.
/// </summary>
public static class DocumentRoutes
{
    /// <summary>List of a kind of document.</summary>
    public static string List(DocumentKind kind) => "/" + Folder(kind);

    /// <summary>A new document of a kind.</summary>
    public static string New(DocumentKind kind) => $"{List(kind)}/{DocumentCardView.NewNo}";

    /// <summary>The lines of a kind of document that have an item outstanding.</summary>
    public static string LinesOf(DocumentKind kind, string itemNo) => QueryHelpers.AddQueryString(List(kind), "item", itemNo);

    /// <summary>Card of one document.</summary>
    public static string Card(DocumentKey key) => CardRoutes.Card(List(DocumentKind.Of(key)), key.No);

    /// <summary>Card of one document with the focus on one of its lines.</summary>
    public static string Line(DocumentKey key, int lineNo) => $"{Card(key)}?line={lineNo}";

    /// <summary>Item Tracking Lines of one document line.</summary>
    public static string Tracking(DocumentKey key, int lineNo) => $"{Card(key)}/lines/{lineNo}/tracking";

    /// <summary>The document a source line belongs to.</summary>
    public static DocumentKey KeyOf(SourceRef source) => new(source.SourceType, (DocumentType)source.SourceSubtype, source.SourceId);

    /// <summary>List of a kind of posted document.</summary>
    public static string PostedList(ItemLedgerDocumentType type) => "/" + PostedKind.Of(type).Folder;

    /// <summary>Card of one posted document.</summary>
    public static string Posted(ItemLedgerDocumentType type, string no) => CardRoutes.Card(PostedList(type), no);

    /// <summary>Name of the word in an address that shows a posted document as it is printed.</summary>
    public const string PrintQuery = "print";

    /// <summary>A posted document as it is printed, with all its numbers.</summary>
    /// <param name="type">Kind.</param>
    /// <param name="no">Number.</param>
    /// <param name="atOnce">The browser prints as soon as it is there.</param>
    public static string Print(ItemLedgerDocumentType type, string no, bool atOnce = false) =>
        QueryHelpers.AddQueryString(Posted(type, no), PrintQuery, atOnce ? "now" : "page");

    /// <summary>Posted Item Tracking Lines of one line of a posted document.</summary>
    public static string PostedTracking(ItemLedgerDocumentType type, string no, int lineNo) =>
        $"{Posted(type, no)}/lines/{lineNo}/tracking";

    /// <summary>The number in an address, however it was typed; <c>new</c> stays what it is.</summary>
    public static string? No(string? segment) =>
        segment is null or DocumentCardView.NewNo ? segment : Codes.Normalise(CardRoutes.Key(segment));

    private static string Folder(DocumentKind kind) => kind.Caption.ToLowerInvariant().Replace(' ', '-') + "s";
}
