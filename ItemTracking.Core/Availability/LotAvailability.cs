namespace ItemTracking.Core.Availability;

/// <summary>What is there of one lot of an item, and what open documents bring and take of it (O-145). Base units.</summary>
/// <param name="VariantCode">Variant, or blank.</param>
/// <param name="LotNo">Lot number.</param>
public sealed record LotAvailability(string VariantCode, string LotNo)
{
    /// <summary>The established date of the lot (PST-20), also when nothing of it is left; null when it has none.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>
    /// In stock now, at all locations or at the one asked for: Σ Remaining Quantity; negative where stock was taken before it came.
    /// </summary>
    public decimal Inventory { get; init; }

    /// <summary>What open document lines with this lot bring in; positive.</summary>
    public decimal ScheduledReceipt { get; init; }

    /// <summary>What open document lines with this lot take out; positive.</summary>
    public decimal GrossRequirement { get; init; }

    /// <summary>Inventory with what comes in and without what goes out.</summary>
    public decimal ProjectedAvailableBalance => Inventory + ScheduledReceipt - GrossRequirement;

    /// <summary>No open entry tells its date: nothing of it lies there.</summary>
    internal bool IsGone => ExpirationDate is null && Inventory <= 0;

    /// <summary>A row per lot that is in stock or on a document, by lot and variant.</summary>
    internal static IReadOnlyList<LotAvailability> Of(IEnumerable<LotStock> stock, IEnumerable<LotMovement> movements)
    {
        var rows = new Dictionary<(string LotNo, string VariantCode), LotAvailability>();
        foreach (var lot in stock)
            rows[(lot.LotNo, lot.VariantCode)] = new(lot.VariantCode, lot.LotNo)
            {
                Inventory = lot.RemainingQuantity,
                ExpirationDate = lot.ExpirationDate
            };
        foreach (var moved in movements)
        {
            var row = rows.GetValueOrDefault((moved.LotNo, moved.VariantCode)) ?? new(moved.VariantCode, moved.LotNo);
            rows[(moved.LotNo, moved.VariantCode)] = row with
            {
                ScheduledReceipt = row.ScheduledReceipt + Math.Max(0, moved.OpenQuantity),
                GrossRequirement = row.GrossRequirement + Math.Max(0, -moved.OpenQuantity),
            };
        }

        return [.. rows.Values.OrderBy(row => row.LotNo, StringComparer.Ordinal).ThenBy(row => row.VariantCode, StringComparer.Ordinal)];
    }
}

/// <summary>The lots of one item.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="Description">Its text.</param>
/// <param name="Lots">A row per lot.</param>
public sealed record ItemLots(string ItemNo, string Description, IReadOnlyList<LotAvailability> Lots);

/// <summary>The open entries of a lot together.</summary>
internal sealed record LotStock(string VariantCode, string LotNo, decimal RemainingQuantity, DateOnly? ExpirationDate);

/// <summary>What open document lines bring (plus) or take (minus) of a lot; the two are never set off against each other.</summary>
internal sealed record LotMovement(string VariantCode, string LotNo, decimal OpenQuantity);
