using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Posting;

/// <summary>
/// A pair of numbers, as bins know them, that movements take from a bin: put beside the bin balances so that the database looks up all of
/// them at once, however much else lies there (DOC-22).
/// </summary>
internal sealed class MovedBin : ITemporary
{
    /// <summary>The list of all of them: there is no other, see <see cref="MovedNumber.Moved"/>.</summary>
    public const int Moved = 1;

    /// <summary>List it stands in.</summary>
    public int List { get; init; } = Moved;

    /// <summary>Place in the list, counted from 1.</summary>
    public int No { get; init; }

    /// <summary>Item.</summary>
    public string ItemNo { get; init; } = "";

    /// <summary>Variant, or blank.</summary>
    public string VariantCode { get; init; } = "";

    /// <summary>Location.</summary>
    public string LocationCode { get; init; } = "";

    /// <summary>Bin in the location.</summary>
    public string BinCode { get; init; } = "";

    /// <summary>Serial number, or blank.</summary>
    public string SerialNo { get; init; } = "";

    /// <summary>Lot number, or blank.</summary>
    public string LotNo { get; init; } = "";

    /// <summary>What movements take from bins, each once; what has no number is among it.</summary>
    /// <param name="movements">What changes stock.</param>
    /// <param name="registered">What moves between bins only.</param>
    public static IReadOnlyList<MovedBin> Of(IEnumerable<ItemMovement> movements, IEnumerable<BinMovement> registered) =>
    [
        .. movements.Where(m => !m.IsInbound && m.BinCode.Length > 0)
            .SelectMany(m => m.Numbers.Select(n => m.Policy.InWarehouse(n.Numbers)).Append(TrackingNumbers.None)
                .Select(numbers => new BinQuantity(new(m.Place, m.BinCode), numbers, 0)))
            .Concat(registered.Where(m => m.Quantity < 0).Select(m => new BinQuantity(new(m.Place, m.BinCode), m.Numbers, 0)))
            .Distinct()
            .Select((taken, index) => new MovedBin
            {
                No = index + 1,
                ItemNo = taken.Bin.Place.ItemNo,
                VariantCode = taken.Bin.Place.VariantCode,
                LocationCode = taken.Bin.Place.LocationCode,
                BinCode = taken.Bin.BinCode,
                SerialNo = taken.Numbers.SerialNo,
                LotNo = taken.Numbers.LotNo,
            }),
    ];
}
