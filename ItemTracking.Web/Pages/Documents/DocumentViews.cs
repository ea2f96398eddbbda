using ItemTracking.Core.Documents;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The views of a document list; the home page links to them.</summary>
public static class DocumentViews
{
    public const string ToReceive = "to-receive";
    public const string ToShip = "to-ship";
    public const string UndefinedTracking = "undefined-tracking";

    public static IReadOnlyList<(string? View, string Caption)> Captions(DocumentKind kind) =>
        [(null, "All"), kind.Receives ? (ToReceive, "To receive today") : (ToShip, "To ship today"), (UndefinedTracking, "Undefined tracking")];

    public static bool IsKnown(string? view) => view is ToReceive or ToShip or UndefinedTracking;

    /// <summary>The rows of a view; an unknown view shows all.</summary>
    public static IEnumerable<DocumentRow> Of(IEnumerable<DocumentRow> rows, string? view, DateOnly workDate) => view switch
    {
        ToReceive or ToShip => rows.Where(row => row.IsToHandle(workDate)),
        UndefinedTracking => rows.Where(row => row.Tracking is { IsNeeded: true, IsComplete: false }),
        _ => rows,
    };
}
