using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <content>What an invoice takes over from receipts and shipments (DOC-8).</content>
public sealed partial class DocumentCardView
{
    private string? WhyNotGet => WhyNotYet
        ?? (editor.Card.PartyNo.Length == 0 ? $"Enter {Kind.PartyNoCaption} first: lines are those of one {Kind.PartyCaption}." : null);

    private EventCallback GetLinesCall => EventCallback.Factory.Create(this, OpenGetLinesAsync);

    private async Task OpenGetLinesAsync()
    {
        if (await HasUnsavedAsync())
            return;
        refused = WhyNotGet is { } why ? [new(RefusalCode.DOC_8, why)] : [];
        if (refused.Count == 0)
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
