using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>The Item Tracking Code Card (COD-2).</summary>
public sealed partial class ItemTrackingCodePage(ItemTrackingCodeStore store, ConfirmDialog confirm)
{
    private RenameDialog? rename;
    private ExpirationItemsDialog? expirationItems;

    /// <summary>Strict posting and required entry can be changed only while expiration dates are used (COD-13).</summary>
    private bool UsesDates => State.MayEdit && !State.Card.IgnoreExpirationDates;

    /// <inheritdoc/>
    protected override CardState<ItemTrackingCodeCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "Item Tracking Code Card",
        NewTitle = "New Item Tracking Code",
        List = ("Item Tracking Codes", ItemTrackingCodes.Path),
        Blank = ItemTrackingCodeCard.New,
        KeyOf = card => card.Code,
        Edit = Permission.EditItemTrackingCodes,
        Find = store.FindAsync,
        Save = SaveAsync,
        Delete = store.DeleteAsync,
    };

    /// <summary>
    /// Refused while a date must be entered or is posted strictly (COD-13); the reason is shown and the box stays as it was.
    /// </summary>
    private void Ignore(bool on)
    {
        var changed = State.Card.WithIgnoreExpirationDates(on);
        State.Refusals = changed.Refusals;
        State.Card = changed.Value ?? State.Card with { };
    }

    /// <summary>
    /// Saves. Items that calculate expiration dates are offered for correction first, and then all is checked again (COD-13).
    /// </summary>
    private async Task<Outcome<ItemTrackingCodeCard>> SaveAsync(ItemTrackingCodeCard card, Actor actor)
    {
        var outcome = await store.SaveAsync(card, actor);
        while (outcome.Refusals is [{ Kind: OutcomeKind.Question } question])
        {
            if (!await confirm.AskAsync("Ignore Expiration Dates", question.Message))
                return ItemTrackingCodeRefusals.Declined(question);
            await expirationItems!.ShowAsync(card.Code);
            outcome = await store.SaveAsync(card, await Current.GetAsync());
        }

        return outcome;
    }

    private async Task<IReadOnlyList<Refusal>> RenameAsync(string code)
    {
        var renamed = await store.RenameAsync(State.Card.Code, code, State.Card.Version, await Current.GetAsync());
        if (!renamed.IsRefused)
            await State.MoveAsync(renamed.Value);
        return renamed.Refusals;
    }
}
