using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.NumberSeries;

/// <summary>A number series with its lines, as the card shows it and as the rules read it (NOS-1).</summary>
/// <param name="Code">Key.</param>
/// <param name="Description">Name.</param>
/// <param name="DefaultNos">Numbers may be drawn automatically.</param>
/// <param name="ManualNos">Numbers may be typed by hand.</param>
/// <param name="DateOrder">Numbers must be drawn in the order of dates.</param>
/// <param name="Lines">Lines in the order of their numbers.</param>
/// <param name="Version">Saved state this card was read from; 0 for a new series.</param>
public sealed record NoSeriesCard(
    string Code, string Description, bool DefaultNos, bool ManualNos, bool DateOrder, IReadOnlyList<NoSeriesLineCard> Lines,
    long Version) : ICard
{
    /// <summary>A series as it is before anything is typed.</summary>
    public static readonly NoSeriesCard New = new("", "", true, false, false, [], 0);

    /// <summary>Switches automatic numbers; off while manual numbers are off as well turns those on (NOS-1).</summary>
    public NoSeriesCard WithDefaultNos(bool on) => this with { DefaultNos = on, ManualNos = ManualNos || !on };

    /// <summary>Switches manual numbers; off while automatic numbers are off as well turns those on (NOS-1).</summary>
    public NoSeriesCard WithManualNos(bool on) => this with { ManualNos = on, DefaultNos = DefaultNos || !on };
}

/// <summary>One line of a series (NOS-2).</summary>
/// <param name="LineNo">Number of the line; 0 for a line that is not saved yet.</param>
/// <param name="StartingDate">First day on which the line is used; null for always.</param>
/// <param name="StartingNo">First number.</param>
/// <param name="EndingNo">Last number, or blank for no end.</param>
/// <param name="WarningNo">Number from which a message says that the series is running out, or blank.</param>
/// <param name="IncrementByNo">Step between two numbers.</param>
/// <param name="LastNoUsed">Last number handed out, or blank.</param>
/// <param name="LastDateUsed">Date of the last draw.</param>
/// <param name="AllowGapsInNos">Numbers may be skipped (NOS-9).</param>
/// <param name="Version">Saved state this line was read from.</param>
public sealed record NoSeriesLineCard(
    int LineNo,
    DateOnly? StartingDate,
    string StartingNo,
    string EndingNo,
    string WarningNo,
    int IncrementByNo,
    string LastNoUsed,
    DateOnly? LastDateUsed,
    bool AllowGapsInNos,
    long Version)
{
    /// <summary>A line as it is before anything is typed.</summary>
    public static readonly NoSeriesLineCard New = new(0, null, "", "", "", 1, "", null, false, 0);

    /// <summary>Numbers are left (NOS-4): there is no end, nothing is used yet, or the next number is not beyond the end.</summary>
    public bool Open =>
        EndingNo.Length == 0
        || LastNoUsed.Length == 0
        || (NumberOrder.Compare(LastNoUsed, EndingNo) < 0
            && (IncrementByNo <= 1 || NumberOrder.Compare(NumberIncrement.Next(LastNoUsed, IncrementByNo) ?? "", EndingNo) <= 0));

    /// <summary>
    /// Sets the last number; without an end there is nothing to warn of, so clearing it clears the warning number (NOS-3).
    /// </summary>
    public NoSeriesLineCard WithEndingNo(string endingNo) =>
        this with { EndingNo = endingNo, WarningNo = Codes.IsBlank(endingNo) ? "" : WarningNo };

    /// <summary>The row that is stored for this line.</summary>
    internal NoSeriesLine ToLine(string seriesCode, long version) => new()
    {
        SeriesCode = seriesCode,
        LineNo = LineNo,
        StartingDate = StartingDate,
        StartingNo = StartingNo,
        EndingNo = EndingNo,
        WarningNo = WarningNo,
        IncrementByNo = IncrementByNo,
        LastNoUsed = LastNoUsed,
        LastDateUsed = LastDateUsed,
        Open = Open,
        AllowGapsInNos = AllowGapsInNos,
        Version = version,
    };
}
