using ItemTracking.Core.Documents;

namespace ItemTracking.Tests.Model;

/// <summary>An open order or return of one line.</summary>
/// <param name="Key">Key.</param>
/// <param name="ItemNo">Item.</param>
/// <param name="Location">Where goods come to or leave.</param>
/// <param name="Open">Numbers with their quantities that were not received or shipped yet.</param>
internal sealed record ModelDocument(DocumentKey Key, string ItemNo, string Location, List<(string Number, decimal Quantity)> Open)
{
    public bool Receives { get; } = DocumentKind.Of(Key).Receives;

    /// <summary>Some of it was received or shipped.</summary>
    public bool IsHandled { get; set; }

    /// <summary>Received or shipped and not invoiced, base units.</summary>
    public decimal Uninvoiced { get; set; }

    public IEnumerable<ModelMove> Moves(IEnumerable<(string Number, decimal Quantity)> part) =>
        part.Select(p => new ModelMove(10000, new(ItemNo, p.Number, Location), Receives ? p.Quantity : -p.Quantity));

    public override string ToString() => $"{DocumentKind.Of(Key).Name(Key.No)} of {ItemNo} at {Location}: {string.Join(", ", Open)}";
}
