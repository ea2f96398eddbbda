using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Pasting;

/// <summary>A row that is not taken as it is.</summary>
/// <param name="Row">Row.</param>
/// <param name="Reasons">Why, at least one.</param>
public sealed record BadRow(PastedRow Row, IReadOnlyList<Refusal> Reasons);

/// <summary>What becomes of a list: shown before it is taken, and taken as one edit (PASTE-2, PASTE-3).</summary>
/// <param name="Taken">What there is when the good rows are taken.</param>
/// <param name="Good">Rows that are good, in their order.</param>
/// <param name="Bad">Rows that are not, in their order.</param>
/// <typeparam name="T">Sheet of the page, the selection of Select Entries, or lines of a document.</typeparam>
public sealed record Pasted<T>(T Taken, IReadOnlyList<PastedRow> Good, IReadOnlyList<BadRow> Bad);
