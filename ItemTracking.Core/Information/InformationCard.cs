using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Information;

/// <summary>What the company knows of one number, as its card shows it (INF-1, INF-3).</summary>
public sealed record InformationCard : ICard
{
    /// <summary>The number. It stays as it is once the card is saved (INF-7).</summary>
    public required InformationKey Key { get; init; }

    /// <summary>Text.</summary>
    public string Description { get; init; } = "";

    /// <summary>How good a lot is; none for a serial number.</summary>
    public TestQuality TestQuality { get; init; }

    /// <summary>Number of a lot's certificate, or blank.</summary>
    public string CertificateNumber { get; init; } = "";

    /// <summary>
    /// The number may not be used. Shown only: it is changed by <see cref="BlockStore"/> and never by saving the card (ROL-3).
    /// </summary>
    public bool Blocked { get; init; }

    /// <summary>Why it is blocked, or blank.</summary>
    public string BlockedReason { get; init; } = "";

    /// <summary>Who blocked it, or blank.</summary>
    public string BlockedBy { get; init; } = "";

    /// <summary>When it was blocked, or null.</summary>
    public DateTimeOffset? BlockedAt { get; init; }

    /// <summary>Saved state this card was read from; 0 for a new card.</summary>
    public long Version { get; init; }

    /// <summary>A card before anything is typed.</summary>
    public static InformationCard New(ItemTrackingType type) => new() { Key = new(type, "", "", "") };
}

/// <summary>One comment on a number (INF-6).</summary>
/// <param name="LineNo">Place among the comments of the number.</param>
/// <param name="Date">Day it is about, or null.</param>
/// <param name="Comment">Text.</param>
/// <param name="CreatedBy">User who wrote it; only this user may change it.</param>
public sealed record CommentLine(int LineNo, DateOnly? Date, string Comment, string CreatedBy)
{
    /// <summary>Longest comment.</summary>
    public const int MaxLength = 80;
}
