using ItemTracking.Core.Documents;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages;

/// <summary>What the figures of the home page are called, and the line under each.</summary>
internal static class CueWords
{
    public static string ToHandle(DocumentKind kind) => kind.Receives ? "Purchase Orders to Receive" : "Sales Orders to Ship";

    public static string ToHandleHelp(DocumentKind kind) => kind.Receives
        ? "Released orders with something still to receive, due up to today."
        : "Released orders due up to today with quantity left to ship.";

    public static string Posted(DocumentKind kind) => kind.Receives ? "Receipts Posted Today" : "Shipments Posted Today";

    public static string PostedHelp(DocumentKind kind) =>
        kind.Receives ? "Posted receipts with today's posting date." : "Posted shipments with today's posting date.";

    public static string IncompleteHelp(DocumentKind kind) =>
        $"Lines of {kind.Plural} whose numbers, dates or quantities to handle are not yet as posting needs them.";

    public static string Overdue(HomeCue cue) => (cue.Count, cue.Detail) switch
    {
        (0, 0) => "nothing to do",
        (_, 0) => "none overdue",
        var (_, overdue) => $"{Numbers.Show(overdue)} overdue",
    };

    public static string Lines(HomeCue cue) => (cue.Count, cue.Detail) switch
    {
        (0, _) => "none yet",
        (_, 0) when cue.Undone > 0 => "undone since",
        (_, var lines) => Numbers.Lines(lines) + (cue.Undone == 0 ? "" : $", {Numbers.Show(cue.Undone)} more undone since"),
    };

    public static string InTransit(HomeCue cue) => cue.Count == 0 ? "nothing on its way" : "to be received";

    public static string InHand(HomeCue cue) => (cue.Count, cue.Detail) switch
    {
        (0, _) => "nothing to do",
        (_, 0) => "all assigned",
        var (_, free) => $"{Numbers.Show(free)} not assigned",
    };

    public static string Attention(HomeCue cue) => cue.Count == 0 ? "nothing to do" : "needs attention";
}
