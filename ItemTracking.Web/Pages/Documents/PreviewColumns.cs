using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>What the preview of a posting shows of each kind of rows.</summary>
public static class PreviewColumns
{
    /// <summary>Item ledger entries.</summary>
    public static IReadOnlyList<DataColumn<LedgerRow>> Entries { get; } =
    [
        new("Entry", e => EntryNo(e.EntryNo)),
        new("Entry Type", e => e.EntryType.Caption()),
        new("Document No.", e => e.DocumentNo),
        new("Item No.", e => e.ItemNo),
        new("Variant Code", e => e.VariantCode) { OnlyWhereAny = true },
        new("Location Code", e => e.LocationCode) { OnlyWhereAny = true },
        new("Serial No.", e => e.SerialNo) { OnlyWhereAny = true },
        new("Lot No.", e => e.LotNo) { OnlyWhereAny = true },
        new("Expiration Date", e => e.ExpirationDate) { OnlyWhereAny = true },
        new("Warranty Date", e => e.WarrantyDate) { OnlyWhereAny = true },
        new("Quantity", e => e.Quantity, Numeric: true),
        new("Remaining Quantity", e => e.RemainingQuantity, Numeric: true),
    ];

    /// <summary>Stock of each number.</summary>
    public static IReadOnlyList<DataColumn<PreviewedBalance>> Balances { get; } =
    [
        new("Item No.", b => b.Place.ItemNo),
        new("Variant Code", b => b.Place.VariantCode) { OnlyWhereAny = true },
        new("Location Code", b => b.Place.LocationCode) { OnlyWhereAny = true },
        new("Serial No.", b => b.Numbers.SerialNo) { OnlyWhereAny = true },
        new("Lot No.", b => b.Numbers.LotNo) { OnlyWhereAny = true },
        new("In Stock Before", b => b.Before, Numeric: true),
        new("Change", b => b.After - b.Before, Numeric: true),
        new("In Stock After", b => b.After, Numeric: true),
    ];

    /// <summary>Which entry is used by which.</summary>
    public static IReadOnlyList<DataColumn<PreviewedApplication>> Applications { get; } =
    [
        new("Inbound Entry", a => EntryNo(a.InboundEntryNo)),
        new("Outbound Entry", a => EntryNo(a.OutboundEntryNo)),
        new("Serial No.", a => a.Numbers.SerialNo) { OnlyWhereAny = true },
        new("Lot No.", a => a.Numbers.LotNo) { OnlyWhereAny = true },
        new("Quantity", a => a.Quantity, Numeric: true),
    ];

    /// <summary>What is invoiced.</summary>
    public static IReadOnlyList<DataColumn<PreviewedInvoice>> Invoiced { get; } =
    [
        new("Document No.", i => i.DocumentNo),
        new("Entry", i => EntryNo(i.EntryNo)),
        new("Item No.", i => i.ItemNo),
        new("Serial No.", i => i.Numbers.SerialNo) { OnlyWhereAny = true },
        new("Lot No.", i => i.Numbers.LotNo) { OnlyWhereAny = true },
        new("Invoiced Quantity", i => i.Quantity, Numeric: true),
    ];

    /// <summary>What goes into bins and out of them.</summary>
    public static IReadOnlyList<DataColumn<PreviewedBin>> Bins { get; } =
    [
        new("Location Code", b => b.Place.LocationCode),
        new("Bin Code", b => b.BinCode),
        new("Item No.", b => b.Place.ItemNo),
        new("Variant Code", b => b.Place.VariantCode) { OnlyWhereAny = true },
        new("Serial No.", b => b.Numbers.SerialNo) { OnlyWhereAny = true },
        new("Lot No.", b => b.Numbers.LotNo) { OnlyWhereAny = true },
        new("Expiration Date", b => b.ExpirationDate) { OnlyWhereAny = true },
        new("Quantity", b => b.Quantity, Numeric: true),
    ];

    /// <summary>Information cards.</summary>
    public static IReadOnlyList<DataColumn<InformationKey>> Cards { get; } =
    [
        new("Item No.", c => c.ItemNo),
        new("Variant Code", c => c.VariantCode) { OnlyWhereAny = true },
        new("Card", c => c.Name),
    ];

    /// <summary>A new entry has no number yet: it is counted.</summary>
    private static string EntryNo(long entryNo) => entryNo < 0 ? $"New {Numbers.Show(-entryNo)}" : $"{entryNo}";
}
