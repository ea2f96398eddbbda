using ItemTracking.Core.Documents;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Tests.Web.Purchasing;

public sealed class DocumentViewsTests
{
    [Theory]
    [InlineData("to-receive", DocumentListView.ToHandle)]
    [InlineData("to-ship", DocumentListView.ToHandle)]
    [InlineData("undefined-tracking", DocumentListView.UndefinedTracking)]
    [InlineData(null, DocumentListView.All)]
    [InlineData("no-such-view", DocumentListView.All)]
    public void A_view_of_the_address_names_what_the_list_shows(string? address, DocumentListView view) =>
        Assert.Equal(view, DocumentViews.Of(address));
}
