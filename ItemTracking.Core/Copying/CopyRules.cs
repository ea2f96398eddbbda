using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Copying;

/// <summary>Whether a document may be copied (COPY-2).</summary>
internal static class CopyRules
{
    private const string DocumentNo = "Document No.";

    /// <summary>Why a document cannot be named so, or null.</summary>
    /// <param name="into">Document that lines are copied into.</param>
    /// <param name="source">Kind of document that they are copied from.</param>
    /// <param name="no">Its number.</param>
    public static Refusal? Source(DocumentKey into, CopySource source, string no) =>
        no.Length == 0
            ? new(RefusalCode.COPY_2, "Document No. must be filled in.", DocumentNo, WayOut: $"Choose a {source.Caption}.")
        : Codes.Check(no, DocumentNo, Codes.NumberLength) is { } unreadable ? unreadable
        : source.Posted is null && source.Kind.Key(no) == into
            ? new(RefusalCode.COPY_2, $"{source.Name(no)} cannot be copied into itself.", DocumentNo, WayOut: "Choose another document.")
        : null;

    /// <summary>There is no such document, or no more.</summary>
    public static Refusal NotFound(CopySource source, string no) =>
        Refusals.NotFound(RefusalCode.COPY_2, source.Caption, $"No.='{no}'", DocumentNo);

    /// <summary>Why nothing is copied of a document that is there; empty when its lines are.</summary>
    /// <param name="kind">Kind of the document that lines are copied into.</param>
    /// <param name="header">That document.</param>
    /// <param name="source">Kind of the other one.</param>
    /// <param name="no">Its number.</param>
    /// <param name="found">The other one.</param>
    public static IReadOnlyList<Refusal> Check(
        DocumentKind kind, DocumentHeader header, CopySource source, string no, DocumentToCopy found) =>
        header.PartyNo.Length == 0
            ? [DocumentRefusals.PartyMissing(kind, header.No) with { WayOut = "Choose Include Header, or enter it on the document first." }]
        : found.Open.Count + found.Posted.Count == 0
            ? [new(RefusalCode.COPY_2, $"There is nothing to copy: {source.Name(no)} has no lines.", DocumentNo)]
        : [];
}
