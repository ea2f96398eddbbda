using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Tests.Assignment;

public sealed class TrackingSheetStoreTests
{
    private const string ChangedByAnother =
        "Another user has modified the item tracking data since it was retrieved from the database.\nStart again.";

    [Fact, Trait("Scenario", "O-028")]
    public async Task A_saved_serial_number_is_not_repeated_after_reopening()
    {
        using var company = await PurchaseCompany.WithLineAsync(12, Sheets.SNSpecific, status: DocumentStatus.Released);
        var assigned = (await company.Assigner.AssignSerialNoAsync(
            await company.OpenAsync(), new(12, false, false), null, Actors.PurchasingClerk)).Must();
        (await company.SaveAsync(assigned)).Must();

        var reopened = await company.OpenAsync();

        Assert.Equal("Tracking specification with Serial No. SN-0001 already exists.", reopened.SetSerialNo(2, "SN-0001", null).Message());
        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"SN-{n:0000}/ 1"), await company.StoredAsync());
    }

    [Fact, Trait("Scenario", "O-032")]
    public async Task The_rounding_precision_holds_after_reopening()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific, item => item.RoundingPrecision = 1);
        var assigned = (await company.Assigner.AssignLotNoAsync(await company.OpenAsync(), [], null, Actors.PurchasingClerk)).Must();
        Assert.Contains("is of lower precision than expected", assigned.SetQuantity(1, 9.5m).Message(), StringComparison.Ordinal);
        (await company.SaveAsync(assigned)).Must();

        Assert.Contains(
            "is of lower precision than expected", (await company.OpenAsync()).SetQuantity(1, 9.5m).Message(), StringComparison.Ordinal);
    }

    [Fact, Trait("Scenario", "O-035")]
    public async Task Renaming_lots_in_a_circle_loses_no_line()
    {
        using var company = await PurchaseCompany.WithLineAsync(1000, Sheets.LotSpecific);
        var lots = (await company.OpenAsync()).AddLine(new(LotNo: "LOT1", Quantity: 500)).Must().AddLine(new(
            LotNo: "LOT2", Quantity: 200)).Must().AddLine(new(LotNo: "LOT3", Quantity: 300)).Must();
        var stored = (await company.SaveAsync(lots)).Must();

        stored = (await company.SaveAsync(stored.SetLotNo(2, "LOT4", null).Must())).Must();
        stored = (await company.SaveAsync(stored.SetLotNo(3, "LOT2", null).Must())).Must();
        await company.SaveAsync(stored.SetLotNo(2, "LOT3", null).Must());

        Assert.Equal(["/LOT1 500", "/LOT3 200", "/LOT2 300"], await company.StoredAsync());
    }

    [Fact, Trait("Rule", "STO-6")]
    public async Task Numbers_are_swapped_in_one_visit()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var stored = (await company.SaveAsync(
            (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 7)).Must().AddLine(new(LotNo: "L2", Quantity: 3)).Must()))
            .Must();

        (await company.SaveAsync(stored.SetLotNo(1, "L3", null).Must().SetLotNo(2, "L1", null).Must().SetLotNo(1, "L2", null).Must()))
            .Must();

        Assert.Equal(["/L2 7", "/L1 3"], await company.StoredAsync());
    }

    [Fact, Trait("Rule", "STO-5")]
    public async Task Only_changed_rows_are_written_and_the_creator_stays()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var stored = (await company.SaveAsync(
            (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 4)).Must().AddLine(new(LotNo: "L2", Quantity: 6)).Must()))
            .Must();

        var changed = stored.SetQuantity(2, 5).Must().SetDescription(2, "dented").Must().SetWarrantyDate(2, new(2026, 1, 1)).Must();
        Assert.Equal(1, changed.ChangedLineCount);
        (await company.Store.SaveAsync(changed, Actors.Everyone, new())).Must();

        var row = (await company.Database.AllAsync<TrackingSpecification>()).Single(t => t.LotNo == "L2");
        Assert.Equal(
            (5m, 5m, "dented", new DateOnly(2026, 1, 1), "clerk"),
            (row.QuantityBase, row.QtyToHandleBase, row.Description, row.WarrantyDate, row.CreatedBy));
    }

    [Fact, Trait("Rule", "STO-5")]
    public async Task A_save_without_changes_writes_nothing()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);

        (await company.SaveAsync(await company.OpenAsync())).Must();

        Assert.Equal(0, await company.TrackingVersionAsync());
    }

    [Fact, Trait("Rule", "STO-9"), Trait("Example", "12")]
    public async Task Example_12_the_second_of_two_users_is_told_and_keeps_what_was_typed()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var (first, second) = (await company.OpenAsync(), await company.OpenAsync());
        (await company.SaveAsync(first.AddLine(new(LotNo: "L1", Quantity: 2)).Must())).Must();
        var mine = second.AddLine(new(LotNo: "L2", Quantity: 3)).Must();

        Assert.Equal(ChangedByAnother, (await company.SaveAsync(mine)).Message());
        Assert.Equal(["/L1 2"], await company.StoredAsync());

        var merged = mine.Unsaved().Onto(await company.OpenAsync()).Sheet;
        Assert.Equal(["/L1 2", "/L2 3"], merged.Shown());
        (await company.SaveAsync(merged)).Must();
        Assert.Equal(["/L1 2", "/L2 3"], await company.StoredAsync());
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task A_document_line_that_became_another_one_is_not_written()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var sheet = (await company.OpenAsync()).AddLine(new(LotNo: "L1")).Must();
        await using (var db = company.Database.Factory.CreateDbContext())
            await db.Set<DocumentLine>().ExecuteUpdateAsync(set => set.SetProperty(l => l.LocationCode, "WEST"));

        Assert.Equal(ChangedByAnother, (await company.SaveAsync(sheet)).Message());
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task Of_many_who_save_at_the_same_moment_one_wins_and_nothing_is_mixed()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var opened = await company.OpenAsync();

        var results = await Task.WhenAll(Enumerable.Range(1, 8)
            .Select(n => Task.Run(() => company.SaveAsync(opened.AddLine(new(LotNo: $"L{n}", Quantity: n)).Must()))));

        var winner = Assert.Single(results, r => !r.IsRefused);
        Assert.All(results.Where(r => r.IsRefused), r => Assert.Equal(ChangedByAnother, r.Message()));
        Assert.Equal(winner.Must().Shown(), await company.StoredAsync());
        Assert.Equal(1, await company.TrackingVersionAsync());
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task Excess_is_measured_against_the_document_line_as_it_is_now()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var sheet = (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 10)).Must();
        await using (var db = company.Database.Factory.CreateDbContext())
            await db.Set<DocumentLine>().ExecuteUpdateAsync(set => set.SetProperty(l => l.QuantityBase, 6));

        Assert.StartsWith(
            "The corrections cannot be saved as excess quantity has been defined.", (await company.SaveAsync(sheet)).Message(),
            StringComparison.Ordinal);
        Assert.Empty(await company.StoredAsync());
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task Excess_asks_and_Yes_discards_everything()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var sheet = (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 11)).Must();

        var asked = Assert.Single((await company.SaveAsync(sheet)).Refusals);
        Assert.Equal((RefusalCode.ITL_34_1, true), (asked.Code, asked.Kind == OutcomeKind.Question));
        Assert.Empty((await company.SaveAsync(sheet, new(DiscardExcess: true))).Must().Lines);
        Assert.Empty(await company.StoredAsync());
        Assert.Equal(0, await company.TrackingVersionAsync());
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task Lines_with_quantity_zero_ask_and_Yes_drops_them()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var stored = (await company.SaveAsync(
            (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 4)).Must().AddLine(new(LotNo: "L2", Quantity: 6)).Must()))
            .Must();
        var sheet = stored.SetQuantity(2, 0).Must();

        Assert.StartsWith(
            "One or more lines have tracking specified, but Quantity (Base) is zero.", (await company.SaveAsync(sheet)).Message(),
            StringComparison.Ordinal);
        Assert.Equal(["/L1 4"], (await company.SaveAsync(sheet, new(DropZeroLines: true))).Must().Shown());
    }

    [Fact, Trait("Rule", "ITL-37")]
    public async Task A_line_without_number_is_left_out_with_a_remark()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var sheet = (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 4)).Must().AddLine(new(Quantity: 2)).Must();

        var saved = await company.SaveAsync(sheet);

        Assert.Equal(["1 line with a quantity but without a number was not saved."], saved.Messages);
        Assert.Equal(["/L1 4"], saved.Must().Shown());
    }

    [Fact, Trait("Rule", "ITL-47")]
    public async Task The_handled_part_of_a_stored_row_stays_whatever_the_sheet_says()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var stored = (await company.SaveAsync((await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 10)).Must())).Must();
        await using (var db = company.Database.Factory.CreateDbContext())
            await db.Set<TrackingSpecification>().ExecuteUpdateAsync(set => set.SetProperty(t => t.QuantityHandledBase, 4));

        Assert.Equal(ChangedByAnother, (await company.SaveAsync(stored.SetQuantity(1, 3).Must())).Message());
        Assert.Equal(ChangedByAnother, (await company.SaveAsync(stored.Delete([1]).Must())).Message());
        Assert.Equal(["/L1 10"], await company.StoredAsync());
    }

    [Fact, Trait("Rule", "ITL-47")]
    public async Task A_part_that_was_handled_meanwhile_is_not_handled_again_by_what_the_sheet_says()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var stored = (await company.SaveAsync((await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 10)).Must())).Must();
        await HandleAsync(company, 4);
        var sheet = (await company.OpenAsync()).SetQtyToHandle(1, 6).Must().SetDescription(1, "dented").Must();
        await HandleAsync(company, 6);

        Assert.Equal(ChangedByAnother, (await company.SaveAsync(sheet)).Message());
        var less = stored.SetQuantity(1, 5).Must().SetQtyToHandle(1, 0).Must();
        Assert.Equal(ChangedByAnother, (await company.SaveAsync(less)).Message());
        var fits = (await company.SaveAsync(sheet.SetQtyToHandle(1, 4).Must())).Must().Lines[0];
        Assert.Equal((10m, 6m, 4m), (fits.QuantityBase, fits.QuantityHandledBase, fits.QtyToHandleBase));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_only_read_sees_the_lines_and_saves_nothing()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, Sheets.LotSpecific);
        var changed = (await company.OpenAsync()).AddLine(new(LotNo: "L1")).Must();

        Assert.False((await company.Reader.OpenAsync(PurchaseCompany.Line, Actors.Auditor)).Must().Rights.EditsLines);
        Assert.Equal(
            "You do not have permission to change item tracking lines.",
            (await company.Store.SaveAsync(changed, Actors.Auditor, new())).Message());
        Assert.Equal(
            "You do not have permission to see item tracking lines.",
            (await company.Reader.OpenAsync(PurchaseCompany.Line, Actors.Administrator)).Message());
    }

    /// <summary>Handles a part behind the back of the version that every posting raises, so that only the last check is left.</summary>
    private static async Task HandleAsync(PurchaseCompany company, decimal quantity)
    {
        await using var db = company.Database.Factory.CreateDbContext();
        await db.Set<TrackingSpecification>().ExecuteUpdateAsync(set => set.SetProperty(t => t.QuantityHandledBase, quantity));
    }
}
