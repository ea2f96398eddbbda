using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One number series with its lines.</summary>
public sealed partial class NoSeriesPage(NumberSeriesStore store)
{
    /// <inheritdoc/>
    protected override CardState<NoSeriesCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "No. Series",
        List = ("No. Series", NoSeriesList.Path),
        Blank = NoSeriesCard.New,
        KeyOf = card => card.Code,
        Edit = Permission.EditNumberSeries,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };

    private void Set(NoSeriesLineCard old, NoSeriesLineCard line) =>
        State.Card = State.Card with { Lines = LineTable<NoSeriesLineCard>.Replace(State.Card.Lines, old, line) };
}
