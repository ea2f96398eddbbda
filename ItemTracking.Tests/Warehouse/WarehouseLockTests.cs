using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Warehouse;

/// <summary>While the warehouse has goods in hand, their document and its numbers are left to it (DOC-24, DOC-33, ITL-25).</summary>
public sealed class WarehouseLockTests : WarehouseTests
{
    private const string Sentence =
        "You cannot assign a serial, lot or package number because item tracking for this document line is done through a warehouse "
            + "activity.";

    [Fact, Trait("Scenario", "O-167"), Trait("Rule", "ITL-25")]
    public async Task Under_a_pick_the_page_of_tracking_lines_allows_nothing_but_the_quantity_to_handle()
    {
        var order = await PickedAsync();
        var pick = await CreateAsync(order);

        Assert.Equal([("", "LOT-A", 6m), ("", "LOT-B", 4m)], Numbers(pick));
        var sheet = await Company.OpenTrackingAsync(order.Line(10000));
        var rights = sheet.Rights;
        Assert.Equal(
            (true, false, false, false, false, false, false, false),
            (rights.EditsQtyToHandle, rights.EditsLines, rights.EditsQuantity, rights.InsertsLines, rights.EditsQtyToInvoice,
                rights.EditsExpirationDate, rights.EditsApplToItemEntry, rights.Mode.Allows(TrackingEdits.DeleteLines)));
        Assert.Equal(Sentence, rights.Mode.Reason!.Message);
        Assert.StartsWith($"Inventory Pick {pick.No} ", rights.Mode.Reason.WayOut, StringComparison.Ordinal);
        Assert.True(sheet.Delete([sheet.Lines[0].LineNo]).IsRefused);
        await Company.CloseTrackingAsync(Taken(sheet.SetQtyToHandle(sheet.Lines[0].LineNo, 2)));
        Assert.Equal(-2, (await TrackingAsync(order)).Single(t => t.LotNo == "LOT-A").QtyToHandleBase);
    }

    [Fact, Trait("Rule", "DOC-24")]
    public async Task A_page_that_was_opened_before_the_pick_is_not_saved_and_says_why()
    {
        var order = await PickedAsync();
        var sheet = await Company.OpenTrackingAsync(order.Line(10000));
        var pick = await CreateAsync(order);

        var saved = await Company.TryCloseTrackingAsync(Taken(sheet.SetQtyToHandle(sheet.Lines[0].LineNo, 2)));

        var refusal = Assert.Single(saved.Refusals);
        Assert.Equal((Sentence, OutcomeKind.Refused), (refusal.Message, refusal.Kind));
        Assert.Contains(pick.No, refusal.WayOut, StringComparison.Ordinal);
        Assert.All(await TrackingAsync(order), row => Assert.Equal(row.QuantityBase, row.QtyToHandleBase));
    }

    [Fact, Trait("Rule", "ITL-25")]
    public async Task Numbers_that_bins_do_not_know_are_not_locked()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", LotItem, null, ("", "L1", 5));
        var order = await OrderAtAsync(DocumentKind.SalesOrder, "EAST", LotItem, 5, ("", "L1", 5));

        await CreateAsync(order);

