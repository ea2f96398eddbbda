using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>What kind of stock movement a requirement is asked for; the rows of PST-1.</summary>
public enum TrackingEntryType
{
    /// <summary>Purchase.</summary>
    Purchase,

    /// <summary>Sale.</summary>
    Sale,

    /// <summary>Positive adjustment.</summary>
    PositiveAdjmt,

    /// <summary>Negative adjustment.</summary>
    NegativeAdjmt,

    /// <summary>Transfer and reclassification, both directions alike.</summary>
    Transfer,
}

/// <summary>
/// How serial and lot numbers of an item are handled: its item tracking code, or none, as the rules read it. The direction of a movement is
/// the sign of its ledger entry, not its document (PST-1).
/// </summary>
public sealed record TrackingPolicy
{
    private static readonly TrackingPolicy WithoutCode = new() { Code = "", Serial = new(new NumberFlags()), Lot = new(new NumberFlags()) };

    /// <summary>Item tracking code, or blank.</summary>
    public required string Code { get; init; }

    /// <summary>What is asked of serial numbers.</summary>
    public required NumberPolicy Serial { get; init; }

    /// <summary>What is asked of lot numbers.</summary>
    public required NumberPolicy Lot { get; init; }

    /// <summary>Expiration dates are calculated, checked and shown (COD-14); false without a code.</summary>
    public bool UsesExpirationDates { get; init; }

    /// <summary>The expiration date a number came in with must be respected when it goes out (COD-14).</summary>
    public bool StrictExpirationPosting { get; init; }

    /// <summary>An expiration date must be typed on inbound tracking lines (COD-14).</summary>
    public bool ManExpirDateEntryReqd { get; init; }

    /// <summary>A warranty date must be typed; the formula then never applies (COD-15).</summary>
    public bool ManWarrantyDateEntryReqd { get; init; }

    /// <summary>Date formula of the last day of warranty, or blank (COD-15).</summary>
    public string WarrantyDateFormula { get; init; } = "";

    /// <summary>Goods have a warranty: its last day is typed, or reckoned at posting where it is not (COD-15).</summary>
    public bool KeepsWarrantyDates => ManWarrantyDateEntryReqd || WarrantyDateFormula.Length > 0;

    /// <summary>The item has an item tracking code (COD-20).</summary>
    public bool HasCode { get; init; }

    /// <summary>Outbound serial numbers are applied to stock that carries them (COD-8).</summary>
    public bool SNSpecific => Serial.Specific;

    /// <summary>Outbound lot numbers are applied to stock that carries them (COD-8).</summary>
    public bool LotSpecific => Lot.Specific;

    /// <summary>A serial number may stand on a line (C-04); a code that asks for neither kind knows both.</summary>
    public bool KnowsSerialNos => Serial.IsTracked || !Lot.IsTracked;

    /// <summary>A lot number may stand on a line (C-04); a code that asks for neither kind knows both.</summary>
    public bool KnowsLotNos => Lot.IsTracked || !Serial.IsTracked;

    /// <summary>Those of the numbers that stock must carry to be used (COD-8); the others are left out.</summary>
    public TrackingNumbers SpecificOf(TrackingNumbers numbers) => new(SNSpecific ? numbers.SerialNo : "", LotSpecific ? numbers.LotNo : "");

    /// <summary>The policy of a code; null for an item without one.</summary>
    public static TrackingPolicy Of(ItemTrackingCode? code) => code is null ? WithoutCode : OfCard(code.ToCard());

    /// <summary>The policy of a code as its card shows it, saved or not.</summary>
    public static TrackingPolicy OfCard(ItemTrackingCodeCard card) => new()
    {
        Code = card.Code,
        HasCode = true,
        Serial = new(card.Serial),
        Lot = new(card.Lot),
        UsesExpirationDates = !card.IgnoreExpirationDates,
        StrictExpirationPosting = card.StrictExpirationPosting,
        ManExpirDateEntryReqd = card.ManExpirDateEntryReqd,
        ManWarrantyDateEntryReqd = card.ManWarrantyDateEntryReqd,
        WarrantyDateFormula = card.WarrantyDateFormula,
    };

    /// <summary>
    /// The numbers by which a bin is asked: those that are kept through warehouse activities, the others blank (COD-6, SEL-3).
    /// </summary>
    public TrackingNumbers InWarehouse(TrackingNumbers numbers) =>
        new(Serial.Warehouse ? numbers.SerialNo : "", Lot.Warehouse ? numbers.LotNo : "");

    /// <summary>Numbers of the item are kept through warehouse activities (DOC-22).</summary>
    public bool IsWarehouseTracked => Serial.Warehouse || Lot.Warehouse;

    /// <summary>A serial number must be stated (PST-2).</summary>
    /// <param name="type">Kind of movement.</param>
    /// <param name="inbound">True when the quantity of the ledger entry is positive.</param>
    public bool SerialRequired(TrackingEntryType type, bool inbound) => Serial.Required(type, inbound);

    /// <summary>A lot number must be stated (PST-2).</summary>
    /// <param name="type">Kind of movement.</param>
    /// <param name="inbound">True when the quantity of the ledger entry is positive.</param>
    public bool LotRequired(TrackingEntryType type, bool inbound) => Lot.Required(type, inbound);

    /// <summary>What tracking lines must have to be posted.</summary>
    /// <param name="type">Kind of movement.</param>
    /// <param name="inbound">True when the quantity of the ledger entry is positive.</param>
    public TrackingNeeds Needs(TrackingEntryType type, bool inbound) => new(
        SerialRequired(type, inbound),
        LotRequired(type, inbound),
        ManExpirDateEntryReqd && inbound && type != TrackingEntryType.Transfer,
        ManWarrantyDateEntryReqd && type != TrackingEntryType.Transfer);

    /// <summary>Serial number information must exist (PST-3).</summary>
    public bool SerialInfoRequired(TrackingEntryType type, bool inbound) => Serial.InfoRequired(type, inbound);

    /// <summary>Lot number information must exist (PST-3).</summary>
    public bool LotInfoRequired(TrackingEntryType type, bool inbound) => Lot.InfoRequired(type, inbound);

    /// <summary>What the page tells a clerk about this kind of movement, in plain sentences.</summary>
    /// <param name="type">Kind of movement.</param>
    /// <param name="inbound">True when the quantity of the ledger entry is positive.</param>
    /// <param name="reclassifies">Goods only change their number or place in their own company: what has expired may (RCL-10).</param>
    public IReadOnlyList<string> InWords(TrackingEntryType type, bool inbound, bool reclassifies = false) =>
        TrackingPolicyWords.Of(this, type, inbound, reclassifies);
}
