namespace ItemTracking.Core.Kernel;

/// <summary>What all lines of one document or of one journal batch have in common.</summary>
/// <param name="SourceType">Table of its lines.</param>
/// <param name="SourceSubtype">Document type, direction of a transfer, or 0.</param>
/// <param name="SourceId">Document number, or journal template.</param>
/// <param name="SourceBatchName">Journal batch, or blank.</param>
public readonly record struct SourceKey(int SourceType, int SourceSubtype, string SourceId, string SourceBatchName);
