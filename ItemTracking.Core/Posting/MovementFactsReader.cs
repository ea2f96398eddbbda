using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Posting;

/// <summary>Reads the facts of movements: about ten queries, however many movements and numbers there are.</summary>
internal sealed class MovementFactsReader(IDbContextFactory<ItemTrackingDb> factory)
{
    private const int MaxAttempts = 5;

    /// <summary>
    /// A source with the facts of one moment, or why it cannot be read. Whether it is as it was read is asked after reading, because the
    /// queries do not see one moment; it is asked again inside the transaction that writes.
    /// </summary>
    public async Task<Outcome<(ISourceStore Source, PostingRequest Request)>> ReadAsync(
        Func<CancellationToken, Task<Outcome<ISourceStore>>> read, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var source = await read(ct);
            if (source.IsRefused)
                return Outcome<(ISourceStore, PostingRequest)>.Refused(source.Refusals);
            await using var db = await factory.CreateDbContextAsync(ct);
            var request = await WithFactsAsync(db, source.Value.Request, ct);
            if (attempt == MaxAttempts || await source.Value.IsAsReadAsync(db, ct))
                return (source.Value, request);
        }
    }

    private static async Task<PostingRequest> WithFactsAsync(ItemTrackingDb db, PostingRequest request, CancellationToken ct)
    {
        request = request with
        {
            InventorySetup = await db.Set<InventorySetup>().AsNoTracking().SingleOrDefaultAsync(ct) ?? new(),
            Invoiceable = await InvoiceableEntryReader.ReadAsync(db, request.Invoices, ct),
        };
        if (request.Movements.Count == 0)
            return request with { BinContents = await BinQuantityReader.ReadAsync(db, request, ct) };
        await db.StageNumbersAsync(request.AllMovements, ct);
        request = request with
        {
            SerialsInStock = await OpenEntryReader.SerialsInStockAsync(db, request.AllMovements, ct),
            Numbers = await NumberFactsReader.ReadAsync(db, request.AllMovements, ct),
            OpenEntries = await OpenEntryReader.ReadAsync(db, request, [], ct),
            Reservations = await KeptStockReader.ReadAsync(db, request, ct),
            NamedEntries = await NamedEntryReader.ReadAsync(db, request, ct),
            BinContents = await BinQuantityReader.ReadAsync(db, request, ct),
        };
        var items = LateBinding.Items(request);
        return items.Count == 0 ? request : request with { OpenEntries = await OpenEntryReader.ReadAsync(db, request, items, ct) };
    }
}
