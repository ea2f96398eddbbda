namespace ItemTracking.Core.Documents;

/// <summary>One figure on the home page.</summary>
/// <param name="Count">Records behind it.</param>
/// <param name="Detail">A second figure: orders overdue, or posted lines; zero when there is none.</param>
public sealed record HomeCue(int Count, int Detail = 0)
{
    /// <summary>Posted lines of the records that were undone, which the second figure leaves out.</summary>
    public int Undone { get; init; }
}
