using ItemTracking.Core.Kernel;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

/// <summary>
/// An SN-specific item is counted in whole base units on every quantity of a line, whatever the unit of the line (COD-19).
/// </summary>
public sealed class WholeQuantityTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync() => company = await PurchaseCompany.CreateAsync();

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Theory, Trait("Rule", "COD-19")]
    [InlineData("Quantity")]
    [InlineData("Qty. to Receive")]
    [InlineData("Qty. to Invoice")]
    public async Task Each_quantity_of_a_line_is_whole(string field)
    {
        var order = await company.OrderAsync((SerialItem, 2));

        var refused = await company.TryChangeAsync(order.Key, 0, line => field switch
        {
            "Quantity" => line with { Quantity = 2.5m },
            "Qty. to Receive" => line with { QtyToHandle = 1.5m, QtyToInvoice = 1 },
            _ => line with { QtyToInvoice = 0.5m },
        });

        var refusal = Assert.Single(refused.Refusals, r => r.Field == field);
        Assert.Equal(
            (
                RefusalCode.COD_19,
                $"{field} (Base) must be an integer in Purchase Line Document Type=Order,Document No.=PO-1001,Line No.=10000."),
            (refusal.Code, refusal.Message));
    }

    [Theory, Trait("Rule", "COD-19")]
    [InlineData(0.5, 6)]
    [InlineData(2.25, 27)]
    public async Task Part_of_a_box_that_makes_whole_pieces_is_accepted(double boxes, int pieces)
    {
        var order = await company.OrderAsync((SerialItem, 2));

        Assert.Equal(pieces, (await company.ChangeAsync(
            order.Key, 0, line => line with { UnitOfMeasureCode = "BOX", Quantity = (decimal)boxes })).Lines[0].QuantityBase);
    }

    [Fact, Trait("Rule", "COD-19")]
    public async Task Part_of_a_box_that_cuts_a_piece_is_refused()
    {
        var order = await company.OrderAsync((SerialItem, 2));

        Assert.Contains(
            (await company.TryChangeAsync(order.Key, 0, line => line with { UnitOfMeasureCode = "BOX", Quantity = 0.3m })).Refusals,
            r => r.Code == RefusalCode.COD_19);
    }

    [Fact, Trait("Rule", "COD-19")]
    public async Task An_item_that_only_asks_for_serial_numbers_may_come_in_parts()
    {
        var order = await company.OrderAsync((InboundSerialItem, 2));

        Assert.Equal(2.5m, (await company.ChangeAsync(order.Key, 0, line => line with { Quantity = 2.5m })).Lines[0].Quantity);
    }
}
