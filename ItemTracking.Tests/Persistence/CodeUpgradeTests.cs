using ItemTracking.Core.Information;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Persistence;

/// <summary>Codes that an earlier version stored get the form of today, all of them or none (C-07, C-08).</summary>
public sealed class CodeUpgradeTests : IDisposable
{
    private const string Old = "AB\u00A012";

    private readonly TestDatabase database = new();

    private CodeUpgrade Upgrade => new(database.Factory);

    public void Dispose() => database.Dispose();

    [Fact, Trait("Case", "C-07")]
    public async Task It_says_what_it_would_fold_and_changes_nothing()
    {
        await StockAsync("BIKE", Old);

        var report = await Upgrade.RunAsync(isSaved: false, Actors.Administrator);

        Assert.Equal(
            [
                "DatedNumber, SerialNo: AB⟨U+00A0⟩12 becomes AB 12", "ItemLedgerEntry, SerialNo: AB⟨U+00A0⟩12 becomes AB 12",
                "TrackingBalance, SerialNo: AB⟨U+00A0⟩12 becomes AB 12",
                "3 codes would be folded. Stop the application and run fold-codes save.",
            ],
            report.Lines().Order(StringComparer.Ordinal).OrderBy(line => line[0] == '3'));
        Assert.Equal([Old], (await database.AllAsync<ItemLedgerEntry>()).Select(e => e.SerialNo));
        Assert.Empty(await database.AllAsync<AuditEntry>());
    }

    [Fact, Trait("Case", "C-07"), Trait("Case", "C-08")]
    public async Task It_folds_every_table_alike_and_tells_the_audit_trail()
    {
        await StockAsync("BIKE", Old);
        await database.AddAsync(
            new TrackingSpecification { SourceId = "SO-1", SourceRefNo = 1, LineNo = 1, ItemNo = "BIKE", SerialNo = Old },
            new LotNoInformation { ItemNo = "BIKE", LotNo = Old, CertificateNumber = "Iso  9" });

        var report = await Upgrade.RunAsync(isSaved: true, Actors.Administrator);

        Assert.Equal((5, true), (report.Folded.Count, report.IsSaved));
        Assert.Equal(["AB 12"], (await database.AllAsync<ItemLedgerEntry>()).Select(e => e.SerialNo));
        Assert.Equal(["AB 12"], (await database.AllAsync<TrackingBalance>()).Select(b => b.SerialNo));
        Assert.Equal(["AB 12"], (await database.AllAsync<DatedNumber>()).Select(n => n.SerialNo));
        var information = (await database.AllAsync<LotNoInformation>()).Single();
        Assert.Equal(("AB 12", "Iso  9"), (information.LotNo, information.CertificateNumber));
        Assert.Equal(["AB 12"], (await database.AllAsync<TrackingSpecification>()).Select(t => t.SerialNo));
        Assert.Equal(5, (await database.AllAsync<AuditEntry>()).Count(e => e is { Key: "AB 12", Action: AuditAction.Renamed }));
        Assert.Equal("There is nothing to fold.", (await Upgrade.RunAsync(isSaved: true, Actors.Administrator)).Lines().Single());
    }

    [Fact, Trait("Case", "C-07")]
    public async Task Two_numbers_of_an_item_that_would_become_one_stop_everything()
    {
        await StockAsync("BIKE", Old);
        await StockAsync("BIKE", "AB 12");
        await StockAsync("LAMP", "SN\u2011001");

        var report = await Upgrade.RunAsync(isSaved: true, Actors.Administrator);

        Assert.Equal(
            "Serial No.: BIKE, AB 12 and BIKE, AB⟨U+00A0⟩12 would become one",
            Assert.Single(report.Lines(), line => line.EndsWith("would become one", StringComparison.Ordinal)));
        Assert.False(report.IsSaved);
        Assert.Contains("SN\u2011001", (await database.AllAsync<ItemLedgerEntry>()).Select(e => e.SerialNo));
    }

    [Fact, Trait("Case", "C-07")]
    public async Task A_number_in_stock_and_one_on_an_open_line_are_two_until_somebody_says_otherwise()
    {
        await StockAsync("BIKE", Old);
        await database.AddAsync(
            new TrackingSpecification { SourceId = "PO-1", SourceRefNo = 1, LineNo = 1, ItemNo = "BIKE", SerialNo = "AB 12" });

        Assert.Single((await Upgrade.RunAsync(isSaved: true, Actors.Administrator)).Clashes);
        Assert.Equal([Old], (await database.AllAsync<ItemLedgerEntry>()).Select(e => e.SerialNo));
    }

    [Fact, Trait("Case", "C-07")]
    public async Task The_same_number_of_two_items_is_two_numbers()
    {
        await StockAsync("BIKE", Old);
        await StockAsync("LAMP", "AB 12");

        Assert.True((await Upgrade.RunAsync(isSaved: true, Actors.Administrator)).IsSaved);
        Assert.Equal(["AB 12", "AB 12"], (await database.AllAsync<ItemLedgerEntry>()).Select(e => e.SerialNo));
    }

    [Fact, Trait("Case", "C-08")]
    public async Task Keys_that_others_refer_to_are_folded_with_them_and_clash_by_their_table()
    {
        await database.AddAsync(
            new UnitOfMeasure { Code = "PCS" }, new Item { No = "A\u2013B", BaseUnitOfMeasure = "PCS" },
            new ItemUnitOfMeasure { ItemNo = "A\u2013B", Code = "PCS", QtyPerUnitOfMeasure = 1 });
        Assert.True((await Upgrade.RunAsync(isSaved: true, Actors.Administrator)).IsSaved);
        Assert.Equal("A-B", (await database.AllAsync<ItemUnitOfMeasure>()).Single().ItemNo);

        await database.AddAsync(new Item { No = "A\u2014B", BaseUnitOfMeasure = "PCS" });
        Assert.Contains(
            "Item: A-B and A⟨U+2014⟩B would become one", (await Upgrade.RunAsync(isSaved: true, Actors.Administrator)).Lines());
    }

    [Fact, Trait("Case", "C-08")]
    public async Task A_number_with_something_invisible_inside_stays_and_is_named()
    {
        await database.AddAsync(new ItemLedgerEntry { EntryNo = 1, ItemNo = "BIKE", SerialNo = "A\uFE0FB" });

        Assert.Equal(
            ["ItemLedgerEntry, SerialNo: A⟨U+FE0F⟩B stays, no code may hold it", "There is nothing to fold."],
            (await Upgrade.RunAsync(isSaved: true, Actors.Administrator)).Lines());
    }

    private async Task StockAsync(string item, string serialNo)
    {
        var entryNo = (await database.AllAsync<ItemLedgerEntry>()).Count + 1;
        await database.AddAsync(
            new ItemLedgerEntry { EntryNo = entryNo, ItemNo = item, SerialNo = serialNo, Quantity = 1, RemainingQuantity = 1 },
            new TrackingBalance { ItemNo = item, SerialNo = serialNo, OnHand = 1 },
            new DatedNumber { ItemNo = item, SerialNo = serialNo });
    }
}
