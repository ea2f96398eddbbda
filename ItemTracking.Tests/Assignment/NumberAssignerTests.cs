using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Assignment;

public sealed class NumberAssignerTests
{
    [Fact, Trait("Scenario", "O-019")]
    public async Task Customized_serial_numbers_share_one_new_lot()
    {
        using var company = await PurchaseCompany.WithLineAsync(6, Sheets.SNAndLotSpecific, item => item.SerialNos = "");

        var sheet = (await company.Assigner.CreateCustomizedSNAsync(
            await company.OpenAsync(), new("VX07", 1, 6, true, false), null, Actors.PurchasingClerk)).Must();

        Assert.Equal(
            ["VX07/LOT-0001 1", "VX08/LOT-0001 1", "VX09/LOT-0001 1", "VX10/LOT-0001 1", "VX11/LOT-0001 1", "VX12/LOT-0001 1"],
            sheet.Shown());
        Assert.Equal("LOT-0001", await company.LastNoUsedAsync("LOT"));
    }

    [Fact, Trait("Scenario", "O-020")]
    public async Task Customized_serial_numbers_count_up_by_the_increment()
    {
        using var company = await PurchaseCompany.WithLineAsync(4, Sheets.SNSpecific, item => item.SerialNos = "");
        var sheet = await company.OpenAsync();

        var byFive = (await company.Assigner.CreateCustomizedSNAsync(sheet, new("A010", 5, 4, false, false), null, Actors.PurchasingClerk))
            .Must();
        var byZero = (await company.Assigner.CreateCustomizedSNAsync(sheet, new("A010", 0, 4, false, false), null, Actors.PurchasingClerk))
            .Must();
        var vendor = await company.Assigner.CreateCustomizedSNAsync(sheet, new("VENDOR", 1, 4, false, false), null, Actors.PurchasingClerk);

        Assert.Equal(["A010", "A015", "A020", "A025"], byFive.Lines.Select(l => l.SerialNo));
        Assert.Equal(["A010", "A011", "A012", "A013"], byZero.Lines.Select(l => l.SerialNo));
        Assert.Equal(
            "The value in the VENDOR field must have a number so that we can assign the next number in the series.", vendor.Message());
    }

    [Theory, Trait("Scenario", "O-021")]
    [InlineData("0", "The quantity to create must be positive.")]
    [InlineData("-1", "The quantity to create must be positive.")]
    [InlineData("2.5", "The quantity to create must be an integer.")]
    public async Task No_serial_number_is_created_or_drawn_for_a_quantity_that_is_no_count(string quantity, string message)
    {
        using var company = await PurchaseCompany.WithLineAsync(4, Sheets.SNSpecific);
        var sheet = await company.OpenAsync();
        Assert.Equal(4, AssignNumbers.ProposedQuantity(sheet));
        Task<Outcome<TrackingSheet>> AssignAsync(decimal count) =>
            company.Assigner.AssignSerialNoAsync(sheet, new(count, false, false), null, Actors.PurchasingClerk);

        var refused = await AssignAsync(decimal.Parse(quantity, CultureInfo.InvariantCulture));

        Assert.Equal(message, refused.Message());
        Assert.Null(refused.Value);
        Assert.Empty(sheet.Lines);
        Assert.Equal("", await company.LastNoUsedAsync("SN"));
        var assigned = (await AssignAsync(4)).Must();
        Assert.Equal((4, 0m), (assigned.Lines.Count, AssignNumbers.ProposedQuantity(assigned)));
        Assert.Equal("SN-0004", await company.LastNoUsedAsync("SN"));
    }

