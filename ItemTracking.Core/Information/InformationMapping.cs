using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Information;

/// <summary>Between the record of a number and its card.</summary>
internal static class InformationMapping
{
    /// <summary>A record of this number that says nothing yet.</summary>
    public static NumberInformation NewRecord(this InformationKey key) => key.Type switch
    {
        ItemTrackingType.SerialNo => new SerialNoInformation { ItemNo = key.ItemNo, VariantCode = key.VariantCode, SerialNo = key.Number },
        ItemTrackingType.LotNo => new LotNoInformation { ItemNo = key.ItemNo, VariantCode = key.VariantCode, LotNo = key.Number },
    };

    /// <summary>A comment on this number.</summary>
    public static ItemTrackingComment NewComment(this InformationKey key, int lineNo, DateOnly? date, string comment, string userName) =>
        new()
        {
            Type = key.Type,
            ItemNo = key.ItemNo,
            VariantCode = key.VariantCode,
            SerialLotNo = key.Number,
            LineNo = lineNo,
            Date = date,
            Comment = comment,
            CreatedBy = userName,
        };

    /// <summary>The record as its card shows it.</summary>
    public static InformationCard ToCard(this NumberInformation record, InformationKey key) => new()
    {
        Key = key,
        Description = record.Description,
        TestQuality = record is LotNoInformation tested ? tested.TestQuality : TestQuality.None,
        CertificateNumber = record is LotNoInformation certified ? certified.CertificateNumber : "",
        Blocked = record.Blocked,
        BlockedReason = record.BlockedReason,
        BlockedBy = record.BlockedBy,
        BlockedAt = record.BlockedAt,
        Version = record.Version,
    };

    /// <summary>Takes what may be typed on a card; whether the number is blocked is not among it.</summary>
    public static void Describe(this NumberInformation record, InformationCard card)
    {
        record.Description = Texts.Normalise(card.Description);
        if (record is not LotNoInformation lot)
            return;
        lot.TestQuality = card.TestQuality;
        lot.CertificateNumber = Texts.Normalise(card.CertificateNumber);
    }

    /// <summary>
    /// Blocks the number, or unblocks it: then nothing of the reason is left on the record, only in the audit trail (ROL-3).
    /// </summary>
    public static void SetBlocked(this NumberInformation record, bool blocked, string reason, string userName, DateTimeOffset at)
    {
        record.Blocked = blocked;
        record.BlockedReason = blocked ? reason : "";
        record.BlockedBy = blocked ? userName : "";
        record.BlockedAt = blocked ? at : null;
    }
}
