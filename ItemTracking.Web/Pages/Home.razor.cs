using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Layout;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Pages;

/// <summary>What waits for the user today, and the ways on from here.</summary>
public sealed partial class Home(HomeCuesReader cues, CurrentActor current, WorkDate workDate)
{
    private static readonly string[] QuickPaths = ["/purchase-orders/new", "/sales-orders/new", "/items/new", "/item-tracking-codes/new", "/item-ledger-entries"];

    private Actor actor = Actor.Nobody;

    private HomeCuesReader Cues => cues;

    private WorkDate WorkDate => workDate;

    private IReadOnlyList<PageEntry> Quick => [.. QuickPaths.SelectMany(path => PageCatalogue.For(actor).Where(entry => entry.Path == path)).Take(3)];

    /// <summary>The sides of the company whose orders the user may see.</summary>
    private IReadOnlyList<DocumentKind> Sides => [.. new[] { DocumentKind.PurchaseOrder, DocumentKind.SalesOrder }.Where(kind => actor.May(kind.Rights.Read))];

    protected override async Task OnInitializedAsync() => actor = await current.GetAsync();

    /// <summary>Who sees both sides needs to tell the figures apart.</summary>
    private string UndefinedCaption(DocumentKind kind) =>
        Sides.Count > 1 && kind == DocumentKind.SalesOrder ? "Sales Lines with Undefined Tracking" : "Lines with Undefined Tracking";

    private static string UndefinedView(DocumentKind kind) => $"{DocumentRoutes.List(kind)}?view={DocumentViews.UndefinedTracking}";

    private static string Overdue(HomeCue cue) => cue.Detail switch
    {
        0 => cue.Count == 0 ? "nothing to do" : "none overdue",
        1 => "1 overdue",
        _ => $"{cue.Detail.ToString("#,##0", CultureInfo.CurrentCulture)} overdue",
    };

    private static string Lines(HomeCue cue) => cue.Count switch
    {
        0 => "none yet",
        _ => cue.Detail == 1 ? "1 line" : $"{cue.Detail.ToString("#,##0", CultureInfo.CurrentCulture)} lines",
    };

    private static string Attention(HomeCue cue) => cue.Count == 0 ? "nothing to do" : "needs attention";
}
