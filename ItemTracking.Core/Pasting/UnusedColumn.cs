namespace ItemTracking.Core.Pasting;

/// <summary>A column of a list that has values and of which nothing is taken.</summary>
/// <param name="No">Its number, counted from 1.</param>
/// <param name="Head">How the first row names it; blank where it names none.</param>
public sealed record UnusedColumn(int No, string Head);
