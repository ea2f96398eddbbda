using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>The comments on one number, whether it has a card or not (INF-6).</summary>
public sealed partial class ItemTrackingComments(CommentStore store, CurrentActor current, WorkDate workDate, ConfirmDialog confirm)
{
    private readonly LatestQuestion reads = new();
    private readonly Dictionary<string, object?> table = new() { ["aria-label"] = "Item Tracking Comments" };
    private InformationKind kind = InformationKind.LotNo;
    private InformationKey number = InformationCard.New(ItemTrackingType.LotNo).Key;
    private IReadOnlyList<CommentLine> comments = [];
    private IReadOnlyList<Refusal> refusals = [];
    private RefusalScope? scope;
    private CommentLine? changed;
    private DateOnly? date;
    private string text = "";
    private string userName = "";
    private bool mayEdit;

    [SupplyParameterFromQuery]
    public string? Type { get; set; }

    [SupplyParameterFromQuery]
    public string? Item { get; set; }

    [SupplyParameterFromQuery]
    public string? Variant { get; set; }

    [SupplyParameterFromQuery]
    public string? Number { get; set; }

    private bool IsTyped => scope?.Unread.Count > 0 || text != (changed?.Comment ?? "");

    protected override async Task OnParametersSetAsync()
    {
        kind = Type == InformationKind.SerialNo.ShortName ? InformationKind.SerialNo : InformationKind.LotNo;
        number = new InformationKey(kind.Type, Item ?? "", Variant ?? "", Number ?? "").Normalised();
        var isLatest = reads.Ask();
        var actor = await current.GetAsync();
        (userName, mayEdit) = (actor.UserName, actor.May(Permission.EditInformation));
        StartNew();
        var found = await store.ListAsync(number, actor);
        if (isLatest())
            Take(found);
    }

    private void StartNew() => (changed, date, text) = (null, workDate.Value, "");

    private void Change(CommentLine line) => (changed, date, text) = (line, line.Date, line.Comment);

    private int PlaceOf(CommentLine line) =>
        comments.Select((other, index) => (other, index)).First(place => place.other == line).index + 1;

    private async Task SaveAsync()
    {
        if (scope!.Unread is { Count: > 0 } unread)
        {
            refusals = unread;
            return;
        }

        var actor = await current.GetAsync();
        if (Take(changed is null
            ? await store.AddAsync(number, date, text, actor)
            : await store.SaveAsync(number, changed.LineNo, date, text, actor)))
            StartNew();
    }

    private async Task DeleteAsync(CommentLine line)
    {
        if (!await confirm.AskAsync("Delete", $"Do you want to delete the comment '{line.Comment}'?"))
            return;
        if (Take(await store.DeleteAsync(number, line.LineNo, await current.GetAsync())) && changed?.LineNo == line.LineNo)
            StartNew();
    }

    private bool Take(Outcome<IReadOnlyList<CommentLine>> outcome)
    {
        refusals = outcome.Refusals;
        if (!outcome.IsRefused)
            comments = outcome.Value;
        return !outcome.IsRefused;
    }

    private async Task AskAsync(LocationChangingContext leaving)
    {
        if (IsTyped
            && !await confirm.AskAsync("Leave without saving?", "What you have entered here is not saved. Do you want to leave the page?"))
            leaving.PreventNavigation();
    }
}
