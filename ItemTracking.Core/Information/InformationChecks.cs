using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Information;

/// <summary>What cannot be stored of a number, and why.</summary>
public static class InformationChecks
{
    /// <summary>Longest certificate number.</summary>
    public const int CertificateLength = 20;

    /// <summary>Longest reason for blocking or unblocking.</summary>
    public const int ReasonLength = 250;

    /// <summary>What is wrong with the number itself (INF-1).</summary>
    public static IReadOnlyList<Refusal> CheckKey(InformationKey key)
    {
        var (caption, table) = (key.Type.NumberCaption(), key.Type.InformationTable());
        return
        [
            .. new[]
            {
                Codes.IsBlank(key.ItemNo)
                    ? Refusals.MustHaveValue(RefusalCode.INF_1, "Item No.", table, key.Text)
                    : Codes.Check(key.ItemNo, "Item No.", Codes.NumberLength),
                Codes.Check(key.VariantCode, "Variant Code", Codes.CodeLength),
                Codes.IsBlank(key.Number)
                    ? Refusals.MustHaveValue(RefusalCode.INF_1, caption, table, key.Text)
                    : Codes.Check(key.Number, caption, Codes.TrackingNumberLength),
            }.OfType<Refusal>(),
        ];
    }

    /// <summary>What is wrong with a card (INF-1).</summary>
    public static IReadOnlyList<Refusal> Check(InformationCard card) =>
    [
        .. CheckKey(card.Key),
        .. new[]
        {
            Texts.Check(card.Description, "Description", Texts.DescriptionLength),
            Texts.Check(card.CertificateNumber, "Certificate Number", CertificateLength),
        }.OfType<Refusal>(),
    ];

    /// <summary>Blocking and unblocking need a reason (ROL-3).</summary>
    public static Refusal? CheckReason(InformationKey key, string? reason) => string.IsNullOrWhiteSpace(reason)
        ? Refusals.MustHaveValue(RefusalCode.ROL_3, "Reason", key.Type.InformationTable(), key.Text)
        : Texts.Check(reason, "Reason", ReasonLength);

    /// <summary>A comment says something, in one line (INF-6).</summary>
    public static Refusal? CheckComment(InformationKey key, string? comment) => string.IsNullOrWhiteSpace(comment)
        ? Refusals.MustHaveValue(RefusalCode.INF_6, "Comment", "Item Tracking Comment", key.Text)
        : Texts.Check(comment, "Comment", CommentLine.MaxLength);

    /// <summary>There is no card of the number (INF-5).</summary>
    public static Refusal NoInformation(InformationKey key) =>
        new(
            RefusalCode.INF_5, $"No information exists for {key.Name}.",
            WayOut: "A card is optional: create one if you have something to say about the number.");

    /// <summary>The number has a card already.</summary>
    internal static Refusal Exists(InformationKey key) =>
        Refusals.AlreadyExists(RefusalCode.INF_1, key.Type.InformationTable(), key.Text, key.Type.NumberCaption());
}
