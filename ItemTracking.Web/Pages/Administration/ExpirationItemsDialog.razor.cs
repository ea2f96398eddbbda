using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>
/// Lists the items of a code that have an Expiration Calculation, so that the user can decide whether to remove it (COD-13).
/// </summary>
public sealed partial class ExpirationItemsDialog(ItemStore store, CurrentActor current)
{
    private const string Title = "Items with Expiration Calculation";

    private readonly Dictionary<string, object?> table = new() { ["aria-label"] = Title };
    private IReadOnlyList<ItemFormulaRow> rows = [];
    private IReadOnlyList<Refusal> refusals = [];
    private bool mayEdit;
    private TaskCompletionSource? closed;

    private string Advice => (rows.All(IsCleared), mayEdit) switch
    {
        (true, _) => "No item with this code has an Expiration Calculation any more. Close goes on with saving.",
        (_, true) => "Clear the formula of every item to stop using expiration dates. Close goes on with saving.",
        (_, false) => "You cannot change items. Ask somebody who can to clear the formulas, or leave expiration dates in use.",
    };

    /// <summary>Shows the items of a code and waits until the user has closed the list.</summary>
    public async Task ShowAsync(string code)
    {
        mayEdit = await current.MayAsync(Permission.EditItems);
        var found = await store.WithExpirationCalculationAsync(code, await current.GetAsync());
        rows = found.Value ?? [];
        refusals = found.Refusals;
        closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        StateHasChanged();
        await closed.Task;
    }

    /// <summary>A cleared row stays in the list, so that the focus has a place.</summary>
    private async Task ClearAsync(ItemFormulaRow row)
    {
        var cleared = await store.ClearExpirationCalculationAsync([row], await current.GetAsync());
        refusals = cleared.Refusals;
        if (!cleared.IsRefused)
            rows = [.. rows.Select(other => other == row ? row with { ExpirationCalculation = "" } : other)];
    }

    private static bool IsCleared(ItemFormulaRow row) => row.ExpirationCalculation.Length == 0;

    private void Close()
    {
        closed?.TrySetResult();
        closed = null;
    }
}
