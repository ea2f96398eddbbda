using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Web.Account;

namespace ItemTracking.Web.Pages.Documents;

/// <content>Posted invoices that are cancelled by credit memos (CANCEL-1).</content>
public sealed partial class PostedCardView
{
    private bool MayCancel => mayCancel && card!.CancelledByNo.Length == 0;

    /// <summary>What cancels this document, or what it cancels.</summary>
    private ItemLedgerDocumentType? Other => card switch
    {
        { CancelledByNo.Length: > 0 } => Kind.Type.CreditMemo(),
        { CancelledInvoiceNo.Length: > 0 } => Enum.GetValues<ItemLedgerDocumentType>().First(type => type.CreditMemo() == Kind.Type),
        _ => null,
    };

    private string OtherNo => card!.CancelledByNo.Length > 0 ? card.CancelledByNo : card.CancelledInvoiceNo;

    private string OtherName => $"{DocumentKind.Posted(Other!.Value).Caption} {OtherNo}";

    private string? CancelledText => card switch
    {
        { CancelledByNo.Length: > 0 } => "It is cancelled: all of it was taken back by",
        { CancelledInvoiceNo.Length: > 0 } => "It cancels",
        _ => null,
    };

    /// <summary>The request is made when the question is asked: however often Yes is pressed, one credit memo is posted.</summary>
    private async Task CancelAsync(bool corrects)
    {
        var requestId = Guid.NewGuid();
        if (!await confirm.AskAsync(corrects ? "Correct" : "Cancel", Question(corrects)))
            return;
        undoing = true;
        try
        {
            var actor = await current.GetAsync();
            var done = limits.Refuse(CostlyCommand.Posting, actor) is { } tooOften
                ? Outcome<PostedDocument>.Refused(tooOften)
                : await cancel.CancelAsync(Kind.Type, No, requestId, actor, corrects, new(workDate.Value));
            refusals = done.Refusals;
            if (done.IsRefused)
                return;
            await ReadAsync();
            if (corrects && card is { OrderExists: true })
                navigation.NavigateTo(Kind.OrderAddress(card));
        }
        finally
        {
            undoing = false;
        }
    }

    private string Question(bool corrects) =>
        $"Do you want to {(corrects ? "correct" : "cancel")} {Kind.Caption} {No}?\nA credit memo is posted that takes all of it back"
        + (corrects ? ", and what it was posted from is open again with its numbers."
            : ". An order that it was posted from asks for these quantities again.");
}
