using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Undo;

namespace ItemTracking.Tests.Stress;

/// <content>Invoices that take over what others handled, and what is taken back.</content>
internal sealed partial class Clerk
{
    private static readonly DocumentKind[] Invoicing =
    [
        DocumentKind.PurchaseInvoice, DocumentKind.SalesInvoice, DocumentKind.PurchaseCreditMemo, DocumentKind.SalesCreditMemo,
    ];

    /// <summary>An invoice of a few lines that are not invoiced, whoever else may invoice or undo them.</summary>
    private async Task<string?> TakeOverAsync(Operation o)
    {
        var kind = Invoicing[o.Pick % Invoicing.Length];
        var card = await desk.Documents.CreateAsync(kind.SourceType, kind.DocumentType, actor with { WorkDate = Workload.WorkDate });
        if (card.IsRefused)
            return Code(card);
        card = await desk.Documents.SaveHeaderAsync(
            card.Value with { PartyNo = kind.Side == DocumentSide.Selling ? "C1" : "V1" }, actor);
        if (card.IsRefused)
            return Code(card);
        var key = card.Value.Key;
        var found = await desk.LinesToInvoice.ListAsync(key, new(Skip: o.Pick % 5, Take: o.Units), actor);
        var refused = found.IsRefused ? Code(found)
            : found.Value.Rows.Count == 0 ? Gone
            : CodeOrNull(await desk.GetLines.GetAsync(key, [.. found.Value.Rows.Select(row => row.Key())], actor))
                ?? await PostAsync(o, key, o.Choice);
        if (refused is not null)
            await DeleteAsync(key);
        return refused;
    }

    /// <summary>Undoes a receipt or shipment, or cancels or corrects an invoice, while others work with its goods.</summary>
    private async Task<string?> TakeBackPostedAsync(Operation o)
    {
        var isInvoice = o.Pick % 3 == 0;
        ItemLedgerDocumentType[] types = isInvoice
            ? [ItemLedgerDocumentType.PurchaseInvoice, ItemLedgerDocumentType.SalesInvoice]
            : [.. UndoKind.All.Select(kind => kind.Type)];
        return await desk.PostedAsync(o.Pick, types) is not { } posted ? Gone
            : isInvoice
                ? await PostAsync(o, request => desk.Cancel.CancelAsync(
                    posted.Type, posted.No, request, actor, corrects: o.Units % 2 == 0, new(Workload.WorkDate)))
                : await PostAsync(o, request => desk.Undo.UndoAsync(posted.Type, posted.No, [], request, actor));
    }
}
