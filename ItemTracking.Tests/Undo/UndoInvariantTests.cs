using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Undo;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Undo;

/// <summary>What the data check says of an undo is seen red once: sound data is spoilt on purpose (PST-30).</summary>
public sealed class UndoInvariantTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync()
    {
        company = await PurchaseCompany.CreateAsync();
        var order = await company.OrderAsync((LotItem, 5));
        await company.TrackAsync(order.Key, 10000, ("", "L1", 5));
        var posted = Taken(await new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock)
            .PostAsync(order.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        Taken(await new UndoPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock)
            .UndoAsync(UndoKind.Receipt.Type, posted.HandlingDocumentNo, [], Guid.NewGuid(), Actors.WarehouseSupervisor));
    }

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task An_undo_leaves_sound_data() =>
        Assert.Empty(Taken(await new InvariantReader(company.Database.Factory).CheckAsync(Actors.Auditor)));

    [Fact]
    public Task I5_an_entry_that_undoes_nothing() => SpoiltAsync(
        "I5: Entry 2 undoes no entry of its item, place and numbers.",
        db => Undoing(db).ExecuteUpdateAsync(set => set.SetProperty(e => e.AppliesToEntry, 9)));

    [Fact]
    public Task I5_an_entry_that_undoes_another_lot() => SpoiltAsync(
        "I5: Entry 2 undoes no entry of its item, place and numbers.",
        db => Undoing(db).ExecuteUpdateAsync(set => set.SetProperty(e => e.LotNo, "L2")));

    [Fact]
    public Task I5_an_entry_that_is_undone_in_part() => SpoiltAsync(
        "I5: Entry 1 is not undone as a whole.",
        db => Undoing(db).ExecuteUpdateAsync(set => set.SetProperty(e => e.Quantity, -4)));

    [Fact]
    public Task I5_an_entry_that_is_undone_and_still_there() => SpoiltAsync(
        "I5: Entry 1 is not undone as a whole.",
        db => db.Set<ItemLedgerEntry>().Where(e => e.EntryNo == 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.RemainingQuantity, 1)));

    [Fact]
    public Task I5_an_undo_that_may_be_given_back() => SpoiltAsync(
        "I5: Entry 2: Shipped Qty. Not Returned is not its quantity less what came back.",
        db => Undoing(db).ExecuteUpdateAsync(set => set.SetProperty(e => e.ShippedQtyNotReturned, -5)));

    [Fact]
    public Task I8_an_undone_entry_that_waits_for_an_invoice() => SpoiltAsync(
        "I8: Entry 1: Invoiced Quantity is not the sum of its value entries.",
        db => db.Set<ItemLedgerEntry>().Where(e => e.EntryNo == 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.InvoicedQuantity, 0)));

    [Fact]
    public Task I8_a_line_that_undoes_more_than_was_posted() => SpoiltAsync(
        "I8: R-0001: what was undone of it is not what was posted.",
        db => db.Set<PostedDocumentLine>().Where(l => l.Quantity < 0)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.QuantityBase, -6)));

    [Fact]
    public Task I10_an_undo_of_no_document() => SpoiltAsync(
        "I10: The posting of R-9 undoes a posted document that is not there.",
        db => db.Set<Core.Ledger.Posting>().Where(p => p.SourceType == UndoKind.Receipt.SourceType)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.SourceId, "R-9")));

    private static IQueryable<ItemLedgerEntry> Undoing(ItemTrackingDb db) => db.Set<ItemLedgerEntry>().Where(e => e.Correction);

    private async Task SpoiltAsync(string violation, Func<ItemTrackingDb, Task> spoil)
    {
        await using (var db = company.Database.Factory.CreateDbContext())
            await spoil(db);
        Assert.Contains(
            violation,
            Taken(await new InvariantReader(company.Database.Factory).CheckAsync(Actors.Auditor)).Select(v => $"{v.Id}: {v.Text}"));
    }
}
