using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>Somebody goods are sold to.</summary>
[Audited("Customer")]
public sealed class Customer : Party
{
    /// <summary>Shipments and return receipts are combined into one invoice or credit memo (COMB-1).</summary>
    public bool CombineShipments { get; set; }

    /// <inheritdoc/>
    public override PartyCard ToCard() => base.ToCard() with { CombineShipments = CombineShipments };

    internal override void Take(PartyCard card)
    {
        base.Take(card);
        CombineShipments = card.CombineShipments;
    }
}
