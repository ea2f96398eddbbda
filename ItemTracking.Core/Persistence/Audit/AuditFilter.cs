namespace ItemTracking.Core.Persistence;

/// <summary>Which lines of the audit trail are wanted; what is blank or null does not filter.</summary>
/// <param name="UserName">Sign-in name of who did it.</param>
/// <param name="Table">Caption of the table.</param>
/// <param name="Key">Key of the record.</param>
/// <param name="Action">What was done.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Search">Words that occur in key, fields or reason.</param>
public sealed record AuditFilter(
    string UserName = "", string Table = "", string Key = "", AuditAction? Action = null, DateOnly? From = null, DateOnly? To = null,
    string Search = "");

/// <summary>One line of the audit trail as it is shown.</summary>
/// <param name="EntryNo">Key.</param>
/// <param name="At">When.</param>
/// <param name="UserName">Who.</param>
/// <param name="Action">What was done.</param>
/// <param name="Table">To a record of which table.</param>
/// <param name="Key">Its key.</param>
/// <param name="Before">Fields as they were, one per line.</param>
/// <param name="After">Fields as they are since, one per line.</param>
/// <param name="Reason">Why.</param>
public sealed record AuditRow(
    long EntryNo, DateTimeOffset At, string UserName, AuditAction Action, string Table, string Key, string Before, string After,
    string Reason);

/// <summary>Some lines, newest first.</summary>
/// <param name="Rows">The lines.</param>
/// <param name="NextBefore">Where the next page begins; null when there is none.</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, long? NextBefore);