        Assert.True((await Company.OpenTrackingAsync(order.Line(10000))).Rights.EditsLines);
    }

    [Fact, Trait("Rule", "DOC-24")]
    public async Task An_order_is_reopened_only_when_its_pick_is_gone()
    {
        var order = await PickedAsync();
        var pick = await CreateAsync(order);
        Task<Outcome<DocumentCard>> ReopenAsync(DocumentCard card) =>
            Company.Store.ReopenAsync(order, card.Version, Actors.SalesOrderProcessor);

        Assert.Equal(
            $"Sales Order {order.No} cannot be reopened because Inventory Pick {pick.No} is open for it.",
            Message(await ReopenAsync(await Company.FindAsync(order))));

        Taken(await Activities.DeleteAsync(pick.Type, pick.No, pick.Version, Supervisor));
        Assert.Equal(DocumentStatus.Open, Taken(await ReopenAsync(await Company.FindAsync(order))).Status);
    }

    [Fact, Trait("Rule", "DOC-33")]
    public async Task An_order_does_not_ship_what_is_on_a_pick_but_invoices()
    {
        var order = await PickedAsync();
        await CreateAsync(order);

        Assert.Equal(
            "One or more related inventory picks must be registered before you can post the shipment.",
            Message(await PostAsync(order, PostingChoice.Handle)));
        Assert.Equal(RefusalCode.DOC_6, Assert.Single((await PostAsync(order, PostingChoice.Invoice)).Refusals).Code);
    }

    [Fact, Trait("Rule", "DOC-33")]
    public async Task An_order_does_not_receive_what_is_on_a_put_away()
    {
        await GivenWarehouseAsync();
        var order = await OrderAtAsync(DocumentKind.PurchaseOrder, "EAST", PlainItem, 5);
        await CreateAsync(order);

        Assert.Equal(
            "One or more related inventory put-aways must be registered before you can post the receipt.",
            Message(await PostAsync(order, PostingChoice.Handle)));
    }

    [Fact, Trait("Rule", "DOC-33"), Trait("Rule", "DOC-24")]
    public async Task A_transfer_order_is_neither_shipped_nor_reopened_under_a_pick()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", PlainItem, null, ("", "", 5));
        var order = await TransferAsync(card => card with { TransferFromCode = "EAST" }, (PlainItem, 5));
        await ReleaseAsync(order.No);
        await CreateAsync(TransferOrders.Key(order.No));

        Assert.Equal(
            "One or more related inventory picks must be registered before you can post the shipment.",
            Message(await PostAsync(order.No, TransferChoice.Ship)));
        var reopened = await Transfers.ReopenAsync(order.No, (await FindAsync(order.No)).Version, Actors.InventoryManager);
        Assert.Equal(RefusalCode.DOC_24, Assert.Single(reopened.Refusals).Code);
    }

    [Fact, Trait("Rule", "DOC-21")]
    public async Task A_location_is_handled_alike_while_something_is_open_there()
    {
        await CreateAsync(await PickedAsync());
        var locations = new Setup.SetupStores(Company.Database).Locations;
        var east = Taken(await locations.FindAsync("EAST", Actors.Administrator));

        Assert.Equal(
            "You cannot change how goods are handled at location EAST because Inventory Pick IPK-1001 is open there.",
            Message(await locations.SaveAsync(east with { RequirePick = false }, Actors.Administrator)));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task A_worker_leaves_what_is_assigned_to_another_and_a_supervisor_hands_it_over()
    {
        var pick = await CreateAsync(await PickedAsync());
        var worker = Actors.WarehouseWorker;
        var other = new Actor("other", [Roles.WarehouseWorker]);
        var taken = Taken(await Activities.AssignAsync(pick.Type, pick.No, pick.Version, worker.UserName, worker));

        Assert.Equal(
            $"Inventory Pick {pick.No} is assigned to worker.",
            Message(await Activities.AutofillAsync(pick.Type, pick.No, taken.Version, other)));
        Assert.Equal(
            $"You cannot hand Inventory Pick {pick.No} over.",
            Message(await Activities.AssignAsync(pick.Type, pick.No, taken.Version, "other", worker)));
        var handed = Taken(await Activities.AssignAsync(pick.Type, pick.No, taken.Version, "other", Supervisor));
        Assert.False((await Activities.AutofillAsync(pick.Type, pick.No, handed.Version, other)).IsRefused);
    }

    private async Task<DocumentKey> PickedAsync()
    {
        await GivenWarehouseAsync();
        await StockAtAsync("EAST", Lot, null, ("", "LOT-A", 6), ("", "LOT-B", 4));
        return await OrderAtAsync(DocumentKind.SalesOrder, "EAST", Lot, 10, ("", "LOT-A", 6), ("", "LOT-B", 4));
    }
}