    [Fact, Trait("Case", "C-26"), Trait("Rule", "NUM-24")]
    public async Task Numbers_are_looked_at_and_drawn_on_the_work_date()
    {
        using var company = await PurchaseCompany.WithLineAsync(2, Sheets.SNAndLotSpecific);
        await company.Database.AddAsync(
            new NoSeriesLine { SeriesCode = "SN", LineNo = 20000, StartingDate = new(2027, 1, 1), StartingNo = "SN27-0001" },
            new NoSeriesLine { SeriesCode = "LOT", LineNo = 20000, StartingDate = new(2027, 1, 1), StartingNo = "LOT27-0001" });
        var (sheet, actor) = (await company.OpenAsync(), Actors.PurchasingClerk with { WorkDate = new(2027, 1, 5) });

        Assert.Equal(
            new SerialPreview("SN27-0001", "SN27-0002", 2, "LOT27-0001"),
            (await company.Assigner.PreviewSerialNosAsync(sheet, new(2, true, false), actor)).Must());
        var assigned = await company.Assigner.AssignSerialNoAsync(sheet, new(2, true, false), null, actor);
        Assert.Equal(["SN27-0001/LOT27-0001 1", "SN27-0002/LOT27-0001 1"], assigned.Must().Shown());
        Assert.Equal(["/LOT27-0002 2"], (await company.Assigner.AssignLotNoAsync(sheet, [], null, actor)).Must().Shown());
        Assert.Equal(
            ["/LOT-0001 2"], (await company.Assigner.AssignLotNoAsync(sheet, [], null, Actors.PurchasingClerk)).Must().Shown());
    }

