using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Stress;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Model;

/// <content>Orders, returns, reservations and blocks.</content>
internal sealed partial class ModelRun
{
    private const int MostDocuments = 6;

    private static readonly DocumentKind[] Kinds =
    [
        DocumentKind.PurchaseOrder, DocumentKind.PurchaseOrder, DocumentKind.SalesOrder, DocumentKind.SalesOrder,
        DocumentKind.SalesReturnOrder, DocumentKind.PurchaseReturnOrder,
    ];

    /// <summary>An order or a return with numbers, whether they are in stock or not.</summary>
    private async Task CreateAsync()
    {
        if (documents.Count == MostDocuments)
        {
            await PostPartAsync();
            return;
        }

        await CreateAsync(Any(Kinds), Item(), Any(Locations));
    }

    private async Task<ModelDocument> CreateAsync(DocumentKind kind, string itemNo, string location)
    {
        var numbers = Numbers(itemNo, location, !kind.Receives, random.Next(1, 3));
        var card = await company.DocumentAsync(kind, (itemNo, numbers.Sum(n => n.Quantity)));
        await company.ChangeAsync(card.Key, 0, l => l with { LocationCode = location });
        if (itemNo != PlainItem)
            await company.TrackAsync(card.Key, Line, [.. numbers.Select(n => Typed(itemNo, n))]);
        documents.Add(new(card.Key, itemNo, location, numbers));
        told.Add($"{told.Count + 1}. create {documents[^1]}");
        return documents[^1];
    }

    /// <summary>All that is left of a document, or one number of it; or the invoice of what is received or shipped.</summary>
    private async Task PostPartAsync()
    {
        if (documents.Count == 0)
            return;
        var document = Any(documents);
        if (document.Open.Count == 0 || (document.Uninvoiced > 0 && random.Next(4) == 0))
        {
            await InvoiceAsync(document);
            return;
        }

        List<(string Number, decimal Quantity)> part = random.Next(2) == 0 ? [Any(document.Open)] : [.. document.Open];
        var (isAll, quantity) = (part.Count == document.Open.Count, part.Sum(n => n.Quantity));
        var choice = isAll && random.Next(2) == 0 ? PostingChoice.HandleAndInvoice : PostingChoice.Handle;
        if (document.ItemNo != PlainItem)
            await company.RetypeAsync(
                document.Key, Line, line => document.Open.Exists(n => n.Number == line.SerialNo + line.LotNo),
                line => line with { QtyToHandleBase = part.Find(n => n.Number == line.SerialNo + line.LotNo).Quantity });
        await company.ChangeAsync(
            document.Key, 0, l => l with { QtyToHandle = quantity, QtyToInvoice = document.Uninvoiced + quantity });

        var expected = model.Post(document.Key.ToString(), [.. document.Moves(part)]);
        var posted = await PostAsync(document.Key, choice);
        Same($"post {string.Join(", ", part)} of {document}, {choice}", Shown(expected), posted);
        if (expected.Count > 0)
            return;
        var isFirst = !document.IsHandled;
        document.IsHandled = true;
        document.Open.RemoveAll(part.Contains);
        document.Uninvoiced = choice == PostingChoice.Handle ? document.Uninvoiced + quantity : 0;
        Done(document);
        if (document.ItemNo == PlainItem || random.Next(2) != 0)
            return;
        if (choice == PostingChoice.Handle)
            await UndoAsync(document, part, posted.Value!);
        else if (isFirst && DocumentKind.Of(document.Key).DocumentType == DocumentType.Order)
            await CancelAsync(document, part, posted.Value!);
    }

    /// <summary>No number is looked at: one that was blocked since is invoiced too (A14).</summary>
    private async Task InvoiceAsync(ModelDocument document)
    {
        if (random.Next(3) == 0)
        {
            await InvoiceByAnotherAsync(document);
            return;
        }

        await company.ChangeAsync(document.Key, 0, l => l with { QtyToInvoice = document.Uninvoiced });
        var posted = await PostAsync(document.Key, PostingChoice.Invoice);
        Same($"invoice {document.Uninvoiced} of {document}", [], posted);
        Invoiced++;
        document.Uninvoiced = 0;
        Done(document);
    }

