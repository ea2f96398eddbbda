using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>
/// What two people have changed differently since both saw the same: a field of a line, or the whole line where one has deleted it
/// (STO-9, R5).
/// </summary>
/// <param name="Field">Caption of the field; null where the whole line is contested.</param>
/// <param name="Opened">The line as I opened it; null for one that both have added.</param>
/// <param name="Mine">The line as I have it; null where I deleted it.</param>
/// <param name="Theirs">The line as the other user saved it; null where it was deleted.</param>
public sealed record ContestedField(string? Field, TrackingLine? Opened, TrackingLine? Mine, TrackingLine? Theirs)
{
    /// <summary>The line, as whoever asks knows it.</summary>
    public TrackingLine Line => (Mine ?? Opened ?? Theirs)!;

    /// <summary>What happens where nobody chooses: mine counts, but what the other user changed is never deleted unasked.</summary>
    public bool KeepsMine => Mine is not null;
}

/// <summary>A field of a line that people fill in. What posting writes is nobody's choice.</summary>
/// <param name="Caption">Caption of its column.</param>
/// <param name="Of">Value.</param>
/// <param name="Copy">The second line with the value of the first.</param>
internal sealed record LineField(string Caption, Func<TrackingLine, object?> Of, Func<TrackingLine, TrackingLine, TrackingLine> Copy)
{
    /// <summary>All of them, in the order of the columns.</summary>
    public static IReadOnlyList<LineField> All { get; } =
    [
        new(TrackingCaptions.SerialNo, line => line.SerialNo, (from, to) => to with { SerialNo = from.SerialNo }),
        new(TrackingCaptions.LotNo, line => line.LotNo, (from, to) => to with { LotNo = from.LotNo }),
        new(TrackingCaptions.ExpirationDate, line => line.ExpirationDate, (from, to) => to with { ExpirationDate = from.ExpirationDate }),
        new(TrackingCaptions.NewSerialNo, line => line.NewSerialNo, (from, to) => to with { NewSerialNo = from.NewSerialNo }),
        new(TrackingCaptions.NewLotNo, line => line.NewLotNo, (from, to) => to with { NewLotNo = from.NewLotNo }),
        new(TrackingCaptions.NewExpirationDate, line => line.NewExpirationDate,
            (from, to) => to with { NewExpirationDate = from.NewExpirationDate }),
        new(TrackingCaptions.WarrantyDate, line => line.WarrantyDate, (from, to) => to with { WarrantyDate = from.WarrantyDate }),
        new(TrackingCaptions.Description, line => line.Description, (from, to) => to with { Description = from.Description }),
        new(TrackingCaptions.QuantityBase, line => line.QuantityBase, (from, to) => to with { QuantityBase = from.QuantityBase }),
        new(TrackingCaptions.QtyToHandleBase, line => line.QtyToHandleBase,
            (from, to) => to with { QtyToHandleBase = from.QtyToHandleBase }),
        new(TrackingCaptions.QtyToInvoiceBase, line => line.QtyToInvoiceBase,
            (from, to) => to with { QtyToInvoiceBase = from.QtyToInvoiceBase }),
        new(TrackingCaptions.ApplToItemEntry, line => line.ApplToItemEntry,
            (from, to) => to with { ApplToItemEntry = from.ApplToItemEntry }),
        new(TrackingCaptions.ApplFromItemEntry, line => line.ApplFromItemEntry,
            (from, to) => to with { ApplFromItemEntry = from.ApplFromItemEntry }),
    ];

    /// <summary>True when the two lines agree in it.</summary>
    public bool IsSame(TrackingLine one, TrackingLine other) => Equals(Of(one), Of(other));
}
