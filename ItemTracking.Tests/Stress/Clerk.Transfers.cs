using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Transfers;

namespace ItemTracking.Tests.Stress;

/// <content>Transfer orders.</content>
internal sealed partial class Clerk
{
    /// <summary>Receives what somebody has sent, or sends goods to the other location; some of that is left for others to send.</summary>
    private async Task<string?> TransferAsync(Operation o)
    {
        if (o.Pick % 2 == 0 && await desk.OpenTransferAsync(o.Pick, line => line.QuantityShipped != line.QuantityReceived) is { } sent)
            return await PostAsync(o, sent, TransferChoice.Receive);
        var order = o.Pick % 3 == 0
            ? await desk.OpenTransferAsync(o.Pick, line => line.Quantity != line.QuantityShipped)
            : null;
        if (order is null)
        {
            var created = await SendAsync(o);
            if (created.IsRefused)
                return Code(created);
            order = created.Value.No;
        }

        return await ChooseAsync(order) ?? await PostAsync(o, order, TransferChoice.Ship);
    }

    private async Task<Outcome<TransferCard>> SendAsync(Operation o)
    {
        var card = await desk.Transfers.CreateAsync(actor with { WorkDate = Workload.WorkDate });
        if (card.IsRefused)
            return card;
        card = await desk.Transfers.SaveHeaderAsync(
            card.Value with
            {
                TransferFromCode = o.LocationCode,
                TransferToCode = o.LocationCode == "BLUE" ? "RED" : "BLUE",
                InTransitCode = o.Choice == Core.Orders.PostingChoice.Handle ? "" : "TRANSIT",
                DirectTransfer = o.Choice == Core.Orders.PostingChoice.Handle,
            },
            actor);
        return card.IsRefused
            ? card
            : await desk.Transfers.SaveLineAsync(card.Value.No, new() { ItemNo = o.ItemNo, Quantity = o.Units + o.More }, actor);
    }

    /// <summary>Selects numbers on the shipment, and ships what has numbers.</summary>
    private async Task<string?> ChooseAsync(string no)
    {
        var opened = await desk.Sheets.OpenAsync(TransferOrders.Key(no).Line(FirstLine), actor);
        if (opened.IsRefused)
            return IsUntracked(opened) ? null : Code(opened);
        var chosen = await SelectAsync(opened.Value);
        if (chosen.IsRefused)
            return Code(chosen);
        var saved = await desk.SheetStore.SaveAsync(chosen.Value, actor, WhateverItSays);
        if (saved.IsRefused)
            return Code(saved);
        var (toShip, card) = (chosen.Value.Matrix.Defined.QtyToHandle, await desk.TransferCards.FindAsync(no, actor));
        return card.IsRefused ? Code(card)
            : card.Value.Lines is not [var line] ? Gone
            : line.QtyToShip == toShip ? null
            : CodeOrNull(await desk.Transfers.SaveLineAsync(no, line with { QtyToShip = toShip }, actor));
    }

    private Task<string?> PostAsync(Operation o, string no, TransferChoice choice) =>
        PostAsync(o, request => desk.TransferPoster.PostAsync(no, choice, request, actor, new(Workload.WorkDate)));
}
