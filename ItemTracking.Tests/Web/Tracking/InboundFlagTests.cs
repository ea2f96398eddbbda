using Bunit;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>The flags of a line that brings goods in, as the page shows and explains them (C-43).</summary>
public sealed class InboundFlagTests
{
    [Fact, Trait("Case", "C-43")]
    public async Task A_typed_serial_number_in_stock_says_where_and_leads_to_its_entries()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var bought = await pages.Company.OrderAsync((SerialItem, 1));
        await pages.Company.TrackAsync(bought.Key, 10000, ("IN", "", 1));
        Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var page = pages.Open((await pages.Company.OrderAsync((SerialItem, 2))).Key);

        await TypeAsync(page, 1, "IN");
        await TypeAsync(page, 2, "NEW");

        page.WaitForAssertion(() => Assert.Equal(
            ["Availability, Serial No. IN, line 1: In stock (BLUE), it cannot come in again before it has left"], FlagNames(page)));
        await PressFlagAsync(page, 1);
        page.WaitForAssertion(() => Assert.Contains("R-0001", page.Find(".mud-dialog table").TextContent, StringComparison.Ordinal));
        Assert.Contains("In stock (BLUE)", page.Find(".mud-dialog .mud-alert").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Total Quantity", page.Find(".mud-dialog").TextContent, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "C-43"), Trait("Rule", "SCN-4")]
    public async Task What_is_said_of_a_scan_names_what_stands_against_it()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var bought = await pages.Company.OrderAsync((SerialItem, 1));
        await pages.Company.TrackAsync(bought.Key, 10000, ("IN", "", 1));
        Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var page = pages.Open((await pages.Company.OrderAsync((SerialItem, 1))).Key);

        await page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("queue-1", 1, "scan", 0, "", "IN", 0, 0, false)]));

        page.WaitForAssertion(() => Assert.Equal(
            "IN added on line 1 · Nothing is left to define. · In stock (BLUE)",
            page.Find("#scan-result [role=status]").TextContent));
        Assert.Equal("In stock (BLUE)", page.Find("#scan-result .bad").TextContent);
        Assert.DoesNotContain("bad", page.Find("#scan-result").ClassList);
    }

    [Fact, Trait("Rule", "SCN-3"), Trait("Rule", "SEL-12")]
    public async Task SCN3_Success_is_not_told_beside_what_stands_against_the_number_that_defined_the_last_unit()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.SalesOrderProcessor);
        var page = pages.Open((await pages.Company.DocumentAsync(DocumentKind.SalesReturnOrder, (SerialItem, 1))).Key);

        await ScanAsync(page, "S1");

        page.WaitForAssertion(() => Assert.StartsWith(
            "S1 added on line 1 · Nothing is left to define. · Not shipped to ",
            page.Find("#scan-result [role=status]").TextContent, StringComparison.Ordinal));
        Assert.StartsWith("Not shipped to ", page.Find("#scan-result .bad").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("bad", page.Find("#scan-result").ClassList);
    }

    [Fact, Trait("Case", "C-43")]
    public async Task C43_The_state_names_the_first_number_that_posting_refuses_and_leads_to_its_line()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var bought = await pages.Company.OrderAsync((SerialItem, 2));
        await pages.Company.TrackAsync(bought.Key, 10000, ("IN1", "", 1), ("IN2", "", 1));
        Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var order = await pages.Company.OrderAsync((SerialItem, 200));
        await pages.Company.TrackAsync(
            order.Key, 10000, [.. Serials("S", 150), ("IN1", "", 1), .. Serials("T", 48), ("IN2", "", 1)]);
        var page = pages.Open(order.Key);

        page.WaitForAssertion(() => Assert.Equal("In stock (BLUE): IN1 and 1 more", page.Find(".foot .mud-chip").TextContent.Trim()));
        Assert.Equal([(150, "SerialNo")], Called(pages, "start"));
        page.Press("Go to line 151");
        page.WaitForAssertion(() => Assert.Equal([(150, "SerialNo")], Called(pages, "focusCell")));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task A_serial_number_named_on_another_receipt_leads_to_that_document()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var other = await pages.Company.OrderAsync((SerialItem, 1));
        await pages.Company.TrackAsync(other.Key, 10000, ("S1", "", 1));
        var own = await pages.Company.OrderAsync((SerialItem, 1));
        await pages.Company.TrackAsync(own.Key, 10000, ("S1", "", 1));
        var page = pages.Open(own.Key);

        page.WaitForAssertion(() => Assert.Equal(
            [$"Availability, Serial No. S1, line 1: On {other.Key.No}, it can come in only once"], FlagNames(page)));
        await PressFlagAsync(page, 1);

        page.WaitForAssertion(() => Assert.Equal(
            $"/purchase-orders/{other.Key.No}?line=10000", page.Find(".mud-dialog table a").GetAttribute("href")));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task A_serial_number_on_another_line_of_the_document_says_on_which()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        var order = await pages.Company.OrderAsync((SerialItem, 1), (SerialItem, 1), (SerialItem, 1));
        await pages.Company.TrackAsync(order.Key, 20000, ("S1", "", 1));
        await pages.Company.TrackAsync(order.Key, 30000, ("S1", "", 1));
        var page = pages.Open(order.Key);

        await TypeAsync(page, 1, "S1");

        const string Sentence = "On another line of the document too: lines 2 and 3; it can be posted only once";
        page.WaitForAssertion(() => Assert.Equal([$"Availability, Serial No. S1, line 1: {Sentence}"], FlagNames(page)));
        await PressFlagAsync(page, 1);
        page.WaitForAssertion(() => Assert.Contains(
            Sentence, page.Find(".mud-dialog .mud-alert").TextContent, StringComparison.Ordinal));
    }

    [Fact, Trait("Case", "C-44")]
    public async Task A_number_that_another_line_of_the_document_takes_out_says_which_line_holds_it()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.SalesOrderProcessor);
        var bought = await pages.Company.OrderAsync((SerialItem, 1));
        await pages.Company.TrackAsync(bought.Key, 10000, ("S1", "", 1));
        Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var sale = await pages.Company.SalesOrderAsync((SerialItem, 1), (SerialItem, 1));
        await pages.Company.TrackAsync(sale.Key, 20000, ("S1", "", 1));
        var page = pages.Open(sale.Key);

        await ScanAsync(page, "S1");

        Assert.Equal(
            "S1 added on line 1 with quantity 0: wanted by line 2 · 1 of 1 undefined",
            page.Find("#scan-result [role=status]").TextContent);
        Assert.Equal(["Availability, Serial No. S1, line 1: Wanted by line 2, 1 requested on other lines"], FlagNames(page));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task The_lot_that_a_serial_number_brings_is_told()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        await pages.Company.Database.AddAsync(new Core.Setup.ItemTrackingCode
        {
            Code = "SNLOT",
            SNSpecificTracking = true,
            LotSpecificTracking = true,
        });
        await pages.Company.AddItemAsync("CHAIR", "SNLOT");
        var bought = await pages.Company.OrderAsync(("CHAIR", 1));
        await pages.Company.TrackAsync(bought.Key, 10000, ("S1", "LOT-A", 1));
        Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var page = pages.Open((await pages.Company.OrderAsync(("CHAIR", 1))).Key);

        await TypeAsync(page, 1, "LOT-B", "LotNo");
        await TypeAsync(page, 1, "S1", isNew: false);

        Assert.Equal(
            "Serial No. S1 belongs to Lot No. LOT-A: it replaces LOT-B on line 1.", page.Find(".foot .message").TextContent);
    }

    [Fact, Trait("Case", "C-40")]
    public async Task A_scan_tells_what_the_line_still_lacks_and_never_Complete_too_early()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.PurchasingClerk);
        await pages.Company.Database.AddAsync(new Core.Setup.ItemTrackingCode
        {
            Code = "SNLOT",
            SNSpecificTracking = true,
            LotSpecificTracking = true,
        });
        await pages.Company.AddItemAsync("CHAIR", "SNLOT");
        var page = pages.Open((await pages.Company.OrderAsync(("CHAIR", 2))).Key);

        await ScanAsync(page, "S1");
        Assert.Equal("S1 added on line 1 · 1 of 2 undefined", page.Find("#scan-result [role=status]").TextContent);
        await ScanAsync(page, "S2");
        Assert.Equal(
            "S2 added on line 2 · Missing 2 lot nos.",
            page.Find("#scan-result [role=status]").TextContent);
    }

    [Fact, Trait("Case", "C-44")]
    public async Task A_scanned_serial_number_that_another_order_holds_is_on_its_line_with_the_document_that_holds_it()
    {
        await using var pages = await TrackingPages.CreateAsync(Roles.SalesOrderProcessor);
        var bought = await pages.Company.OrderAsync((SerialItem, 1));
        await pages.Company.TrackAsync(bought.Key, 10000, ("S1", "", 1));
        Taken(await pages.Services.GetRequiredService<DocumentPoster>()
            .PostAsync(bought.Key, PostingChoice.Handle, Guid.NewGuid(), Actors.PurchasingClerk));
        var holder = await pages.SalesOrderAsync(SerialItem, 1, ("S1", "", 1));
        var page = pages.Open(await pages.SalesOrderAsync(SerialItem, 1));

        await ScanAsync(page, "S1");

        Assert.Equal(
            $"S1 added on line 1 with quantity 0: wanted by {holder.No} · 1 of 1 undefined",
            page.Find("#scan-result [role=status]").TextContent);
        Assert.Equal(
            [$"Availability, Serial No. S1, line 1: Wanted by {holder.No}, 1 requested on other documents"], FlagNames(page));
    }

    private static IEnumerable<(int, string)> Called(TrackingPages pages, string function) => pages.JSInterop.Invocations[function]
        .Select(call => ((int)call.Arguments[0]!, (string)call.Arguments[1]!));

    private int last;

    private Task ScanAsync(IRenderedComponent<IComponent> page, string text) =>
        page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("queue-1", ++last, "scan", 0, "", text, 0, 0, false)]));

    private Task TypeAsync(IRenderedComponent<IComponent> page, int line, string text, string field = "SerialNo", bool isNew = true) =>
        page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new TrackingEntry("queue-1", ++last, "cell", line, field, text, line - 1, 0, isNew)]));

    private static Task PressFlagAsync(IRenderedComponent<IComponent> page, int line) => page.InvokeAsync(() =>
        page.FindComponent<ItemTrackingLinesPage>().Instance.ShowAvailabilityAsync(line, nameof(TrackingField.AvailabilitySerialNo)));

    private static IEnumerable<string?> FlagNames(IRenderedComponent<IComponent> page) =>
        page.FindAll("button.flag").Select(flag => flag.GetAttribute("aria-label"));
}
