using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// Tells that somebody else touched the page's numbers; the figures stay as they are until the clerk refreshes them (AVL-1, AVL-19).
/// </summary>
public sealed partial class ItemTrackingLinesPage
{
    private AvailabilityWatch? watch;
    private (AvailabilitySnapshot Since, IReadOnlyList<int> Lines, DateTimeOffset At) touched = (AvailabilitySnapshot.Empty, [], default);
    private DateTimeOffset listedAt;

    /// <summary>A snapshot collected meanwhile knows of the changes.</summary>
    private IReadOnlyList<int> TouchedLines => touched.Since == Sheet.Availability ? touched.Lines : [];

    private string TouchedAt => TimeZoneInfo.ConvertTime(touched.At, clock.LocalTimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private void Watch()
    {
        if (Sheet.Source.IsDemand && CanEdit)
            watch = new(clock, LookAsync, failure => LogWatchFailure(failure, Sheet.Source.DocumentCaption));
    }

    private Task LookAsync() => InvokeAsync(async () =>
    {
        var seen = Sheet;
        if (seen.Watched() is not { Count: > 0 } watched)
            return;
        var now = await availability.StandAsync(seen.Source, watched, await user.GetAsync());
        if (now.IsRefused
            || Sheet.Availability != seen.Availability
            || seen.TouchedElsewhere(now.Value) is var lines && lines.SequenceEqual(TouchedLines))
            return;
        touched = (seen.Availability, lines, clock.GetUtcNow());
        StateHasChanged();
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes of availability could not be looked for on the tracking of {Document}")]
    private partial void LogWatchFailure(Exception exception, string document);
}
