using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Posting;

/// <summary>
/// A pair of numbers that movements move, put beside the ledger so that the database looks up all of them at once. Journals and arrivals
/// have numbers that no stored tracking row has.
/// </summary>
internal sealed class MovedNumber : ITemporary
{
    /// <summary>
    /// The list of all moved numbers: there is no other. A database that knows nothing of the table expects few rows of one list, and
    /// so begins with them instead of passing over the ledger.
    /// </summary>
    public const int Moved = 1;

    /// <summary>List it stands in.</summary>
    public int List { get; init; } = Moved;

    /// <summary>Place in the list, counted from 1.</summary>
    public int No { get; init; }

    /// <summary>Item.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant, or blank.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; init; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; init; } = "";

    /// <summary>It comes into stock; what goes out and comes in stands there twice.</summary>
    public bool IsInbound { get; init; }

    /// <summary>The numbers of movements, each once for each direction.</summary>
    public static IReadOnlyList<MovedNumber> Of(IEnumerable<ItemMovement> movements) =>
    [
        .. movements.SelectMany(m => m.Numbers.Where(n => n.Numbers.Exist)
            .Select(n => (m.Place.ItemNo, m.Place.VariantCode, n.Numbers, IsInbound: n.Quantity > 0)))
            .Distinct()
            .Select((n, index) => new MovedNumber
            {
                No = index + 1,
                ItemNo = n.ItemNo,
                VariantCode = n.VariantCode,
                SerialNo = n.Numbers.SerialNo,
                LotNo = n.Numbers.LotNo,
                IsInbound = n.IsInbound,
            }),
    ];
}
