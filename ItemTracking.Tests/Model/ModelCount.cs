namespace ItemTracking.Tests.Model;

/// <summary>A line of a count: what the books had when it was calculated, and what was found.</summary>
internal sealed record ModelCount(int LineNo, ModelPlace Place, decimal Calculated)
{
    /// <summary>Null while it was not counted.</summary>
    public decimal? Counted { get; set; }

    public decimal Difference => (Counted ?? Calculated) - Calculated;

    public override string ToString() => $"{Place} {Calculated} -> {Counted}";
}
