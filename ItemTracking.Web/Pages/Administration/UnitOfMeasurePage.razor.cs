using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One unit of measure.</summary>
public sealed partial class UnitOfMeasurePage(UnitOfMeasureStore store)
{
    /// <inheritdoc/>
    protected override CardState<UnitOfMeasureCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "Unit of Measure",
        List = ("Units of Measure", UnitsOfMeasure.Path),
        Blank = UnitOfMeasureCard.New,
        KeyOf = card => card.Code,
        Edit = Permission.EditItems,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };
}
