namespace ItemTracking.Core.Kernel;

/// <summary>What all lines of one document or of one journal batch have in common.</summary>
/// <param name="SourceType">Table of its lines.</param>
/// <param name="SourceSubtype">Document type; entry type of a journal or direction of a transfer where that is part of the key.</param>
/// <param name="SourceId">Document number, or journal template.</param>
/// <param name="SourceBatchName">Journal batch, or blank.</param>
public readonly record struct SourceKey(int SourceType, int SourceSubtype, string SourceId, string SourceBatchName);
