using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Web.Layout;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Pages.Quality;
using ItemTracking.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Location = ItemTracking.Core.Setup.Location;

namespace ItemTracking.Tests.EndToEnd;

/// <summary>Markup and script in every stored text, on every page that shows it: it is read as text and never runs (S7).</summary>
[Collection("second browser")]
public sealed class StoredTextTests(AppFixture app)
{
    private const string Text = "<img src=x onerror=hacked=1><script>hacked=1</script>\"'><b>x</b>{{1}}";
    private const string No = "ZZ<IMG SRC=X>";
    private const string Code = "ZZ<B>X</B>";
    private const string User = "e2e-texts";

    [Fact, Trait("Requirement", "S7")]
    public async Task S7_no_stored_text_becomes_markup_on_any_page()
    {
        var (order, posted) = await GivenAsync();
        var lot = new InformationKey(ItemTrackingType.LotNo, No, "", No);
        var page = await app.NewPageAsync(User);
        var shown = 0;
        foreach (var address in Addresses(order, posted, lot))
        {
            await page.EvaluateAsync("address => Blazor.navigateTo(address)", address);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await page.WaitForTimeoutAsync(150);
            var found = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('main img, main script, main b > b, [onerror], [onclick]')]
                  .map(element => element.outerHTML)
                  .concat('hacked' in window ? ['it ran'] : [])
                """);
            Assert.True(found.Length == 0, $"{address}: {string.Join(", ", found)}");
            shown += await page.EvaluateAsync<int>(
                """
                () => [document.querySelector('main').innerText, ...[...document.querySelectorAll('main input')].map(input => input.value)]
                  .some(text => /<img src=x/i.test(text)) ? 1 : 0
                """);
        }

        Assert.True(shown >= 18, $"Only {shown} pages showed a text with markup.");
    }

    private static IEnumerable<string> Addresses(DocumentKey order, string posted, InformationKey lot) =>
    [
        .. PageCatalogue.All.Select(entry => entry.Path),
        CardRoutes.Card("/items", No), $"{CardRoutes.Card("/items", No)}/availability-by-lot", CardRoutes.Card("/vendors", No),
        CardRoutes.Card("/customers", No), CardRoutes.Card("/locations", Code), CardRoutes.Card("/item-tracking-codes", Code),
        CardRoutes.Card("/units-of-measure", Code), CardRoutes.Card("/no-series", Code), CardRoutes.Card("/users", User),
        DocumentRoutes.Card(order), DocumentRoutes.Tracking(order, 10000), InformationRoutes.Card(lot), InformationRoutes.Comments(lot),
        DocumentRoutes.Posted(ItemLedgerDocumentType.PurchaseReceipt, posted),
        DocumentRoutes.PostedTracking(ItemLedgerDocumentType.PurchaseReceipt, posted, 10000),
        InformationRoutes.Entries(lot),
        "/purchase-orders?search=%3Cimg%20src=x%20onerror=hacked=1%3E", "/audit-trail?user=%3Cimg%20src=x%3E",
    ];

    /// <summary>An open order and one that was received, of an item whose every text is hostile.</summary>
    private async Task<(DocumentKey Order, string Posted)> GivenAsync()
    {
        var data = new PurchasingData(app.App.Database);
        await data.EnsureAsync();
        await app.AddUserAsync(User, [.. Roles.All]);
        await app.App.Database.AddAsync(
            new Vendor { No = No, Name = Text, Version = 1 },
            new Customer { No = No, Name = Text, Version = 1 },
            new Location { Code = Code, Name = Text, Version = 1 },
            new UnitOfMeasure { Code = Code, Description = Text, Version = 1 },
            new NoSeries { Code = Code, Description = Text, Version = 1 },
            new ItemTrackingCode { Code = Code, Description = Text, LotSpecificTracking = true, Version = 1 },
            new Item { No = No, Description = Text, BaseUnitOfMeasure = Code, ItemTrackingCode = Code, Version = 1 },
            new ItemUnitOfMeasure { ItemNo = No, Code = Code, QtyPerUnitOfMeasure = 1 },
            new LotNoInformation
            {
                ItemNo = No, LotNo = No, Description = Text, CertificateNumber = No, Blocked = true, BlockedReason = Text, Version = 1,
            },
            new ItemTrackingComment
            {
                Type = ItemTrackingType.LotNo, ItemNo = No, SerialLotNo = No, LineNo = 10000, Comment = Text, CreatedBy = User,
            });
        var order = await data.OrderAsync((No, 5));
        var received = await data.OrderAsync((No, 2));
        await using (var db = app.App.Database.Factory.CreateDbContext())
        {
            await db.Users.Where(user => user.UserName == User).ExecuteUpdateAsync(set => set.SetProperty(user => user.FullName, Text));
            await db.Set<DocumentHeader>().Where(header => header.No == order.No || header.No == received.No)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(header => header.PartyName, Text)
                    .SetProperty(header => header.ExternalDocumentNo, No));
        }

        foreach (var (key, lot, quantity) in new[] { (order, No, 1m), (received, "ZZ-L<B>", 2m) })
        {
            await app.App.Database.AddAsync(new TrackingSpecification
            {
                SourceType = key.SourceType,
                SourceSubtype = (int)key.DocumentType,
                SourceId = key.No,
                SourceRefNo = 10000,
                LineNo = 10000,
                ItemNo = No,
                LotNo = lot,
                LocationCode = PurchasingData.Location,
                QuantityBase = quantity,
                QtyToHandleBase = quantity,
                QtyToInvoiceBase = quantity,
            });
        }

        await data.PostAsync(received);
        return (order, await data.ReceiptOfAsync(received));
    }
}
