using ItemTracking.Core.NumberSeries;

namespace ItemTracking.Tests.NumberSeries;

/// <summary>Number series for tests.</summary>
internal static class Series
{
    public static readonly DateOnly WorkDate = new(2025, 1, 15);

    public static NoSeriesCard Of(params NoSeriesLineCard[] lines) =>
        NoSeriesCard.New with { Code = "TEST", Lines = [.. lines.Select((line, index) => line with { LineNo = (index + 1) * 10000 })] };

    public static NoSeriesLineCard Line(
        string from, string to = "", int by = 1, string last = "", string warning = "", DateOnly? starting = null,
        DateOnly? lastDate = null) =>
        NoSeriesLineCard.New with
        {
            StartingNo = from,
            EndingNo = to,
            IncrementByNo = by,
            LastNoUsed = last,
            WarningNo = warning,
            StartingDate = starting,
            LastDateUsed = lastDate
        };

    /// <summary>The rows to put into a database for a series.</summary>
    public static object[] Rows(this NoSeriesCard series) =>
    [
        new NoSeries
        {
            Code = series.Code,
            DefaultNos = series.DefaultNos,
            ManualNos = series.ManualNos,
            DateOrder = series.DateOrder,
            Version = 1
        },
        .. series.Lines.Select(line => line.ToLine(series.Code, 1)),
    ];
}
