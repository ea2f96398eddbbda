using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Assignment;

/// <summary>A row as it was typed at the end of the page.</summary>
/// <param name="SerialNo">Serial number as typed.</param>
/// <param name="LotNo">Lot number as typed.</param>
/// <param name="Quantity">Quantity as typed; null takes one unit for a serial number and all that is undefined for a lot number.</param>
public sealed record NewLine(string SerialNo = "", string LotNo = "", decimal? Quantity = null)
{
    /// <summary>Number under which the page showed the row while it was typed; null takes the next one.</summary>
    public int? LineNo { get; init; }

    /// <summary>Expiration date as typed, or null.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Warranty date as typed, or null.</summary>
    public DateOnly? WarrantyDate { get; init; }

    /// <summary>Text as typed.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the ledger knows of the numbers; null when it was not looked up.</summary>
    public ExistingNumber? Existing { get; init; }
}
