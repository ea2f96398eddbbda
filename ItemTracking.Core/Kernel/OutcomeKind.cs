namespace ItemTracking.Core.Kernel;

/// <summary>What came of a call. Everything but <see cref="Done"/> means that nothing was done.</summary>
public enum OutcomeKind
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Something stands against it that the user has to put right.</summary>
    Refused,

    /// <summary>The user is asked; the call is repeated with consent.</summary>
    Question,

    /// <summary>Somebody else changed the record since it was read: read it again and lay one's own entries over it (R5).</summary>
    Outdated,

    /// <summary>
    /// Others are using the same records, or the database does not answer: the same call may succeed later (Q1). Only where the connection
    /// was lost during the commit (SAVE-4) it may have been done.
    /// </summary>
    Busy,
}
