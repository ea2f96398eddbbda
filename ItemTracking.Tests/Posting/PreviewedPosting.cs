using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Posting;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Posting;

/// <summary>Posts, and compares what is then written, or refused, with what the preview had shown, row for row.</summary>
internal static class PreviewedPosting
{
    private static readonly Func<ItemLedgerEntry, LedgerRow> ToRow = LedgerRow.OfEntry.Compile();

    public static async Task<Outcome<PostedDocument>> PostAsync(
        TestDatabase database, Func<Task<Outcome<PostingPreview>>> previewing, Func<Task<Outcome<PostedDocument>>> posting)
    {
        var before = await Written.ReadAsync(database);
        var previewed = await previewing();
        var untouched = await Written.ReadAsync(database);
        Assert.Equal(before.Everything, untouched.Everything);

        var posted = await posting();
        if (previewed.IsRefused)
        {
            Assert.Equal(Said(previewed.Refusals), Said(posted.Refusals));
            return posted;
        }

        var preview = previewed.Value;
        if (posted.IsRefused)
        {
            string[] foreseen = preview.Refusals.Count > 0 ? [.. Said(preview.Refusals)] : [.. preview.Questions.Take(1)];
            Assert.Equal(foreseen, posted.Kind == OutcomeKind.Question ? posted.Refusals.Select(r => r.Message) : Said(posted.Refusals));
            return posted;
        }

        Assert.Empty(preview.Refusals);
        var after = await Written.ReadAsync(database);
        var entries = after.Entries.Skip(before.Entries.Count).ToList();
        var first = entries.Count == 0 ? 0 : entries[0].EntryNo;
        Assert.Equal(entries.Select(e => ToRow(e) with { EntryNo = Shown(e.EntryNo) }), preview.Entries);
        Assert.Equal(
            after.Applications.Skip(before.Applications.Count).Where(a => a.OutboundItemEntryNo != 0)
                .Select(a => (Shown(a.InboundItemEntryNo), Shown(a.OutboundItemEntryNo), a.Quantity)),
            preview.Applications.Select(a => (a.InboundEntryNo, a.OutboundEntryNo, a.Quantity)));
        Assert.Equal(
            after.Values.Skip(before.Values.Count).Select(v => (Shown(v.ItemLedgerEntryNo), v.DocumentNo, v.InvoicedQuantity)),
            preview.Invoiced.Select(i => (i.EntryNo, i.DocumentNo, i.Quantity)));
        Assert.Equal(
            after.Warehouse.Skip(before.Warehouse.Count)
                .Select(w => (w.ItemNo, w.LocationCode, w.BinCode, w.SerialNo, w.LotNo, w.ExpirationDate, w.QtyBase)),
            preview.Bins.Select(b => (
                b.Place.ItemNo, b.Place.LocationCode, b.BinCode, b.Numbers.SerialNo, b.Numbers.LotNo, b.ExpirationDate, b.Quantity)));
        Assert.Equal(after.Cards.Except(before.Cards).Order(), preview.Cards.Select(Name).Order());
        Assert.Equal(
            after.Stock.Where(s => before.Stock.GetValueOrDefault(s.Key) != s.Value)
                .Select(s => (s.Key, before.Stock.GetValueOrDefault(s.Key), s.Value)).ToHashSet(),
            preview.Balances.Where(b => b.Before != b.After).Select(b => ((b.Place, b.Numbers), b.Before, b.After)).ToHashSet());
        return posted;

        long Shown(long entryNo) => entries.Count > 0 && entryNo >= first ? first - entryNo - 1 : entryNo;
    }

    private static IEnumerable<string> Said(IEnumerable<Refusal> refusals) => refusals.Select(r => $"{r.Line}: {r.Message} {r.WayOut}");

    private static string Name(InformationKey key) => $"{key.Type} {key.ItemNo} {key.VariantCode} {key.Number}";

    /// <summary>All that a posting may write.</summary>
    private sealed record Written
    {
        public required List<ItemLedgerEntry> Entries { get; init; }

        public required List<ItemApplicationEntry> Applications { get; init; }

        public required List<ValueEntry> Values { get; init; }

        public required List<WarehouseEntry> Warehouse { get; init; }

        public required List<string> Cards { get; init; }

        public required Dictionary<(StockPlace, TrackingNumbers), decimal> Stock { get; init; }

        public required int Postings { get; init; }

        public required string Series { get; init; }

        /// <summary>What a preview must leave as it was.</summary>
        public object Everything => (
            Entries.Count, Entries.Sum(e => e.RemainingQuantity), Applications.Count, Values.Count, Warehouse.Count, Cards.Count,
            Stock.Values.Sum(), Postings, Series);

        public static async Task<Written> ReadAsync(TestDatabase database) => new()
        {
            Entries = [.. (await database.AllAsync<ItemLedgerEntry>()).OrderBy(e => e.EntryNo)],
            Applications = [.. (await database.AllAsync<ItemApplicationEntry>()).OrderBy(a => a.EntryNo)],
            Values = [.. (await database.AllAsync<ValueEntry>()).OrderBy(v => v.EntryNo)],
            Warehouse = [.. (await database.AllAsync<WarehouseEntry>()).OrderBy(w => w.EntryNo)],
            Cards =
            [
                .. (await database.AllAsync<SerialNoInformation>())
                    .Select(c => Name(new(ItemTrackingType.SerialNo, c.ItemNo, c.VariantCode, c.SerialNo))),
                .. (await database.AllAsync<LotNoInformation>())
                    .Select(c => Name(new(ItemTrackingType.LotNo, c.ItemNo, c.VariantCode, c.LotNo))),
            ],
            Stock = (await database.AllAsync<TrackingBalance>()).ToDictionary(PostingPreview.Key, b => b.OnHand),
            Postings = (await database.AllAsync<Core.Ledger.Posting>()).Count,
            Series = string.Join(
                '|', (await database.AllAsync<NoSeriesLine>()).OrderBy(l => l.SeriesCode).ThenBy(l => l.LineNo)
                    .Select(l => $"{l.SeriesCode} {l.LineNo} {l.LastNoUsed} {l.Version}")),
        };
    }
}
