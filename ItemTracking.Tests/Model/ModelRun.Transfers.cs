using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Transfers;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Stress;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Model;

/// <content>Transfer orders.</content>
internal sealed partial class ModelRun
{
    private const string Transit = "TRANSIT";

    private readonly List<ModelTransfer> transfers = [];

    /// <summary>Goods are sent through transit or at once, or what is in transit is received, one number of it or all.</summary>
    private Task TransferAsync() => transfers.Count > 0 && random.Next(2) == 0 ? ReceiveAsync(Any(transfers)) : SendAsync();

    private async Task SendAsync()
    {
        var (itemNo, from) = (Item(), Any(Locations));
        var (to, isDirect) = (from == Locations[0] ? Locations[1] : Locations[0], random.Next(3) == 0);
        var numbers = Numbers(itemNo, from, isOutbound: true, itemNo == PlainItem ? 1 : random.Next(1, 3));
        var card = Taken(await desk.Transfers.CreateAsync(Actors.InventoryManager with { WorkDate = Workload.WorkDate }));
        card = Taken(await desk.Transfers.SaveHeaderAsync(
            card with { TransferFromCode = from, TransferToCode = to, InTransitCode = isDirect ? "" : Transit, DirectTransfer = isDirect },
            Actors.InventoryManager));
        card = Taken(await desk.Transfers.SaveLineAsync(
            card.No, new() { ItemNo = itemNo, Quantity = numbers.Sum(n => n.Quantity) }, Actors.InventoryManager));
        if (itemNo != PlainItem)
            await company.TypeNumbersAsync(TransferOrders.Key(card.No).Line(Line), [.. numbers.Select(n => Typed(itemNo, n))]);

        var expected = Moved(itemNo, from, isDirect ? to : Transit, numbers);
        var posted = await PostAsync(card.No, TransferChoice.Ship);
        Same($"ship {string.Join(", ", numbers)} of {itemNo} from {from} to {to}{(isDirect ? " at once" : "")}", Shown(expected), posted);
        if (expected.Count > 0)
        {
            var version = Taken(await desk.TransferCards.FindAsync(card.No, Actors.Auditor)).Version;
            Taken(await desk.Transfers.DeleteAsync(card.No, version, true, Actors.InventoryManager));
            return;
        }

        Posted++;
        if (!isDirect)
            transfers.Add(new(card.No, itemNo, to, numbers));
    }

    private async Task ReceiveAsync(ModelTransfer transfer)
    {
        List<(string Number, decimal Quantity)> part =
            random.Next(2) == 0 ? [Any(transfer.InTransit)] : [.. transfer.InTransit];
        var line = Assert.Single(Taken(await desk.TransferCards.FindAsync(transfer.No, Actors.Auditor)).Lines);
        if (transfer.ItemNo != PlainItem)
        {
            var sheet = await company.OpenTrackingAsync(TransferOrders.Key(transfer.No, TransferDirection.Inbound).Line(Line));
            foreach (var row in sheet.Lines.Where(l => l.OpenQuantityBase != 0).ToList())
                sheet = Taken(sheet.SetQtyToHandle(row.LineNo, part.Find(n => n.Number == row.SerialNo + row.LotNo).Quantity));
            await company.CloseTrackingAsync(sheet);
        }

        var quantity = part.Sum(n => n.Quantity);
        Taken(await desk.Transfers.SaveLineAsync(transfer.No, line with { QtyToReceive = quantity }, Actors.InventoryManager));

        var expected = Moved(transfer.ItemNo, Transit, transfer.To, part);
        var posted = await PostAsync(transfer.No, TransferChoice.Receive);
        Same($"receive {string.Join(", ", part)} of {transfer.ItemNo} at {transfer.To}", Shown(expected), posted);
        if (expected.Count > 0)
            return;
        Posted++;
        transfer.InTransit.RemoveAll(part.Contains);
        if (transfer.InTransit.Count == 0)
            transfers.Remove(transfer);
    }

    /// <summary>Does what its preview said before.</summary>
    private Task<Outcome<PostedDocument>> PostAsync(string no, TransferChoice choice)
    {
        var day = new PostingDay(Workload.WorkDate);
        return PreviewedPosting.PostAsync(
            company.Database, () => desk.TransferPoster.PreviewAsync(no, choice, Actors.InventoryManager, day),
            () => desk.TransferPoster.PostAsync(no, choice, Guid.NewGuid(), Actors.InventoryManager, day));
    }

    private IReadOnlyList<(int LineNo, string Message)> Moved(
        string itemNo, string from, string to, IEnumerable<(string Number, decimal Quantity)> numbers) =>
        model.Post("transfer", [.. numbers.SelectMany(n => new ModelMove[]
        {
            new(Line, new(itemNo, n.Number, from), -n.Quantity, IsTransfer: true),
            new(Line, new(itemNo, n.Number, to), n.Quantity, IsTransfer: true),
        })]);

    /// <summary>An order of which something is in transit.</summary>
    private sealed record ModelTransfer(string No, string ItemNo, string To, List<(string Number, decimal Quantity)> InTransit);
}
