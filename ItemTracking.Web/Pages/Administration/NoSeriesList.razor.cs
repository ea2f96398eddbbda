using ItemTracking.Core.NumberSeries;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All number series with the line in use.</summary>
public sealed partial class NoSeriesList(NumberSeriesStore store)
{
    public const string Path = "/no-series";

    private static readonly IReadOnlyList<DataColumn<NoSeriesRow>> Columns =
    [
        new("Code", row => row.Code, "Code"),
        new("Description", row => row.Description, "Description"),
        new("Starting No.", row => row.StartingNo),
        new("Ending No.", row => row.EndingNo),
        new("Last No. Used", row => row.LastNoUsed),
        new("Default Nos.", row => row.DefaultNos, "Default Nos."),
        new("Manual Nos.", row => row.ManualNos, "Manual Nos."),
    ];
}
