using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Journals;

/// <summary>The Item Reclass. Journal and its Item Tracking Lines as their users type them.</summary>
public sealed class ItemReclassJournalTests
{
    private static readonly DateOnly February15 = new(2025, 2, 15);

    [Fact, Trait("Rule", "RCL-1")]
    public async Task Without_a_batch_DEFAULT_is_offered_and_its_lines_say_where_goods_go()
    {
        await using var desk = await JournalDesk.CreateAsync();
        var page = desk.OpenReclass(batch: null);
        page.WaitForAssertion(() => Assert.Single(page.Buttons("Create Batch DEFAULT")));
        page.Press("Create Batch DEFAULT");

        page.WaitForAssertion(() => Assert.Equal(
            [
                "Line", "Posting Date", "Document No.", "Item No.", "Description", "Location Code", "New Location Code", "Quantity",
                "Unit of Measure", "Tracking"
            ],
            page.FindAll(".document-lines th").Select(heading => heading.TextContent.Trim().TrimEnd('*').Trim()).Where(text => text != "")
                .Take(10)));
        Assert.Empty(page.Buttons("Paste or Import Lines"));
        Assert.Equal("Item Reclass. Journal", page.Find("h1").TextContent);
    }

    [Fact, Trait("Rule", "RCL-1")]
    public async Task Goods_stay_where_they_are_until_the_line_says_where_they_go()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.Company.Database.AddAsync(
            new Location { Code = "SHELVES", BinMandatory = true }, new Bin { LocationCode = "SHELVES", Code = "B1" });
        await desk.AddBatchAsync(JournalTemplate.Reclass);
        await desk.AddLineAsync(PlainItem, 3, template: JournalTemplate.Reclass);
        var page = desk.OpenReclass();
        page.WaitForAssertion(() => Assert.Equal("BLUE", page.Text("New Location Code, line 1")));

        page.Type("Location Code, line 1", "red");
        page.WaitForAssertion(() => Assert.Equal("RED", page.Text("New Location Code, line 1")));
        page.Type("New Location Code, line 1", "shelves");
        page.WaitForAssertion(() => Assert.Equal("SHELVES", page.Text("New Location Code, line 1")));
        page.Type("Location Code, line 1", "blue");
        page.WaitForAssertion(() => Assert.StartsWith("Saved", page.State(), StringComparison.Ordinal));
        page.Type("New Bin Code, line 1", "b1");
        page.WaitForAssertion(() => Assert.Equal("B1", page.Text("New Bin Code, line 1")));

