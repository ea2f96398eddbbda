using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;

namespace ItemTracking.Tests.Warehouse;

/// <summary>A warehouse in the company of the tests.</summary>
internal static class WarehouseGivens
{
    public const string Lot = "WLOT";
    public const string StrictLot = "STRICTLOT";
    public const string Serial = "WSERIAL";
    public const string StrictSerial = "STRICTSERIAL";
    public const string Both = "WBOTH";

    /// <summary>
    /// EAST without bins, BINS with B1 and B2, and items that are tracked in the warehouse; a test says how its locations differ.
    /// </summary>
    public static async Task AddWarehouseAsync(this PurchaseCompany company, Action<Location>? differs = null)
    {
        var east = new Location { Code = "EAST", RequirePick = true, RequirePutAway = true, Version = 1 };
        var bins = new Location { Code = "BINS", BinMandatory = true, RequirePick = true, RequirePutAway = true, Version = 1 };
        foreach (var location in new[] { east, bins })
            differs?.Invoke(location);
        await company.Database.AddAsync(
            east, bins, new Bin { LocationCode = "BINS", Code = "B1", Version = 1 },
            new Bin { LocationCode = "BINS", Code = "B2", Version = 1 },
            new ItemTrackingCode { Code = Lot, LotSpecificTracking = true, LotWarehouseTracking = true },
            new ItemTrackingCode
            {
                Code = StrictLot,
                LotSpecificTracking = true,
                LotWarehouseTracking = true,
                StrictExpirationPosting = true,
            },
            new ItemTrackingCode { Code = Serial, SNSpecificTracking = true, SNWarehouseTracking = true },
            new ItemTrackingCode
            {
                Code = StrictSerial,
                SNSpecificTracking = true,
                SNWarehouseTracking = true,
                StrictExpirationPosting = true,
                ManExpirDateEntryReqd = true,
            },
            new ItemTrackingCode
            {
                Code = Both,
                LotSpecificTracking = true,
                LotWarehouseTracking = true,
                SNSpecificTracking = true,
                SNWarehouseTracking = true,
            });
        foreach (var code in new[] { Lot, StrictLot, Serial, StrictSerial, Both })
            await company.AddItemAsync(code, code);
    }
}
