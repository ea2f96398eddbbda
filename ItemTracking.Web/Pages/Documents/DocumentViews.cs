using ItemTracking.Core.Documents;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The views of a document list; the home page links to them.</summary>
public static class DocumentViews
{
    public const string ToReceive = "to-receive";
    public const string ToShip = "to-ship";
    public const string UndefinedTracking = "undefined-tracking";

    /// <summary>Shows lines instead of documents.</summary>
    public const string IncompleteLines = "incomplete-lines";

    /// <summary>Stands for the lines of one item, which are none of the views.</summary>
    public const string OfItem = "item";

    public static IReadOnlyList<(string? View, string Caption)> Captions(DocumentKind kind) =>
    [
        (null, "All"),
        .. kind.IsOrder
            ? [(ToHandle(kind), kind.Receives ? "To receive today" : "To ship today")]
            : Array.Empty<(string?, string)>(),
        .. kind.IsPosted
            ? [(UndefinedTracking, "Incomplete tracking"), (IncompleteLines, "Lines with incomplete tracking")]
            : Array.Empty<(string?, string)>(),
    ];

    /// <summary>The view of what is due.</summary>
    public static string ToHandle(DocumentKind kind) => kind.Receives ? ToReceive : ToShip;

    public static bool IsKnown(string? view) => view is ToReceive or ToShip or UndefinedTracking;

    /// <summary>What a view of the address shows; an unknown one shows all.</summary>
    public static DocumentListView Of(string? view) => view switch
    {
        ToReceive or ToShip => DocumentListView.ToHandle,
        UndefinedTracking => DocumentListView.UndefinedTracking,
        _ => DocumentListView.All,
    };
}
