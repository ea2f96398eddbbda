using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Persistence;

/// <summary>
/// The database did not do what it was asked for: it is gone, full, locked or too slow. That is nobody's mistake, and it passes.
/// </summary>
public static class DatabaseFailure
{
    /// <summary>What stands at an entry that could not be saved because of it.</summary>
    public static Refusal NotSaved { get; } = new(
        RefusalCode.SAVE_2,
        "The database does not answer; this was not saved.",
        Kind: OutcomeKind.Busy,
        WayOut: "Your entries are still on the page. Wait a moment and try again.");

    /// <summary>
    /// True when the database, and not the program, is the cause of an exception: a broken key or a wrong statement is no such cause.
    /// </summary>
    public static bool Is(Exception exception) => SaveConflicts.FaultOf(exception) != DatabaseFault.None;
}
