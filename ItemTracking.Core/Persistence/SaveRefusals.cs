using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Persistence;

/// <summary>What is said when the database did not save: the truth about what is stored now, and what to do.</summary>
internal static class SaveRefusals
{
    /// <summary>Nothing was saved, because the database was busy, away, full or read-only.</summary>
    /// <param name="what">The record being saved: <c>item 1000</c>.</param>
    /// <param name="fault">Why.</param>
    public static Refusal NotSaved(string what, DatabaseFault fault) => fault == DatabaseFault.NotWritable
        ? Busy(
            $"The database can store nothing at the moment; {what} was not saved.",
            "Nothing was saved. Your entries are still on the page. Tell your administrator, then try again.")
        : Busy(
            $"The database is busy; {what} was not saved.",
            "Nothing was saved. Your entries are still on the page. Wait a moment and try again.");

    /// <summary>The connection was lost during the commit.</summary>
    /// <param name="what">The record being saved: <c>item 1000</c>.</param>
    public static Refusal MayBeSaved(string what) => new(
        RefusalCode.SAVE_4,
        $"The connection to the database was lost at the last moment, so it is not known whether {what} was saved.",
        Kind: OutcomeKind.Busy,
        WayOut: "Your entries are still on the page. Look at what is stored before you save them again.");

    private static Refusal Busy(string message, string wayOut) => new(RefusalCode.SAVE_2, message, Kind: OutcomeKind.Busy, WayOut: wayOut);
}
