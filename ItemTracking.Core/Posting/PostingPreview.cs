using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Posting;

/// <summary>Stock of one pair of numbers at one place before and after. Base units.</summary>
/// <param name="Place">Item, variant and location.</param>
/// <param name="Numbers">Serial number, lot, both, or none.</param>
/// <param name="Before">In stock now.</param>
/// <param name="After">In stock afterwards.</param>
public sealed record PreviewedBalance(StockPlace Place, TrackingNumbers Numbers, decimal Before, decimal After);

/// <summary>What one entry is used by another (PST-12). Base units.</summary>
/// <param name="InboundEntryNo">Entry that brought the goods in.</param>
/// <param name="OutboundEntryNo">Entry that takes them out; 0 while nothing does.</param>
/// <param name="Numbers">Numbers of the new entry of the two.</param>
/// <param name="Quantity">Quantity, with the sign of the new entry.</param>
public sealed record PreviewedApplication(long InboundEntryNo, long OutboundEntryNo, TrackingNumbers Numbers, decimal Quantity);

/// <summary>What is invoiced of one entry (PST-11). Base units, sign of the ledger.</summary>
/// <param name="EntryNo">Entry.</param>
/// <param name="DocumentNo">Invoice or credit memo.</param>
/// <param name="ItemNo">Item.</param>
/// <param name="Numbers">Numbers of the entry.</param>
/// <param name="Quantity">Quantity.</param>
public sealed record PreviewedInvoice(long EntryNo, string DocumentNo, string ItemNo, TrackingNumbers Numbers, decimal Quantity);

/// <summary>What goes into a bin or out of it (DOC-22). Base units, plus into the bin.</summary>
/// <param name="Place">Item, variant and location.</param>
/// <param name="BinCode">Bin.</param>
/// <param name="Numbers">Numbers that are kept in warehouse activities.</param>
/// <param name="ExpirationDate">Their date, or null.</param>
/// <param name="Quantity">Quantity.</param>
public sealed record PreviewedBin(
    StockPlace Place, string BinCode, TrackingNumbers Numbers, DateOnly? ExpirationDate, decimal Quantity);

/// <summary>
/// What a posting would write at this moment, taken from the very rows that it would write; nothing is written. New entries have negative
/// numbers that count them from −1. Where posting would refuse there are only the reasons.
/// </summary>
public sealed record PostingPreview
{
    /// <summary>Everything that posting would refuse, with its ways out.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What posting would ask first.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>What posting would remark, for instance that a number series is running out.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>New item ledger entries; their documents have the numbers they would get now.</summary>
    public IReadOnlyList<LedgerRow> Entries { get; init; } = [];

    /// <summary>How they are applied to one another and to entries that are there.</summary>
    public IReadOnlyList<PreviewedApplication> Applications { get; init; } = [];

    /// <summary>What is invoiced.</summary>
    public IReadOnlyList<PreviewedInvoice> Invoiced { get; init; } = [];

    /// <summary>Every number whose stock changes.</summary>
    public IReadOnlyList<PreviewedBalance> Balances { get; init; } = [];

    /// <summary>Warehouse entries.</summary>
    public IReadOnlyList<PreviewedBin> Bins { get; init; } = [];

    /// <summary>Information cards that are created (PST-25).</summary>
    public IReadOnlyList<InformationKey> Cards { get; init; } = [];

    private static readonly Func<ItemLedgerEntry, LedgerRow> ToRow = LedgerRow.OfEntry.Compile();

    /// <summary>The rows of a plan as they would be written.</summary>
    /// <param name="plan">Plan.</param>
    /// <param name="numbers">Numbers that its documents would get.</param>
    /// <param name="userName">Who would post.</param>
    /// <param name="inStock">What is in stock now under a key of the plan.</param>
    internal static PostingPreview Of(
        PostingPlan plan, PostedNumbers numbers, string userName, Func<(StockPlace, TrackingNumbers), decimal> inStock)
    {
        var count = plan.Entries.Count;
        var stamp = new PostingStamp(Guid.Empty, new(-count, 1, 1, 1), userName, default);
        var entries = PostingRows.Entries(plan, stamp, numbers.Handling);
        var invoiceable = plan.Request.Invoiceable.ToDictionary(e => e.EntryNo, e => e.Numbers);
        return new()
        {
            Entries = [.. entries.Select(entry => ToRow(entry) with { EntryNo = Shown(entry.EntryNo) })],
            Applications =
            [
                .. PostingRows.Applications(plan, stamp).Where(a => a.OutboundItemEntryNo != 0).Select(a => new PreviewedApplication(
                    Shown(a.InboundItemEntryNo), Shown(a.OutboundItemEntryNo), OfNew(a.ItemLedgerEntryNo), a.Quantity)),
            ],
            Invoiced =
            [
                .. PostingRows.Values(plan, stamp, numbers.Invoice).Zip(plan.Invoiced, (value, part) => new PreviewedInvoice(
                    Shown(value.ItemLedgerEntryNo), value.DocumentNo, part.Invoice.Item.No,
                    part.EntryNo < 0 ? OfNew(value.ItemLedgerEntryNo) : invoiceable[part.EntryNo], value.InvoicedQuantity)),
            ],
            Balances = [.. plan.Balances.Select(balance => Balance(balance.Row, inStock))],
            Bins =
            [
                .. WarehouseRows.Of(plan, stamp).Select(bin => new PreviewedBin(
                    new(bin.ItemNo, bin.VariantCode, bin.LocationCode), bin.BinCode, new(bin.SerialNo, bin.LotNo), bin.ExpirationDate,
                    bin.QtyBase)),
            ],
            Cards = plan.NewCards,
        };

        long Shown(long entryNo) => entryNo < 0 ? -(entryNo + count + 1) : entryNo;

        TrackingNumbers OfNew(long entryNo) => plan.Entries[(int)(entryNo + count)].Numbers;
    }

    private static PreviewedBalance Balance(TrackingBalance change, Func<(StockPlace, TrackingNumbers), decimal> inStock)
    {
        var (place, numbers) = Key(change);
        var before = inStock((place, numbers));
        return new(place, numbers, before, before + change.OnHand);
    }

    /// <summary>Key of a row of stock.</summary>
    internal static (StockPlace Place, TrackingNumbers Numbers) Key(TrackingBalance row) =>
        (new(row.ItemNo, row.VariantCode, row.LocationCode), new(row.SerialNo, row.LotNo));
}
