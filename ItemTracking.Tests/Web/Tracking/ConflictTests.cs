using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Lines that were saved elsewhere meanwhile, by another user or in another window of the same one (STO-9, R5).</summary>
public sealed class ConflictTests
{
    [Fact, Trait("Rule", "STO-9")]
    public async Task One_message_says_that_lines_were_saved_elsewhere_and_that_nothing_is_lost()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var order = (await pages.Company.OrderAsync((PurchaseCompany.SerialItem, 3))).Key;
        var page = pages.Open(order);
        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("q", 1, "scan", 0, "", "S1", 0, 0, false)]));
        await pages.Company.TrackAsync(order, 10000, ("S2", "", 1));

        page.Press("Close");

        page.WaitForAssertion(() => Assert.StartsWith(
            "Another user has modified the item tracking data since it was retrieved from the database.\nStart again. That was somebody "
                + "else, or you in another window. Nothing of yours was saved, and all that you",
            page.Find("[data-offer] .mud-alert span").TextContent.Trim(),
            StringComparison.Ordinal));
        Assert.Empty(page.Issues());
        page.Press("Reload and keep my entries");
        page.WaitForAssertion(() => Assert.Contains("S2", page.Find(".tracking-lines").TextContent, StringComparison.Ordinal));
        Assert.Contains("S1", page.Find(".tracking-lines").TextContent, StringComparison.Ordinal);
    }

    [Theory, Trait("Requirement", "R5")]
    [InlineData("Keep all of mine", true)]
    [InlineData("Keep all of theirs", false)]
    public async Task R5_A_line_that_the_other_user_deleted_while_it_was_changed_here_is_not_there_any_more_and_a_choice(
        string choice, bool isKept)
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var order = (await pages.Company.OrderAsync((PurchaseCompany.LotItem, 10))).Key;
        await pages.Company.TrackAsync(order, 10000, ("", "L1", 2), ("", "L2", 3));
        var page = pages.Open(order);
        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("q", 1, "cell", 1, nameof(TrackingField.QuantityBase), "4", 0, 0, false)]));
        await pages.Company.EditTrackingAsync(order, 10000, sheet => sheet.Delete([1]));

        page.Press("Close");
        page.WaitForAssertion(() => Assert.Single(page.Buttons("Reload and keep my entries")));
        page.Press("Reload and keep my entries");
        var shown = page.WaitForElement("[role=radiogroup]");
        Assert.Equal("Line, 1, L1", shown.GetAttribute("aria-label"));
        Assert.Equal(
            ["Mine: L1 4", "Theirs: not there any more"], shown.QuerySelectorAll("label").Select(label => label.TextContent.Trim()));
        page.Press(choice);
        page.Press("Lay over");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=radiogroup]")));
        page.Press("Close");

        Eventually.Equal(isKept ? "L1 4, L2 3" : "L2 3", Stored);

        string Stored()
        {
            using var db = pages.Company.Database.Factory.CreateDbContext();
            return string.Join(", ", db.Set<TrackingSpecification>().AsEnumerable().OrderBy(row => row.LotNo, StringComparer.Ordinal)
                .Select(row => $"{row.LotNo} {row.QuantityBase:0}"));
        }
    }
}
