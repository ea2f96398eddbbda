using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Movements of a company's items at BLUE on 2025-01-15, of a batch; a positive quantity comes in.</summary>
internal static class Moves
{
    /// <summary>The batch that they are lines of.</summary>
    public static readonly SourceKey Batch = new(83, 0, "ITEM", "DEFAULT");

    /// <summary>One unit of each serial number, of an item whose serial numbers are specific.</summary>
    public static ItemMovement Serials(int sign, params string[] serials) => Of(
        SerialItem, new() { Code = "SN", SNSpecificTracking = true }, serials.Length == 0 ? sign : sign * serials.Length,
        [.. serials.Select(s => new TrackingNumbers(s, ""))]);

    /// <summary>A quantity of a lot, of an item whose lots are specific.</summary>
    public static ItemMovement Lot(decimal quantity, string lot) =>
        Of(LotItem, new() { Code = "LOT", LotSpecificTracking = true }, quantity, [new TrackingNumbers("", lot)]);

    /// <summary>A quantity without a number, of an item without a code.</summary>
    public static ItemMovement Plain(decimal quantity) => Of(PlainItem, null, quantity, []);

    /// <summary>
    /// What leaves arrives again in the same act, at a location and under other numbers with a date; its own numbers and no date unless
    /// said.
    /// </summary>
    public static ItemMovement Reclassified(
        this ItemMovement movement, string location = "BLUE", DateOnly? expires = null,
        Func<TrackingNumbers, TrackingNumbers>? renamed = null)
    {
        var leaving = movement with { EntryType = ItemLedgerEntryType.Transfer };
        return leaving with
        {
            Arrival = leaving.At(location) with
            {
                Quantity = -leaving.Quantity,
                Numbers =
                [
                    .. leaving.Numbers.Select(n => n with
                    {
                        Numbers = renamed?.Invoke(n.Numbers) ?? n.Numbers, Quantity = -n.Quantity, ExpirationDate = expires,
                    }),
                ],
            },
        };
    }

    /// <summary>At another place.</summary>
    public static ItemMovement At(this ItemMovement movement, string location) =>
        movement with { Place = movement.Place with { LocationCode = location } };

    /// <summary>Of an item with this code.</summary>
    public static ItemMovement Requiring(this ItemMovement movement, ItemTrackingCode code) =>
        movement with { Item = movement.Item with { Policy = TrackingPolicy.Of(code) } };

    /// <summary>The movements as the lines of one batch, in their order.</summary>
    public static ItemMovement[] InOrder(params IEnumerable<ItemMovement> movements) =>
        [.. movements.Select((m, i) => m.As((i + 1) * 10000))];

    private static ItemMovement As(this ItemMovement movement, int line) => movement with
    {
        Source = movement.Source with { SourceRefNo = line },
        Arrival = movement.Arrival?.As(line),
    };

    private static ItemMovement Of(string item, ItemTrackingCode? code, decimal quantity, IReadOnlyList<TrackingNumbers> numbers) => new(
        new(Batch.SourceType, Batch.SourceSubtype, Batch.SourceId, Batch.SourceBatchName, 10000),
        quantity > 0 ? ItemLedgerEntryType.PositiveAdjmt : ItemLedgerEntryType.NegativeAdjmt,
        new(item, "", "BLUE"), new(item, TrackingPolicy.Of(code)) { CodeVersion = code?.Version }, quantity)
    {
        Words = new("Item Journal Line", "Line No.='10000'", "Quantity", "post"),
        Origin = new() { PostingDate = Requests.Today, DocumentDate = Requests.Today },
        Numbers = [.. numbers.Select((n, i) => new NumberedQuantity(i + 1, n, quantity / numbers.Count))],
        IsTracked = numbers.Count > 0,
    };
}
