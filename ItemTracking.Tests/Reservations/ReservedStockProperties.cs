using FsCheck;
using FsCheck.Fluent;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using static ItemTracking.Tests.Reservations.ReservedStocks;

namespace ItemTracking.Tests.Reservations;

/// <summary>
/// Any sequence of reserving, binding, shipping and receiving by few lines on few numbers, so that they meet. Every step starts from the
/// stored rows.
/// </summary>
public sealed class ReservedStockProperties
{
    private static readonly Config Thousand = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly SourceRef[] Demands = [Mine, Theirs, Third];

    private static readonly string[] LotNos = ["", "L1", "L2", "L3"];

    private static readonly Gen<Step> Steps =
        from kind in Gen.Choose(0, 6)
        from demand in Gen.Elements(Demands)
        from lot in Gen.Elements(LotNos)
        from quantity in Gen.Elements(1m, 2m, 3m, 0.5m, 7m)
        select new Step(kind, demand, lot, quantity);

    private static readonly Gen<IReadOnlyList<OpenEntry>> Stocks =
        from entries in Gen.Zip(Gen.Elements(LotNos[1..]), Gen.Choose(1, 5)).ListOf()
        select (IReadOnlyList<OpenEntry>)[.. entries.Select((e, index) => Entry(index + 1, e.Item2, e.Item1))];

    [Fact, Trait("Rule", "I7"), Trait("Rule", "RSV-6")]
    public void Nothing_is_kept_that_is_not_there_and_nobody_loses_by_what_others_do() => Prop.ForAll(
        Arb.From(Gen.Zip(Stocks, Steps.ListOf())),
        sample =>
        {
            var (open, steps) = sample;
            IReadOnlyList<Reservation> rows = [Expected(1, Mine, 3), Expected(2, Theirs, 2, "L2")];
            var next = 1L + open.Count;
            foreach (var step in steps)
            {
                var stock = new ReservedStock(open, rows);
                var taken = step.On(stock, next++);
                var changes = stock.Changes();
                var after = changes.After(rows);

                var arrived = step.Arriving(next - 1);
                open = [.. open.Concat(arrived)
                    .Select(e => e with { Remaining = e.Remaining - taken.Where(t => t.EntryNo == e.EntryNo).Sum(t => t.Quantity) })
                    .Where(e => e.Remaining > 0)];
                AssertCovered(open, after);
                AssertOthersKeepTheirs(step, rows, after);
                AssertHeld(changes, taken);
                Assert.All(taken, part => Assert.True(part.Quantity > 0));
                Assert.True(taken.Sum(part => part.Quantity) <= step.Quantity);
                rows = after;
            }
        }).Check(Thousand);

    private static void AssertCovered(IReadOnlyList<OpenEntry> open, IReadOnlyList<Reservation> rows)
    {
        var entries = open.ToDictionary(e => e.EntryNo);
        Assert.All(rows, row => Assert.True(row.QuantityBase > 0));
        Assert.Distinct(rows.Select(row => (row.Demand, row.ItemLedgerEntryNo, row.Supply, row.Numbers)));
        foreach (var kept in rows.Where(row => row.ItemLedgerEntryNo != 0).GroupBy(row => row.ItemLedgerEntryNo))
        {
            Assert.True(kept.Sum(row => row.QuantityBase) <= entries[kept.Key].Remaining, string.Join(", ", rows.Shown()));
            Assert.All(kept, row => Assert.True(row.LotNo.Length == 0 || row.LotNo == entries[kept.Key].Numbers.LotNo));
        }
    }

    /// <summary>Other lines keep as much as before; what they keep by number, or of what will come, is the same row as before.</summary>
    private static void AssertOthersKeepTheirs(Step step, IReadOnlyList<Reservation> before, IReadOnlyList<Reservation> after)
    {
        if (step.IsReceipt)
            return;
        foreach (var other in Demands.Where(d => d != step.Demand))
        {
            Assert.Equal(
                before.Where(r => r.Demand == other).Sum(r => r.QuantityBase),
                after.Where(r => r.Demand == other).Sum(r => r.QuantityBase));
            Assert.Equal(Fixed(before, other), Fixed(after, other));
        }
    }

    private static IEnumerable<string> Fixed(IReadOnlyList<Reservation> rows, SourceRef demand) =>
        rows.Where(r => r.Demand == demand && (r.Numbers.Exist || r.ItemLedgerEntryNo == 0)).Shown();

    private static void AssertHeld(ReservationChanges changes, IReadOnlyList<StockPart> taken) => Assert.Subset(
        changes.EntryNos.ToHashSet(),
        changes.Inserts
            .Concat(changes.Updates)
            .Concat(changes.Deletes)
            .Select(r => r.ItemLedgerEntryNo)
            .Concat(taken.Select(t => t.EntryNo))
            .Where(no => no != 0)
            .ToHashSet());

    private sealed record Step(int Kind, SourceRef Demand, string LotNo, decimal Quantity)
    {
        public bool IsReceipt => Kind == 6;

        private SoughtStock Sought => new(Blue, new TrackingNumbers("", LotNo));

        public IReadOnlyList<OpenEntry> Arriving(long entryNo) => IsReceipt ? [Entry(entryNo, Quantity, LotNo)] : [];

        public IReadOnlyList<StockPart> On(ReservedStock stock, long entryNo)
        {
            switch (Kind)
            {
                case 0 or 1:
                    var reserved = stock.ReservedFor(Demand);
                    Assert.Equal(reserved + stock.Reserve(Demand, Sought, Quantity, Stamp), stock.ReservedFor(Demand));
                    break;
                case 2:
                    return stock.Take(Demand, Sought, Quantity);
                case 3 when LotNo.Length > 0:
                    var before = stock.ReservedFor(Demand);
                    stock.Bind(Demand, Sought, Quantity);
                    Assert.True(stock.ReservedFor(Demand) <= before);
                    break;
                case 4 when LotNo.Length > 0:
                    stock.Unbind(Demand, new TrackingNumbers("", LotNo), Quantity);
                    Assert.True(stock.NamedFor(Demand).GetValueOrDefault(new TrackingNumbers("", LotNo)) <= Quantity);
                    break;
                case 5:
                    stock.ReduceTo(Demand, Quantity);
                    Assert.True(stock.ReservedFor(Demand) <= Quantity);
                    break;
                case 6:
                    stock.Receive(Purchase, Arriving(entryNo));
                    stock.ReduceSupplyTo(Purchase, Quantity);
                    break;
            }

            return [];
        }
    }
}
