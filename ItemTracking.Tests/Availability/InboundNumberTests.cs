using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Information;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Posting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Availability;

/// <summary>What stands against numbers that come in is read for the page's numbers, all at once (C-43).</summary>
public sealed class InboundNumberTests : PostingTests
{
    private TrackingSheetReader Reader => new(Company.Database.Factory, Company.Database.Clock);

    [Fact, Trait("Case", "C-43")]
    public async Task Numbers_that_are_typed_say_where_they_are_and_which_document_names_them()
    {
        await StockAsync(SerialItem, ("IN", "", 1));
        var receipt = await Company.OrderAsync((SerialItem, 1));
        await Company.TrackAsync(receipt.Key, 10000, ("NAMED", "", 1));
        await Company.Database.AddAsync(
            new SerialNoInformation { ItemNo = SerialItem, SerialNo = "BAD", Blocked = true, BlockedReason = "scratched" });
        var sheet = await Company.OpenTrackingAsync((await Company.OrderAsync((SerialItem, 4))).Key, 10000);
        foreach (var number in new[] { "IN", "NAMED", "BAD", "NEW" })
            sheet = sheet.AddLine(new(number) { Existing = await Reader.ExistingAsync(sheet, number, "") }).Must();

        sheet = await Reader.LookUpInboundAsync(sheet);

        Assert.Equal(["In stock (BLUE)", $"On {receipt.Key.No}", "Blocked", ""], Flags(sheet));
        Assert.Same(sheet, await Reader.LookUpInboundAsync(sheet));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task Numbers_that_are_stored_say_it_on_opening_and_after_a_refresh()
    {
        var line = (await Company.OrderAsync((SerialItem, 2))).Key;
        await Company.TrackAsync(line, 10000, ("S1", "", 1), ("S2", "", 1));
        Assert.Equal(["", ""], Flags(await Company.OpenTrackingAsync(line, 10000)));
        var opened = await Company.OpenTrackingAsync(line, 10000);
        await StockAsync(SerialItem, ("S2", "", 1));

        var fresh = await Reader.RefreshAvailabilityAsync(opened, Actors.PurchasingClerk);

        Assert.Equal(["", "In stock (BLUE)"], Flags(fresh.Must()));
        Assert.EndsWith("There are availability warnings on one or more lines.", Assert.Single(fresh.Messages), StringComparison.Ordinal);
        Assert.Equal(["", "In stock (BLUE)"], Flags(await Company.OpenTrackingAsync(line, 10000)));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task Another_line_of_the_same_order_names_the_number_and_what_left_again_does_not()
    {
        await StockAsync(SerialItem, ("GONE", "", 1));
        var sold = await Company.SalesOrderAsync((SerialItem, 1));
        await Company.TrackAsync(sold.Key, 10000, ("GONE", "", 1));
        await ShipAsync(sold.Key);
        var order = await Company.OrderAsync((SerialItem, 1), (SerialItem, 2));
        await Company.TrackAsync(order.Key, 10000, ("TWICE", "", 1));
        await Company.TrackAsync(order.Key, 20000, ("TWICE", "", 1), ("GONE", "", 1));

        Assert.Equal(["On another line", ""], Flags(await Company.OpenTrackingAsync(order.Key, 20000)));
    }

    [Fact, Trait("Case", "C-43")]
    public async Task What_stands_against_numbers_is_sought_by_them_and_not_in_the_history()
    {
        var sheet = await Company.OpenTrackingAsync((await Company.OrderAsync((SerialItem, 1))).Key, 10000);
        await using var db = Company.Database.Factory.CreateDbContext();

        Assert.Contains(
            "(ItemNo=? AND VariantCode=? AND SerialNo=?)",
            await QueryPlan.OfAsync(db, InboundNumbersReader.InStock(db, sheet.Source, ["S1", "S2"])), StringComparison.Ordinal);
        Assert.Contains(
            "IX_TrackingSpecification_SerialNo (ItemNo=? AND VariantCode=? AND SerialNo=?)",
            await QueryPlan.OfAsync(db, InboundNumbersReader.Named(db, sheet.Source, ["S1", "S2"])), StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "C-43")]
    public async Task The_documents_behind_a_flag_are_found_at_every_location()
    {
        await StockAsync(SerialItem, ("IN", "", 1));
        var line = (await Company.OrderAsync((SerialItem, 1))).Key;
        await Company.ChangeAsync(line, 0, l => l with { LocationCode = "RED" });
        await Company.TrackAsync(line, 10000, ("IN", "", 1));
        var sheet = await Company.OpenTrackingAsync(line, 10000);
        var records = new NumberRecordsReader(Company.Database.Factory);

        Assert.Equal(["In stock (BLUE)"], Flags(sheet));
        Assert.Empty((await records.StockAsync(sheet.Source, new("IN", ""), false, Actors.PurchasingClerk)).Must().Entries);
        var everywhere = (await records.StockAsync(sheet.Source, new("IN", ""), false, Actors.PurchasingClerk, everywhere: true)).Must();
        Assert.Equal("BLUE", Assert.Single(everywhere.Entries).LocationCode);
        Assert.True(Assert.Single(everywhere.ExpectedReceipts).IsCurrent);
    }

    private static IEnumerable<string> Flags(TrackingSheet sheet) => sheet.Lines.Select(line => sheet.OfSerialNo(line).Text);
}
