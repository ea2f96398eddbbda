using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>A specific or warehouse flag that is about to change; only these are held against entries (COD-9, COD-10, COD-11).</summary>
/// <param name="Caption">Caption of the flag.</param>
/// <param name="IsSerial">It is on the tab Serial No.</param>
/// <param name="IsWarehouse">It is the warehouse flag.</param>
/// <param name="On">It is switched on.</param>
internal sealed record FlagChange(string Caption, bool IsSerial, bool IsWarehouse, bool On);

/// <summary>
/// What is known about the items that use a code: of each kind the first one, or null. What a change does not touch is not asked.
/// </summary>
internal sealed record CodeUse
{
    /// <summary>Its Costing Method is Specific.</summary>
    public string? WithSpecificCosting { get; init; }

    /// <summary>It has item ledger entries.</summary>
    public string? WithLedgerEntries { get; init; }

    /// <summary>It has warehouse entries.</summary>
    public string? WithWarehouseEntries { get; init; }

    /// <summary>It has item ledger entries with an expiration date.</summary>
    public string? WithDatedEntries { get; init; }

    /// <summary>How many items have an Expiration Calculation.</summary>
    public int Formulas { get; init; }
}

/// <summary>
/// The change of a stored item tracking code, and what is refused of it while items use the code (COD-6, COD-9, COD-10, COD-13).
/// </summary>
internal sealed record ItemTrackingCodeChange(ItemTrackingCodeCard Before, ItemTrackingCodeCard After)
{
    /// <summary>Changed flags that entries forbid to change, serial numbers first.</summary>
    public IReadOnlyList<FlagChange> Flags { get; } = [.. Of("SN", Before.Serial, After.Serial), .. Of("Lot", Before.Lot, After.Lot)];

    /// <summary>Expiration dates were used until now.</summary>
    public bool StopsUsingExpirationDates => !Before.IgnoreExpirationDates && After.IgnoreExpirationDates;

    /// <summary>
    /// Everything that is refused, of each tab the first reason: warehouse tracking mostly follows from specific tracking.
    /// </summary>
    public IReadOnlyList<Refusal> Check(CodeUse use) =>
    [
        .. Flags.GroupBy(flag => flag.IsSerial).SelectMany(tab => tab.SelectMany(flag => Check(flag, use)).Take(1)),
        .. Expiration(use),
    ];

    private static IEnumerable<FlagChange> Of(string numbers, NumberFlags before, NumberFlags after)
    {
        var isSerial = numbers == "SN";
        if (before.Specific != after.Specific)
            yield return new($"{numbers} Specific Tracking", isSerial, IsWarehouse: false, after.Specific);
        if (before.Warehouse != after.Warehouse)
            yield return new($"{numbers} Warehouse Tracking", isSerial, IsWarehouse: true, after.Warehouse);
    }

    private static IEnumerable<Refusal> Check(FlagChange flag, CodeUse use)
    {
        if (flag is { IsSerial: true, On: false } && use.WithSpecificCosting is { } costed)
            yield return ItemTrackingCodeRefusals.SpecificCosting(costed, flag.Caption);
        if (use.WithLedgerEntries is { } posted)
            yield return ItemTrackingCodeRefusals.LedgerEntries(flag.On ? RefusalCode.COD_9 : RefusalCode.COD_10, posted, flag.Caption);
        if (flag.IsWarehouse && use.WithWarehouseEntries is { } moved)
            yield return ItemTrackingCodeRefusals.WarehouseEntries(moved, flag.Caption);
    }

    /// <summary>Entries with dates, then formulas of items, then what the code itself requires.</summary>
    private IEnumerable<Refusal> Expiration(CodeUse use) => use switch
    {
        { WithDatedEntries: { } item } => [ItemTrackingCodeRefusals.DatedEntries(item)],
        { Formulas: > 0 } => [ItemTrackingCodeRefusals.Formulas(use.Formulas)],
        _ => ItemTrackingCodeChecks.Expiration(After),
    };
}
