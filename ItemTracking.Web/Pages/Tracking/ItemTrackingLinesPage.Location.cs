using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Users;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>A line that takes goods out and says no location, while what it asks for lies at one: it can come there from here.</summary>
public sealed partial class ItemTrackingLinesPage
{
    private const int MostPlaces = 3;

    private IReadOnlyList<StockElsewhere> places = [];

    private string PlacesText => string.Join(", ", places.Take(MostPlaces).Select(SelectEntriesDialog.Place))
        + (places.Count > MostPlaces ? $" and at {Numbers.Show(places.Count - MostPlaces)} more" : "");

    private async Task LookUpPlacesAsync(Actor actor)
    {
        if (CanEdit && Sheet.Source is { IsDemand: true, LocationCode: "", Ref: { IsTransfer: false, IsJournal: false } }
            && Sheet.Offer().Rows.Count == 0)
            places = (await records.ElsewhereAsync(Sheet.Source, actor)).Value ?? [];
    }

    private async Task UsePlaceAsync(StockElsewhere place)
    {
        await FlushAsync();
        await InTurnAsync(async () =>
        {
            var moved = await documents.ComesToAsync(Source, place.LocationCode, await user.GetAsync());
            refusals = moved.Refusals;
            if (!moved.IsRefused)
            {
                places = [];
                await CompareAsync([Unsaved()()], () =>
                {
                    workspace!.Take(Sheet.ChooseListed());
                    Message = $"The line is at location {place.LocationCode} now; its numbers went along.";
                });
            }

            StateHasChanged();
            return true;
        });
    }
}
