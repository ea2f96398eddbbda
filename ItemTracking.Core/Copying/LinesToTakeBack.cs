using ItemTracking.Core.Documents.Posted;

namespace ItemTracking.Core.Copying;

/// <summary>
/// Lines that take a posted line back. A tracking row names one entry, so that numbers which the posted line moved several times make as
/// many lines (COPY-1).
/// </summary>
internal static class LinesToTakeBack
{
    /// <summary>Lines for what is left; none when nothing is.</summary>
    /// <param name="posted">Posted line.</param>
    /// <param name="left">Its entries of which something is left.</param>
    public static IReadOnlyList<CopiedLine> OfLeft(PostedDocumentLine posted, IReadOnlyList<EntryToReverse> left) =>
        [.. Layers(left).Select(layer => Line(posted, layer, Sum(posted, layer)))];

    /// <summary>Lines for all of it, with the numbers of which something is left: the rest stays without numbers.</summary>
    /// <param name="posted">Posted line.</param>
    /// <param name="left">Its entries of which something is left.</param>
    public static IReadOnlyList<CopiedLine> OfWhole(PostedDocumentLine posted, IReadOnlyList<EntryToReverse> left)
    {
        var layers = Layers(left);
        var others = layers.Skip(1).Select(layer => Line(posted, layer, Sum(posted, layer))).ToList();
        return [Line(posted, layers.FirstOrDefault() ?? [], posted.QuantityBase - others.Sum(line => line.QuantityBase)), .. others];
    }

    private static CopiedLine Line(PostedDocumentLine posted, IReadOnlyList<EntryToReverse> entries, decimal quantityBase) =>
        CopiedLine.Part(posted, quantityBase) with { TakesBack = entries };

    private static decimal Sum(PostedDocumentLine posted, IEnumerable<EntryToReverse> entries) =>
        Reversals.SignOf(posted.DocumentType) * entries.Sum(entry => entry.TakenBase);

    /// <summary>The first entry of every pair of numbers, then the second one, and so on; entries without numbers name nothing.</summary>
    private static IReadOnlyList<EntryToReverse[]> Layers(IReadOnlyList<EntryToReverse> entries) =>
    [
        .. from same in entries.GroupBy(entry => entry.Numbers)
           from at in same.Index()
           group at.Item by same.Key.Exist ? at.Index : 0 into layer
           orderby layer.Key
           select layer.ToArray(),
    ];
}
