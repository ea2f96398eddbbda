using ItemTracking.Core.Documents;
using ItemTracking.Web.Shared;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <content>What an invoice takes over from receipts and shipments (DOC-8).</content>
public sealed partial class DocumentCardView
{
    private string? WhyNotGet => WhyNotYet
        ?? (editor.Card.PartyNo.Length == 0 ? $"Enter {Kind.PartyNoCaption} first: lines are those of one {Kind.PartyCaption}." : null);

    private async Task OpenGetLinesAsync()
    {
        if (!await HasUnsavedAsync())
            await getLines!.OpenAsync(editor.Card);
    }

    private void ShowGotAsync((DocumentCard Card, int Lines) got)
    {
        editor.Show(got.Card);
        refused = [];
        snackbar.Add($"{Numbers.Lines(got.Lines)} added to {Kind.Name(got.Card.Key.No)}.", Severity.Success);
        if (editor.Rows.All.LastOrDefault(row => row.LineNo != 0) is { } last)
            script.FocusFirst([last.TrackingId, new FieldPlace(last, "Item No.").ElementId]);
    }
}
