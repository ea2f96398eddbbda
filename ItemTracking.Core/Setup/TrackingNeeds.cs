namespace ItemTracking.Core.Setup;

/// <summary>What a code requires of the tracking lines of one kind of movement (PST-2, PST-19, PST-23).</summary>
/// <param name="SerialNos">A serial number for every unit.</param>
/// <param name="LotNos">A lot number.</param>
/// <param name="ExpirationDates">An expiration date that is typed; not where sold goods are taken back and keep theirs.</param>
/// <param name="WarrantyDates">A warranty date that is typed.</param>
public readonly record struct TrackingNeeds(bool SerialNos, bool LotNos, bool ExpirationDates, bool WarrantyDates)
{
    /// <summary>Numbers are asked for: without any, nothing can be posted.</summary>
    public bool AnyNumbers => SerialNos || LotNos;
}
