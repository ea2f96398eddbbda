namespace ItemTracking.Core.NumberSeries;

/// <summary>A number series in the list, with the line that is in use.</summary>
/// <param name="Code">Key.</param>
/// <param name="Description">Name.</param>
/// <param name="DefaultNos">Numbers may be drawn automatically.</param>
/// <param name="ManualNos">Numbers may be typed by hand.</param>
/// <param name="StartingNo">First number of the first line with numbers left, or of the last line.</param>
/// <param name="EndingNo">Last number of that line, or blank.</param>
/// <param name="LastNoUsed">Last number handed out from that line, or blank.</param>
public sealed record NoSeriesRow(
    string Code, string Description, bool DefaultNos, bool ManualNos, string StartingNo, string EndingNo, string LastNoUsed)
{
    internal static NoSeriesRow Of(NoSeries series, IEnumerable<NoSeriesLineCard> lines)
    {
        var line = lines.OrderBy(l => l.LineNo).FirstOrDefault(l => l.Open) ?? lines.MaxBy(l => l.LineNo) ?? NoSeriesLineCard.New;
        return new NoSeriesRow(
            series.Code, series.Description, series.DefaultNos, series.ManualNos, line.StartingNo, line.EndingNo, line.LastNoUsed);
    }
}
