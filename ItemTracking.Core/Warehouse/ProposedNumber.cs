namespace ItemTracking.Core.Warehouse;

/// <summary>A number in stock, and why a pick should take it or not.</summary>
/// <param name="SerialNo">Serial number, or blank.</param>
/// <param name="LotNo">Lot number, or blank.</param>
/// <param name="ExpirationDate">Expiration date, or null.</param>
/// <param name="Free">What could be picked; base units.</param>
/// <param name="Quantity">What should be; base units, 0 for nothing.</param>
/// <param name="Why">Why, or why not.</param>
public sealed record ProposedNumber(
    string SerialNo, string LotNo, DateOnly? ExpirationDate, decimal Free, decimal Quantity, string Why)
{
    /// <summary>Most numbers that are told.</summary>
    private const int Most = 1000;

    /// <summary>What is proposed, then what is left out.</summary>
    internal static IReadOnlyList<ProposedNumber> Of(FefoProposal proposal) =>
    [
        .. proposal.Takes.Select(take => Of(take.Stock, take.Quantity, take.Why))
            .Concat(proposal.LeftOut.Select(left => Of(left.Stock, 0, left.Why)))
            .Take(Most),
    ];

    private static ProposedNumber Of(StockedNumber stock, decimal quantity, string why) =>
        new(stock.Numbers.SerialNo, stock.Numbers.LotNo, stock.ExpirationDate, stock.Free, quantity, why);
}
