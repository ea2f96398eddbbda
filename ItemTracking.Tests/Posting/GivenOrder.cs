using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;

namespace ItemTracking.Tests.Posting;

/// <summary>An order, and the facts that a database would have of what it moves.</summary>
internal sealed record GivenOrder(OrderRequest Order)
{
    private PostingRequest Facts { get; init; } = new();

    /// <summary>What the engine is asked to decide.</summary>
    public PostingRequest Request
    {
        get
        {
            var wanted = OrderMovements.Of(Order, [.. Order.Lines.Select(line => LineToPost.Of(Order, line))]);
            return Facts with { Movements = wanted.Movements, Invoices = wanted.Invoices, Refusals = wanted.Refusals };
        }
    }

    public GivenOrder With(Func<PostingRequest, PostingRequest> facts) => this with { Facts = facts(Facts) };
}
