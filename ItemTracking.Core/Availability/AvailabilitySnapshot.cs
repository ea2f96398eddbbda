using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>
/// How much of each number of one item, variant and location is there and asked for, at one moment (AVL-1). Neither stock nor other
/// documents change it; it is collected again on Refresh Availability and on closing. What the page itself has changed is not in it: the
/// sheet adds that.
/// </summary>
public sealed class AvailabilitySnapshot
{
    /// <summary>Nothing is in stock and nobody asks.</summary>
    public static readonly AvailabilitySnapshot Empty = new([], [], [], DateTimeOffset.MinValue);

    private readonly Dictionary<TrackingNumbers, NumberFigures> rows;
    private readonly Dictionary<string, NumberFigures> lots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberFigures> serials = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> blockedLots;
    private readonly Dictionary<string, string> blockedSerials;
    private readonly BinContent? bin;

    private AvailabilitySnapshot(
        Dictionary<TrackingNumbers, NumberFigures> rows, Dictionary<string, string> blockedSerials, Dictionary<string, string> blockedLots,
        DateTimeOffset collectedAt, BinContent? bin = null)
    {
        this.rows = rows;
        this.blockedSerials = blockedSerials;
        this.blockedLots = blockedLots;
        this.bin = bin;
        CollectedAt = collectedAt;
        FreeStock = rows.Values.Sum(row => row.TotalQuantity - row.KeptByOthers.Kept);
        foreach (var row in rows.Values)
        {
            Add(lots, row.Numbers.LotNo, row, new("", row.Numbers.LotNo));
            Add(serials, row.Numbers.SerialNo, row, new(row.Numbers.SerialNo, ""));
        }

        foreach (var lotNo in lots.Keys.ToList())
            lots[lotNo] = lots[lotNo] with { Blocked = blockedLots.GetValueOrDefault(lotNo) };
    }

    /// <summary>Moment of collection.</summary>
    public DateTimeOffset CollectedAt { get; }

    /// <summary>Stock of all numbers less what others keep of it: beyond that nobody can be given other stock (RSV-6).</summary>
    public decimal FreeStock { get; }

    /// <summary>One row per pair of numbers, in no order.</summary>
    public IReadOnlyCollection<NumberFigures> Rows => rows.Values;

    /// <summary>Figures of exactly this pair; all zero when nothing is known of it.</summary>
    public NumberFigures Of(TrackingNumbers numbers) => rows.GetValueOrDefault(numbers) ?? new(numbers) { BinContent = bin?.Of(numbers) };

    /// <summary>Figures of the lot with all its serial numbers (AVL-14).</summary>
    public NumberFigures OfLot(string lotNo) => lots.GetValueOrDefault(lotNo) ?? new(new TrackingNumbers("", lotNo));

    /// <summary>Figures of the serial number in whatever lot (AVL-14).</summary>
    public NumberFigures OfSerialNo(string serialNo) => serials.GetValueOrDefault(serialNo) ?? new(new TrackingNumbers(serialNo, ""));

    /// <summary>The card of one of the numbers is blocked (PST-26).</summary>
    public bool IsBlocked(TrackingNumbers numbers) =>
        (numbers.SerialNo.Length > 0 && blockedSerials.ContainsKey(numbers.SerialNo))
        || (numbers.LotNo.Length > 0 && blockedLots.ContainsKey(numbers.LotNo));

