using ItemTracking.Core.DataCheck;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Stress;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Model;

/// <summary>
/// One sequence of random operations, done both by the application and by <see cref="StockModel"/>: at every step both refuse for the same
/// reasons or both do it, and at the end stock and reservations are the same and no invariant is broken.
/// </summary>
internal sealed partial class ModelRun(PurchaseCompany company, int seed)
{
    private const int Line = 10000;

    private static readonly string[] Locations = ["BLUE", "RED"];

    private static readonly string[] Items = [SerialItem, SerialItem, LotItem, LotItem, PlainItem];

    private readonly Random random = new(seed);
    private readonly StockModel model = new();
    private readonly List<ModelDocument> documents = [];
    private readonly List<string> told = [];
    private readonly Desk desk = new(company.Database.Options, clock: company.Database.Clock);

    /// <summary>Postings that went through.</summary>
    public int Posted { get; private set; }

    /// <summary>Those of them that invoiced only.</summary>
    public int Invoiced { get; private set; }

    /// <summary>Postings that were undone, cancelled or corrected.</summary>
    public int TakenBack { get; private set; }

    /// <summary>Operations that were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Times that stock was kept for an order.</summary>
    public int Kept { get; private set; }

    public async Task WorkAsync(int steps)
    {
        await GivenBatchesAsync();
        for (var step = 0; step < steps; step++)
            await StepAsync();
        Same("stock", Shown(model.Stock.Select(s => (s.Key, s.Value))), Shown(await StockAsync()));
        Same("reservations", Shown(model.Kept.Select(k => (k.Place, k.Quantity))), Shown(await KeptAsync()));
        Same("invariants", [], Taken(await new InvariantReader(company.Database.Factory).CheckAsync(Actors.Everyone)).Select(v => v.Text));
    }

    private Task StepAsync() => random.Next(25) switch
    {
        < 4 => CreateAsync(),
        < 9 => PostPartAsync(),
        < 10 => DeleteAsync(),
        < 14 => JournalAsync(),
        < 16 => CountAsync(),
        < 17 => BlockAsync(),
        < 19 => ReserveAsync(),
        < 21 => ReclassifyAsync(),
        < 24 => TransferAsync(),
        _ => CancelAsync(),
    };

    /// <summary>Numbers of an item with quantities, none twice; what goes out mostly lies there.</summary>
    private List<(string Number, decimal Quantity)> Numbers(string itemNo, string location, bool isOutbound, int count) =>
        [.. Enumerable.Range(0, count)
            .Select(_ => isOutbound && random.Next(4) > 0 ? InStock(itemNo, location) : Number(itemNo)).Distinct()
            .Select(number => (number, itemNo == SerialItem ? 1m : random.Next(1, 5)))];

    private string InStock(string itemNo, string location)
    {
        string[] numbers = [.. model.Stock.Where(s => s.Key.ItemNo == itemNo && s.Key.Location == location && s.Value > 0)
            .Select(s => s.Key.Number).Order(StringComparer.Ordinal)];
        return numbers.Length > 0 ? Any(numbers) : Number(itemNo);
    }

    private string Number(string itemNo) => itemNo switch
    {
        PlainItem => "",
        SerialItem => $"S{random.Next(1, 9)}",
        _ => $"L{random.Next(1, 6)}",
    };

    private string Item() => Any(Items);

    private string TrackedItem() => random.Next(2) == 0 ? SerialItem : LotItem;

    private T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private static (string Serial, string Lot, decimal Quantity) Typed(string itemNo, (string Number, decimal Quantity) row) =>
        itemNo == SerialItem ? (row.Number, "", row.Quantity) : ("", row.Number, row.Quantity);

    /// <summary>Both did it, or both refused for the same reasons.</summary>
    private void Same<T>(string what, IEnumerable<string> expected, Outcome<T> outcome)
    {
        Refused += outcome.IsRefused ? 1 : 0;
        Same(what, expected, outcome.IsRefused ? outcome.Refusals.Select(Shown) : []);
    }

    private void Same(string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (said, was) = (expected.Order(StringComparer.Ordinal).ToList(), actual.Order(StringComparer.Ordinal).ToList());
        told.Add($"{told.Count + 1}. {what} -> {(said.Count == 0 ? "done" : string.Join(" | ", said))}");
        Assert.True(
            said.SequenceEqual(was),
            $"Seed {seed}: the model says what stands last, the application "
                + (was.Count == 0 ? "did it." : $"says {string.Join(" | ", was)}.")
                + $"{Environment.NewLine}{string.Join(Environment.NewLine, told)}");
    }

    private static IEnumerable<string> Shown(IEnumerable<(int LineNo, string Message)> refusals) =>
        refusals.Select(r => $"line {r.LineNo}: {r.Message}");

    private static string Shown(Refusal refusal) => $"line {refusal.Line}: {refusal.Message}";

    private static IEnumerable<string> Shown(IEnumerable<(ModelPlace Place, decimal Quantity)> goods) =>
        goods.GroupBy(g => g.Place).Select(g => (g.Key, Quantity: g.Sum(of => of.Quantity))).Where(g => g.Quantity != 0)
            .Select(g => $"{g.Key.ItemNo} {g.Key.Number} {g.Key.Location} {Rounding.QuantityText(g.Quantity)}");

    private async Task<IEnumerable<(ModelPlace, decimal)>> StockAsync() =>
        (await company.Database.AllAsync<TrackingBalance>())
            .Select(b => (new ModelPlace(b.ItemNo, b.SerialNo + b.LotNo, b.LocationCode), b.OnHand));

    private async Task<IEnumerable<(ModelPlace, decimal)>> KeptAsync() =>
        (await company.Database.AllAsync<Reservation>())
            .Select(r => (new ModelPlace(r.ItemNo, r.SerialNo + r.LotNo, r.LocationCode), r.QuantityBase));
}
