namespace ItemTracking.Core.Ledger;

/// <summary>An entry that another was applied to.</summary>
/// <param name="Entry">The other entry.</param>
/// <param name="AppliedQuantity">How much of it, base units, sign of the application.</param>
public sealed record AppliedEntry(LedgerRow Entry, decimal AppliedQuantity);
