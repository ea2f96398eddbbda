using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ItemTracking.Web.Shared;

/// <summary>
/// The pages of this browser tab in the order in which they were opened, so that a list knows the record one comes back from.
/// </summary>
public sealed class VisitedPages(NavigationManager navigation) : IDisposable
{
    private const int Most = 50;
    private readonly LinkedList<string> pages = [];
    private List<string> listed = [];

    /// <summary>Begins to watch; the frame of the pages calls it once.</summary>
    public void Begin() => navigation.LocationChanged += Remember;

    public void Dispose() => navigation.LocationChanged -= Remember;

    /// <summary>The address that was open last among these; null when none was.</summary>
    public string? LastOf(IEnumerable<string> addresses)
    {
        var known = addresses.GroupBy(PathOf).ToDictionary(same => same.Key, same => same.First());
        return pages.Select(page => known.GetValueOrDefault(page)).FirstOrDefault(found => found is not null);
    }

    /// <summary>Takes the cards that the list of this tab shows, in its order.</summary>
    public void List(IReadOnlyList<string> cards) => listed = [.. cards.Where(card => !card.Contains('?', StringComparison.Ordinal))];

    /// <summary>Address of the card that many places behind the open one in the list that was open last; null when there is none.</summary>
    public string? Beside(int step)
    {
        var here = PathOf(navigation.Uri);
        var at = listed.FindIndex(card => PathOf(card) == here);
        return at < 0 ? null : listed.ElementAtOrDefault(at + step);
    }

    private string PathOf(string address) => navigation.ToAbsoluteUri(address).AbsolutePath;

    private void Remember(object? sender, LocationChangedEventArgs moved)
    {
        var path = PathOf(moved.Location);
        pages.Remove(path);
        pages.AddFirst(path);
        if (pages.Count > Most)
            pages.RemoveLast();
    }
}
