namespace ItemTracking.Core.Tracking;

/// <summary>A lot that goods of a reclassification arrive under, as the posting of their line finds it.</summary>
/// <param name="InStock">In stock of it, at any location; base units.</param>
/// <param name="Date">Its expiration date, or null.</param>
public readonly record struct LotToJoin(decimal InStock, DateOnly? Date)
{
    /// <summary>A lot in stock keeps its date, unless all of it gets another one at once (RCL-6, RCL-8).</summary>
    /// <param name="quantity">What gets the date, base units.</param>
    /// <param name="isOtherLot">The goods leave under another lot.</param>
    /// <param name="wanted">The date that they are given.</param>
    public bool KeepsItsDate(decimal quantity, bool isOtherLot, DateOnly? wanted) =>
        InStock > 0 && (quantity != InStock || isOtherLot) && Date != wanted;
}
