namespace ItemTracking.Core.Availability;

/// <summary>The positive records of a number (SEL-4, AVL-7).</summary>
/// <param name="Entries">Open inbound entries: their remaining quantities are Total Quantity.</param>
/// <param name="ExpectedReceipts">Document lines that will bring the number in; they are not counted (AVL-18).</param>
/// <param name="Remark">That only the first are shown; blank when all are.</param>
public sealed record NumberStock(
    IReadOnlyList<OpenInboundEntry> Entries, IReadOnlyList<AvailItemTrackingLine> ExpectedReceipts, string Remark = "");
