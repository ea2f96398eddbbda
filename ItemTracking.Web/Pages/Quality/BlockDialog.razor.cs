using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>Blocking and unblocking a number: the reason, and the open document lines it is on (INF-9, ROL-3).</summary>
public sealed partial class BlockDialog
{
    private const int Most = 20;
    private const string ReasonCaption = "Reason";

    private InformationCard? card;
    private IReadOnlyList<NumberUse> hits = [];
    private IReadOnlyList<Refusal> refusals = [];
    private Actor actor = Actor.Nobody;
    private string reason = "";
    private bool open;

    /// <summary>Blocks or unblocks with this reason; the dialog stays open with what is refused.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<IReadOnlyList<Refusal>>> OnOk { get; set; } = default!;

    private string Title => card is null ? "" : $"{(card.Blocked ? "Unblock" : "Block")} {card.Key.Words}";

    /// <summary>Opens for a card; document lines become links for who may open them.</summary>
    public void Open(InformationCard shown, IReadOnlyList<NumberUse> uses, Actor user)
    {
        (card, hits, actor, reason, refusals, open) = (shown, uses, user, "", [], true);
        StateHasChanged();
    }

    private async Task OkAsync()
    {
        refusals = await OnOk(reason);
        open = refusals.Count > 0;
    }

    private static string Lines(string caption, int count) => $"{caption.ToLowerInvariant()}{(count == 1 ? "" : "s")}";
}
