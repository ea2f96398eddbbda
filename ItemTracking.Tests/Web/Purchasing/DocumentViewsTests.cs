using ItemTracking.Core.Documents;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Tests.Web.Purchasing;

/// <summary>The views that the home page links to show the records it counted.</summary>
public sealed class DocumentViewsTests
{
    private static readonly DateOnly Today = new(2025, 1, 15);

    private static readonly DocumentRow[] Rows =
    [
        Row("DUE", DocumentStatus.Released, Today, new(true, 10, 10)),
        Row("OVERDUE", DocumentStatus.Released, Today.AddDays(-3), new(true, 10, 4)),
        Row("NO-DATE", DocumentStatus.Released, DateOnly.MinValue, TrackingState.NotNeeded),
        Row("LATER", DocumentStatus.Released, Today.AddDays(1), new(true, 10, 0)),
        Row("OPEN", DocumentStatus.Open, Today, new(true, 10, 12)),
        Row("RECEIVED", DocumentStatus.Released, null, TrackingState.NotNeeded),
    ];

    [Theory]
    [InlineData("to-receive", "DUE OVERDUE NO-DATE")]
    [InlineData("undefined-tracking", "OVERDUE LATER OPEN")]
    [InlineData(null, "DUE OVERDUE NO-DATE LATER OPEN RECEIVED")]
    [InlineData("no-such-view", "DUE OVERDUE NO-DATE LATER OPEN RECEIVED")]
    public void A_view_shows_its_documents(string? view, string expected) =>
        Assert.Equal(expected, string.Join(' ', DocumentViews.Of(Rows, view, Today).Select(row => row.No)));

    private static DocumentRow Row(string no, DocumentStatus status, DateOnly? due, TrackingState tracking) => new(no, "", "", status, null, "", tracking, due);
}
