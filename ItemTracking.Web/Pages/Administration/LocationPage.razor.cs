using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>One location with its bins.</summary>
public sealed partial class LocationPage(LocationStore store)
{
    /// <inheritdoc/>
    protected override CardState<LocationCard> Describe() => new(Current, Navigation, Snackbar)
    {
        Name = "Location",
        List = ("Locations", Locations.Path),
        Blank = LocationCard.New,
        KeyOf = card => card.Code,
        Edit = Permission.EditLocations,
        Find = store.FindAsync,
        Save = store.SaveAsync,
        Delete = store.DeleteAsync,
    };

    private string BinSummary => string.Join(", ", State.Card.Bins.Select(bin => bin.Code));

    /// <summary>What the warehouse does here, as the closed tab says it.</summary>
    private string HandlingSummary => string.Join(
        ", ",
        new[]
        {
            ("Require Receive", State.Card.RequireReceive), ("Require Put-away", State.Card.RequirePutAway),
            ("Require Shipment", State.Card.RequireShipment), ("Require Pick", State.Card.RequirePick),
        }.Where(flag => flag.Item2).Select(flag => flag.Item1));

    private void SetBin(BinCard old, BinCard bin) =>
        State.Card = State.Card with { Bins = LineTable<BinCard>.Replace(State.Card.Bins, old, bin) };
}
