using Bunit;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using ItemTracking.Tests.Web.Administration;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Inventory;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Web.Inventory;

public sealed class ItemPageTests
{
    [Fact]
    public async Task An_item_is_made_with_units_and_series()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemPage>();
        card.WaitForAssertion(() => card.Field("No."));
        card.Type("No.", "1000");
        card.Type("Base Unit of Measure", "pcs");
        card.WaitForAssertion(() =>
            Assert.Equal(("PCS", "1"), (card.Text("Code, line 1"), card.Text("Qty. per Unit of Measure, line 1"))));
        card.Press("New Line");
        card.Type("Code, line 2", "box");
        card.Type("Qty. per Unit of Measure, line 2", "12");
        card.Type("Item Tracking Code", "exp");
        card.Type("Serial Nos.", "sn");
        card.Press("Save and Close");

        Eventually.Equal("/items", () => pages.Address);
        Assert.Equal(
            ("EXP", "SN"),
            ((await pages.Database.AllAsync<Item>())[0].ItemTrackingCode, (await pages.Database.AllAsync<Item>())[0].SerialNos));
        Assert.Equal(
            [("BOX", 12m), ("PCS", 1m)],
            (await pages.Database.AllAsync<ItemUnitOfMeasure>()).OrderBy(u => u.Code).Select(u => (u.Code, u.QtyPerUnitOfMeasure)));
    }

    [Fact]
    public async Task An_item_is_made_with_variants_and_a_reference_of_one_of_them()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemPage>();
        card.WaitForAssertion(() => card.Field("No."));
        card.Type("No.", "1000");
        card.Type("Base Unit of Measure", "pcs");
        card.Buttons("New Line")[1].Click();
        card.Type("Item Variant Code, line 1", "red");
        card.Type("Description, line 1", "Red paint");
        card.Buttons("New Line")[1].Click();
        card.Type("Item Variant Code, line 2", "black");
        card.Find("input[aria-label='Blocked, line 2']").Change(true);
        card.Buttons("New Line")[2].Click();
        card.Type("Reference No., line 1", "nw-red");
        card.Type("Variant Code, line 1", "red");
        card.Press("Save and Close");

        Eventually.Equal("/items", () => pages.Address);
        Assert.Equal(
            [("BLACK", "", true), ("RED", "Red paint", false)],
            (await pages.Database.AllAsync<ItemVariant>()).OrderBy(v => v.Code).Select(v => (v.Code, v.Description, v.Blocked)));
        Assert.Equal("RED", Assert.Single(await pages.Database.AllAsync<ItemReference>()).VariantCode);
    }

    [Fact, Trait("Requirement", "Q4")]
    public async Task Q4_a_variant_in_use_that_is_deleted_from_the_card_is_refused_and_stays_stored()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(
            new Item { No = "1000", BaseUnitOfMeasure = "PCS", Version = 1 }, new ItemVariant { ItemNo = "1000", Code = "RED" },
            new ItemLedgerEntry { EntryNo = 7, ItemNo = "1000", VariantCode = "RED" });
        var card = pages.Open<ItemPage>("1000");
        card.WaitForAssertion(() => Assert.Equal("RED", card.Text("Item Variant Code, line 1")));
        card.Press("Delete line 1");
        card.Press("Save");

        card.WaitForAssertion(() => Assert.Contains(
            "You cannot delete Item Variant RED because it is used by item ledger entry 7.", card.Markup, StringComparison.Ordinal));
        Assert.Single(await pages.Database.AllAsync<ItemVariant>());
    }

    [Fact, Trait("Case", "C-26")]
    public async Task A_number_is_drawn_on_the_work_date_that_the_user_chose()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(
            new NoSeries { Code = "ITEM", DefaultNos = true },
            new NoSeriesLine { SeriesCode = "ITEM", LineNo = 10000, StartingNo = "1000" },
            new NoSeriesLine { SeriesCode = "ITEM", LineNo = 20000, StartingDate = new(2027, 1, 1), StartingNo = "27-1000" },
            new CompanyNumbering { ItemNos = "ITEM" });
        pages.Services.GetRequiredService<WorkDate>().Take(new UserSettings(new(2027, 1, 5), "", ""));
        var card = pages.Open<ItemPage>();
        card.WaitForAssertion(() => card.Field("No."));
        card.Type("Base Unit of Measure", "PCS");
        card.Press("Save");

        Eventually.Equal("/items/27-1000", () => pages.Address);
    }

    [Fact, Trait("Case", "C-28"), Trait("Case", "C-29")]
    public async Task What_open_lines_were_counted_with_is_refused_and_marked()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(
            new Item { No = "1000", BaseUnitOfMeasure = "PCS", Version = 1 },
            new ItemUnitOfMeasure { ItemNo = "1000", Code = "PCS", QtyPerUnitOfMeasure = 1 },
            new ItemUnitOfMeasure { ItemNo = "1000", Code = "BOX", QtyPerUnitOfMeasure = 12 },
            new TrackingBalance { ItemNo = "1000", OnHand = 2.5m },
            new DocumentHeader { SourceType = SourceTypes.PurchaseLine, DocumentType = DocumentType.Order, No = "PO-1" },
            new DocumentLine
            {
                SourceType = SourceTypes.PurchaseLine,
                DocumentType = DocumentType.Order,
                DocumentNo = "PO-1",
                LineNo = 10000,
                ItemNo = "1000",
                UnitOfMeasureCode = "BOX",
            });
        var card = pages.Open<ItemPage>("1000");
        card.WaitForAssertion(() => card.Field("Qty. per Unit of Measure, line 2"));
        card.Type("Qty. per Unit of Measure, line 2", "10");
        card.Press("Save");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Qty. per Unit of Measure, line 2")));
        Assert.Contains("used by document PO-1", card.Markup, StringComparison.Ordinal);

        card.Type("Qty. per Unit of Measure, line 2", "12");
        card.Type("Rounding Precision", "1");
        card.Press("Save");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Rounding Precision")));
        Assert.Contains("2.5 of item 1000 are in stock", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_are_typed_on_the_card_and_a_wrong_check_digit_is_marked()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(new Vendor { No = "V1", Name = "Northwind", Version = 1 });
        var card = pages.Open<ItemPage>();
        card.Type("No.", "1000");
        card.Type("Base Unit of Measure", "PCS");
        card.Buttons("New Line")[2].Click();
        card.Type("Reference No., line 1", "9506000134353");
        card.Press("Save");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Reference No., line 1")));

        card.Type("Reference No., line 1", "9506000134352");
        card.Buttons("New Line")[2].Click();
        card.Choose("Reference Type, line 2", "Vendor");
        card.Type("Party No., line 2", "v1");
        card.Type("Reference No., line 2", "nw-1");
        card.Type("Unit of Measure Code, line 2", "pcs");
        card.Press("Save");

        Eventually.Equal("/items/1000", () => pages.Address);
        Assert.Equal(
            [("09506000134352", ItemReferenceType.BarCode, "", ""), ("NW-1", ItemReferenceType.Vendor, "V1", "PCS")],
            (await pages.Database.AllAsync<ItemReference>()).OrderBy(r => r.ReferenceNo)
                .Select(r => (r.ReferenceNo, r.ReferenceType, r.PartyNo, r.UnitOfMeasureCode)));
        card.WaitForAssertion(() => Assert.Equal("09506000134352", card.Text("Reference No., line 1")));
    }

    [Fact, Trait("Rule", "COD-17")]
    public async Task Type_and_costing_method_are_chosen()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemPage>();
        Assert.Equal(["Inventory", "Service", "Non-Inventory"], card.Choices("Type"));
        Assert.Equal(["FIFO", "LIFO", "Specific", "Average", "Standard"], card.Choices("Costing Method"));
        card.Type("No.", "1000");
        card.Type("Base Unit of Measure", "PCS");
        card.Choose("Type", "Non-Inventory");
        card.Choose("Costing Method", "Average");
        card.Press("Save");

        Eventually.Equal("/items/1000", () => pages.Address);
        var item = Assert.Single(await pages.Database.AllAsync<Item>());
        Assert.Equal((ItemType.NonInventory, CostingMethod.Average), (item.Type, item.CostingMethod));
    }

    [Fact, Trait("Rule", "RSV-5"), Trait("Rule", "PST-15")]
    public async Task How_stock_is_kept_is_chosen()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemPage>();
        Assert.Equal(["Never", "Optional", "Always"], card.Choices("Reserve"));
        Assert.Equal(["Default", "No", "Yes"], card.Choices("Prevent Negative Inventory"));
        card.Type("No.", "1000");
        card.Type("Base Unit of Measure", "PCS");
        card.Choose("Reserve", "Never");
        card.Choose("Prevent Negative Inventory", "Yes");
        card.Press("Save");

        Eventually.Equal("/items/1000", () => pages.Address);
        var item = Assert.Single(await pages.Database.AllAsync<Item>());
        Assert.Equal((ReserveMethod.Never, PreventNegativeInventory.Yes), (item.Reserve, item.PreventNegativeInventory));
    }

    [Fact, Trait("Scenario", "O-002"), Trait("Rule", "COD-18")]
    public async Task Expiration_Calculation_is_editable_only_under_a_code_that_uses_expiration_dates()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(new Item { No = "I1", BaseUnitOfMeasure = "PCS", Version = 1 });
        var card = pages.Open<ItemPage>("I1");
        bool IsReadOnly() => card.IsFixed("Expiration Calculation");

        Assert.True(IsReadOnly());
        card.Type("Item Tracking Code", "NOEXP");
        Assert.True(IsReadOnly());
        card.Type("Item Tracking Code", "");
        Assert.True(IsReadOnly());
        card.Type("Item Tracking Code", "EXP");
        card.WaitForAssertion(() => Assert.False(IsReadOnly()));
    }

    [Fact]
    public async Task Every_refusal_is_shown_at_once_and_marks_its_field()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemPage>();
        card.Type("Serial Nos.", "SN");
        card.Press("New Line");
        card.WaitForAssertion(() => card.Field("Code, line 1"));
        card.Press("Save");

        card.WaitForAssertion(() => Assert.Equal(3, card.Issues().Count));
        Assert.All(["Base Unit of Measure", "Item Tracking Code", "Code, line 1"], name => Assert.True(card.IsMarked(name), name));
    }

    [Fact, Trait("Rule", "COD-17"), Trait("Rule", "COD-18")]
    public async Task What_contradicts_the_tracking_of_an_item_is_told_at_its_field()
    {
        await using var pages = await PagesAsync();
        await pages.Database.AddAsync(
            new Item { No = "I1", BaseUnitOfMeasure = "PCS", ItemTrackingCode = "EXP", ExpirationCalculation = "1D", Version = 1 },
            new ItemTrackingCode { Code = "LOT", LotSpecificTracking = true },
            new ItemLedgerEntry { EntryNo = 1, ItemNo = "I1" });
        var card = pages.Open<ItemPage>("I1");
        card.Type("Item Tracking Code", "LOT");
        card.Press("Save");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Item Tracking Code")));
        Assert.Equal(["You cannot change Item Tracking Code because there are one or more ledger entries for this item."], card.Issues());

        card.Type("Item Tracking Code", "NOEXP");
        card.Press("Save");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Expiration Calculation")));
        card.Type("Item Tracking Code", "EXP");
        card.Choose("Type", "Service");
        card.Press("Save");
        card.WaitForAssertion(() => Assert.True(card.IsMarked("Type")));
    }

    [Fact, Trait("Rule", "COD-16")]
    public async Task A_formula_that_is_none_is_told_at_its_field_and_stays_as_typed()
    {
        await using var pages = await PagesAsync();
        var card = pages.Open<ItemPage>();
        card.Type("No.", "1000");
        card.Type("Base Unit of Measure", "PCS");
        card.Type("Item Tracking Code", "EXP");
        card.Type("Expiration Calculation", "6Q5");
        card.Press("Save");

        card.WaitForAssertion(() => Assert.True(card.IsMarked("Expiration Calculation")));
        Assert.StartsWith("'6Q5' is not a valid date formula.", Assert.Single(card.Issues()), StringComparison.Ordinal);
        Assert.Equal("6Q5", card.Text("Expiration Calculation"));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task A_clerk_reads_items()
    {
        await using var pages = await PagesAsync(Roles.PurchasingClerk);
        await pages.Database.AddAsync(new Item { No = "I1", Description = "Bicycle", BaseUnitOfMeasure = "PCS", Version = 1 });

        Assert.Equal(["I1", "Bicycle", "0", "PCS", "", "No"], pages.Open<Items>().FindAll("tbody td").Select(td => td.TextContent));
        var card = pages.Open<ItemPage>("I1");
        Assert.Equal("Read only", card.State());
        Assert.Empty(card.Buttons("New Line"));
    }

    private static async Task<SetupPages> PagesAsync(string role = Roles.Administrator)
    {
        var pages = new SetupPages(role);
        await pages.Database.AddAsync(
            new UnitOfMeasure { Code = "PCS" },
            new UnitOfMeasure { Code = "BOX" },
            new NoSeries { Code = "SN" },
            new ItemTrackingCode { Code = "EXP" },
            new ItemTrackingCode { Code = "NOEXP", IgnoreExpirationDates = true });
        return pages;
    }
}
