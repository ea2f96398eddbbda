using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Reservations;

/// <summary>Several clerks reserve at the same moment (I7).</summary>
[Trait("Rule", "I7")]
public sealed class ReservationContentionTests : ReservationTests
{
    [Fact]
    public async Task Of_eight_lines_that_reserve_the_last_unit_at_once_one_has_it()
    {
        await StockAsync(SerialItem, Serials("S", 1));
        var lines = new List<SourceRef>();
        for (var n = 0; n < 8; n++)
            lines.Add(await SalesLineAsync(SerialItem, 1));

        var answers = await AtOnceAsync(8, n => TryReserveAsync(lines[n]));

        Assert.Equal(1, Assert.Single(answers, a => !a.IsRefused).Value);
        Assert.All(answers.Where(a => a.IsRefused), a => Assert.Equal("There is nothing available to reserve.", Message(a)));
        Assert.Single(await KeptAsync());
    }

    [Fact]
    public async Task Of_eight_lines_that_reserve_what_is_on_order_at_once_none_gets_more_than_comes()
    {
        await Company.OrderAsync((PlainItem, 5));
        var lines = new List<SourceRef>();
        for (var n = 0; n < 8; n++)
            lines.Add(await SalesLineAsync(PlainItem, 2));

        var answers = await AtOnceAsync(8, n => TryReserveAsync(lines[n]));

        Assert.Equal(5, answers.Where(a => !a.IsRefused).Sum(a => a.Value));
    }

    [Fact]
    public async Task While_lines_reserve_name_numbers_and_cancel_nothing_is_promised_twice()
    {
        await StockAsync(LotItem, [.. Enumerable.Range(1, 6).Select(n => ("", $"L{n}", 4m))]);
        var lines = new List<SourceRef>();
        for (var n = 0; n < 6; n++)
        {
            lines.Add(await SalesLineAsync(LotItem, 5));
            await NameAsync(lines[n], ("", $"L{n + 1}", 3));
        }

        await AtOnceAsync(6, async n =>
        {
            for (var i = 0; i < 5; i++)
            {
                await TryReserveAsync(lines[n]);
                await Reservations.CancelAsync(
                    lines[n], (await OfLineAsync(lines[n])).Reservations.Select(r => r.EntryNo).FirstOrDefault(),
                    Actors.SalesOrderProcessor);
                await TryReserveAsync(lines[n], ReserveChoice.SpecificNumbers);
                await NameAsync(lines[n], ("", $"L{((n + i) % 6) + 1}", 1));
            }

            return Outcome<decimal>.Of(0);
        });

        Assert.NotEmpty(await KeptAsync());
    }
}
