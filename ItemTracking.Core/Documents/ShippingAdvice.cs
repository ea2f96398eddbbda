namespace ItemTracking.Core.Documents;

/// <summary>Whether the goods of an order may leave in parts (DOC-26).</summary>
public enum ShippingAdvice
{
    /// <summary>What is there is picked.</summary>
    Partial = 0,

    /// <summary>Nothing is picked before everything is there.</summary>
    Complete = 1,
}
