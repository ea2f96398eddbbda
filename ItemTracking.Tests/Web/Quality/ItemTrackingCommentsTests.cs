using Bunit;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Quality;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Web.Quality;

public sealed class ItemTrackingCommentsTests
{
    private const string Address = "/item-tracking-comments?type=serial&item=i1&variant=&number=s1";

    [Fact, Trait("Rule", "INF-6")]
    public async Task A_comment_is_added_to_a_number_without_a_card_with_the_work_date()
    {
        await using var pages = await QualityPages.CreateAsync();
        var page = pages.Open<ItemTrackingComments>(Address);
        Assert.Equal("No comments on Serial No. S1 yet.", page.Find("tbody").TextContent.Trim());
        Assert.Equal("1/15/2025", page.Text("Date"));

        page.Press("Add");
        page.WaitForAssertion(() => Assert.True(page.IsMarked("Comment")));
        page.Type("Comment", "Scratched");
        page.Press("Add");

        page.WaitForAssertion(() => Assert.Equal(
            ["Scratched", "1/15/2025", "somebody"], page.FindAll("tbody td").Take(3).Select(td => td.TextContent)));
        Assert.Equal("", page.Text("Comment"));
        Assert.Equal(["Scratched"], Taken(await pages.Company.Comments.ListAsync(Serial("S1"), Staff)).Select(c => c.Comment));
    }

    [Fact, Trait("Rule", "INF-6")]
    public async Task Own_comments_are_changed_and_any_is_deleted_after_a_question()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.Comments.AddAsync(Serial("S1"), null, "of the clerk", Actors.PurchasingClerk);
        await pages.Company.Comments.AddAsync(Serial("S1"), null, "mine", new("somebody", [Roles.Quality]));
        var page = pages.Open<ItemTrackingComments>(Address);
        Assert.Empty(page.Buttons("Change comment 1"));

        page.Press("Change comment 2");
        Assert.Equal(("mine", ""), (page.Text("Comment"), page.Text("Date") ?? ""));
        page.Type("Comment", "mine, too");
        page.Press("Save");
        page.WaitForAssertion(() => Assert.Equal(
            ["of the clerk", "mine, too"], page.FindAll("tbody td:first-child").Select(td => td.TextContent)));

        page.Press("Delete comment 1");
        page.Press("Yes");
        page.WaitForAssertion(() => Assert.Equal(["mine, too"], page.FindAll("tbody td:first-child").Select(td => td.TextContent)));
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_keeps_the_comment_from_being_saved()
    {
        await using var pages = await QualityPages.CreateAsync();
        var page = pages.Open<ItemTrackingComments>(Address);
        page.Type("Comment", "Scratched");
        page.Type("Date", "soon");
        page.Press("Add");

        page.WaitForAssertion(() => Assert.Single(page.Issues()));
        Assert.Equal((true, "soon", "Scratched"), (page.IsMarked("Date"), page.Text("Date"), page.Text("Comment")));
        Assert.Empty(Taken(await pages.Company.Comments.ListAsync(Serial("S1"), Staff)));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task An_auditor_only_reads()
    {
        await using var pages = await QualityPages.CreateAsync(Roles.Auditor);
        await pages.Company.Comments.AddAsync(Serial("S1"), null, "of the clerk", Actors.PurchasingClerk);
        var page = pages.Open<ItemTrackingComments>(Address);

        Assert.Equal(["of the clerk", "", "clerk"], page.FindAll("tbody td").Select(td => td.TextContent));
        Assert.Empty(page.FindAll("main button, section button, td button"));
    }
}
