using ItemTracking.Core.Ledger;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>The ledger entries that lines are applied to, or that they take back (ITL-57).</summary>
public sealed partial class ItemTrackingLinesPage
{
    private ItemEntriesDialog? itemEntriesDialog;

    private TrackingField ItemEntryField => TrackingColumns.ItemEntry(Sheet);

    private bool NamesItemEntries =>
        (Sheet.Rights.EditsApplToItemEntry || Sheet.Rights.EditsApplFromItemEntry) && workspace!.Shows(ItemEntryField);

    private async Task ShowItemEntriesAsync()
    {
        await FlushAsync();
        if (NumberedLine() is not { } line)
            return;
        var found = await itemEntries.ListAsync(Sheet, line.Numbers, await user.GetAsync());
        refusals = found.Refusals;
        if (!found.IsRefused)
            itemEntriesDialog!.Open(ItemEntryField, line, found);
    }

    /// <summary>The chosen entry stands in its cell as if it had been typed; one that is refused stays there with the reason.</summary>
    private async Task ChooseItemEntryAsync(ApplicableEntry entry)
    {
        var place = await InTurnAsync(() =>
        {
            var before = Sheet;
            workspace!.Type(currentLine, ItemEntryField, CellText.EntryNo(entry.EntryNo), null, new(workDate.Value, workDate.Value), entry);
            workspace.Done($"{ItemEntryField.Caption()} of", before);
            StateHasChanged();
            return Task.FromResult(workspace.Rows.PlaceOf(currentLine));
        });
        if (browser is not null)
            await browser.FocusCellAsync(place, ItemEntryField.ToString());
    }

    /// <summary>The entry that was typed; null when there is none, or nothing that could be one was typed.</summary>
    private async Task<ApplicableEntry?> FindItemEntryAsync(string typed) =>
        CellText.EntryNo(typed, ItemEntryField, 0).Value is > 0 and var entryNo
            ? (await itemEntries.FindAsync(Sheet, entryNo, await user.GetAsync())).Value
            : null;
}
