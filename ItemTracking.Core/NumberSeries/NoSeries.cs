using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.NumberSeries;

/// <summary>A series that numbers are drawn from (NOS-1, NUM-23).</summary>
[Audited("No. Series")]
public sealed class NoSeries : IVersioned
{
    /// <summary>Key, at most 20 characters.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name, at most 100 characters.</summary>
    public string Description { get; set; } = "";

    /// <summary>Numbers may be drawn automatically.</summary>
    public bool DefaultNos { get; set; } = true;

    /// <summary>Numbers may be typed by hand.</summary>
    public bool ManualNos { get; set; }

    /// <summary>Numbers must be drawn in the order of dates.</summary>
    public bool DateOrder { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The series as the card and the rules read it.</summary>
    public NoSeriesCard ToCard(IReadOnlyList<NoSeriesLineCard> lines) =>
        new(Code, Description, DefaultNos, ManualNos, DateOrder, lines, Version);
}

/// <summary>One range of a series, valid from its starting date (NOS-2, NUM-23).</summary>
[Audited("No. Series Line")]
public sealed class NoSeriesLine : IVersioned
{
    /// <summary>Series.</summary>
    public string SeriesCode { get; set; } = "";

    /// <summary>Number of the line inside the series: 10000, 20000 and so on.</summary>
    public int LineNo { get; set; }

    /// <summary>First day on which the line is used; null for always.</summary>
    public DateOnly? StartingDate { get; set; }

    /// <summary>First number, at most 20 characters.</summary>
    public string StartingNo { get; set; } = "";

    /// <summary>Last number, or blank for no end.</summary>
    public string EndingNo { get; set; } = "";

    /// <summary>Number from which a message says that the series is running out, or blank.</summary>
    public string WarningNo { get; set; } = "";

    /// <summary>Step between two numbers; at least 1.</summary>
    [Caption("Increment-by No.")]
    public int IncrementByNo { get; set; } = 1;

    /// <summary>Last number handed out, or blank.</summary>
    [Caption("Last No. Used")]
    public string LastNoUsed { get; set; } = "";

    /// <summary>Date of the last draw.</summary>
    public DateOnly? LastDateUsed { get; set; }

    /// <summary>Numbers are left (NOS-4).</summary>
    public bool Open { get; set; } = true;

    /// <summary>Numbers may be skipped (NOS-9): the line is drawn from in a transaction of its own.</summary>
    [Caption("Allow Gaps in Nos.")]
    public bool AllowGapsInNos { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The line as the card and the rules read it.</summary>
    public NoSeriesLineCard ToCard() => new(
        LineNo, StartingDate, StartingNo, EndingNo, WarningNo, IncrementByNo, LastNoUsed, LastDateUsed, AllowGapsInNos, Version);
}
