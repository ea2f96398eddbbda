namespace ItemTracking.Core.Ledger;

/// <summary>One page of entries, newest first.</summary>
/// <param name="Rows">At most <see cref="LedgerReader.PageSize"/> entries.</param>
/// <param name="NextBefore">Ask for the entries before this number next; null when there are no more.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerRow> Rows, long? NextBefore);
