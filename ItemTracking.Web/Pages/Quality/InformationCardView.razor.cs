using System.Globalization;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>The card of a serial or lot number (INF-3, INF-7).</summary>
public sealed partial class InformationCardView(
    InformationStore store,
    BlockStore blocks,
    CopyInfoStore copies,
    NumberInventoryReader inventory,
    NumberUseReader uses,
    LookupReader lookups,
    WorkDate workDate,
    ConfirmDialog confirm,
    PageScript script,
    TimeProvider clock)
{
    private static readonly IReadOnlyList<(TestQuality Value, string Caption)> Qualities =
        [.. Enum.GetValues<TestQuality>().Select(quality => (quality, quality == TestQuality.None ? "" : quality.ToString()))];

    private readonly LatestQuestion numbers = new();
    private NumberInventory stock = NumberInventory.None;
    private BlockDialog? blockDialog;
    private CopyInfoDialog? copyDialog;
    private bool mayBlock;

    [Parameter, EditorRequired]
    public InformationKind Kind { get; set; } = default!;

    [SupplyParameterFromQuery]
    public string? Item { get; set; }

    [SupplyParameterFromQuery]
    public string? Variant { get; set; }

    [SupplyParameterFromQuery(Name = "number")]
    public string? NewNumber { get; set; }

    /// <summary>Number that the goods had before they got this one, if any.</summary>
    [SupplyParameterFromQuery]
    public string? Old { get; set; }

    private InformationKey Number => State.Card.Key;

    /// <summary>Why nothing can be said of the number yet; null when it is known which it is.</summary>
    private string? Unnamed => Number.ItemNo.Length == 0 || Number.Number.Length == 0
        ? $"Fill in Item No. and {Kind.NumberCaption} first."
        : null;

    private string BlockedAt =>
        State.Card.BlockedAt is { } at ? TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString("g", CultureInfo.CurrentCulture) : "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => mayBlock = await Current.MayAsync(Permission.BlockNumbers);

    /// <summary>A card opened for a number that has none yet is filled with it (INF-4).</summary>
    protected override CardState<InformationCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = Kind.CardCaption,
        TitleOf = card => $"{Kind.CardCaption} {card.Key.Number}",
        NewTitle = Kind.CardCaption,
        List = (Kind.ListCaption, Kind.Path),
        Blank = new() { Key = new InformationKey(Kind.Type, Item ?? "", Variant ?? "", NewNumber ?? "").Normalised() },
        KeyOf = card => card.Version == 0 ? "" : InformationRoutes.Segment(card.Key),
        Edit = Permission.EditInformation,
        Find = (segment, actor) => store.FindAsync(InformationRoutes.Key(Kind.Type, segment), actor),
        Save = store.SaveAsync,
        Delete = (segment, version, actor) => store.DeleteAsync(InformationRoutes.Key(Kind.Type, segment), version, actor),
        BeforeShow = ReadStockAsync,
    };

    private async Task ReadStockAsync(InformationCard card) => stock = await StockOfAsync(card.Key);

    private async Task<NumberInventory> StockOfAsync(InformationKey key) =>
        key.ItemNo.Length == 0 || key.Number.Length == 0
            ? NumberInventory.None
            : (await inventory.FindAsync(key, workDate.Value, await Current.GetAsync())).Value ?? NumberInventory.None;

    private async Task RenumberAsync(InformationKey key)
    {
        State.Card = State.Card with { Key = key };
        var isLatest = numbers.Ask();
        var found = await StockOfAsync(key);
        if (isLatest())
            stock = found;
    }

    private async Task<IReadOnlyList<LookupRow>> ItemsAsync(string typed) => await lookups.ItemsAsync(typed, await Current.GetAsync());

    /// <summary>What is typed on the card is saved first, so that blocking does not lose it.</summary>
    private async Task AskBlockAsync()
    {
        var isNew = !State.IsStored;
        if (State.IsChanged || isNew)
            await State.SaveAsync();
        if (State.Refusals.Count > 0)
            return;
        if (isNew)
            await script.ArriveAsync(InformationRoutes.Card(Number));
        var actor = await Current.GetAsync();
        var hit = await uses.ListAsync(Number, actor);
        State.Refusals = hit.Refusals;
        if (!hit.IsRefused)
            blockDialog!.Open(State.Card, hit.Value, actor);
    }

    private async Task<IReadOnlyList<Refusal>> SetBlockedAsync(string reason)
    {
        var card = State.Card;
        var changed = await blocks.SetAsync(card.Key, card.Version, !card.Blocked, reason, await Current.GetAsync());
        if (changed.IsRefused)
            return changed.Refusals;
        await State.LoadAsync();
        Snackbar.Add($"{card.Key.Name} is {(card.Blocked ? "unblocked" : "blocked")}.", Severity.Success);
        StateHasChanged();
        return [];
    }

    private async Task OpenCopyInfoAsync()
    {
        var before = Old is null ? null : await store.FindAsync((Number with { Number = Old }).Normalised(), await Current.GetAsync());
        copyDialog!.Open(Number, before?.Value?.Key);
    }

    /// <summary>Copies at once: what stood on the card is what the question is about (INF-8).</summary>
    private async Task CopyAsync(InformationKey source)
    {
        var actor = await Current.GetAsync();
        var copied = await copies.CopyAsync(source, Number, overwrite: false, actor);
        if (copied.Refusals is [{ Kind: OutcomeKind.Question } question])
        {
            if (!await confirm.AskAsync("Copy Info", question.Message))
                return;
            copied = await copies.CopyAsync(source, Number, overwrite: true, actor);
        }

        State.Refusals = copied.Refusals;
        if (copied.IsRefused)
            return;
        Snackbar.Add($"Information of {source.Name} is copied to {copied.Value.Key.Name}.", Severity.Success);
        if (State.IsStored)
            await State.LoadAsync();
        else
            await State.OpenAsync(CardRoutes.Key(InformationRoutes.Segment(copied.Value.Key)));
        Navigation.NavigateTo(InformationRoutes.Card(copied.Value.Key), replace: true);
    }
}
