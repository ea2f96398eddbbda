using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Warehouse;

/// <summary>What is left to be picked of an item at a place while the lines of one pick are decided, one after the other.</summary>
internal sealed class PickPool
{
    private readonly PickFacts facts;
    private readonly TrackingPolicy policy;
    private readonly List<StockedNumber> numbers;
    private readonly Dictionary<TrackingNumbers, (decimal Left, DateOnly? Date)> left = [];
    private readonly SortedDictionary<string, Dictionary<TrackingNumbers, decimal>> bins = new(Codes.Comparer);
    private decimal any;

    public PickPool(PickFacts facts, StockPlace place, TrackingPolicy policy)
    {
        (this.facts, this.policy) = (facts, policy);
        numbers = [.. facts.Stock[place]];
        foreach (var number in numbers.Where(n => n.Free > 0))
        {
            var key = policy.InWarehouse(number.Numbers);
            var (before, date) = left.GetValueOrDefault(key);
            left[key] = (before + number.Free, Earlier(date, number.ExpirationDate));
        }

        any = left.Values.Sum(n => n.Left) - facts.Picked[place].Where(p => !p.Numbers.Exist).Sum(p => p.Quantity);
        foreach (var (bin, key, quantity) in facts.Bins[place].Where(b => left.ContainsKey(b.Numbers)))
            Bin(bin)[key] = Bin(bin).GetValueOrDefault(key) + quantity;
        foreach (var (bin, key, quantity) in facts.Picked[place].Where(p => bins.ContainsKey(p.BinCode)))
            TakeFromBin(bins[bin], key, quantity);
    }

    /// <summary>What could still be proposed, and what may not be, for the first expired (EXP-2).</summary>
    public IEnumerable<StockedNumber> Stock => numbers.GroupBy(n => policy.InWarehouse(n.Numbers)).SelectMany(Proposable);

    /// <summary>Expiration date of a number in stock; null for none.</summary>
    public DateOnly? DateOf(TrackingNumbers key) => left.GetValueOrDefault(key).Date;

    /// <summary>Takes a number, from the wanted bin first; less where less is there.</summary>
    public IReadOnlyList<(string BinCode, decimal Quantity)> Take(TrackingNumbers key, decimal wanted, string bin)
    {
        var (ofNumber, date) = left.GetValueOrDefault(key);
        var taken = FromBins(Math.Min(wanted, Math.Min(ofNumber, any)), bin, content => content.GetValueOrDefault(key), key);
        var sum = taken.Sum(t => t.Quantity);
        if (sum > 0)
            left[key] = (ofNumber - sum, date);
        any -= sum;
        return taken;
    }

    /// <summary>Takes what is there under whatever number; the worker says which.</summary>
    public IReadOnlyList<(string BinCode, decimal Quantity)> TakeAny(decimal wanted, string bin)
    {
        var taken = FromBins(Math.Min(wanted, any), bin, content => content.Values.Sum(), TrackingNumbers.None);
        any -= taken.Sum(t => t.Quantity);
        return taken;
    }

    private List<(string BinCode, decimal Quantity)> FromBins(
        decimal wanted, string preferred, Func<Dictionary<TrackingNumbers, decimal>, decimal> there, TrackingNumbers key)
    {
        if (wanted <= 0)
            return [];
        if (!facts.BinMandatory)
            return [("", wanted)];
        var taken = new List<(string, decimal)>();
        foreach (var (bin, content) in bins.OrderByDescending(b => b.Key == preferred))
        {
            var quantity = Math.Min(wanted, there(content));
            if (quantity <= 0)
                continue;
            taken.Add((bin, quantity));
            TakeFromBin(content, key, quantity);
            wanted -= quantity;
        }

        return taken;
    }

    /// <summary>Goods without a number come off those that are there, whichever they are.</summary>
    private static void TakeFromBin(Dictionary<TrackingNumbers, decimal> content, TrackingNumbers key, decimal quantity)
    {
        var keys = key.Exist || content.ContainsKey(key) ? [key] : content.Keys.OrderBy(k => k.LotNo, Codes.Comparer).ToArray();
        foreach (var from in keys)
        {
            var part = Math.Min(quantity, content.GetValueOrDefault(from));
            content[from] = content.GetValueOrDefault(from) - part;
            quantity -= part;
        }
    }

    private IEnumerable<StockedNumber> Proposable(IGrouping<TrackingNumbers, StockedNumber> of)
    {
        var blocked = of.Where(n => n.Free == 0);
        var free = of.Where(n => n.Free > 0).ToList();
        return free.Count == 0
            ? blocked
            : blocked.Append(new(of.Key, left[of.Key].Date, Math.Min(left[of.Key].Left, Lying(of.Key))));
    }

    private decimal Lying(TrackingNumbers key) =>
        facts.BinMandatory ? bins.Values.Sum(content => content.GetValueOrDefault(key)) : decimal.MaxValue;

    private Dictionary<TrackingNumbers, decimal> Bin(string code)
    {
        if (!bins.TryGetValue(code, out var content))
            bins.Add(code, content = []);
        return content;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
