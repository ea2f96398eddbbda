using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Reservations;

namespace ItemTracking.Tests.Reservations;

[Trait("Rule", "DOC-16")]
public sealed class ArrivingNumbersTests
{
    private static readonly SourceRef First = TransferOrders.Key("TO-1", TransferDirection.Inbound).Line(10000);
    private static readonly SourceRef Second = First with { SourceRefNo = 20000 };

    [Fact]
    public void Who_asked_by_number_has_it_and_the_first_reserved_has_what_comes_first()
    {
        var arriving = ArrivingNumbers.Of(
            [Kept(1, First, "", 5), Kept(2, First, "L1", 2), Kept(3, First, "", 4), Kept(4, Second, "", 1)],
            [new(First, new("", "L1"), 3), new(First, new("", "L2"), 4), new(Second, new("", "L3"), 9)]);

        Assert.Equal([("L1", 1m), ("L2", 4m)], Parts(arriving[1]));
        Assert.Equal([("L1", 2m)], Parts(arriving[2]));
        Assert.Equal([("", 4m)], Parts(arriving[3]));
        Assert.Equal([("L3", 1m)], Parts(arriving[4]));
    }

    [Fact]
    public void What_is_not_shipped_has_the_numbers_it_is_asked_for_by() =>
        Assert.Equal(
            [("L1", 2m), ("L1", 3m)],
            Parts(ArrivingNumbers.Of([Kept(1, First, "L1", 5)], [new(First, new("S", "L1"), 2)])[1]));

    private static Reservation Kept(long entryNo, SourceRef supply, string lot, decimal quantity) => new()
    {
        EntryNo = entryNo,
        SupplySourceType = supply.SourceType,
        SupplySourceSubtype = supply.SourceSubtype,
        SupplySourceId = supply.SourceId,
        SupplySourceRefNo = supply.SourceRefNo,
        LotNo = lot,
        QuantityBase = quantity,
    };

    private static IEnumerable<(string, decimal)> Parts(IEnumerable<(TrackingNumbers Numbers, decimal Quantity)> parts) =>
        parts.Select(part => (part.Numbers.LotNo, part.Quantity));
}
