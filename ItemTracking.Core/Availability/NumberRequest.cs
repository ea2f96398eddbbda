using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>A document line that asks for a number (SEL-4).</summary>
/// <param name="Source">Document line.</param>
/// <param name="LocationCode">Where the goods are to leave.</param>
/// <param name="Numbers">Numbers.</param>
/// <param name="QuantityBase">Not handled yet; base units, positive.</param>
/// <param name="IsCounted">False while its Qty. to Handle is 0: then it is not requested (AVL-8).</param>
/// <param name="CreatedBy">User who chose the number.</param>
public sealed record NumberRequest(SourceRef Source, string LocationCode, TrackingNumbers Numbers, decimal QuantityBase, bool IsCounted, string CreatedBy);
