using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>Which number series number the company's own records. There is one such record.</summary>
public sealed partial class Numbering(CompanyNumberingStore store, LookupReader lookup)
{
    /// <inheritdoc/>
    protected override CardState<CompanyNumberingCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "Numbering",
        Edit = Permission.EditNumberSeries,
        Find = (_, actor) => store.FindAsync(actor),
        Save = store.SaveAsync,
    };

    private async Task<IReadOnlyList<LookupRow>> SeriesAsync(string typed) => await lookup.NoSeriesAsync(typed, await Current.GetAsync());
}
