using ItemTracking.Core.Reservations;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

/// <summary>Reservations follow the numbers that are saved on the page (STO-7).</summary>
[Trait("Rule", "STO-7")]
public sealed class ReservationBindingTests : ReservationTests
{
    [Fact]
    public async Task A_number_that_is_added_binds_as_much_as_it_is_named_for()
    {
        await StockAsync(LotItem, ("", "L1", 3), ("", "L2", 9));
        var line = await SalesLineAsync(LotItem, 6);
        await ReserveAsync(line);

        await NameAsync(line, ("", "L2", 4));

        Assert.Equal(["SO-1001 10000 < L1 2", "SO-1001 10000 < L2 4 by L2"], await KeptAsync());
    }

    [Fact]
    public async Task What_cannot_be_had_of_a_named_number_is_no_longer_reserved()
    {
        await StockAsync(SerialItem, Serials("S", 2));
        var line = await SalesLineAsync(SerialItem, 2);
        await ReserveAsync(line);

        await NameAsync(line, ("NEW", "", 1));

        Assert.Equal(["SO-1001 10000 < S00002 1"], await KeptAsync());
    }

    [Fact]
    public async Task A_number_that_is_taken_away_leaves_its_stock_reserved()
    {
        await StockAsync(LotItem, ("", "L1", 9));
        var line = await SalesLineAsync(LotItem, 6);
        await NameAsync(line, ("", "L1", 5));
        await ReserveAsync(line, ReserveChoice.SpecificNumbers);

        await NameAsync(line, ("", "L1", 2));
        Assert.Equal(["SO-1001 10000 < L1 2 by L1", "SO-1001 10000 < L1 3"], await KeptAsync());

        await NameAsync(line, ("", "L1", 0));
        Assert.Equal(["SO-1001 10000 < L1 5"], await KeptAsync());
    }

    [Fact]
    public async Task One_number_in_the_place_of_another_takes_its_reservation_over()
    {
        await StockAsync(LotItem, ("", "L1", 9), ("", "L2", 4));
        var line = await SalesLineAsync(LotItem, 6);
        await NameAsync(line, ("", "L1", 6));
        await ReserveAsync(line, ReserveChoice.SpecificNumbers);

        await NameAsync(line, ("", "L1", 0), ("", "L2", 5));

        Assert.Equal(["SO-1001 10000 < L1 1", "SO-1001 10000 < L2 4 by L2"], await KeptAsync());
    }

    [Fact]
    public async Task A_purchase_line_that_no_longer_brings_the_number_supplies_it_no_longer()
    {
        var order = await Company.OrderAsync((LotItem, 5));
        await NameAsync(order.Key.Line(10000), ("", "L1", 5));
        var line = await SalesLineAsync(LotItem, 5);
        await NameAsync(line, ("", "L1", 5));
        await ReserveAsync(line, ReserveChoice.SpecificNumbers);

        await NameAsync(order.Key.Line(10000), ("", "L1", 3), ("", "L2", 2));

        Assert.Equal(["SO-1001 10000 < PO-1001 10000 3 by L1"], await KeptAsync());
    }

    [Fact]
    public async Task Numbers_of_lines_without_reservations_move_nothing()
    {
        await StockAsync(LotItem, ("", "L1", 9));
        await ReserveAsync(await SalesLineAsync(LotItem, 6));

        await NameAsync(await SalesLineAsync(LotItem, 5), ("", "L1", 5));

        Assert.Equal(["SO-1001 10000 < L1 6"], await KeptAsync());
    }
}
