using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>A list that was taken.</summary>
/// <param name="Card">The document with the new lines.</param>
/// <param name="Lines">The new lines as they were stored, to be taken back whole.</param>
/// <param name="Bad">Rows that were not taken.</param>
/// <typeparam name="TCard">The document as its page shows it.</typeparam>
public sealed record AddedLines<TCard>(TCard Card, IReadOnlyList<AddedLine> Lines, IReadOnlyList<BadRow> Bad);

/// <summary>A line that a list brought.</summary>
/// <param name="LineNo">Number of the line.</param>
/// <param name="Version">State in which it was stored.</param>
public sealed record AddedLine(int LineNo, long Version);
