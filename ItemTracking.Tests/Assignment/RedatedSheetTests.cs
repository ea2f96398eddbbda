using ItemTracking.Core.Assignment;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Assignment;

/// <summary>Expiration dates that entries give the numbers of a page (ITL-33, ITL-50, ITL-51, PST-18).</summary>
public sealed class RedatedSheetTests : IDisposable
{
    private static readonly DateOnly February15 = new(2025, 2, 15);
    private static readonly DateOnly February20 = new(2025, 2, 20);
    private PurchaseCompany company = null!;

    public void Dispose() => company.Dispose();

    [Fact, Trait("Scenario", "O-127"), Trait("Rule", "ITL-51")]
    public async Task A_lot_takes_the_date_to_which_its_entry_was_corrected()
    {
        company = await PurchaseCompany.WithLineAsync(5, Sheets.LotSpecific);
        await company.ReceiveAsync(1, "", "LOT-A", 10, February15);
        await using (var db = company.Database.Factory.CreateDbContext())
            await db.Set<ItemLedgerEntry>().ExecuteUpdateAsync(set => set.SetProperty(e => e.ExpirationDate, February20));

        var sheet = await company.OpenAsync();
        sheet = sheet.AddLine(new(LotNo: "LOT-A") { Existing = await company.Reader.ExistingAsync(sheet, "", "LOT-A") }).Must();

        Assert.Equal(February20, sheet.Lines[0].ExpirationDate);
        Assert.Equal(
            "Expiration date has been established by existing entries and cannot be changed.",
            sheet.SetExpirationDate(1, February15).Message());
    }

    [Fact, Trait("Rule", "ITL-33"), Trait("Rule", "PST-18")]
    public async Task A_date_that_entries_have_established_since_is_shown_asks_nothing_on_leaving_and_is_stored_on_closing()
    {
        company = await PurchaseCompany.WithLineAsync(5, Sheets.LotSpecific);
        await company.SaveAsync((await company.OpenAsync()).AddLine(new(LotNo: "LOT-A") { ExpirationDate = February15 }).Must());
        await company.ReceiveAsync(1, "", "LOT-A", 10, February20);

        var sheet = await company.OpenAsync();
        Assert.Equal((February20, true), (sheet.Lines[0].ExpirationDate, sheet.Lines[0].ExpirationDateLocked));
        Assert.Equal((false, true), (sheet.HasChanges, sheet.HasNewDates));

        var saved = (await company.SaveAsync(sheet)).Must();
        Assert.Equal(February20, Assert.Single(await company.Database.AllAsync<TrackingSpecification>()).ExpirationDate);
        Assert.False(saved.HasNewDates);
    }

    [Fact, Trait("Rule", "ITL-50"), Trait("Rule", "STO-4")]
    public async Task A_line_that_takes_goods_out_shows_the_date_and_stores_none()
    {
        company = await PurchaseCompany.WithLineAsync(-5, Sheets.LotSpecific);
        await company.ReceiveAsync(1, "", "LOT-A", 10, February20);
        var sheet = await company.OpenAsync();
        sheet = sheet.AddLine(new(LotNo: "LOT-A") { Existing = await company.Reader.ExistingAsync(sheet, "", "LOT-A") }).Must();
        Assert.Equal(February20, sheet.Lines[0].ExpirationDate);

        var saved = (await company.SaveAsync(sheet)).Must();

        Assert.Null(Assert.Single(await company.Database.AllAsync<TrackingSpecification>()).ExpirationDate);
        Assert.Equal(February20, saved.Lines[0].ExpirationDate);
        Assert.False(saved.HasNewDates);
    }
}
