using ItemTracking.Core.NumberSeries;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Assignment;

public sealed class SeriesRunningOutTests
{
    [Fact, Trait("Rule", "NOS-7"), Trait("Rule", "A20")]
    public async Task A20_A_series_that_ended_gives_no_lot_number()
    {
        using var company = await CompanyAsync("L0003");
        var sheet = await company.OpenAsync();

        var refused = await company.Assigner.AssignLotNoAsync(sheet, [], null, Actors.PurchasingClerk);

        Assert.Equal("You cannot assign new numbers from the number series SHORT.", refused.Message());
        Assert.Equal("L0003", await company.LastNoUsedAsync("SHORT"));
        Assert.Empty(sheet.Lines);
    }

    [Theory, Trait("Rule", "NOS-7"), Trait("Rule", "A20")]
    [InlineData("", "L0001", null)]
    [InlineData(
        "L0001", "L0002",
        "The No. Series SHORT is soon running out. The current number is L0002 and the last allowed number of the sequence is L0003.")]
    [InlineData(
        "L0002", "L0003",
        "The No. Series SHORT is soon running out. The current number is L0003 and the last allowed number of the sequence is L0003.")]
    public async Task A20_From_the_warning_number_on_the_lot_number_comes_with_a_message(string lastUsed, string lotNo, string? message)
    {
        using var company = await CompanyAsync(lastUsed);

        var assigned = await company.Assigner.AssignLotNoAsync(await company.OpenAsync(), [], null, Actors.PurchasingClerk);

        Assert.Equal([$"/{lotNo} 3"], assigned.Must().Shown());
        Assert.Equal(message is null ? [] : [message], assigned.Messages);
    }

    private static async Task<PurchaseCompany> CompanyAsync(string lastUsed)
    {
        var company = await PurchaseCompany.WithLineAsync(3, Sheets.LotSpecific, item => item.LotNos = "SHORT");
        await company.Database.AddAsync(
            new NoSeries { Code = "SHORT" },
            new NoSeriesLine
            {
                SeriesCode = "SHORT",
                LineNo = 10000,
                StartingNo = "L0001",
                EndingNo = "L0003",
                WarningNo = "L0002",
                LastNoUsed = lastUsed,
                Open = lastUsed != "L0003"
            });
        return company;
    }
}
