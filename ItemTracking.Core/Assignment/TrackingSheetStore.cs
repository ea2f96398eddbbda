using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Assignment;

/// <summary>Closes the page: checks, then writes what changed, in one transaction.</summary>
public sealed class TrackingSheetStore(WriteTransaction transaction, TrackingSheetReader reader)
{
    /// <summary>
    /// Saves the sheet (ITL-34…37, STO-5…7, STO-9). Questions come back as refusals that may be accepted; the call is repeated with
    /// consent. A sheet without changes writes nothing.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="consent">What the user said Yes to so far.</param>
    /// <param name="offered">The user's draft of an earlier visit that is not laid over the sheet; any other one is saved with it and
    /// goes.</param>
    /// <returns>Remarks on lines that were left out. Nothing is read after the commit: what fails there could not undo it.</returns>
    public Task<Outcome<Done>> SaveAsync(TrackingSheet s, Actor actor, CloseConsent consent, KeptDraft? offered = null) =>
        SaveAsync(s, actor, consent, db => DraftStore.LeaveAsync(db, s.Source.Ref, offered, actor));

    /// <summary>
    /// Gives the quantity to handle of a document line to the first of its stored lines, and nothing to the others (C-46). What the user
    /// has entered there and not saved stays his draft.
    /// </summary>
    /// <param name="source">Document line.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<Done>> HandleFirstAsync(SourceRef source, Actor actor)
    {
        if (TrackingMode.Denied(source, actor) is { } denied)
            return denied;
        var first = (await reader.OpenAsync(source, actor)).Then(sheet => sheet.HandleFirst());
        return first.IsRefused
            ? Outcome<Done>.Refused(first.Refusals)
            : await SaveAsync(first.Value, actor, new CloseConsent(KeepWarnings: true), _ => Task.CompletedTask);
    }

    private async Task<Outcome<Done>> SaveAsync(
        TrackingSheet s, Actor actor, CloseConsent consent, Func<ItemTrackingDb, Task> leaveDraftAsync)
    {
        if (TrackingMode.Denied(s.Source.Ref, actor) is { } denied)
            return denied;
        if (!s.HasChanges && !s.HasNewDates)
            return Done.Instance;
        return await RetryPolicy.RepeatLostRacesAsync(() => transaction.RunAsync(
            $"the item tracking lines of {s.Source.DocumentCaption}",
            async db =>
            {
                var written = consent.DiscardExcess ? Done.Instance : await WriteAsync(db, s, actor, consent);
                if (!written.IsRefused)
                    await leaveDraftAsync(db);
                return written;
            },
            () => Task.FromResult(ReservationRowsStore.Stale)));
    }

    private async Task<Outcome<Done>> WriteAsync(ItemTrackingDb db, TrackingSheet s, Actor actor, CloseConsent consent)
    {
        if (!await SourceLineReader.TryRaiseTrackingVersionAsync(db, s.Source.Ref, s.Source.TrackingVersion))
            return ClosingRules.ChangedByAnotherUser;
        if (s.Rights.InsertsLines && await TrackingSheetReader.InHandAsync(db, s.Source.Ref, s.Policy) is { } open)
            return ClosingRules.TakenInHand(open.Name);
        var now = await SourceLineReader.FindAsync(db, s.Source.Ref);
        if (now.IsRefused)
            return Outcome<Done>.Refused(now.Refusals);
        if (ClosingRules.IsOtherLine(s.Source, now.Value))
            return ClosingRules.ChangedByAnotherUser;
        if (ClosingRules.Question(s, now.Value, consent) is { } question)
            return question;
        if (!consent.KeepWarnings && ClosingRules.AvailabilityQuestion(await reader.RecheckedAsync(db, s)) is { } warning)
            return warning;
        var changes = TrackingChanges.Of(s, actor.UserName);
        if (!s.Source.IsGot && ClosingRules.TouchesHandledPart(changes, await HandledAsync(db, s))
            || !await TryWriteAsync(db, changes, TrackingChanges.ColumnsOf(s.Source)))
            return ClosingRules.ChangedByAnotherUser;
        await JournalLineStore.ShowNumberAsync(db, s.Source.Ref);
        var bound = await BindAsync(db, s);
        return bound.IsRefused ? bound : Outcome<Done>.Of(Done.Instance, ClosingRules.Remarks(changes));
    }

    /// <summary>What is reserved for the line follows its numbers (STO-7).</summary>
    private static async Task<Outcome<Done>> BindAsync(ItemTrackingDb db, TrackingSheet s)
    {
        if (!await ReservationBindingStore.HasReservationsAsync(db, s.Source.Ref))
            return Done.Instance;
        var changed = NamedQuantities.Of(s);
        return changed.Count == 0 ? Done.Instance : await ReservationBindingStore.BindAsync(db, s.Source, changed);
    }

    private static async Task<bool> TryWriteAsync(ItemTrackingDb db, TrackingChanges changes, IReadOnlyList<string> columns)
    {
        var allFound = await db.TryDeleteAsync(changes.Deletes)
            && await db.TryUpdateAsync(changes.Decreases, columns)
            && await db.TryUpdateAsync(changes.Increases, columns);
        if (allFound)
            await db.InsertAsync(changes.Inserts);
        return allFound;
    }

    private static Task<Dictionary<TrackingNumbers, TrackingSpecification>> HandledAsync(ItemTrackingDb db, TrackingSheet s) =>
        db.Set<TrackingSpecification>().AsNoTracking().Of(s.Source.Ref)
            .Where(t => t.QuantityHandledBase != 0 || t.QuantityInvoicedBase != 0)
            .ToDictionaryAsync(t => t.Numbers);
}
