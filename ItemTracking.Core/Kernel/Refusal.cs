namespace ItemTracking.Core.Kernel;

/// <summary>
/// One reason why something a user asked for is not done. It is a value, never an exception: a page shows all refusals at once.
/// </summary>
/// <param name="Code">The rule that refuses.</param>
/// <param name="Message">What happened, in the contract text of the rule.</param>
/// <param name="Field">Caption of the field that is wrong, so that the page can mark it; null when no single field is.</param>
/// <param name="Line">Number of the document line or of the line on the page; null when the whole record is meant.</param>
/// <param name="Kind">Whether it is final, a question, or the work of somebody else; never <see cref="OutcomeKind.Done"/>.</param>
/// <param name="WayOut">A second sentence that says what to do next; null when the message says it already.</param>
/// <param name="OtherLine">Another line of the page that stands in the way, to be gone to as well; null when none does.</param>
/// <param name="HandlesFirst">Units that a press of <i>Handle first</i> lets be handled, which puts it right (C-46); null for none.</param>
public sealed record Refusal(
    RefusalCode Code,
    string Message,
    string? Field = null,
    int? Line = null,
    OutcomeKind Kind = OutcomeKind.Refused,
    string? WayOut = null,
    int? OtherLine = null,
    decimal? HandlesFirst = null);
