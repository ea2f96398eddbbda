using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared.Drafts;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Unsaved work is kept beside what is stored, offered to its user when he comes back, and gone when it is saved or discarded (C-53).
/// </summary>
public sealed partial class ItemTrackingLinesPage
{
    private const string LaidOver = "Your entries were laid over the lines that are stored now.";

    /// <summary>Nothing is left to answer. A page that was put away with its circuit goes on with its draft then, without asking.</summary>
    [PersistentState]
    public bool GoesOn { get; set; }

    private DraftKeeper? keeper;
    private OfferedDraft offer = OfferedDraft.None;
    private (TrackingSheet? Sheet, int Typed, int Scans, object? Left, object? Shown) kept;
    private IReadOnlyDictionary<string, long> lookedAt = new Dictionary<string, long>();
    private IReadOnlyDictionary<string, long> keptEntries = new Dictionary<string, long>();

    private async Task OpenDraftAsync(Actor actor)
    {
        if (!CanWork)
            return;
        var found = await drafts.FindAsync(Source, actor);
        var draft = TrackingDraft.Of(found.Value);
        foreach (var layer in draft?.Layers ?? [])
            taken.Add(layer.Taken);
        Left.Lists = draft?.NotTaken ?? [];
        if (Sheet.TakesLotForNext())
            workspace!.Take(Sheet.With(draft?.LotForNext));
        keptEntries = taken.Highest;
        keeper = drafts.Keep(
            new(() => Source, actor, SnapshotAsync) { OnKept = TellKept, OnSettled = () => _ = InvokeAsync(WithdrawOffer) },
            exists: found.Value is not null);
        offer = new(draft?.Asked?.ToKept(), KeepAnswerAsync);
        kept = Held;
        if (GoesOn)
            await ContinueOfferAsync();
        GoesOn = offer.Open is null;
    }

    /// <summary>Tells one state of the page from another without looking at its lines.</summary>
    private (TrackingSheet? Sheet, int Typed, int Scans, object? Left, object? Shown) Held =>
        (Sheet, workspace!.Typed.Version, scans.Version, Left.Lists, pasteDialog?.Unsaved?.List);

    /// <summary>What was entered is kept soon.</summary>
    private void KeepChanges()
    {
        if (keeper is null || kept == Held)
            return;
        kept = Held;
        keeper.Changed();
    }

    /// <summary>The browser can forget what the draft holds. Nobody waits for it: it may be gone.</summary>
    private void TellKept()
    {
        keptEntries = lookedAt;
        _ = InvokeAsync(() => browser?.KeptAsync(keptEntries) ?? Task.CompletedTask);
    }

    /// <summary>What is about to be saved is forgotten by the browser first: it must not send it again when the answer is lost.</summary>
    private async Task HandOverAsync()
    {
        await KeepNowAsync();
        if (browser is not null)
            await browser.KeptAsync(keptEntries);
    }

    /// <summary>Another window has settled what is offered here; what was entered here is kept by itself.</summary>
    private void WithdrawOffer()
    {
        if (offer.Open is null)
            return;
        offer.Withdraw();
        GoesOn = true;
        keeper!.Changed();
        StateHasChanged();
    }

    private Task KeepNowAsync()
    {
        GoesOn = offer.Open is null;
        keeper!.Changed();
        return keeper.WriteAsync();
    }

    /// <summary>The head of the page tells what the offer does.</summary>
    private Task KeepAnswerAsync()
    {
        StateHasChanged();
        return KeepNowAsync();
    }

    private async Task<Func<KeptDraft?>> SnapshotAsync()
    {
        Func<KeptDraft?> unsaved = () => null;
        await InvokeAsync(() => unsaved = Snapshot());
        return unsaved;
    }

    /// <summary>Unsaved work lies over a draft that is not answered yet; without any, that draft stays as it was.</summary>
    private Func<KeptDraft?> Snapshot()
    {
        var (work, offered) = (Unsaved(), offer.Open);
        lookedAt = taken.Highest;
        return () => work() is { IsEmpty: false } mine ? (mine with { Earlier = TrackingDraft.Of(offered) }).ToKept() : offered;
    }

    private async Task ContinueDraftAsync()
    {
        await FlushAsync();
        await InTurnAsync(async () =>
        {
            await ContinueOfferAsync();
            StateHasChanged();
            return true;
        });
    }

    private Task ContinueOfferAsync() => TrackingDraft.Of(offer.Open) is { } draft
        ? CompareAsync([.. draft.Layers, Unsaved()()], () => Continued(draft))
        : Task.CompletedTask;

    private void Continued(TrackingDraft draft)
    {
        foreach (var layer in draft.Layers)
            scans.NotTakenBefore(layer.Scans);
        ticksOff |= draft.TicksOff;
        offer.Continued();
        GoesOn = true;
        Message = LaidOver;
    }

    /// <summary>What stands on the page and is not saved; looking at its lines can wait, the sheet never changes.</summary>
    private Func<TrackingDraft> Unsaved()
    {
        var (sheet, texts, now) = (Sheet, workspace!.Typed.ToTexts(), clock.GetUtcNow());
        var notTaken = scans.ToUnsaved(scan => LineOf(scan) is null);
        var (rows, shown, done, ticks) = (Left.Lists, pasteDialog?.Unsaved, taken.Highest, ticksOff);
        return () => new(now, sheet.Unsaved(texts.Select(text => text.LineNo)))
        {
            Texts = texts,
            Scans = notTaken,
            TicksOff = ticks,
            LotForNext = sheet.LotForNext,
            NotTaken = shown is { } list ? [.. rows, UnsavedList.Of(list.Region, list.List)] : rows,
            Taken = done,
        };
    }

    /// <summary>What stays when the lines are saved or thrown away: rows of lists to mend, and a draft that was not answered.</summary>
    private KeptDraft? Stays => Left.Lists.Count == 0
        ? offer.Open
        : new TrackingDraft(clock.GetUtcNow(), []) { NotTaken = Left.Lists, Earlier = TrackingDraft.Of(offer.Open) }.ToKept();

    /// <summary>The page is left for good, and the lines it holds are thrown away.</summary>
    private Task DiscardDraftAsync() => keeper?.DiscardAsync(Stays) ?? Task.CompletedTask;
}
