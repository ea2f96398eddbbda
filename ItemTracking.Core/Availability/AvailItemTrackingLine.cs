using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Availability;

/// <summary>A document line with a number that is not handled completely: it asks for the number, or will bring it in (SEL-4).</summary>
/// <param name="Source">Document line.</param>
/// <param name="Numbers">Numbers.</param>
public sealed record AvailItemTrackingLine(SourceRef Source, TrackingNumbers Numbers)
{
    /// <summary>Place of the line in its document, from 1.</summary>
    public int Position { get; init; }

    /// <summary>Customer or vendor; blank for somebody who may not see such documents (ROL-2).</summary>
    public string PartyName { get; init; } = "";

    /// <summary>Where the goods leave or arrive, or blank.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>
    /// Shipment Date where goods leave, Expected Receipt Date where they arrive; null when neither line nor document states one.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>Not handled yet; base units, positive in either direction.</summary>
    public decimal QuantityBase { get; init; }

    /// <summary>What of it is reserved by this number; base units, positive.</summary>
    public decimal ReservedQuantityBase { get; init; }

    /// <summary>False while its Qty. to Handle is 0: then it is not requested (AVL-8).</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>It is the document line that the page is opened for.</summary>
    public bool IsCurrent { get; init; }

    /// <summary>User who entered the number.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>Who asks may open the document.</summary>
    public bool MayOpen { get; init; }

    /// <summary>What of it nothing is reserved for; base units.</summary>
    public decimal AvailableQuantityBase => QuantityBase - ReservedQuantityBase;

    /// <summary>What of it is reserved when it is the line of the page; base units.</summary>
    public decimal CurrentReservedQuantityBase => IsCurrent ? ReservedQuantityBase : 0;

    /// <summary>
    /// Lays what is reserved by number over the lines, each as far as it goes: a lot may be reserved for several serial numbers together
    /// (AVL-8).
    /// </summary>
    internal static IReadOnlyList<AvailItemTrackingLine> Reserve(
        IReadOnlyList<AvailItemTrackingLine> lines, IReadOnlyCollection<KeptByNumber> kept)
    {
        if (kept.Count == 0)
            return lines;
        var left = kept.GroupBy(k => k.Demand).ToDictionary(g => g.Key, g => g.Select(k => (k.Numbers, Left: k.QuantityBase)).ToArray());
        return [.. lines.Select(
            line => left.GetValueOrDefault(line.Source) is { } own ? line with { ReservedQuantityBase = Take(own, line) } : line)];
    }

    private static decimal Take((TrackingNumbers Numbers, decimal Left)[] kept, AvailItemTrackingLine line)
    {
        var taken = 0m;
        for (var i = 0; i < kept.Length; i++)
        {
            if (!Covers(kept[i].Numbers, line.Numbers))
                continue;
            var part = Math.Min(kept[i].Left, line.QuantityBase - taken);
            kept[i].Left -= part;
            taken += part;
        }

        return taken;
    }

    /// <summary>A reservation states only the numbers that are specifically tracked.</summary>
    private static bool Covers(TrackingNumbers kept, TrackingNumbers line) =>
        (kept.SerialNo.Length == 0 || kept.SerialNo == line.SerialNo) && (kept.LotNo.Length == 0 || kept.LotNo == line.LotNo);
}
