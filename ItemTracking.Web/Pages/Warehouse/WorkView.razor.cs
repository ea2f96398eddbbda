using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Tracking;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Warehouse;

/// <summary>One worker works a document off: each scan is stored before the next is taken (WRK-1…WRK-5).</summary>
public sealed partial class WorkView(
    WarehouseActivityReader reader, WarehouseActivityStore store, ActivityScanStore scanning, ActivityPosting posting, CurrentActor current,
    Journey journey)
{
    private WarehouseActivityCard? card;
    private IReadOnlyList<Refusal> refusals = [];
    private Actor actor = Actor.Nobody;
    private bool mayWork;
    private ScanStation? station;
    private ShortDialog? shortDialog;
    private string? swap;

    [Parameter, EditorRequired]
    public WarehouseActivityType Type { get; set; }

    /// <summary>Number, as it stands in the address.</summary>
    [Parameter, EditorRequired]
    public string No { get; set; } = "";

    private string Shown => card?.No ?? Codes.Normalise(CardRoutes.Key(No));

    private bool IsNobodys => card is { AssignedUserId.Length: 0 };

    private bool IsMine => mayWork && card?.AssignedUserId == actor.UserName;

    private string State => card is null ? "" : WorkWords.State(card);

    private string WhyNotWork => !mayWork ? "Read only."
        : IsNobodys ? "Nobody works on it. Take it to begin."
        : $"{card!.AssignedUserId} works on it. A warehouse supervisor can hand it over.";

    protected override async Task OnInitializedAsync()
    {
        actor = await current.GetAsync();
        mayWork = actor.May(Permission.EditWarehouseActivities);
        await ReadAsync();
    }

    private async Task ReadAsync() => Show(await reader.FindAsync(Type, CardRoutes.Key(No), actor));

    private async Task AssignAsync(string userName) => Show(await store.AssignAsync(Type, card!.No, card.Version, userName, actor));

    private async Task<Outcome<string>> ScanAsync(string scanned)
    {
        var taken = await scanning.ScanAsync(Type, card!.No, scanned, actor);
        swap = taken.Refusals is [{ } refusal, ..] && refusal.Code == RefusalCode.WRK_4 ? scanned : null;
        card = taken.Value ?? card;
        return taken.IsRefused
            ? Outcome<string>.Refused(taken.Refusals)
            : Outcome<string>.Of($"{ScanLog.Short(scanned)} taken.", [.. taken.Messages]);
    }

    private async Task SwapAsync()
    {
        var scanned = swap!;
        var taken = await scanning.SwapAsync(Type, card!.No, scanned, actor);
        swap = null;
        Show(taken);
        if (!taken.IsRefused)
            station?.Settle(scanned);
    }

    /// <summary>What is left stays on the page; a document that is done leads back to the work.</summary>
    private async Task PostAsync()
    {
        if (await posting.PostAsync(Type, card!.No) is not { } posted)
            return;
        refusals = posted.Refusals;
        if (posted.IsRefused)
            return;
        var left = await reader.FindAsync(Type, card.No, actor);
        if (left.IsRefused)
            journey.NavigateTo(ActivityRoutes.MyWork);
        else
            Show(left);
    }

    private Task ShortAsync((WarehouseActivityLineCard Line, decimal Quantity, string Reason) said) =>
        HandleAsync(said.Line, said.Quantity, said.Reason);

    private async Task HandleAsync(WarehouseActivityLineCard line, decimal quantity, string reason) => Show(await store.SaveLineAsync(
        Type, card!.No, line with { QtyToHandleBase = quantity, ShortReason = reason }, actor));

    private void Show(Outcome<WarehouseActivityCard> outcome) =>
        (card, refusals) = (outcome.Value ?? card, outcome.Refusals);
}
