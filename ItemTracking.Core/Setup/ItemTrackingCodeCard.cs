using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>An item tracking code in the list.</summary>
/// <param name="Code">Key.</param>
/// <param name="Description">Name.</param>
/// <param name="SNSpecificTracking">Serial numbers are tracked specifically.</param>
/// <param name="LotSpecificTracking">Lot numbers are tracked specifically.</param>
/// <param name="Items">How many items use the code.</param>
public sealed record ItemTrackingCodeRow(string Code, string Description, bool SNSpecificTracking, bool LotSpecificTracking, int Items);

/// <summary>An item tracking code as the card shows it (COD-2).</summary>
/// <param name="Code">Key.</param>
/// <param name="Description">Name.</param>
/// <param name="Serial">The tab Serial No.</param>
/// <param name="Lot">The tab Lot No.; of the same shape.</param>
/// <param name="WarrantyDateFormula">Date formula of the last day of warranty, or blank (COD-15).</param>
/// <param name="ManWarrantyDateEntryReqd">A warranty date must be typed (COD-15).</param>
/// <param name="StrictExpirationPosting">The expiration date must be respected when goods leave (COD-14).</param>
/// <param name="ManExpirDateEntryReqd">An expiration date must be typed (COD-14).</param>
/// <param name="IgnoreExpirationDates">Expiration dates are not used (COD-14).</param>
/// <param name="Version">Saved state this card was read from; 0 for a new code.</param>
public sealed record ItemTrackingCodeCard(
    string Code,
    string Description,
    NumberFlags Serial,
    NumberFlags Lot,
    string WarrantyDateFormula,
    bool ManWarrantyDateEntryReqd,
    bool StrictExpirationPosting,
    bool ManExpirDateEntryReqd,
    bool IgnoreExpirationDates,
    long Version) : ICard
{
    /// <summary>A code before anything is typed: all off and blank (COD-1).</summary>
    public static readonly ItemTrackingCodeCard New = new("", "", new NumberFlags(), new NumberFlags(), "", false, false, false, false, 0);

    /// <summary>Switches strict expiration posting; on, it clears Ignore Expiration Dates (COD-13).</summary>
    public ItemTrackingCodeCard WithStrictExpirationPosting(bool on) =>
        this with { StrictExpirationPosting = on, IgnoreExpirationDates = IgnoreExpirationDates && !on };

    /// <summary>Switches the required expiration date; on, it clears Ignore Expiration Dates (COD-13).</summary>
    public ItemTrackingCodeCard WithManExpirDateEntryReqd(bool on) =>
        this with { ManExpirDateEntryReqd = on, IgnoreExpirationDates = IgnoreExpirationDates && !on };

    /// <summary>Switches Ignore Expiration Dates; refused while a date must be typed or posting is strict (COD-13).</summary>
    public Outcome<ItemTrackingCodeCard> WithIgnoreExpirationDates(bool on)
    {
        var changed = this with { IgnoreExpirationDates = on };
        IReadOnlyList<Refusal> refusals = [.. ItemTrackingCodeChecks.Expiration(changed)];
        return refusals.Count > 0 ? Outcome<ItemTrackingCodeCard>.Refused(refusals) : changed;
    }
}
