using ItemTracking.Core.Setup;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>All units of measure.</summary>
public sealed partial class UnitsOfMeasure(UnitOfMeasureStore store)
{
    public const string Path = "/units-of-measure";

    private static readonly IReadOnlyList<DataColumn<UnitOfMeasureRow>> Columns =
    [
        new("Code", row => row.Code, "Code"),
        new("Description", row => row.Description, "Description"),
    ];
}
