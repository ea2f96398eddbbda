using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Tracing;

/// <summary>Goods of a recall that lie somewhere now.</summary>
/// <param name="Number">Number that they have now.</param>
/// <param name="LocationCode">Location, or blank.</param>
/// <param name="Bins">Bins that they lie in, with the quantities; blank without bins.</param>
/// <param name="Quantity">Base units.</param>
public sealed record RecalledStock(InformationKey Number, string LocationCode, string Bins, decimal Quantity);

/// <summary>Goods of a recall that a customer got with one document; base units, positive.</summary>
/// <param name="Entry">The shipment of them.</param>
/// <param name="CustomerName">Name of the customer.</param>
/// <param name="Number">Number under which they left.</param>
/// <param name="Shipped">What left.</param>
/// <param name="Returned">What has come back of it.</param>
public sealed record RecalledDelivery(LedgerRow Entry, string CustomerName, InformationKey Number, decimal Shipped, decimal Returned)
{
    /// <summary>What is still with the customer.</summary>
    public decimal StillOut => Shipped - Returned;
}

/// <summary>Everything that is known of the goods that came in under one number (RECALL-1).</summary>
/// <param name="Number">The number.</param>
/// <param name="Numbers">It and every number that its goods have got since, in the order in which they got them.</param>
public sealed record Recall(InformationKey Number, IReadOnlyList<InformationKey> Numbers)
{
    /// <summary>Where they are now.</summary>
    public IReadOnlyList<RecalledStock> Stock { get; init; } = [];

    /// <summary>Who got them.</summary>
    public IReadOnlyList<RecalledDelivery> Deliveries { get; init; } = [];

    /// <summary>Open lines that ask for one of the numbers.</summary>
    public IReadOnlyList<NumberUse> OpenLines { get; init; } = [];

    /// <summary>Those of the numbers that are blocked already.</summary>
    public IReadOnlySet<InformationKey> Blocked { get; init; } = new HashSet<InformationKey>();

    /// <summary>There is more than was read.</summary>
    public bool IsCut { get; init; }

    /// <summary>In stock, base units.</summary>
    public decimal InStock => Stock.Sum(s => s.Quantity);

    /// <summary>Shipped to customers, base units.</summary>
    public decimal Shipped => Deliveries.Sum(d => d.Shipped);

    /// <summary>Of that, what has come back.</summary>
    public decimal Returned => Deliveries.Sum(d => d.Returned);

    /// <summary>Of that, what is still out.</summary>
    public decimal StillOut => Shipped - Returned;

    /// <summary>The numbers of one kind of the entries that the goods went through, each once, in the order of the entries.</summary>
    internal static IReadOnlyList<InformationKey> NumbersOf(InformationKey number, IEnumerable<LedgerRow> entries) =>
    [
        .. entries.OrderBy(e => e.EntryNo).Select(e => KeyOf(number.Type, e)).Prepend(number)
            .Where(key => key.Number.Length > 0).Distinct(),
    ];

    /// <summary>What customers got, the newest first; what was undone was never delivered.</summary>
    internal static IReadOnlyList<RecalledDelivery> DeliveriesOf(
        ItemTrackingType type, IEnumerable<LedgerRow> entries, IReadOnlyDictionary<(LedgerSourceType Type, string No), string> parties,
        IReadOnlySet<long> undone) =>
    [
        .. entries
            .Where(e => e is { EntryType: ItemLedgerEntryType.Sale, Quantity: < 0, Correction: false } && !undone.Contains(e.EntryNo))
            .OrderByDescending(e => e.EntryNo)
            .Select(e => new RecalledDelivery(
                e, parties.GetValueOrDefault((e.SourceType, e.SourceNo), ""), KeyOf(type, e), -e.Quantity,
                e.ShippedQtyNotReturned - e.Quantity)),
    ];

    private static InformationKey KeyOf(ItemTrackingType type, LedgerRow entry) =>
        new(type, entry.ItemNo, entry.VariantCode, type == ItemTrackingType.SerialNo ? entry.SerialNo : entry.LotNo);
}