    [Fact, Trait("Scenario", "O-024")]
    public async Task Selected_serial_numbers_without_a_lot_all_get_the_one_that_is_drawn()
    {
        using var company = await PurchaseCompany.WithLineAsync(5, Sheets.SNAndLotSpecific);
        var opened = await company.OpenAsync();
        var serials = await company.Assigner.AssignSerialNoAsync(opened, new(5, false, false), null, Actors.PurchasingClerk);
        (await company.SaveAsync(serials.Must())).Must();
        var reopened = await company.OpenAsync();

        var assigned = (await company.Assigner.AssignLotNoAsync(reopened, [1, 2, 3, 4, 5], 1, Actors.PurchasingClerk)).Must();

        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"SN-{n:0000}/LOT-0001 1"), assigned.Shown());
        Assert.Equal("LOT-0001", await company.LastNoUsedAsync("LOT"));
    }

    [Fact, Trait("Example", "9")]
    public async Task Example_9_serial_and_lot()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.SNAndLotSpecific);

        var sheet = (await company.Assigner.AssignSerialNoAsync(
            await company.OpenAsync(), new(3, true, false), null, Actors.PurchasingClerk)).Must();

        Assert.Equal(["SN-0001/LOT-0001 1", "SN-0002/LOT-0001 1", "SN-0003/LOT-0001 1"], sheet.Shown());
        Assert.True(sheet.Matrix.IsComplete);
        Assert.Equal(("SN-0003", "LOT-0001"), (await company.LastNoUsedAsync("SN"), await company.LastNoUsedAsync("LOT")));
    }

    [Fact, Trait("Rule", "NUM-6")]
    public async Task A_refused_action_consumes_no_number()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.SNAndLotSpecific);
        var sheet = (await company.OpenAsync()).AddLine(new("SN-0002")).Must();

        var refused = await company.Assigner.AssignSerialNoAsync(sheet, new(3, true, false), null, Actors.PurchasingClerk);

        Assert.Equal("Tracking specification with Serial No. SN-0002 already exists.", refused.Message());
        Assert.Equal(("", ""), (await company.LastNoUsedAsync("SN"), await company.LastNoUsedAsync("LOT")));
    }

    [Fact, Trait("Rule", "NOS-10")]
    public async Task Series_must_be_filled_on_the_item()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.FreeEntry, item => (item.SerialNos, item.LotNos) = ("", ""));
        var sheet = await company.OpenAsync();

        var serials = await company.Assigner.AssignSerialNoAsync(sheet, new(3, true, false), null, Actors.PurchasingClerk);
        Assert.Equal(
            [
                "Lot Nos. must have a value in Item: No.=1000. It cannot be zero or empty.",
                "Serial Nos. must have a value in Item: No.=1000. It cannot be zero or empty."
            ],
            serials.Refusals.Select(r => r.Message));
        Assert.StartsWith(
            "Lot Nos. must have a value in Item",
            (await company.Assigner.AssignLotNoAsync(sheet, [], null, Actors.PurchasingClerk)).Message(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "NUM-14")]
    public async Task The_series_of_the_item_must_allow_manual_numbers()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.FreeEntry);
        var request = new CustomizedSN("A1", 1, 3, false, false);

        Assert.Equal(
            "You may not enter numbers manually. If you want to enter numbers manually, please activate Manual Nos. in No. Series SN.",
            (await company.Assigner.CreateCustomizedSNAsync(await company.OpenAsync(), request, null, Actors.PurchasingClerk)).Message());
    }

    [Fact, Trait("Rule", "NUM-9")]
    public async Task Information_is_made_for_serial_numbers_that_have_none()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.SNSpecific);
        await company.Database.AddAsync(new SerialNoInformation { ItemNo = "1000", SerialNo = "SN-0002", Description = "known" });

        (await company.Assigner.AssignSerialNoAsync(await company.OpenAsync(), new(3, false, true), null, Actors.PurchasingClerk)).Must();

        var cards = await company.Database.AllAsync<SerialNoInformation>();
        Assert.Equal(["SN-0001", "SN-0002", "SN-0003"], cards.Select(c => c.SerialNo).Order());
        Assert.Equal("known", cards.Single(c => c.SerialNo == "SN-0002").Description);
    }

    [Fact, Trait("Rule", "ITL-51")]
    public async Task A_drawn_lot_that_was_received_before_has_its_date()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.LotSpecific);
        await company.ReceiveAsync(1, "", "LOT-0001", 1, new(2025, 3, 1));

        var line = (await company.Assigner.AssignLotNoAsync(await company.OpenAsync(), [], null, Actors.PurchasingClerk)).Must().Lines[0];

        Assert.Equal((new DateOnly(2025, 3, 1), true, 3m), (line.ExpirationDate, line.ExpirationDateLocked, line.QuantityBase));
    }

    [Fact]
    public async Task The_preview_shows_the_numbers_and_draws_none()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.SNAndLotSpecific);

        var preview = (await company.Assigner.PreviewSerialNosAsync(await company.OpenAsync(), new(3, true, false), Actors.PurchasingClerk))
            .Must();

        Assert.Equal(new("SN-0001", "SN-0003", 3, "LOT-0001"), preview);
        Assert.Equal("", await company.LastNoUsedAsync("SN"));
    }

    [Fact]
    public async Task The_preview_of_customized_numbers_names_the_lot_and_draws_none()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.SNAndLotSpecific, item => item.SerialNos = "");

        var preview = (await company.Assigner.PreviewCustomizedSNAsync(
            await company.OpenAsync(), new("VX08", 1, 3, true, false), Actors.PurchasingClerk)).Must();
        var without = (await company.Assigner.PreviewCustomizedSNAsync(
            await company.OpenAsync(), new("VX08", 1, 3, false, false), Actors.PurchasingClerk)).Must();

        Assert.Equal(new("VX08", "VX09", "VX10", 3, "LOT-0001"), preview);
        Assert.Null(without.LotNo);
        Assert.Equal("", await company.LastNoUsedAsync("LOT"));
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task Who_may_not_edit_draws_nothing()
    {
        using var company = await PurchaseCompany.WithLineAsync(3, Sheets.SNAndLotSpecific);
        var sheet = await company.OpenAsync();

        Assert.True((await company.Assigner.AssignSerialNoAsync(sheet, new(3, true, true), null, Actors.Auditor)).IsRefused);
        Assert.True((await company.Assigner.AssignLotNoAsync(sheet, [], null, Actors.Auditor)).IsRefused);
        Assert.True((await company.Assigner.CreateCustomizedSNAsync(sheet, new("A1", 1, 1, true, false), null, Actors.Auditor)).IsRefused);
        Assert.Equal("", await company.LastNoUsedAsync("SN"));
    }
}
