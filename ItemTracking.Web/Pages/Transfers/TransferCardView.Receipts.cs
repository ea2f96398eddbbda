using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Transfers;
using ItemTracking.Web.Shared;
using MudBlazor;

namespace ItemTracking.Web.Pages.Transfers;

/// <content>What is taken over from purchase receipts (COPY-3).</content>
public sealed partial class TransferCardView
{
    private ReceiptLinesDialog receipts = default!;

    private string? WhyNotGet => WhyNotYet
        ?? (editor.Card.TransferFromCode.Length == 0 ? "Enter Transfer-from Code first: lines are those of goods that are there." : null);

    private async Task OpenReceiptsAsync()
    {
        if (!await HasUnsavedAsync())
            await receipts.OpenAsync(editor.Card);
    }

    private void ShowGot(TransferCard card)
    {
        var added = card.Lines.Count - editor.Card.Lines.Count;
        editor.Show(card);
        refused = [];
        snackbar.Add($"{Numbers.Lines(added)} added to {TransferOrders.Name(card.No)}.", Severity.Success);
    }
}
