using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Transfers;

/// <summary>A transfer order with the step that is to be posted of it.</summary>
/// <param name="Header">Order.</param>
/// <param name="Step">Ship or receive; of a direct transfer both in one.</param>
/// <param name="Lines">All lines by line number.</param>
/// <param name="Numbering">Where the numbers of posted documents come from.</param>
internal sealed record TransferRequest(
    TransferHeader Header, PostingStep Step, IReadOnlyList<LineOfTransfer> Lines, CompanyNumbering Numbering)
{
    /// <summary>
    /// The first inventory put-away or pick that is open for the step; null for none, and where that is posted now (DOC-33).
    /// </summary>
    public string? InHand { get; init; }

    /// <summary>The warehouse works on the step: it posts now, or the order is refused anyway.</summary>
    public bool IsInHand => InHand is not null || Lines.Any(line => line.Chosen is not null);

    /// <summary>Side of the order that the step is posted from.</summary>
    public SourceKey Side => TransferOrders.Key(Header.No, Receives ? TransferDirection.Inbound : TransferDirection.Outbound);

    /// <summary>Goods arrive; else they leave.</summary>
    public bool Receives => Step == TransferSteps.Receive;

    /// <summary>What the step moves of each line.</summary>
    public IReadOnlyList<TransferLineToPost> ToPost { get; } =
        [.. Lines.Select(line => TransferLineToPost.Of(line, Step == TransferSteps.Receive))];
}

/// <summary>A line of a transfer order with what its item and its tracking say.</summary>
/// <param name="Line">Line.</param>
/// <param name="Item">What decides about its item.</param>
/// <param name="Shipment">Tracking rows of the shipment side in page order.</param>
/// <param name="Receipt">Tracking rows of the receipt side: what was shipped so far.</param>
internal sealed record LineOfTransfer(
    TransferLine Line, ItemFacts Item, IReadOnlyList<TrackingSpecification> Shipment, IReadOnlyList<TrackingSpecification> Receipt)
{
    /// <summary>Bin and location that the goods leave.</summary>
    public required PlaceOfLine From { get; init; }

    /// <summary>Bin and location that they go to.</summary>
    public required PlaceOfLine To { get; init; }

    /// <summary>What a document that works on the line handles of it now; null where the line says so itself (DOC-30).</summary>
    public HandledNow? Chosen { get; init; }
}

/// <summary>Where goods of a line lie inside a location.</summary>
/// <param name="LocationCode">Location.</param>
/// <param name="BinCode">Bin of the line.</param>
/// <param name="BinMandatory">Stock of the location lies in bins.</param>
/// <param name="BinExists">The bin is there.</param>
/// <param name="RequireShipment">Goods leave it with a warehouse shipment (DOC-21).</param>
/// <param name="RequireReceive">Goods come to it with a warehouse receipt (DOC-21).</param>
internal sealed record PlaceOfLine(
    string LocationCode, string BinCode, bool BinMandatory, bool BinExists, bool RequireShipment, bool RequireReceive);

/// <summary>
/// A line with what is moved of it now; all quantities positive. Of a single lot only the line's own quantity is taken, because there is no
/// doubt which number is meant (ITL-56).
/// </summary>
/// <param name="Facts">Line.</param>
/// <param name="Quantity">To move, unit of the line.</param>
/// <param name="QuantityBase">To move, base units.</param>
/// <param name="Rows">Rows of the side in page order with what is moved of each, base units.</param>
internal sealed record TransferLineToPost(
    LineOfTransfer Facts, decimal Quantity, decimal QuantityBase, IReadOnlyList<(TrackingSpecification Row, decimal QuantityBase)> Rows)
{
    public TransferLine Line => Facts.Line;

    /// <summary>Numbers are still to be moved: then they must add up (PST-5, PST-6).</summary>
    public bool HasOpenTracking => Rows.Any(r => r.Row.QuantityBase != r.Row.QuantityHandledBase);

    public static TransferLineToPost Of(LineOfTransfer facts, bool receives)
    {
        var line = facts.Line;
        var (quantity, quantityBase) = facts.Chosen is { } chosen ? (chosen.Quantity, chosen.QuantityBase)
            : receives ? (line.QtyToReceive, line.QtyToReceiveBase)
            : (line.QtyToShip, line.QtyToShipBase);
        decimal Handled(TrackingSpecification row) => facts.Chosen?.Numbers is { } chosenNumbers
            ? chosenNumbers.GetValueOrDefault(row.Numbers)
            : Math.Abs(row.QtyToHandleBase);
        (TrackingSpecification Row, decimal QuantityBase)[] rows =
        [
            .. (receives ? facts.Receipt : facts.Shipment)
                .Select(row => (row, quantityBase == 0 ? 0 : Handled(row))),
        ];
        var assigned = rows.Sum(r => r.QuantityBase);
        var numbers = rows.Aggregate(default(NumbersPosted), (sum, r) => sum + NumbersPosted.Of(r.Row.SerialNo, r.QuantityBase));
        if (numbers.AreCutDown(assigned, quantityBase))
        {
            var single = Array.FindIndex(rows, r => r.QuantityBase != 0);
            rows[single] = (rows[single].Row, quantityBase);
        }

        return new(facts, quantity, quantityBase, rows);
    }
}
