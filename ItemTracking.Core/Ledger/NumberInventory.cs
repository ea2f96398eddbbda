using ItemTracking.Core.Information;

namespace ItemTracking.Core.Ledger;

/// <summary>What is in stock of one number, base units (INF-2).</summary>
/// <param name="Inventory">All that came in less all that went out.</param>
/// <param name="ExpiredInventory">What remains of it with an expiration date up to and including the work date.</param>
/// <param name="ExpirationDate">First expiration date of what remains, or null.</param>
public sealed record NumberInventory(decimal Inventory, decimal ExpiredInventory, DateOnly? ExpirationDate)
{
    /// <summary>Nothing was ever posted with the number.</summary>
    public static readonly NumberInventory None = new(0, 0, null);
}

/// <summary>Which numbers a list shows. Those of the last two views are listed whether they have a card or not.</summary>
public enum NumberView
{
    /// <summary>Every card.</summary>
    All,

    /// <summary>Cards of blocked numbers.</summary>
    Blocked,

    /// <summary>Cards of blocked numbers of which something is in stock.</summary>
    BlockedInStock,

    /// <summary>
    /// Numbers of which something is in stock that expires after the work date, at most <see cref="NumberListReader.SoonDays"/> days after
    /// it.
    /// </summary>
    ExpiringSoon,

    /// <summary>Numbers of which something is in stock that has expired by the work date.</summary>
    ExpiredInStock,
}

/// <summary>What a list of numbers is restricted to; blank fields do not restrict.</summary>
/// <param name="View">Which numbers.</param>
/// <param name="ItemNo">Item.</param>
/// <param name="VariantCode">Variant; null for any, because a blank variant is one too.</param>
/// <param name="Number">The whole number.</param>
/// <param name="Except">A whole number that is left out.</param>
public sealed record NumberFilter(
    NumberView View = NumberView.All, string ItemNo = "", string? VariantCode = null, string Number = "", string Except = "");

/// <summary>A number in its list (INF-3).</summary>
/// <param name="Key">The number.</param>
/// <param name="HasCard">False for a number in stock that nobody made a card for.</param>
/// <param name="Description">Text.</param>
/// <param name="TestQuality">How good a lot is.</param>
/// <param name="CertificateNumber">Number of a lot's certificate, or blank.</param>
/// <param name="Blocked">It may not be used.</param>
/// <param name="HasComment">There are comments on it.</param>
public sealed record NumberRow(
    InformationKey Key, bool HasCard, string Description, TestQuality TestQuality, string CertificateNumber, bool Blocked, bool HasComment)
{
    /// <summary>What is in stock of it; read apart for the rows that are shown.</summary>
    public NumberInventory Stock { get; init; } = NumberInventory.None;
}
