using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>What tracking lines that are not handled yet do not have. Nothing here is negative.</summary>
/// <param name="SerialNos">Units without a serial number, base units.</param>
/// <param name="LotNos">Tracking lines without a lot number.</param>
/// <param name="ExpirationDates">Tracking lines without an expiration date; not those that take sold goods back.</param>
/// <param name="WarrantyDates">Tracking lines without a warranty date.</param>
public readonly record struct LackingNumbers(decimal SerialNos, int LotNos, int ExpirationDates, int WarrantyDates)
{
    /// <summary>Nothing lacks.</summary>
    public bool IsNothing => this == default;

    /// <summary>In words, for instance <c>Missing 200 serial nos., 1 expiration date</c>.</summary>
    public string Text => "Missing " + string.Join(", ", new[]
    {
        Counted(SerialNos, "serial no.", "serial nos."),
        Counted(LotNos, "lot no.", "lot nos."),
        Counted(ExpirationDates, "expiration date", "expiration dates"),
        Counted(WarrantyDates, "warranty date", "warranty dates"),
    }.Where(part => part is not null));

    /// <summary>Only what is needed.</summary>
    public LackingNumbers Of(TrackingNeeds needs) => new(
        needs.SerialNos ? SerialNos : 0,
        needs.LotNos ? LotNos : 0,
        needs.ExpirationDates ? ExpirationDates : 0,
        needs.WarrantyDates ? WarrantyDates : 0);

    /// <summary>Part by part.</summary>
    public static LackingNumbers operator +(LackingNumbers one, LackingNumbers other) => new(
        one.SerialNos + other.SerialNos,
        one.LotNos + other.LotNos,
        one.ExpirationDates + other.ExpirationDates,
        one.WarrantyDates + other.WarrantyDates);

    /// <summary>Part by part.</summary>
    public static LackingNumbers operator -(LackingNumbers one, LackingNumbers other) => new(
        one.SerialNos - other.SerialNos,
        one.LotNos - other.LotNos,
        one.ExpirationDates - other.ExpirationDates,
        one.WarrantyDates - other.WarrantyDates);

    private static string? Counted(decimal count, string one, string several) =>
        count == 0 ? null : $"{Rounding.QuantityShown(count)} {(count == 1 ? one : several)}";
}
