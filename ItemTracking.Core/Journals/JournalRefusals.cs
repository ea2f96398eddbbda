using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Journals;

/// <summary>What stores of journals answer.</summary>
internal static class JournalRefusals
{
    public const string MayEdit = "change item journals";

    public const string MaySee = "see item journals";

    public const string MayPost = "post item journals";

    public const string Table = "Item Journal Batch";

    public static Refusal NotFound(string templateName, string name) =>
        Refusals.NotFound(RefusalCode.DOC_1, Table, Key(templateName, name)) with { WayOut = "It may have been deleted by another user." };

    public static Refusal Exists(string templateName, string name) =>
        Refusals.AlreadyExists(RefusalCode.DOC_1, Table, Key(templateName, name), "Name");

    public static Refusal ChangedLine(string batch, int lineNo) =>
        Refusals.ChangedByAnotherUser($"line {lineNo} of {batch}") with { Line = lineNo };

    /// <summary>The question before a batch with lines is deleted.</summary>
    public static Refusal DeleteWithLines(string batch, int lines) => new(
        RefusalCode.DOC_4, $"{batch} has {lines} {(lines == 1 ? "line" : "lines")}.\nDo you want to delete it with its lines?",
        Kind: OutcomeKind.Question);

    /// <summary>Numbers on lines are for item journals only (O-011).</summary>
    public static Refusal OnlyItem => new(
        RefusalCode.DOC_1, "The template type of a batch with Item Tracking on Lines can only be Item, Output, or Consumption.",
        "Item Tracking on Lines");

    private static string Key(string templateName, string name) => $"Journal Template Name='{templateName}',Name='{name}'";
}