    /// <summary>Sums what was read, a row per pair of numbers (AVL-5, AVL-7, AVL-8, AVL-9).</summary>
    internal static AvailabilitySnapshot Of(
        IEnumerable<OpenStock> stock,
        IEnumerable<OpenRequest> requests,
        IEnumerable<ReservedEntry> reserved,
        IReadOnlyCollection<BlockedNumber> blocked,
        DateTimeOffset collectedAt,
        IReadOnlyCollection<MovedBeside>? beside = null)
    {
        var rows = new Dictionary<TrackingNumbers, NumberFigures>();
        var kept = reserved.ToLookup(r => r.EntryNo);
        foreach (var entry in stock.OrderBy(entry => entry.EntryNo))
        {
            var row = Reserve(Row(rows, entry.Numbers), kept[entry.EntryNo]);
            rows[entry.Numbers] = row with
            {
                TotalQuantity = row.TotalQuantity + entry.RemainingQuantity,
                ExpirationDate = entry.ExpirationDate,
                WarrantyDate = entry.WarrantyDate,
            };
        }

        foreach (var request in requests)
        {
            rows[request.Numbers] = Request(Row(rows, request.Numbers), request);
        }

        foreach (var moved in beside ?? [])
        {
            var row = Row(rows, moved.Numbers);
            rows[moved.Numbers] = row with { MovedByOtherLines = row.MovedByOtherLines + moved.Quantity };
        }

        var serials = Reasons(blocked, number => number.SerialNo);
        var lots = Reasons(blocked, number => number.LotNo);
        foreach (var numbers in blocked.Count == 0 ? [] : rows.Keys.ToList())
        {
            if ((serials.GetValueOrDefault(numbers.SerialNo) ?? lots.GetValueOrDefault(numbers.LotNo)) is { } reason)
                rows[numbers] = rows[numbers] with { Blocked = reason };
        }

        return new(rows, serials, lots, collectedAt);
    }

    /// <summary>The same figures beside what lies in the bin of the document line; null for a line without one (SEL-3).</summary>
    internal AvailabilitySnapshot With(BinContent? content) => content is null
        ? this
        : new(
            rows.ToDictionary(row => row.Key, row => row.Value with { BinContent = content.Of(row.Key) }), blockedSerials, blockedLots,
            CollectedAt, content);

    private static NumberFigures Reserve(NumberFigures row, IEnumerable<ReservedEntry> kept)
    {
        foreach (var reserved in kept)
        {
            row = row with
            {
                TotalReservedQuantity = row.TotalReservedQuantity + reserved.QuantityBase,
                CurrentReservedQuantity = row.CurrentReservedQuantity
                    + (reserved is { IsSpecific: true, IsOfSource: true } ? reserved.QuantityBase : 0),
                NonspecificReservedQuantity = row.NonspecificReservedQuantity
                    + (reserved is { IsSpecific: false, IsOfSource: false } ? reserved.QuantityBase : 0),
                OwnReservedQuantity = row.OwnReservedQuantity + (reserved.IsOfSource ? reserved.QuantityBase : 0),
                Keeper = row.Keeper.Length > 0 || reserved.IsOfSource ? row.Keeper : reserved.Keeper,
            };
        }

        return row;
    }

    private static NumberFigures Request(NumberFigures row, OpenRequest request)
    {
        var isOther = request is { IsToHandle: true, IsOfSource: false };
        return row with
        {
            TotalRequestedQuantity = row.TotalRequestedQuantity - (request.IsToHandle ? request.OpenQuantity : 0),
            CurrentRequestedQuantity = row.CurrentRequestedQuantity - (request.IsOfSource ? request.OpenQuantity : 0),
            OtherRequestedQuantity = row.OtherRequestedQuantity - (isOther ? request.OpenQuantity : 0),
            Requester = row.Requester ?? (isOther ? request.Asker : null),
            IsOnAnotherLine = row.IsOnAnotherLine || (isOther && request is { IsOfDocument: true, IsResting: false }),
            HasMoreRequesters = row.HasMoreRequesters || (isOther && row.Requester is { } known && known != request.Asker),
        };
    }

    private static Dictionary<string, string> Reasons(IEnumerable<BlockedNumber> blocked, Func<TrackingNumbers, string> number) =>
        blocked.Where(b => number(b.Numbers).Length > 0).ToDictionary(b => number(b.Numbers), b => b.Reason, StringComparer.Ordinal);

    private static NumberFigures Row(Dictionary<TrackingNumbers, NumberFigures> rows, TrackingNumbers numbers) =>
        rows.GetValueOrDefault(numbers) ?? new(numbers);

    private static void Add(Dictionary<string, NumberFigures> sums, string number, NumberFigures row, TrackingNumbers key)
    {
        if (number.Length > 0)
            sums[number] = (sums.GetValueOrDefault(number) ?? new(key)).Plus(row);
    }
}
