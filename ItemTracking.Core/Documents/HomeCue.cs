namespace ItemTracking.Core.Documents;

/// <summary>One figure on the home page.</summary>
/// <param name="Count">Records behind it.</param>
/// <param name="Detail">A second figure: orders overdue, or posted lines; zero when there is none.</param>
public sealed record HomeCue(int Count, int Detail = 0);
