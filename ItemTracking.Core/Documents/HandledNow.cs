using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents;

/// <summary>
/// What another document, that works on a line for it, handles of the line now, in the place of the line's own quantities to handle
/// (DOC-30). All quantities positive.
/// </summary>
/// <param name="Quantity">Unit of the line.</param>
/// <param name="QuantityBase">Base units.</param>
/// <param name="BinCode">Bin that posted lines name; blank where stock does not lie in bins.</param>
/// <param name="Numbers">Base units of each pair of numbers of the line's tracking rows; those that are not there stay. Null where the
/// rows themselves say what they handle.</param>
internal sealed record HandledNow(
    decimal Quantity, decimal QuantityBase, string BinCode, IReadOnlyDictionary<TrackingNumbers, decimal>? Numbers)
{
    /// <summary>Nothing of the line.</summary>
    public static readonly HandledNow Nothing = new(0, 0, "", new Dictionary<TrackingNumbers, decimal>());
}
