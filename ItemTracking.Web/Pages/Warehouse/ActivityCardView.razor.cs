using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Core.Warehouse;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Warehouse;

/// <summary>The card of one document of the warehouse: each field is stored when it is left.</summary>
public sealed partial class ActivityCardView(
    WarehouseActivityReader reader, WarehouseActivityStore store, ActivityScanStore scanning, WarehouseActivityPoster poster,
    CurrentActor current, ActivityPosting posting, ConfirmDialog confirm, Journey journey, ISnackbar snackbar)
{
    private WarehouseActivityCard? card;
    private IReadOnlyList<Refusal> refusals = [];
    private Actor actor = Actor.Nobody;
    private bool mayEdit;
    private string scanned = "";
    private string heard = "";
    private (int Position, List<ProposedNumber> Numbers)? why;
    private PreviewDialog? previewDialog;
    private bool scanFailed;

    [Parameter, EditorRequired]
    public WarehouseActivityType Type { get; set; }

    /// <summary>Number, as it stands in the address.</summary>
    [Parameter, EditorRequired]
    public string No { get; set; } = "";

    private string Shown => card?.No ?? Codes.Normalise(CardRoutes.Key(No));

    private string State => card is null ? ""
        : card.AssignedUserId.Length == 0 ? "Not assigned"
        : $"Assigned to {card.AssignedUserId}";

    private string PostHelp => Type.IsRegistered() ? "Moves what is to be handled now from bin to bin."
        : Type.BringsIn()
        ? "Posts the receipt of what is to be handled now."
        : "Posts the shipment of what is to be handled now.";

    /// <summary>Where the numbers of a receipt or shipment stand, for those who may see them.</summary>
    private SourceKey? TrackingSource =>
        card is { } shown && Type.IsWhseDocument() && actor.May(shown.Source.Line(0).ReadPermission()) ? shown.Source : null;

    private string? WhyNotAssign => card?.AssignedUserId == actor.UserName ? "It is assigned to you." : null;

    protected override async Task OnInitializedAsync()
    {
        actor = await current.GetAsync();
        mayEdit = actor.May(Permission.EditWarehouseActivities);
        await ReadAsync();
    }

    private async Task ReadAsync() => Show(await reader.FindAsync(Type, CardRoutes.Key(No), actor));

    private async Task RunAsync(Func<WarehouseActivityType, string, long, Actor, Task<Outcome<WarehouseActivityCard>>> action) =>
        Show(await action(Type, card!.No, card.Version, actor));

    private Task AssignAsync() => RunAsync((type, no, version, who) => store.AssignAsync(type, no, version, who.UserName, who));

    private async Task SaveAsync(WarehouseActivityLineCard line) => Show(await store.SaveLineAsync(Type, card!.No, line, actor));

    private async Task SplitAsync(WarehouseActivityLineCard line) =>
        Show(await store.SplitLineAsync(Type, card!.No, line.LineNo, line.Version, actor));

    /// <summary>Which numbers of the line's item should be picked, and why not the others (EXP-2).</summary>
    private async Task WhyAsync(WarehouseActivityLineCard line)
    {
        var asked = await reader.ProposalAsync(Type, card!.No, line.LineNo, actor);
        refusals = OnPage(asked.Refusals);
        why = asked.IsRefused ? null : (PositionOf(line.LineNo) ?? 0, [.. asked.Value]);
    }

    private Task PreviewAsync()
    {
        var (type, no) = (Type, card!.No);
        return previewDialog!.OpenAsync(
            type.Name(no), [new PreviewChoice("Post", (who, day) => poster.PreviewAsync(type, no, who, day))], 0,
            card.Lines.Select(line => line.LineNo));
    }

    /// <summary>A scan fills the line it belongs to; one that belongs to none says why.</summary>
    private async Task ScanAsync(string text)
    {
        scanned = text;
        if (string.IsNullOrWhiteSpace(text) || card is null)
            return;
        var saved = await scanning.ScanAsync(Type, card.No, text, actor);
        scanFailed = saved.IsRefused;
        heard = saved.IsRefused
            ? $"{text.Trim()}: {string.Join(" ", saved.Refusals.Select(refusal => refusal.Message))}"
            : string.Join(" ", saved.Messages.Prepend($"{text.Trim()} taken."));
        (card, scanned) = (saved.Value ?? card, saved.IsRefused ? text : "");
    }

    private async Task PostAsync()
    {
        if (await posting.PostAsync(Type, card!.No) is not { } posted)
            return;
        if (posted.IsRefused)
        {
            refusals = OnPage(posted.Refusals);
            return;
        }

        var left = await reader.FindAsync(Type, card.No, actor);
        if (left.IsRefused)
            journey.NavigateTo(ActivityRoutes.List(Type));
        else
            Show(left);
    }

    private async Task CreatePickAsync()
    {
        var made = await store.CreatePickAsync(card!.No, actor);
        snackbar.Tell(made);
        refusals = OnPage(made.Refusals);
        if (made.Value is [var pick])
            journey.NavigateTo(ActivityRoutes.Card(WarehouseActivityType.Pick, pick));
    }

    private async Task DeleteAsync()
    {
        if (!await confirm.AskAsync($"Delete {Type.Caption()}", $"Do you want to delete {Type.Name(card!.No)}?"))
            return;
        var deleted = await store.DeleteAsync(Type, card.No, card.Version, actor);
        refusals = OnPage(deleted.Refusals);
        if (deleted.IsRefused)
            return;
        snackbar.Add($"{Type.Name(card.No)} is deleted.", Severity.Success);
        journey.NavigateTo(ActivityRoutes.List(Type));
    }

    /// <summary>What came of a call; what was refused stays beside what is shown.</summary>
    private void Show(Outcome<WarehouseActivityCard> outcome)
    {
        card = outcome.Value ?? card;
        refusals = OnPage(outcome.Refusals);
        foreach (var message in outcome.Messages)
            snackbar.Add(message, Severity.Warning);
    }

    /// <summary>Lines are counted from 1 on the page.</summary>
    private IReadOnlyList<Refusal> OnPage(IReadOnlyList<Refusal> refused) =>
        [.. refused.Select(r => r.Line is { } line ? r with { Line = PositionOf(line) } : r)];

    private int? PositionOf(int lineNo) =>
        card?.Lines.Index().Where(line => line.Item.LineNo == lineNo).Select(line => (int?)line.Index + 1).FirstOrDefault();
}