        var line = Assert.Single(await desk.LinesAsync(JournalTemplate.Reclass));
        Assert.Equal(("BLUE", "", "SHELVES", "B1"), (line.LocationCode, line.BinCode, line.NewLocationCode, line.NewBinCode));
    }

    [Fact, Trait("Rule", "RCL-1")]
    public async Task What_is_wrong_with_a_new_place_or_a_quantity_is_told_by_the_caption_of_its_field()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.AddBatchAsync(JournalTemplate.Reclass);
        await desk.AddLineAsync(PlainItem, 3, template: JournalTemplate.Reclass);
        var page = desk.OpenReclass();
        page.WaitForAssertion(() => Assert.Equal("BLUE", page.Text("New Location Code, line 1")));
        page.Type("New Location Code, line 1", "nowhere");
        page.Type("Quantity, line 1", "-2");

        page.WaitForAssertion(() => Assert.Equal(
            [
                "Line 1: New Location Code: The Location does not exist. Identification fields and values: Code='NOWHERE'",
                "Line 1: Quantity: Quantity must not be negative when Entry Type is Transfer",
            ],
            page.Issues()));
        Assert.True(page.IsMarked("New Location Code, line 1"));
        Assert.Contains(
            "Enter how much is reclassified: it leaves and arrives with the same line.", page.Find(".issues").TextContent,
            StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "ITL-27"), Trait("Rule", "RCL-2")]
    [InlineData(true, false, true, "AvailabilitySerialNo SerialNo ExpirationDate NewSerialNo NewExpirationDate QuantityBase")]
    [InlineData(false, true, true, "AvailabilityLotNo LotNo ExpirationDate NewLotNo NewExpirationDate QuantityBase")]
    [InlineData(true, false, false, "AvailabilitySerialNo SerialNo NewSerialNo QuantityBase")]
    [InlineData(false, true, false, "AvailabilityLotNo LotNo NewLotNo QuantityBase")]
    [InlineData(
        true, true, true,
        "AvailabilitySerialNo SerialNo AvailabilityLotNo LotNo ExpirationDate NewSerialNo NewLotNo NewExpirationDate QuantityBase")]
    public async Task The_code_decides_which_old_and_new_numbers_and_dates_are_shown(bool serial, bool lot, bool dates, string expected)
    {
        await using var desk = await JournalDesk.CreateAsync();
        var page = await desk.OpenLineAsync(await desk.AddItemAsync(serial, lot, dates), 1);

        Assert.Equal(expected.Split(' '), Heads(page, ""));
        string[] numbers = [.. serial ? ["SerialNo"] : Array.Empty<string>(), .. lot ? ["LotNo"] : Array.Empty<string>()];
        string[] required = [.. numbers, .. numbers.Select(number => $"New{number}")];
        Assert.Equal(required, Heads(page, "[data-required]"));
        Assert.Equal(
            [.. required, .. dates ? ["NewExpirationDate"] : Array.Empty<string>(), .. serial ? Array.Empty<string>() : ["QuantityBase"]],
            Heads(page, "[data-quick]"));
    }

    [Fact, Trait("Scenario", "O-106"), Trait("Rule", "ITL-27")]
    public async Task The_date_is_shown_read_only_and_the_new_one_can_be_changed()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(LotItem, February15, ("", "LOT-A", 5));
        var page = await desk.OpenLineAsync(LotItem, 5);
        page.SelectEntries(1);

        Assert.Equal(("02/15/2025", "02/15/2025"), Dates(page));
        Assert.Equal("true", page.Find("td[data-col=ExpirationDate]").GetAttribute("aria-readonly"));
        Assert.Equal(
            "The date of what is in stock does not change here. Enter the one that it gets in New Expiration Date.",
            page.Find("td[data-col=ExpirationDate]").GetAttribute("data-locked"));
        Assert.Null(page.Find("td[data-col=NewExpirationDate]").GetAttribute("aria-readonly"));
        await page.TypeCellAsync(1, TrackingField.NewExpirationDate, "1/20/2025");
        Assert.Equal(("02/15/2025", "01/20/2025"), Dates(page));
    }

    [Fact, Trait("Rule", "PASTE-4"), Trait("Rule", "RCL-2")]
    public async Task Selected_lines_get_one_new_lot_and_one_new_date()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(LotItem, February15, ("", "LOT-A", 5), ("", "LOT-B", 5), ("", "LOT-C", 5));
        var page = await desk.OpenLineAsync(LotItem, 15);
        page.SelectEntries(3);
        await page.MarkAsync(0, 1);
        page.Choose("More", "Set on Selected Lines");
        page.WaitForAssertion(() => Assert.Contains("2 selected.", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        page.Type("New Lot No.", "lot-n");
        page.Type("New Expiration Date", "3/2026");
        page.Press("OK");

        page.WaitForAssertion(() => Assert.Equal(["LOT-N", "LOT-N", "LOT-C"], page.Column(TrackingField.NewLotNo)));
        Assert.Equal(["03/31/2026", "03/31/2026", "02/15/2025"], page.Column(TrackingField.NewExpirationDate));
        Assert.Equal(["LOT-A", "LOT-B", "LOT-C"], page.Column(TrackingField.LotNo));
    }

    [Fact, Trait("Rule", "PASTE-4"), Trait("Rule", "RCL-2")]
    public async Task A_column_of_new_serial_numbers_is_laid_beside_the_old_ones()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        var page = await desk.OpenLineAsync(SerialItem, 3);
        page.SelectEntries(3);

        await page.PasteAsync(TrackingField.NewSerialNo, "n1\nn2\nn3\nn4");
        Assert.Equal("3 good, 1 bad.", page.Find("[data-paste-list] [role=status]").TextContent);
        page.Press("Take the Good Rows");

        page.WaitForAssertion(() => Assert.Equal(["N1", "N2", "N3"], page.Column(TrackingField.NewSerialNo)));
        Assert.Equal(["S1", "S2", "S3"], page.Column(TrackingField.SerialNo));
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData("RED", 8)]
    public async Task The_preview_says_the_variant_where_a_line_has_one(string variant, int columns)
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.Company.AddVariantsAsync(PlainItem);
        await desk.AddBatchAsync(JournalTemplate.Reclass);
        await desk.AddLineAsync(
            PlainItem, 3, line => line with { VariantCode = variant, NewLocationCode = "RED" }, JournalTemplate.Reclass);
        var page = desk.OpenReclass();
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Preview")));
        page.Press("Preview");

        page.WaitForAssertion(() => Assert.Equal(columns, page.FindAll(".mud-dialog th").Count));
        Assert.Equal(
            variant.Length > 0 ? [variant] : [],
            page.FindAll(".mud-dialog td[data-column='Variant Code']").Select(cell => cell.TextContent));
    }

    [Fact, Trait("Rule", "RCL-2"), Trait("Rule", "NUM-7")]
    public async Task Assigned_numbers_are_the_new_ones_of_units_that_are_in_stock()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(SerialItem, ("S1", "", 1), ("S2", "", 1), ("S3", "", 1));
        var page = await desk.OpenLineAsync(SerialItem, 3);
        page.SelectEntries(3);
        await page.TypeCellAsync(1, TrackingField.NewSerialNo, "mine");
        page.Choose("More", "Create Customized SN");
        page.WaitForAssertion(() => Assert.Equal("2", page.Text("Quantity to Create")));
        page.Type("Customized SN", "n01");
        page.Press("OK");

        page.WaitForAssertion(() => Assert.Equal(["MINE", "N01", "N02"], page.Column(TrackingField.NewSerialNo)));
        Assert.Equal(["S1", "S2", "S3"], page.Column(TrackingField.SerialNo));
        Assert.Contains("New serial numbers assigned.", page.Find(".foot").TextContent, StringComparison.Ordinal);

        page.Choose("More", "Create Customized SN");
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("OK")));
        page.Type("Customized SN", "n03");
        page.Type("Quantity to Create", "1");
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Contains(
            "No line has a unit that keeps its serial number", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "SCN-7"), Trait("Rule", "RCL-2")]
    public async Task A_new_label_that_is_scanned_into_a_new_number_is_taken_apart()
    {
        await using var desk = await JournalDesk.CreateAsync();
        var item = await desk.AddItemAsync(serial: true, lot: true, dates: true);
        await desk.StockAsync(item, February15, ("S1", "LOT-A", 1), ("S2", "LOT-A", 1));
        var page = await desk.OpenLineAsync(item, 2);
        page.SelectEntries(2);

        await page.TypeCellAsync(1, TrackingField.NewLotNo, "(01)09506000134352(17)270131(10)LOT-N(21)N1");
        await page.TypeCellAsync(2, TrackingField.NewSerialNo, "(10)LOT-N(21)N2");

        Assert.Equal(["LOT-N", "LOT-N"], page.Column(TrackingField.NewLotNo));
        Assert.Equal(["N1", "N2"], page.Column(TrackingField.NewSerialNo));
        Assert.Equal(["01/31/2027", "02/15/2025"], page.Column(TrackingField.NewExpirationDate));
        Assert.Equal(["S1", "S2"], page.Column(TrackingField.SerialNo));
        Assert.Equal(["LOT-A", "LOT-A"], page.Column(TrackingField.LotNo));
    }

    [Fact, Trait("Case", "C-53")]
    public async Task New_numbers_and_dates_of_a_page_that_was_lost_are_offered_again()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(LotItem, February15, ("", "LOT-A", 5));
        var page = await desk.OpenLineAsync(LotItem, 5);
        await RenameAsync(page);
        desk.Lose();

        page = desk.OpenLine();
        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Continue")));
        page.Press("Continue");

        page.WaitForAssertion(() => Assert.Equal(["LOT-N"], page.Column(TrackingField.NewLotNo)));
        Assert.Equal(("02/15/2025", "01/20/2025"), Dates(page));
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task New_numbers_and_dates_are_laid_over_what_another_user_saved_meanwhile()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(LotItem, February15, ("", "LOT-A", 5), ("", "LOT-B", 5));
        var page = await desk.OpenLineAsync(LotItem, 10);
        await RenameAsync(page);
        var other = await desk.Company.OpenTrackingAsync(JournalTemplate.Reclass.Key(JournalDesk.Batch).Line(ReclassDesk.LineNo));
        await desk.Company.CloseTrackingAsync(Taken(other.AddLine(new("", "LOT-B"))));
        page.Press("Close");

        page.WaitForAssertion(() => Assert.NotEmpty(page.Buttons("Reload and keep my entries")));
        page.Press("Reload and keep my entries");
        page.WaitForAssertion(() => Assert.Contains("LOT-B", page.Column(TrackingField.LotNo)));
        Assert.Contains("LOT-N", page.Column(TrackingField.NewLotNo));
        Assert.Contains("01/20/2025", page.Column(TrackingField.NewExpirationDate));
    }

    private static async Task RenameAsync(IRenderedComponent<IComponent> page)
    {
        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("td.chosen input")));
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Contains("LOT-A", page.Column(TrackingField.LotNo)));
        await page.TypeCellAsync(1, TrackingField.NewLotNo, "lot-n");
        await page.TypeCellAsync(1, TrackingField.NewExpirationDate, "1/20/2025");
    }

    private static (string Old, string New) Dates(IRenderedComponent<IComponent> page) =>
        (page.Column(TrackingField.ExpirationDate)[0], page.Column(TrackingField.NewExpirationDate)[0]);

    private static IEnumerable<string?> Heads(IRenderedComponent<IComponent> page, string which) =>
        page.FindAll($"th[data-col]{which}").Select(head => head.GetAttribute("data-col"));
}
