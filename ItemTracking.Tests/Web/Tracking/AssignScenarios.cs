using AngleSharp.Dom;
using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Numbers are assigned, selected or scanned on the page and saved by closing it.</summary>
public sealed class AssignScenarios
{
    private const string Item = "CHAIR";

    private static readonly string[] FiveSerials = ["SN-0001", "SN-0002", "SN-0003", "SN-0004", "SN-0005"];

    private static ItemTrackingCode Both => new() { Code = "BOTH", SNSpecificTracking = true, LotSpecificTracking = true };

    private static ItemTrackingCode WithCards => new() { Code = "CARDS", SNSpecificTracking = true, SNInfoInboundMustExist = true };

    [Theory, Trait("Scenario", "O-021")]
    [InlineData("0", "The quantity to create must be positive.")]
    [InlineData("-1", "The quantity to create must be positive.")]
    [InlineData("2.5", "The quantity to create must be an integer.")]
    public async Task O021_a_quantity_that_is_no_count_makes_no_line_and_draws_no_number(string quantity, string message)
    {
        await using var pages = await PagesAsync();
        var page = pages.Open(await OrderAsync(pages, Both, 4));
        page.Press("Assign Serial No.");
        page.WaitForAssertion(() => Assert.Equal("4", Input(page, "Quantity to Create").GetAttribute("value")));
        Input(page, "Quantity to Create").Change(quantity);
        page.Press("OK");

        page.WaitForAssertion(() => Assert.Contains(message, page.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(Column(page, nameof(TrackingField.SerialNo)));
        Assert.Equal(("", ""), (await LastNoUsedAsync(pages, "SN"), await LastNoUsedAsync(pages, "LOT")));
        Input(page, "Quantity to Create").Change("4");
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(FiveSerials[..4], Column(page, nameof(TrackingField.SerialNo))));
        page.Press("Assign Serial No.");
        page.WaitForAssertion(() => Assert.Equal("0", Input(page, "Quantity to Create").GetAttribute("value")));
    }

    [Fact, Trait("Scenario", "O-024")]
    public async Task O024_five_selected_serials_without_a_lot_get_the_one_lot_that_is_drawn_once()
    {
        await using var pages = await PagesAsync();
        var order = await OrderAsync(pages, Both, 5);
        var page = pages.Open(order);
        AssignSerials(page, 5);
        await SelectAllAsync(pages, page, 5);

        page.Press("Assign Lot No.");

        page.WaitForAssertion(() => Assert.Equal(Enumerable.Repeat("LOT-0001", 5), Column(page, nameof(TrackingField.LotNo))));
        Assert.Equal(FiveSerials, Column(page, nameof(TrackingField.SerialNo)));
        Close(pages, page, order);
        Assert.Equal(FiveSerials.Select(serial => $"{serial}/LOT-0001 1"), await StoredAsync(pages, order));
        Assert.Equal("LOT-0001", await LastNoUsedAsync(pages, "LOT"));
    }

    [Fact, Trait("Rule", "NUM-10")]
    public async Task Serials_with_a_new_lot_share_it_and_Assign_Lot_No_leaves_it()
    {
        await using var pages = await PagesAsync();
        var order = await OrderAsync(pages, Both, 5);
        var page = pages.Open(order);
        AssignSerials(page, 5, "Create New Lot No.");
        Assert.Equal(Enumerable.Repeat("LOT-0001", 5), Column(page, nameof(TrackingField.LotNo)));
        await SelectAllAsync(pages, page, 5);
        page.Press("Assign Lot No.");
        page.WaitForAssertion(() => Assert.Equal("LOT-0002", Column(page, nameof(TrackingField.LotNo)).Last()));
        Assert.Equal(Enumerable.Repeat("LOT-0001", 5), Column(page, nameof(TrackingField.LotNo)).Take(5));

        page.Press("Close");
        page.WaitForAssertion(() => Assert.NotNull(page.Question()));
        page.Press("Yes");
        page.WaitForAssertion(() => Assert.EndsWith($"/{order.No}", pages.Address.Split('?')[0], StringComparison.Ordinal));
        Assert.Equal(FiveSerials.Select(serial => $"{serial}/LOT-0001 1"), await StoredAsync(pages, order));
    }

    [Fact, Trait("Rule", "NUM-9")]
    public async Task With_Create_SN_Information_there_is_a_card_for_each_serial_before_anything_is_posted()
    {
        await using var pages = await PagesAsync();
        var order = await OrderAsync(pages, WithCards, 5);
        var page = pages.Open(order);
        AssignSerials(page, 5, "Create SN Information");

        Close(pages, page, order);
        Assert.Equal(FiveSerials.Select(serial => $"{serial}/ 1"), await StoredAsync(pages, order));
        Assert.Equal(FiveSerials.Select(serial => (Item, serial)), await CardsAsync(pages));
    }

    [Fact, Trait("Rule", "NUM-14")]
    public async Task Customized_serials_with_cards_need_no_series()
    {
        await using var pages = await PagesAsync();
        var order = await OrderAsync(pages, WithCards, 5, serialNos: "");
        var page = pages.Open(order);
        page.Press("Create Customized SN");
        page.WaitForAssertion(() => Assert.Equal("5", Input(page, "Quantity to Create").GetAttribute("value")));
        Input(page, "Customized SN").Input("VX1");
        Input(page, "Create SN Information").Change(true);
        page.Press("OK");
        string[] serials = ["VX1", "VX2", "VX3", "VX4", "VX5"];
        page.WaitForAssertion(() => Assert.Equal(serials, Column(page, nameof(TrackingField.SerialNo))));

        Close(pages, page, order);
        Assert.Equal(serials.Select(serial => $"{serial}/ 1"), await StoredAsync(pages, order));
        Assert.Equal(serials.Select(serial => (Item, serial)), await CardsAsync(pages));
    }

    [Fact, Trait("Scenario", "O-056")]
    public async Task O056_three_serials_are_selected_for_a_box_of_three_and_shipped_as_three_pieces()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.SalesOrderProcessor);
        var company = pages.Company;
        await company.AddItemAsync(Item, "SN");
        await company.Database.AddAsync(
            new UnitOfMeasure { Code = "BOX3" }, new ItemUnitOfMeasure { ItemNo = Item, Code = "BOX3", QtyPerUnitOfMeasure = 3 });
        await StockAsync(company, Serials("S", 15));
        var order = await pages.SalesOrderAsync(Item, 1);
        await company.ChangeAsync(order, 0, line => line with { UnitOfMeasureCode = "BOX3" });
        var page = pages.Open(order);
        Assert.Equal(("3", "3"), (Figure(page, "Source Quantity"), Figure(page, "Undefined Quantity")));
        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.Equal(15, page.FindAll("td.chosen input").Count));
        page.Press("Clear");
        foreach (var line in new[] { 2, 5, 9 })
            page.Type($"Selected Quantity, line {line}", "1");
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(("3", "0"), (Figure(page, "Item Tracking Quantity"), Figure(page, "Undefined Quantity"))));
        Close(pages, page, order);

        await PostAsync(company, order);

        Assert.Equal(
            [("S00002", -1m), ("S00005", -1m), ("S00009", -1m)],
            (await company.Database.AllAsync<ItemLedgerEntry>()).Where(entry => !entry.Positive).OrderBy(entry => entry.EntryNo)
                .Select(entry => (entry.SerialNo, entry.Quantity)));
    }

    [Fact, Trait("Rule", "SCN-5")]
    public async Task Of_three_scans_the_one_in_stock_counts_and_the_others_are_listed_blank()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.SalesOrderProcessor);
        await pages.Company.AddItemAsync(Item, "SN");
        await StockAsync(pages.Company, ("SN1", "", 1));
        var page = pages.Open(await pages.SalesOrderAsync(Item, 10));

        foreach (var (scanned, id) in new[] { ("SN1", 1), ("SN2", 2), ("SN3", 3) })
            await EnterAsync(page, new("q", id, "scan", 0, "", scanned, 0, 0, false));
        Assert.Equal(["SN1", "SN2", "SN3"], Column(page, nameof(TrackingField.SerialNo)));
        Assert.Equal(
            ["1", "", ""],
            page.FindAll($"tr[data-line] td[data-col={nameof(TrackingField.QuantityBase)}]").Take(3)
                .Select(cell => cell.TextContent.Trim()));
        Assert.Equal("9", Figure(page, "Undefined Quantity"));
    }

    private static Task<TrackingPages> PagesAsync() => TrackingPages.CreateAsync(Roles.PurchasingClerk, Roles.InventoryManager);

    /// <summary>A purchase order for the item, which has a series of serial and one of lot numbers.</summary>
    private static async Task<DocumentKey> OrderAsync(TrackingPages pages, ItemTrackingCode code, decimal quantity, string serialNos = "SN")
    {
        var company = pages.Company;
        await company.Database.AddAsync(code);
        foreach (var series in new[] { "SN", "LOT" })
            await company.Database.AddAsync(
                new NoSeries { Code = series, DefaultNos = true },
                new NoSeriesLine { SeriesCode = series, LineNo = 10000, StartingNo = $"{series}-0001" });
        await company.AddItemAsync(Item, code.Code);
        await using (var db = company.Database.Factory.CreateDbContext())
        {
            await db.Set<Item>().Where(i => i.No == Item)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.SerialNos, serialNos).SetProperty(i => i.LotNos, "LOT"));
        }

        return (await company.OrderAsync((Item, quantity))).Key;
    }

    private static async Task StockAsync(PurchaseCompany company, params (string Serial, string Lot, decimal Quantity)[] numbers)
    {
        var order = await company.OrderAsync((Item, numbers.Length));
        await company.TrackAsync(order.Key, 10000, numbers);
        await PostAsync(company, order.Key);
    }

    private static async Task PostAsync(PurchaseCompany company, DocumentKey key) => Taken(
        await new DocumentPoster(company.Database.Factory, company.Database.Transaction, company.Database.Clock)
            .PostAsync(key, PostingChoice.HandleAndInvoice, Guid.NewGuid(), ActorOf(DocumentKind.Of(key))));

    private static void AssignSerials(IRenderedComponent<IComponent> page, int count, string? tick = null)
    {
        page.Press("Assign Serial No.");
        page.WaitForAssertion(() => Assert.Equal($"{count}", Input(page, "Quantity to Create").GetAttribute("value")));
        if (tick is not null)
            Input(page, tick).Change(true);
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(FiveSerials[..count], Column(page, nameof(TrackingField.SerialNo))));
    }

    /// <summary>All lines are selected, and the active cell is on the first.</summary>
    private static Task SelectAllAsync(TrackingPages pages, IRenderedComponent<IComponent> page, int lines)
    {
        pages.PutCursorOn(1);
        return EnterAsync(page, new("q", 1, "select", 0, "", "all", 0, lines - 1, false));
    }

    private static Task EnterAsync(IRenderedComponent<IComponent> page, TrackingEntry entry) =>
        page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync([entry]));

    private static void Close(TrackingPages pages, IRenderedComponent<IComponent> page, DocumentKey order)
    {
        page.Press("Close");
        page.WaitForAssertion(() => Assert.EndsWith($"/{order.No}", pages.Address.Split('?')[0], StringComparison.Ordinal));
    }

    private static IElement Input(IRenderedComponent<IComponent> page, string caption) => page.Find($"input[data-field='{caption}']");

    private static string Figure(IRenderedComponent<IComponent> page, string name) => page.Find($"output[aria-label='{name}']").TextContent;

    /// <summary>What stands in a column, without the new line.</summary>
    private static IEnumerable<string> Column(IRenderedComponent<IComponent> page, string column) =>
        page.FindAll($"tr[data-line] td[data-col={column}]").Select(cell => cell.TextContent.Trim())
            .Where(text => text.Length > 0 && !text.StartsWith("New line", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> StoredAsync(TrackingPages pages, DocumentKey order) =>
        (await pages.Company.Database.AllAsync<TrackingSpecification>()).Where(row => row.SourceId == order.No).OrderBy(row => row.LineNo)
            .Select(row => $"{row.SerialNo}/{row.LotNo} {row.QuantityBase:0.#}");

    private static async Task<IEnumerable<(string ItemNo, string SerialNo)>> CardsAsync(TrackingPages pages) =>
        (await pages.Company.Database.AllAsync<SerialNoInformation>()).Select(card => (card.ItemNo, card.SerialNo)).Order();

    private static async Task<string> LastNoUsedAsync(TrackingPages pages, string series) =>
        (await pages.Company.Database.AllAsync<NoSeriesLine>()).Single(line => line.SeriesCode == series).LastNoUsed;
}