    /// <summary>Does what its preview said before.</summary>
    private Task<Outcome<PostedDocument>> PostAsync(DocumentKey key, PostingChoice choice)
    {
        var (actor, day) = (ActorOf(DocumentKind.Of(key)), new PostingDay(Workload.WorkDate));
        return PreviewedPosting.PostAsync(
            company.Database, () => desk.Poster.PreviewAsync(key, choice, actor, day),
            () => desk.Post(key, choice, Guid.NewGuid(), actor));
    }

    private void Done(ModelDocument document)
    {
        Posted++;
        if (document.Open.Count == 0 && document.Uninvoiced == 0)
            documents.Remove(document);
    }

    private async Task DeleteAsync()
    {
        if (documents.Find(d => !d.IsHandled) is not { } document)
            return;
        var card = await company.FindAsync(document.Key);
        var actor = ActorOf(DocumentKind.Of(document.Key));
        Same($"delete {document}", [], await desk.Documents.DeleteAsync(document.Key, card.Version, true, actor));
        model.Release(document.Key.ToString());
        documents.Remove(document);
    }

    private async Task BlockAsync()
    {
        var itemNo = TrackedItem();
        var number = Number(itemNo);
        if (model.Blocked.Count > 1)
            (itemNo, number) = Any(model.Blocked);
        var key = new InformationKey(
            itemNo == SerialItem ? ItemTrackingType.SerialNo : ItemTrackingType.LotNo, itemNo, "", number);
        var card = await desk.Cards.FindAsync(key, Actors.Everyone);
        if (card.IsRefused)
            card = await desk.Cards.SaveAsync(new() { Key = key }, Actors.Everyone);
        model.Turn(itemNo, number);
        var isBlocked = model.IsBlocked(itemNo, number);
        Same(
            $"{(isBlocked ? "block" : "unblock")} {number}", [],
            await desk.Blocks.SetAsync(key, Taken(card).Version, isBlocked, "Model", Actors.Everyone));
    }

    /// <summary>
    /// Stock of the numbers of a sales order, a new one where none can be reserved for. Only while nothing is to come there: what is kept
    /// of an order that is still open is a matter of its own.
    /// </summary>
    private async Task ReserveAsync()
    {
        var (itemNo, location) = (Item(), Any(Locations));
        if (documents.Exists(d => d.Receives && d.Open.Count > 0 && d.ItemNo == itemNo && d.Location == location)
            || transfers.Exists(t => t.ItemNo == itemNo && t.To == location))
            return;
        var demand = documents.Find(d => d.Open.Count > 0 && d.ItemNo == itemNo && d.Location == location
                && DocumentKind.Of(d.Key) == DocumentKind.SalesOrder && !model.KeepsFor(d.Key.ToString()))
            ?? await CreateAsync(DocumentKind.SalesOrder, itemNo, location);
        var place = new ModelPlace(itemNo, "", location);
        var isOfAny = itemNo == PlainItem || (random.Next(2) == 0 && !counts.Exists(c => c.Place.Any == place));
        var kept = model.Reserve(
            demand.Key.ToString(),
            isOfAny
                ? [(place, demand.Open.Sum(n => n.Quantity))]
                : demand.Open.Select(n => (place with { Number = n.Number }, n.Quantity)));
        var reserved = await desk.Reservations.ReserveAsync(
            demand.Key.Line(Line), isOfAny ? ReserveChoice.AnyStock : ReserveChoice.SpecificNumbers, [], Actors.SalesOrderProcessor);
        Same(
            $"reserve {(isOfAny ? "any" : "the numbers")} for {demand}",
            kept > 0 ? [] : [$"line {Line}: There is nothing available to reserve."], reserved);
        Assert.Equal(kept, reserved.Value);
        Kept += kept > 0 ? 1 : 0;
    }

    private async Task CancelAsync()
    {
        if (documents.Find(d => model.KeepsFor(d.Key.ToString())) is not { } demand)
            return;
        model.Release(demand.Key.ToString());
        Same(
            $"cancel the reservations of {demand}", [],
            await desk.Reservations.CancelAllAsync(demand.Key.Line(Line), Actors.SalesOrderProcessor));
    }
}
