using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>What the dialog of Assign Serial No. asks (NUM-7).</summary>
/// <param name="QuantityToCreate">How many serial numbers.</param>
/// <param name="CreateNewLotNo">They all get one new lot number (NUM-8).</param>
/// <param name="CreateSNInformation">Information records are made for those that have none (NUM-9).</param>
public sealed record AssignSerial(decimal QuantityToCreate, bool CreateNewLotNo, bool CreateSNInformation);

/// <summary>What the dialog of Create Customized SN asks (NUM-13).</summary>
/// <param name="FirstSerialNo">First number as typed.</param>
/// <param name="Increment">Step between two numbers; less than 1 counts as 1 (NUM-15).</param>
/// <param name="QuantityToCreate">How many.</param>
/// <param name="CreateNewLotNo">They all get one new lot number (NUM-8).</param>
/// <param name="CreateSNInformation">Information records are made for those that have none (NUM-9).</param>
public sealed record CustomizedSN(
    string FirstSerialNo, int Increment, decimal QuantityToCreate, bool CreateNewLotNo, bool CreateSNInformation);

/// <summary>The numbers that Create Customized SN would make.</summary>
/// <param name="First">First number as it is stored.</param>
/// <param name="Second">Second number; null when only one is made.</param>
/// <param name="Last">Last number.</param>
/// <param name="Count">How many.</param>
/// <param name="LotNo">New lot number; null when none is asked for.</param>
public sealed record CustomizedPreview(string First, string? Second, string Last, int Count, string? LotNo = null);

/// <summary>Adds numbers that were drawn or made to a sheet; all of them or none (NUM-5).</summary>
public static partial class AssignNumbers
{
    /// <summary>Most repeated numbers that are named in one refusal of an action.</summary>
    private const int MostRefusals = 20;

    /// <summary>
    /// The quantity that the dialogs propose: what is undefined, never less than zero (NUM-2); of a reclassification the units that keep
    /// their serial number.
    /// </summary>
    public static decimal ProposedQuantity(TrackingSheet s) => s.Source.IsReclassification()
        ? Unrenamed(s).Count()
        : Math.Max(0, s.Matrix.Undefined.Quantity * s.Source.Sign);

    /// <summary>Why the dialog does not open: the proposed quantity is not a whole number (NUM-2); null when it opens.</summary>
    public static Refusal? CheckProposedQuantity(TrackingSheet s) => decimal.IsInteger(ProposedQuantity(s)) ? null : NotInteger;

    /// <summary>Why so many numbers cannot be made, or null (NUM-2, NUM-3, S10).</summary>
    public static Refusal? CheckQuantityToCreate(decimal qty) => qty <= 0
        ? new Refusal(RefusalCode.NUM_3, "The quantity to create must be positive.", TrackingCaptions.QuantityToCreate)
        : !decimal.IsInteger(qty)
            ? NotInteger
            : qty > NumberAllocator.MostNumbers
                ? new Refusal(
                    RefusalCode.S10, $"No more than {NumberAllocator.MostNumbers} numbers can be created at once.",
                    TrackingCaptions.QuantityToCreate)
                : null;

    /// <summary>
    /// Adds one line per serial number; new lines are copies of the current one with a quantity of one unit (NUM-1, NUM-4, NUM-5, NUM-8).
    /// On a line that reclassifies they become the new serial numbers of units that keep their old one (RCL-2).
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="serials">Serial numbers as they are stored.</param>
    /// <param name="newLotNo">Lot number for all of them; null keeps that of the current line.</param>
    /// <param name="currentLineNo">Line the cursor is on, or null.</param>
    /// <param name="existing">What the ledger knows of the numbers of a new line; null when it was not looked up.</param>
    public static Outcome<TrackingSheet> AddSerials(
        this TrackingSheet s, IReadOnlyList<string> serials, string? newLotNo, int? currentLineNo,
        Func<TrackingNumbers, ExistingNumber?>? existing = null)
    {
        if (s.Mode.Forbids(TrackingEdits.AddLines) is { } forbidden)
            return forbidden;
        if (s.Source.IsReclassification())
            return RenewSerials(s, serials, newLotNo, currentLineNo);
        var current = Current(s, currentLineNo);
        if (newLotNo is not null && CheckNewLot(current) is { } lotRefusal)
            return lotRefusal;
        var edit = new SheetEdit(s);
        edit.RemoveEmptyLines();
        var refusals = new List<Refusal>();
        foreach (var serialNo in serials)
        {
            var line = Copy(current, edit.NextLineNo, new(serialNo, newLotNo ?? current?.LotNo ?? ""), s.UnitSign);
            if (edit.Duplicate(line) is { } other)
                refusals.Add(TrackingRefusals.SerialNoExists(serialNo, other, other));
            else
                edit.Put(edit.WithDerivedExpiration(line, existing?.Invoke(line.Numbers)));
            if (refusals.Count == MostRefusals)
                break;
        }

        return refusals.Count > 0 ? Outcome<TrackingSheet>.Refused(refusals) : edit.ToSheet();
    }

    /// <summary>
    /// The quantity of a new lot: what is undefined if that is a part of the source quantity, otherwise 0 (NUM-10). Document sign.
    /// </summary>
    internal static decimal QuantityOfNewLot(QuantityMatrix matrix)
    {
        var (source, undefined) = (matrix.Source.Quantity, matrix.Undefined.Quantity);
        return Math.Sign(source) * Math.Sign(undefined) > 0 && Math.Abs(source) >= Math.Abs(undefined) ? undefined : 0;
    }

    /// <summary>Why no new lot number can be made for lines that copy this one, or null (NUM-8).</summary>
    internal static Refusal? CheckNewLot(TrackingLine? current) => current is { LotNo.Length: > 0 }
        ? Refusals.MustEqual(
            RefusalCode.NUM_8, TrackingCaptions.LotNo, "", TrackingRefusals.Table, $"Line No.='{current.LineNo}'", current.LotNo,
            current.LineNo)
        : null;

    internal static TrackingLine? Current(TrackingSheet s, int? currentLineNo) => currentLineNo is { } lineNo ? s.Find(lineNo) : null;

    private static Refusal NotInteger { get; } = new(
        RefusalCode.NUM_2, "The quantity to create must be an integer.", TrackingCaptions.QuantityToCreate);

    private static TrackingLine Copy(TrackingLine? current, int lineNo, TrackingNumbers numbers, decimal quantity) => new()
    {
        LineNo = lineNo,
        SerialNo = numbers.SerialNo,
        LotNo = numbers.LotNo,
        Description = current?.Description ?? "",
        WarrantyDate = current?.WarrantyDate,
        QuantityBase = quantity,
        QtyToHandleBase = quantity,
        QtyToInvoiceBase = quantity,
    };
}
