using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>
/// What stands on a card: the record as saved and as typed, everything that was refused, and the way from one to the other.
/// </summary>
/// <typeparam name="TCard">Immutable record of the card; it carries the version it was read with.</typeparam>
public sealed class CardState<TCard>(CurrentActor current, Journey navigation, ISnackbar snackbar)
    where TCard : class, ICard
{
    private readonly LatestQuestion reads = new();
    private Func<bool> isHere = () => true;
    private TCard? saved;
    private TCard? typed;
    private string? key;

    /// <summary>Caption of the table, <c>Location</c>; where there is only one record, caption of the page.</summary>
    public required string Name { get; init; }

    /// <summary>Caption of a record that has been saved; caption of the table and key where it is not said otherwise.</summary>
    public Func<TCard, string>? TitleOf { get; init; }

    /// <summary>Caption of a new record, where it is not the caption of the table.</summary>
    public string? NewTitle { get; init; }

    /// <summary>The list the card belongs to, where the user goes after closing it; the home page where there is only one record.</summary>
    public (string Caption, string Address) List { get; init; } = ("Home", "/");

    /// <summary>A record before anything is typed; null where there is only one record and no list of them.</summary>
    public TCard? Blank { get; init; }

    /// <summary>Key of a record as it stands in the address; blank where there is only one.</summary>
    public Func<TCard, string> KeyOf { get; init; } = _ => "";

    /// <summary>Right to change and delete.</summary>
    public required Permission Edit { get; init; }

    /// <summary>Reads the record of a key.</summary>
    public required Func<string, Actor, Task<Outcome<TCard>>> Find { get; init; }

    /// <summary>Saves what was typed and answers with what is stored.</summary>
    public required Func<TCard, Actor, Task<Outcome<TCard>>> Save { get; init; }

    /// <summary>Deletes the record of a key in the state that was read; null where it cannot be deleted.</summary>
    public Func<string, long, Actor, Task<Outcome<Done>>>? Delete { get; init; }

    /// <summary>Reads what belongs to a record before it is shown.</summary>
    public Func<TCard, Task>? BeforeShow { get; init; }

    /// <summary>The record as typed. Only a card that <see cref="IsLoaded"/> has one.</summary>
    public TCard Card
    {
        get => typed ?? throw new InvalidOperationException("There is no record on the card.");
        set => typed = value;
    }

    /// <summary>All that was refused at the last attempt.</summary>
    public IReadOnlyList<Refusal> Refusals { get; set; } = [];

    /// <summary>The user may change the record.</summary>
    public bool MayEdit { get; private set; }

    public bool IsLoaded => typed is not null;

    /// <summary>The record has been saved before.</summary>
    public bool IsStored => saved is not null && saved.Version > 0;

    /// <summary>What fields of the card could not read; while there is any of it nothing is saved.</summary>
    public Func<IReadOnlyList<Refusal>> Unread { get; set; } = () => [];

    /// <summary>Something was typed that is not saved.</summary>
    public bool IsChanged => !Equals(typed, saved) || Unread().Count > 0;

    /// <summary>The key can be typed: only a new record takes one.</summary>
    public bool KeyIsFixed => !MayEdit || IsStored;

    public bool MayDelete => Delete is not null && IsStored;

    /// <summary>Heading of the page.</summary>
    public string Title => (Blank is null, IsStored) switch
    {
        (true, _) => Name,
        (_, true) => TitleOfStored(saved!),
        _ when saved is null && key is not null => $"{Name} {key}",
        _ => NewTitle ?? $"New {Name}",
    };

    /// <summary>The way to the page.</summary>
    public IReadOnlyList<(string Caption, string? Href)> Crumbs => Blank is null ? [] : [(List.Caption, List.Address), (Title, null)];

    /// <summary>Address of a new record; null on a new record and where there is only one.</summary>
    public string? NewHref => Blank is not null && IsStored ? CardRoutes.New(List.Address) : null;

    /// <summary>There are other records of the kind.</summary>
    public bool HasNew => Blank is not null;

    /// <summary>Shows the record of an address, or a new one for null; what is on the card already is not read again.</summary>
    public async Task OpenAsync(string? segment)
    {
        MayEdit = await current.MayAsync(Edit);
        key = Blank is null ? "" : segment is null ? null : CardRoutes.Key(segment);
        if (key is null)
            await BeginAsync();
        else if (saved is null || KeyOf(saved) != key)
            await LoadAsync();
    }

    /// <summary>Reads the record again and drops what was typed before.</summary>
    public async Task LoadAsync()
    {
        var isStillHere = isHere = reads.Ask();
        var before = saved is not null && KeyOf(saved) == key ? typed : null;
        var found = await Find(key!, await current.GetAsync());
        if (isStillHere())
            await TakeAsync(found, before);
    }

    /// <summary>The card is gone: what it has begun is told when it ends, and shown nowhere (C-11).</summary>
    public void End() => reads.End();

    /// <summary>What both have changed, while it is to be chosen between; null otherwise.</summary>
    public CardContest<TCard>? Contest { get; private set; }

    /// <summary>
    /// Reads what the other user has saved. What was typed is laid over it; where both have changed the same, both are shown first (R5).
    /// </summary>
    public async Task CompareAsync()
    {
        var found = await Find(key!, await current.GetAsync());
        if (found.IsRefused)
        {
            Refusals = found.Refusals;
            return;
        }

        Contest = new(saved!, Card, found.Value);
        if (Contest.Rows.Count == 0)
            await LayOverAsync();
    }

    /// <summary>Lays what was typed over what the other user has saved, as it was chosen; nothing is saved yet.</summary>
    public async Task LayOverAsync()
    {
        var (theirs, merged) = (Contest!.Theirs, Contest.Merged);
        await ShowAsync(theirs);
        (typed, Contest) = (merged, null);
        snackbar.Add("Your entries were laid over what the other user saved. Check them and save again.", Severity.Info);
    }

    /// <summary>Goes on without a choice: everything stays as it was typed, and not saved.</summary>
    public void ForgetContest() => Contest = null;

    /// <summary>Saves; a new record gets its own address.</summary>
    public async Task SaveAsync()
    {
        if (await TrySaveAsync() && key is null)
            ToOwnAddress();
    }

    /// <summary>Saves and goes back to the list.</summary>
    public async Task SaveAndCloseAsync()
    {
        if (await TrySaveAsync())
            navigation.NavigateTo(List.Address);
    }

    /// <summary>Saves and begins a new record.</summary>
    public async Task SaveAndNewAsync()
    {
        if (!await TrySaveAsync())
            return;
        if (key is not null)
            navigation.NavigateTo(CardRoutes.New(List.Address));
        else if (IsChanged)
            ToOwnAddress();
        else
            await BeginAsync();
    }

    /// <summary>Does something with the record as it was read, and shows what is stored since.</summary>
    public async Task DoAsync(Func<TCard, Actor, Task<Outcome<TCard>>> action, string done)
    {
        var before = typed;
        var outcome = await TellAsync(actor => action(saved!, actor), _ => done);
        if (outcome is not null)
            await TakeAsync(outcome, before);
    }

    /// <summary>Deletes the record and goes back to the list.</summary>
    public async Task DeleteAsync()
    {
        var title = Title;
        var outcome = await TellAsync(actor => Delete!(KeyOf(saved!), saved!.Version, actor), _ => $"{title} is deleted.");
        if (outcome is not { IsRefused: false })
            return;
        (typed, Unread) = (saved, () => []);
        navigation.NavigateTo(List.Address);
    }

    /// <summary>Shows what a new key has made of the record, under its new address.</summary>
    public async Task MoveAsync(TCard renamed)
    {
        await ShowAsync(renamed);
        ToOwnAddress();
        snackbar.Add($"Renamed to {KeyOf(renamed)}.", Severity.Success);
    }

    private void ToOwnAddress() => navigation.NavigateTo(CardRoutes.Card(List.Address, KeyOf(saved!)), replace: true);

    private async Task<bool> TrySaveAsync()
    {
        if (Unread() is { Count: > 0 } unread)
        {
            Refusals = unread;
            return false;
        }

        var sent = Card;
        var outcome = await TellAsync(actor => Save(sent, actor), stored => $"{TitleOfStored(stored)} is saved.");
        return outcome is not null && await TakeAsync(outcome, sent);
    }

    /// <summary>
    /// Does something with the record and tells what came of it. Null when the card was left meanwhile: nothing is shown of it then (C-11).
    /// </summary>
    private async Task<Outcome<T>?> TellAsync<T>(Func<Actor, Task<Outcome<T>>> action, Func<T, string> done)
    {
        var (isStillHere, title) = (isHere, Title);
        var outcome = await action(await current.GetAsync());
        if (!outcome.IsRefused)
            snackbar.Add(done(outcome.Value), Severity.Success);
        else if (!isStillHere())
            snackbar.Add($"{title}: {outcome.Refusals[0].Message}", Severity.Warning);
        if (!isStillHere())
            return null;
        Refusals = outcome.Refusals;
        return outcome;
    }

    private string TitleOfStored(TCard stored) => Blank is null ? Name : TitleOf?.Invoke(stored) ?? $"{Name} {KeyOf(stored)}";

    private Task BeginAsync()
    {
        isHere = reads.Ask();
        return ShowAsync(Blank!);
    }

    private async Task<bool> TakeAsync(Outcome<TCard> outcome, TCard? before)
    {
        Refusals = outcome.Refusals;
        if (!outcome.IsRefused)
            await ShowAsync(outcome.Value, before);
        return !outcome.IsRefused;
    }

    /// <param name="shown">Record as it is stored.</param>
    /// <param name="before">
    /// Record as typed when it was asked for: what was typed since then is laid over it, and not saved. Null for a record of which nothing
    /// was shown.
    /// </param>
    private async Task ShowAsync(TCard shown, TCard? before = null)
    {
        var (isShown, isStillHere) = (IsLoaded, isHere);
        try
        {
            if (BeforeShow is not null)
                await BeforeShow(shown);
            isShown = true;
        }
        finally
        {
            // What is stored counts as stored also where that which belongs to it could not be read.
            if (isShown && isStillHere())
                (saved, typed, Refusals) = (shown, Since(before, shown), []);
        }
    }

    private TCard Since(TCard? before, TCard shown) => before is null || typed is null || Equals(before, typed)
        ? shown
        : RecordMerge.Of(before, typed, shown, _ => true).Merged;
}
