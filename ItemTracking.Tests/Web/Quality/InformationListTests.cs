using Bunit;
using ItemTracking.Core.Information;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Quality;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Web.Quality;

public sealed class InformationListTests
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    [Fact, Trait("Rule", "INF-3")]
    public async Task Lots_are_listed_with_what_is_known_and_what_is_in_stock()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.Cards.SaveAsync(
            new InformationCard { Key = Lot("L7"), Description = "Blue", TestQuality = TestQuality.Good, CertificateNumber = "C-1" },
            Staff);
        await pages.Company.CardAsync(Lot("L8"), blocked: true);
        await pages.Company.EntryAsync(1, Lot("L7"), 5, expires: WorkDate);
        await pages.Company.Comments.AddAsync(Lot("L7"), null, "said", Staff);

        var list = pages.Open<LotNoInformationList>("/lot-no-information");

        Assert.Equal("Lot No. Information List", list.Find("h1").TextContent);
        Assert.Equal(
            [
                "Lot No.", "Description", "Item No.", "Blocked", "Inventory", "Expired Inventory", "Expiration Date", "Test Quality",
                "Certificate Number", "Comment", "Card"
            ],
            list.FindAll("th").Select(th => th.TextContent.Trim()));
        Assert.Equal(["L7", "Blue", "I1", "", "5", "5", "1/15/2025", "Good", "C-1", "Yes", "Lot No. Information Card"], Cells(list, 0));
        Assert.Equal(["L8", "", "I1", "Blocked", "0", "0", "", "", "", "No", "Lot No. Information Card"], Cells(list, 1));
        Assert.Equal("/lot-no-information/I1%2C%2CL7", list.Find("tbody a").GetAttribute("href"));
        Assert.Equal(
            "/lot-no-information/I1%2C%2CL7", list.Find("a[aria-label='Lot No. Information Card L7']").GetAttribute("href"));
        Assert.Equal(
            "/item-ledger-entries?item=I1&lot=L7",
            list.Find("a[aria-label='5, Item Tracking Entries of Lot No. L7']").GetAttribute("href"));
        Assert.Equal(
            "/item-tracking-comments?type=lot&item=I1&variant=&number=L7",
            list.Find("a[aria-label='Yes, comments on Lot No. L7']").GetAttribute("href"));
    }

    [Fact, Trait("Rule", "INF-3")]
    public async Task Variants_are_shown_where_there_are_any()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Lot("L1", variant: "RED"));

        Assert.Contains(
            "Variant Code", pages.Open<LotNoInformationList>("/lot-no-information").FindAll("th").Select(th => th.TextContent.Trim()));
    }

    [Fact, Trait("Scenario", "O-114")]
    public async Task The_list_says_up_to_which_day_stock_counts_as_expired()
    {
        await using var pages = await QualityPages.CreateAsync();

        Assert.Equal(
            "Expired is what has an expiration date up to and including 1/15/2025.",
            pages.Open<LotNoInformationList>("/lot-no-information").Find(".sub").TextContent.Trim());
    }

    [Fact, Trait("Rule", "INF-3")]
    public async Task Serial_numbers_have_no_test_quality_and_no_certificate()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Serial("S1"));

        var list = pages.Open<SerialNoInformationList>("/serial-no-information");
        Assert.Equal("Serial No. Information List", list.Find("h1").TextContent);
        Assert.DoesNotContain(list.FindAll("th"), th => th.TextContent.Contains("Quality", StringComparison.Ordinal)
            || th.TextContent.Contains("Certificate", StringComparison.Ordinal));
    }

    [Theory, Trait("Rule", "INF-3")]
    [InlineData("", "FINE,STOP", "All")]
    [InlineData("?view=blocked", "STOP", "Blocked")]
    [InlineData("?view=blocked-in-stock", "", "Blocked with stock")]
    [InlineData("?view=expiring", "SOON", "Expiring in 30 days")]
    [InlineData("?view=expired", "OLD", "Expired with stock")]
    [InlineData("?item=i1", "FINE", "All")]
    public async Task A_view_or_an_item_in_the_address_restricts_the_list(string query, string numbers, string view)
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Lot("STOP", "I2"), blocked: true);
        await pages.Company.CardAsync(Lot("FINE"));
        await pages.Company.EntryAsync(1, Lot("SOON"), 1, expires: WorkDate.AddDays(1));
        await pages.Company.EntryAsync(2, Lot("OLD"), 1, expires: WorkDate);

        var list = pages.Open<LotNoInformationList>("/lot-no-information" + query);
        Assert.Equal(
            numbers.Split(',', StringSplitOptions.RemoveEmptyEntries), list.FindAll("tbody td:first-child").Select(td => td.TextContent));
        Assert.Equal(view, list.Find("[aria-label=Views] [aria-current]").TextContent);
    }

    [Fact, Trait("Rule", "INF-3")]
    public async Task A_number_in_stock_without_a_card_leads_to_a_new_one()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.EntryAsync(1, Lot("OLD"), 1, expires: WorkDate);

        Assert.Equal(
            "/lot-no-information/new?item=I1&number=OLD",
            pages.Open<LotNoInformationList>("/lot-no-information?view=expired").Find("tbody a").GetAttribute("href"));
    }

    [Fact, Trait("Rule", "INF-5")]
    public async Task A_number_of_the_ledger_without_a_card_is_told_and_a_card_is_offered()
    {
        await using var pages = await QualityPages.CreateAsync();

        var list = pages.Open<SerialNoInformationList>("/serial-no-information?item=I1&variant=&number=S1");

        var told = list.Find(".mud-alert");
        Assert.StartsWith("No information exists for Serial No. S1.", told.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("/serial-no-information/new?item=I1&number=S1", told.QuerySelector("a")!.GetAttribute("href"));
        list.Press("Clear filter");
        Eventually.Equal("/serial-no-information", () => pages.Address);
    }

    [Fact]
    public async Task A_scanned_number_opens_its_card()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Lot("L7"));
        await pages.Company.CardAsync(Lot("L70"));
        var list = pages.Open<LotNoInformationList>("/lot-no-information");

        Scan(list, "l7");
        Eventually.Equal("/lot-no-information/I1%2C%2CL7", () => pages.Address);
    }

    [Fact]
    public async Task A_scanned_number_with_stock_but_without_a_card_gets_the_offer_of_one_for_each_item()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.EntryAsync(1, Lot("L9"), 1);
        await pages.Company.EntryAsync(2, Lot("L9", "I2"), 1);
        var list = pages.Open<LotNoInformationList>("/lot-no-information");

        Scan(list, "L9");
        list.WaitForAssertion(() => Assert.Equal(
            ["Create information for item I1", "Create information for item I2"], list.FindAll(".mud-alert a").Select(a => a.TextContent)));
    }

    [Fact, Trait("Case", "C-11")]
    public async Task The_offer_of_a_scanned_number_outlives_the_search_that_waited_for_the_next_key()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.EntryAsync(1, Lot("W-0002"), 1);
        var list = pages.Open<LotNoInformationList>("/lot-no-information");

        Scan(list, "W-0002");
        list.WaitForAssertion(() => Assert.Equal(["Create information"], Offers(list)));
        await Task.Delay(500);

        Assert.Equal(["Create information"], Offers(list));
        Assert.Equal("/lot-no-information?number=W-0002", pages.Address);
    }

    [Fact, Trait("Case", "C-11")]
    public async Task A_search_that_ends_after_its_list_is_gone_writes_nothing()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.EntryAsync(1, Lot("W-0002"), 1);
        var list = pages.Open<LotNoInformationList>("/lot-no-information");

        list.Find("input[type=search]").Input("W-0");
        pages.Go("/lot-no-information?number=W-0002");
        list.WaitForAssertion(() => Assert.Equal(["Create information"], Offers(list)));
        await Task.Delay(500);

        Assert.Equal(["Create information"], Offers(list));
        Assert.Equal("/lot-no-information?number=W-0002", pages.Address);
    }

    [Fact]
    public async Task Enter_after_words_only_searches()
    {
        await using var pages = await QualityPages.CreateAsync();
        await pages.Company.CardAsync(Lot("L7"), "Blue");
        var list = pages.Open<LotNoInformationList>("/lot-no-information");

        Scan(list, "blue");
        Assert.Equal("/lot-no-information?search=blue", pages.Address);
        list.WaitForAssertion(() => Assert.Equal(["L7"], list.FindAll("tbody td:first-child").Select(td => td.TextContent)));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task An_auditor_makes_no_cards()
    {
        await using var pages = await QualityPages.CreateAsync(Roles.Auditor);
        await pages.Company.EntryAsync(1, Lot("OLD"), 1, expires: WorkDate);

        Assert.Empty(pages.Open<LotNoInformationList>("/lot-no-information?item=I1&number=L1").FindAll(".mud-alert a"));
        var list = pages.Open<LotNoInformationList>("/lot-no-information?view=expired");
        Assert.Empty(list.Buttons("New"));
        Assert.Equal("/lot-no-information/I1%2C%2COLD", list.Find("tbody a").GetAttribute("href"));
    }

    private static void Scan(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> list, string number)
    {
        list.Find("input[type=search]").Input(number);
        list.Find("form.search").Submit();
    }

    private static IEnumerable<string> Offers(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> list) =>
        list.FindAll(".mud-alert a").Select(a => a.TextContent);

    private static IEnumerable<string> Cells(IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> list, int row) =>
        list.FindAll("tbody tr")[row].QuerySelectorAll("td").Select(td => td.TextContent.Trim());
}
