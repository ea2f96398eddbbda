using ItemTracking.Core.Transfers;
using ItemTracking.Core.Transfers.Pasting;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared.Pasting;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>Lists of lines.</summary>
public sealed partial class TransferCardView
{
    private LinePasting<TransferCard, TransferLineCard> pasting = default!;

    /// <summary>A list was pasted (document-lines.js).</summary>
    /// <param name="intoDialog">Into the dialog itself, else into the lines.</param>
    /// <param name="text">The list on its way.</param>
    [JSInvokable]
    public Task PasteAsync(bool intoDialog, IJSStreamReference text) => pasting.PasteAsync(intoDialog, text, MayAddLines, WhyNotYet);

    /// <summary>A list cannot be taken over from the clipboard (document-lines.js).</summary>
    /// <param name="fault">Why.</param>
    [JSInvokable]
    public void TellFault(string fault) => pasting.TellFault(fault);

    private LinePasting<TransferCard, TransferLineCard> NewPasting() => new(() => editor, current.GetAsync, limits, confirm, snackbar)
    {
        Words = PasteWords.TransferLines,
        Columns = TransferLists.Columns,
        Judge = (card, rows, reading, who) => pastedLines.JudgeAsync(card.No, rows, reading, who),
        Add = (card, rows, reading, who) => store.AddLinesAsync(card.No, rows, reading, who),
        TakeBack = (card, lines, consent, who) => store.TakeBackLinesAsync(card.No, lines, consent, who),
        Refuse = refusals => refused = refusals,
        Changed = LeftChanged,
    };

    private void LeftChanged()
    {
        kept?.Changed();
        StateHasChanged();
    }
}
