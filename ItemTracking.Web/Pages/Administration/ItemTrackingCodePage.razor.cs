using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>The Item Tracking Code Card (COD-2).</summary>
public sealed partial class ItemTrackingCodePage(ItemTrackingCodeStore store, CurrentActor current, NavigationManager navigation, ISnackbar snackbar, ConfirmDialog confirm)
{
    private CardState<ItemTrackingCodeCard> state = default!;
    private RenameDialog? rename;
    private ExpirationItemsDialog? expirationItems;

    /// <summary>Key of the record; null for a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>Strict posting and required entry can be changed only while expiration dates are used (COD-13).</summary>
    private bool UsesDates => state.MayEdit && !state.Card.IgnoreExpirationDates;

    protected override void OnInitialized() => state = new(current, navigation, snackbar)
    {
        NameOf = card => $"Item Tracking Code Card {card.Code}",
        NewName = "New Item Tracking Code",
        List = ("Item Tracking Codes", ItemTrackingCodes.Path),
        Blank = ItemTrackingCodeCard.New,
        KeyOf = card => card.Code,
        VersionOf = card => card.Version,
        Edit = Permission.EditItemTrackingCodes,
        Find = store.FindAsync,
        Save = SaveAsync,
        Delete = store.DeleteAsync,
    };

    protected override Task OnParametersSetAsync() => state.OpenAsync(Key);

    /// <summary>Refused while a date must be entered or is posted strictly (COD-13); the reason is shown and the box stays as it was.</summary>
    private void Ignore(bool on)
    {
        var changed = state.Card.WithIgnoreExpirationDates(on);
        state.Refusals = changed.Refusals;
        state.Card = changed.Value ?? state.Card with { };
    }

    /// <summary>Saves. Items that calculate expiration dates are offered for correction first, and then all is checked again (COD-13).</summary>
    private async Task<Outcome<ItemTrackingCodeCard>> SaveAsync(ItemTrackingCodeCard card, Actor actor)
    {
        var outcome = await store.SaveAsync(card, actor);
        while (outcome.Refusals is [{ MayBeAccepted: true } question])
        {
            if (!await confirm.AskAsync("Ignore Expiration Dates", question.Message))
                return ItemTrackingCodeRefusals.Declined(question);
            await expirationItems!.ShowAsync(card.Code);
            outcome = await store.SaveAsync(card, await current.GetAsync());
        }

        return outcome;
    }

    private async Task<IReadOnlyList<Refusal>> RenameAsync(string code)
    {
        var renamed = await store.RenameAsync(state.Card.Code, code, state.Card.Version, await current.GetAsync());
        if (!renamed.IsRefused)
            await state.MoveAsync(renamed.Value);
        return renamed.Refusals;
    }
}
