using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Assignment;

public sealed class TrackingSheetReaderTests
{
    private static readonly DateOnly March = new(2025, 3, 1);

    [Fact, Trait("Rule", "ITL-1")]
    public async Task An_item_without_code_has_no_tracking_page()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, new ItemTrackingCode());

        Assert.Equal(
            "Item Tracking Code must have a value in Item: No.=1000. It cannot be zero or empty.",
            (await company.Reader.OpenAsync(PurchaseCompany.Line, Actors.PurchasingClerk)).Message());
    }

    [Fact, Trait("Rule", "ITL-2")]
    public async Task A_line_without_quantity_has_no_tracking_page()
    {
        using var company = await PurchaseCompany.WithLineAsync(0, Sheets.LotSpecific);

        Assert.Equal(
            "Quantity (Base) must have a value in Purchase Line: Document Type=Order,Document No.=PO-1,Line No.=10000. It cannot be "
                + "zero or empty.",
            (await company.Reader.OpenAsync(PurchaseCompany.Line, Actors.PurchasingClerk)).Message());
    }

    [Fact, Trait("Rule", "ITL-2")]
    public async Task A_line_that_is_gone_is_told()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);

        var told = await company.Reader.OpenAsync(DocumentKey.PurchaseOrder("PO-1").Line(20000), Actors.PurchasingClerk);

        Assert.Equal(
            "The Purchase Line does not exist. Identification fields and values: Document Type=Order,Document No.=PO-1,Line No.=20000",
            told.Message());
        Assert.Equal("It may have been posted completely or deleted by another user.", told.Refusals[0].WayOut);
    }

    [Fact, Trait("Rule", "ITL-9")]
    public async Task The_page_knows_its_document_its_item_and_its_code()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific, status: DocumentStatus.Released);

        var sheet = await company.OpenAsync();

        Assert.Equal(("Purchase Order PO-1", "Purchase Line"), (sheet.Source.DocumentCaption, sheet.Source.LineCaption));
        Assert.Equal(new TrackedItem("1000", "Bicycle", "LOTALL", "", "SN", "LOT"), sheet.Item);
        Assert.Equal(new(10, 10, 10), sheet.Matrix.Source);
        Assert.True(sheet.Rights.InsertsLines);
        Assert.False(sheet.HasChanges);
    }

    [Fact, Trait("Rule", "ITL-33")]
    public async Task A_number_that_was_received_before_has_a_fixed_date()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var lines = (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 4)
        {
            ExpirationDate = new(2025, 2, 1)
        }).Must().AddLine(new(LotNo: "L2", Quantity: 6) { ExpirationDate = new(2025, 2, 1) }).Must();
        (await company.SaveAsync(lines)).Must();
        await company.ReceiveAsync(1, "", "L1", 5, new(2025, 1, 1));
        await company.Database.AddAsync(new Core.Ledger.ItemLedgerEntry
        {
            EntryNo = 2,
            ItemNo = "1000",
            LotNo = "L1",
            Quantity = 1,
            Positive = true,
            LocationCode = "WEST",
            ExpirationDate = March
        });

        var sheet = await company.OpenAsync();

        Assert.Equal((March, true), (sheet.Lines[0].ExpirationDate, sheet.Lines[0].ExpirationDateLocked));
        Assert.Equal((new DateOnly(2025, 2, 1), false), (sheet.Lines[1].ExpirationDate, sheet.Lines[1].ExpirationDateLocked));
        Assert.False(sheet.HasChanges);
    }

    [Fact, Trait("Rule", "ITL-51")]
    public async Task A_typed_number_is_looked_up_by_its_lot_and_otherwise_by_its_serial_number()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.FreeEntry);
        await company.ReceiveAsync(1, "S1", "L1", 1, March);
        await company.ReceiveAsync(2, "S2", "", 1);
        var sheet = await company.OpenAsync();

        Assert.Equal(new(true, March), await company.Reader.ExistingAsync(sheet, "", "l1"));
        Assert.Equal(new ExistingNumber(true, null), await company.Reader.ExistingAsync(sheet, "S2", ""));
        Assert.Equal(ExistingNumber.None, await company.Reader.ExistingAsync(sheet, "S9", "L9"));
        Assert.Equal(
            new ExistingNumber(true, March) { Lot = new("L1", new(true, March)) }, await company.Reader.ExistingAsync(sheet, "s1", ""));
    }

    [Fact, Trait("Scenario", "O-036")]
    public async Task The_numbers_in_stock_can_be_looked_at_from_an_inbound_line()
    {
        using var company = await PurchaseCompany.WithLineAsync(5, Sheets.SNSpecific);
        for (var n = 1; n <= 5; n++)
            await company.ReceiveAsync(n, $"SN{n}", "", 1, n == 4 ? March : null);

        var numbers = (await company.Reader.NumbersInStockAsync(await company.OpenAsync(), Actors.PurchasingClerk)).Must();

        Assert.Equal(["SN4", "SN1", "SN2", "SN3", "SN5"], numbers.Select(n => n.Figures.Numbers.SerialNo));
        Assert.All(numbers, n => Assert.Equal(1, n.Figures.TotalQuantity));
        Assert.Equal(March, numbers[0].Figures.ExpirationDate);
    }
}
