using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.NumberSeries.Series;

namespace ItemTracking.Tests.NumberSeries;

public sealed class NumberSeriesStoreTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly NumberSeriesStore store;

    public NumberSeriesStoreTests() => store = new(database.Transaction, database.Factory, Usages.OfAllRooms());

    public void Dispose() => database.Dispose();

    [Fact, Trait("Rule", "NOS-1"), Trait("Rule", "NOS-2")]
    public async Task A_series_is_saved_with_its_lines_and_read_back()
    {
        var saved = (await store.SaveAsync(
            New("sn", Line("S1", "S999", warning: "S900", starting: WorkDate), Line("T1")), Actors.Administrator)).Value!;

        Assert.Equal((1, "SN"), (saved.Version, saved.Code));
        Assert.Equal([(10000, "S001"), (20000, "T1")], saved.Lines.Select(l => (l.LineNo, l.StartingNo)));
        Assert.Equivalent(saved, (await store.FindAsync("sn", Actors.Auditor)).Value);
    }

    [Fact]
    public async Task Lines_are_changed_added_and_removed_in_one_save()
    {
        var saved = (await store.SaveAsync(New("SN", Line("A1"), Line("B1")), Actors.Administrator)).Value!;

        var changed = (await store.SaveAsync(
            saved with { Lines = [saved.Lines[1] with { EndingNo = "B9" }, Line("C1")] }, Actors.Administrator)).Value!;

        Assert.Equal([(20000, "B1", "B9"), (30000, "C1", "")], changed.Lines.Select(l => (l.LineNo, l.StartingNo, l.EndingNo)));
        Assert.Equal(2, changed.Version);
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task A_save_over_another_users_save_is_refused()
    {
        var first = (await store.SaveAsync(New("SN", Line("A1")), Actors.Administrator)).Value!;
        await store.SaveAsync(first with { Description = "Serials" }, Actors.Administrator);

        var refusal = Assert.Single((await store.SaveAsync(first with { Description = "Numbers" }, Actors.Administrator)).Refusals);

        Assert.Equal("Another user has changed number series SN since you opened it.", refusal.Message);
        Assert.Equal("Serials", Assert.Single(await database.AllAsync<NoSeries>()).Description);
    }

    [Fact, Trait("Rule", "NUM-26"), Trait("Requirement", "R5")]
    public async Task A_save_never_takes_a_drawn_number_back()
    {
        var opened = (await store.SaveAsync(New("SN", Line("A1")), Actors.Administrator)).Value!;
        await new NumberAllocator(database.Transaction, database.Factory).DrawAsync("SN", 3, WorkDate, Actors.Administrator);

        Assert.True((await store.SaveAsync(
            opened with { Lines = [opened.Lines[0] with { EndingNo = "A9" }] }, Actors.Administrator)).IsRefused);
        Assert.Equal("A3", Assert.Single(await database.AllAsync<NoSeriesLine>()).LastNoUsed);
    }

    [Fact]
    public async Task A_new_series_does_not_replace_one_with_the_same_code()
    {
        await store.SaveAsync(New("SN", Line("A1")), Actors.Administrator);

        Assert.Equal(
            "The No. Series already exists. Identification fields and values: Code='SN'",
            Assert.Single((await store.SaveAsync(New("sn ", Line("B1")), Actors.Administrator)).Refusals).Message);
    }

    [Fact]
    public async Task The_list_shows_the_line_in_use()
    {
        await store.SaveAsync(
            New("SN", Line("A1", "A5", last: "A5"), Line("B1", last: "B7")) with { Description = "Serial numbers" }, Actors.Administrator);
        await store.SaveAsync(New("LOT", Line("L1")), Actors.Administrator);

        Assert.Equal(
            [new NoSeriesRow("SN", "Serial numbers", true, false, "B1", "", "B7")],
            (await store.ListAsync("numbers sn", Actors.Auditor)).Value!);
        Assert.Equal(2, (await store.ListAsync("", Actors.Auditor)).Value!.Count);
    }

    [Fact, Trait("Rule", "NOS-1")]
    public async Task Deleting_a_series_deletes_its_lines()
    {
        await store.SaveAsync(New("SN", Line("A1")), Actors.Administrator);

        Assert.False((await store.DeleteAsync("SN", 1, Actors.Administrator)).IsRefused);
        Assert.Empty(await database.AllAsync<NoSeriesLine>());
    }

    [Fact]
    public async Task A_series_in_use_is_not_deleted()
    {
        await store.SaveAsync(New("SN", Line("A1")), Actors.Administrator);
        await store.SaveAsync(New("ORDER", Line("A1")), Actors.Administrator);
        await database.AddAsync(new Item { No = "1000", SerialNos = "SN" }, new CompanyNumbering { PurchaseOrderNos = "ORDER" });

        Assert.Equal(
            "You cannot delete No. Series SN because it is used by item 1000.",
            Assert.Single((await store.DeleteAsync("SN", 1, Actors.Administrator)).Refusals).Message);
        Assert.True((await store.DeleteAsync("ORDER", 1, Actors.Administrator)).IsRefused);
    }

    private static NoSeriesCard New(string code, params NoSeriesLineCard[] lines) => NoSeriesCard.New with { Code = code, Lines = lines };
}
