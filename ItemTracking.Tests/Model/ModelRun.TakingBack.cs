using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Stress;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Model;

/// <content>Invoices of their own, undo, and invoices that are cancelled or corrected.</content>
internal sealed partial class ModelRun
{
    /// <summary>An invoice or credit memo takes over all that is received or shipped of a document and not invoiced.</summary>
    private async Task InvoiceByAnotherAsync(ModelDocument document)
    {
        var kind = DocumentKind.All.Single(k => k.Gets?.Order == DocumentKind.Of(document.Key));
        var invoice = (await company.DocumentAsync(kind)).Key;
        var found = Taken(await desk.LinesToInvoice.ListAsync(invoice, new(Take: 1000), ActorOf(kind))).Rows
            .Where(row => row.OrderNo == document.Key.No).ToList();
        Assert.Equal(document.Uninvoiced, found.Sum(row => row.QtyNotInvoiced));
        Taken(await desk.GetLines.GetAsync(invoice, [.. found.Select(row => row.Key())], ActorOf(kind)));
        var (day, actor) = (new PostingDay(Workload.WorkDate), ActorOf(kind));
        var posted = await PreviewedPosting.PostAsync(
            company.Database, () => desk.Poster.PreviewAsync(invoice, PostingChoice.HandleAndInvoice, actor, day),
            () => desk.Post(invoice, PostingChoice.HandleAndInvoice, Guid.NewGuid(), actor));
        Same($"invoice {document.Uninvoiced} of {document} with {invoice.No}", [], posted);
        Invoiced++;
        document.Uninvoiced = 0;
        Done(document);
    }

    /// <summary>What was received or shipped a moment ago and is untouched is undone: it is to be handled again.</summary>
    private async Task UndoAsync(ModelDocument document, List<(string Number, decimal Quantity)> part, PostedDocument posted)
    {
        var type = DocumentKind.Of(document.Key).Handling.Posted.Type;
        Same(
            $"undo {string.Join(", ", part)} of {document}", Shown(model.Post("undo", Back(document, part))),
            await desk.Undo.UndoAsync(type, posted.HandlingDocumentNo, [], Guid.NewGuid(), Actors.Everyone));
        TakenBack++;
        document.Open.AddRange(part);
        document.Uninvoiced -= part.Sum(p => p.Quantity);
    }

    /// <summary>
    /// A document that one posting handled and invoiced is cancelled: its goods are back, and it is there again where it is corrected.
    /// </summary>
    private async Task CancelAsync(ModelDocument document, List<(string Number, decimal Quantity)> part, PostedDocument posted)
    {
        var corrects = random.Next(2) == 0;
        var type = DocumentKind.Of(document.Key).Invoicing.Posted.Type;
        Same(
            $"{(corrects ? "correct" : "cancel")} {string.Join(", ", part)} of {document}",
            Shown(model.Post("cancel", Back(document, part))),
            await desk.Cancel.CancelAsync(
                type, posted.InvoiceNo, Guid.NewGuid(), Actors.Everyone, corrects, new(Workload.WorkDate)));
        TakenBack++;
        if (corrects)
            documents.Add(new(document.Key, document.ItemNo, document.Location, [.. part]));
    }

    private static List<ModelMove> Back(ModelDocument document, List<(string Number, decimal Quantity)> part) =>
        [.. document.Moves(part).Select(move => move with { Quantity = -move.Quantity })];
}
