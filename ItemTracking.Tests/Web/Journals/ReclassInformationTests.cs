using Bunit;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Pages.Quality;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Web.Journals;

/// <summary>What is known of new numbers: the Information menu of a reclassification and the cards it opens (INF-4, RCL-12).</summary>
public sealed class ReclassInformationTests
{
    [Fact, Trait("Rule", "RCL-2"), Trait("Rule", "INF-4")]
    public async Task The_menu_has_the_cards_of_the_old_and_the_new_numbers()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(LotItem, ("", "LOT-A", 5));
        var page = await desk.OpenLineAsync(LotItem, 5);
        page.SelectEntries(1);
        page.Press("Information");
        page.WaitForAssertion(() => Assert.Equal(
            [
                "Serial No. Information Card", "Lot No. Information Card", "New Serial No. Information", "New Lot No. Information",
                "Comment"
            ],
            page.FindAll("[role=menuitem]").Select(item => item.TextContent.Trim().Replace("Alt+O", "", StringComparison.Ordinal).Trim())));

        desk.PutCursorOn(1);
        page.FindAll("[role=menuitem]").Single(item => item.TextContent.Trim() == "New Serial No. Information").Click();
        page.WaitForAssertion(() => Assert.Contains(
            "New Serial No. must have a value in Tracking Specification", page.Find(".issues").TextContent, StringComparison.Ordinal));
    }

    [Fact, Trait("Scenario", "O-108"), Trait("Rule", "RCL-12"), Trait("Rule", "INF-8")]
    public async Task The_card_of_a_new_serial_number_takes_over_what_is_known_of_the_old_one()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(SerialItem, ("SN1", "", 1));
        var database = desk.Company.Database;
        await database.AddAsync(new SerialNoInformation { ItemNo = SerialItem, SerialNo = "SN1", Description = "Scratched" });
        await CommentAsync(desk, new(ItemTrackingType.SerialNo, SerialItem, "", "SN1"), "Left side");
        var address = await NewCardAsync(desk, SerialItem, TrackingField.NewSerialNo, "new1", "New Serial No. Information");
        Assert.Equal("/serial-no-information/new?item=SERIAL&number=NEW1&old=SN1", address);

        var card = desk.Follow<SerialNoInformationCard>(address);
        card.WaitForAssertion(() => Assert.Equal("NEW1", card.Text("Serial No.")));
        card.Press("Copy Info");
        card.WaitForAssertion(() => Assert.Equal("Serial No. Information List", card.Find(".mud-dialog h2").TextContent));
        card.WaitForAssertion(() => Assert.Single(card.Buttons("Copy from Serial No. SN1")));
        card.Press("Copy from Serial No. SN1");

        Eventually.Equal("/serial-no-information/SERIAL%2C%2CNEW1", () => desk.Address);
        card = desk.Follow<SerialNoInformationCard>(desk.Address, "SERIAL,,NEW1");
        card.WaitForAssertion(() => Assert.Equal("Scratched", card.Text("Description")));
        var copy = (await database.AllAsync<SerialNoInformation>()).Single(stored => stored.SerialNo == "NEW1");
        Assert.Equal("Scratched", copy.Description);
        var comments = await database.AllAsync<ItemTrackingComment>();
        Assert.Equal(["Left side"], comments.Where(comment => comment.SerialLotNo == "NEW1").Select(comment => comment.Comment));
        Assert.Equal(["Left side"], comments.Where(comment => comment.SerialLotNo == "SN1").Select(comment => comment.Comment));
    }

    [Fact, Trait("Rule", "RCL-12")]
    public async Task The_old_number_is_under_the_cursor_when_something_is_known_of_it()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(LotItem, ("", "LOT-A", 5));
        var address = await NewCardAsync(desk, LotItem, TrackingField.NewLotNo, "lot-b", "New Lot No. Information");
        var card = desk.Follow<LotNoInformationCard>(address);
        card.Press("Copy Info");
        card.WaitForAssertion(() => Assert.Contains(
            "No other lot of item LOT has a card.", card.Find(".mud-dialog").TextContent, StringComparison.Ordinal));
        Assert.Empty(card.Buttons("Copy from the old Lot No. LOT-A"));
        card.Press("Close");

        await desk.Company.Database.AddAsync(new LotNoInformation { ItemNo = LotItem, LotNo = "LOT-A", Description = "from A" });
        card.Press("Copy Info");
        card.WaitForAssertion(() => Assert.NotNull(
            card.Buttons("Copy from the old Lot No. LOT-A").Single().GetAttribute("data-focus-first")));
        card.Press("Copy from the old Lot No. LOT-A");
        Eventually.Equal("/lot-no-information/LOT%2C%2CLOT-B", () => desk.Address);
        Assert.Equal(
            ["from A", "from A"], (await desk.Company.Database.AllAsync<LotNoInformation>()).Select(stored => stored.Description));
    }

    [Fact, Trait("Scenario", "O-109"), Trait("Rule", "RCL-12"), Trait("Rule", "INF-8")]
    public async Task A_card_that_is_there_is_overwritten_only_when_the_user_says_so()
    {
        await using var desk = await JournalDesk.CreateAsync();
        await desk.StockAsync(LotItem, ("", "LOT-A", 5));
        await desk.Company.Database.AddAsync(
            new LotNoInformation { ItemNo = LotItem, LotNo = "LOT-A", Description = "from A" },
            new LotNoInformation { ItemNo = LotItem, LotNo = "LOT-B", Description = "B itself", CertificateNumber = "C-1" });
        var address = await NewCardAsync(desk, LotItem, TrackingField.NewLotNo, "lot-b", "New Lot No. Information");
        Assert.Equal("/lot-no-information/LOT%2C%2CLOT-B?old=LOT-A", address);

        var card = desk.Follow<LotNoInformationCard>(address, "LOT,,LOT-B");
        card.WaitForAssertion(() => Assert.Equal("B itself", card.Text("Description")));
        card.Press("Copy Info");
        card.WaitForAssertion(() => Assert.Single(card.Buttons("Copy from Lot No. LOT-A")));
        var copying = card.InvokeAsync(() => card.Buttons("Copy from Lot No. LOT-A")[0].Click());
        card.WaitForAssertion(() => Assert.Equal(
            "Lot No. Information already exists for Lot No. LOT-B. Do you want to overwrite the existing information?", card.Asked()));
        card.Press("No");
        await copying;

        Assert.Equal("B itself", card.Text("Description"));
        var stored = (await desk.Company.Database.AllAsync<LotNoInformation>()).Single(lot => lot.LotNo == "LOT-B");
        Assert.Equal(("B itself", "C-1"), (stored.Description, stored.CertificateNumber));
    }

    [Fact, Trait("Scenario", "O-110"), Trait("Rule", "INF-6")]
    public async Task Comments_that_are_written_from_the_cards_of_a_new_lot_and_a_new_serial_number_belong_to_these()
    {
        await using var desk = await JournalDesk.CreateAsync();
        var item = await desk.AddItemAsync(serial: true, lot: true, dates: true);
        await desk.StockAsync(item, ("SN1", "LOT-A", 1));
        var page = await desk.OpenLineAsync(item, 1);
        page.SelectEntries(1);
        await page.TypeCellAsync(1, TrackingField.NewLotNo, "lot-b");
        await page.TypeCellAsync(1, TrackingField.NewSerialNo, "new1");
        var lot = await OpenedAsync(desk, page, "New Lot No. Information");
        var serial = await OpenedAsync(desk, page, "New Serial No. Information");

        SaveWithComment<LotNoInformationCard>(desk, lot, "Of the lot");
        SaveWithComment<SerialNoInformationCard>(desk, serial, "Of the unit");

        Assert.Equal("LOT-B", Assert.Single(await desk.Company.Database.AllAsync<LotNoInformation>()).LotNo);
        Assert.Equal("NEW1", Assert.Single(await desk.Company.Database.AllAsync<SerialNoInformation>()).SerialNo);
        Assert.Equal(
            [(ItemTrackingType.LotNo, "LOT-B", "Of the lot"), (ItemTrackingType.SerialNo, "NEW1", "Of the unit")],
            (await desk.Company.Database.AllAsync<ItemTrackingComment>()).OrderBy(comment => comment.SerialLotNo, StringComparer.Ordinal)
                .Select(comment => (comment.Type, comment.SerialLotNo, comment.Comment)));
    }

    /// <summary>One number is chosen and gets another on its line; the address of the card that the menu opens of it.</summary>
    private static async Task<string> NewCardAsync(JournalDesk desk, string item, TrackingField field, string number, string action)
    {
        var page = await desk.OpenLineAsync(item, 1);
        page.SelectEntries(1);
        await page.TypeCellAsync(1, field, number);
        return await OpenedAsync(desk, page, action);
    }

    private static async Task<string> OpenedAsync(JournalDesk desk, IRenderedComponent<IComponent> page, string action)
    {
        string[] Opened() =>
            [.. desk.JSInterop.Invocations.Where(call => call.Identifier == "openTab").Select(call => (string)call.Arguments[0]!)];
        var before = Opened().Length;
        desk.PutCursorOn(1);
        page.Choose("Information", action);
        page.WaitForAssertion(() => Assert.Equal(before + 1, Opened().Length));
        await page.InvokeAsync(() => Task.CompletedTask);
        return Opened()[^1];
    }

    private static void SaveWithComment<TCard>(JournalDesk desk, string address, string comment)
        where TCard : IComponent
    {
        var card = desk.Follow<TCard>(address);
        card.WaitForAssertion(() => Assert.Single(card.Buttons("Save")));
        var comments = card.FindAll("[aria-label=Related] a").Single(link => link.TextContent == "Comment").GetAttribute("href")!;
        card.Press("Save");
        Eventually.Equal(false, () => desk.Address.Contains("/new", StringComparison.Ordinal));
        var page = desk.Follow<ItemTrackingComments>(comments);
        page.WaitForAssertion(() => Assert.Single(page.Buttons("Add")));
        page.Type("Comment", comment);
        page.Press("Add");
        page.WaitForAssertion(() => Assert.Contains(comment, page.Find("tbody").TextContent, StringComparison.Ordinal));
    }

    private static async Task CommentAsync(JournalDesk desk, InformationKey number, string text)
    {
        var store = new CommentStore(desk.Company.Database.Transaction, desk.Company.Database.Factory);
        Taken(await store.AddAsync(number, null, text, Actors.InventoryManager));
    }
}
