using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Posting;

/// <summary>A new expiration date that a lot cannot get (RCL-6, RCL-7, RCL-8).</summary>
/// <param name="Movement">Line that says it.</param>
/// <param name="Leaving">What leaves under which numbers.</param>
/// <param name="Arriving">What arrives, with the date that was said.</param>
/// <param name="Date">The date that it can get; null for none.</param>
internal sealed record NewDateConflict(ItemMovement Movement, NumberedQuantity Leaving, NumberedQuantity Arriving, DateOnly? Date)
{
    /// <summary>What is in stock of the new lot, at any location; null where lines of the posting disagree with one another.</summary>
    public decimal? InStock { get; init; }

    /// <summary>The goods join another lot, which keeps its date whatever comes.</summary>
    public bool IsOtherLot => Arriving.Numbers.LotNo != Leaving.Numbers.LotNo;

    /// <summary>The conflict as posting refuses it.</summary>
    public Refusal Refusal => InStock is { } inStock
        ? Refusals.MustEqual(
            RefusalCode.RCL_6, TrackingCaptions.NewExpirationDate, Text(Date), TrackingRefusals.Table,
            TrackingRefusals.EntryKey(Arriving.Place), Text(Arriving.ExpirationDate)) with
        {
            WayOut = WayOut(Rounding.QuantityText(inStock))
        }
        : new(
            RefusalCode.RCL_7, $"There are multiple expiration dates registered for lot {Arriving.Numbers.LotNo}.",
            TrackingCaptions.NewExpirationDate, WayOut: "Give all lines of the new lot one date.");

    private string WayOut(string inStock)
    {
        var (lotNo, use) = (Arriving.Numbers.LotNo, Date is null ? $"Clear {TrackingCaptions.NewExpirationDate}" : $"Use {Text(Date)}");
        return IsOtherLot
            ? $"Lot {lotNo} is in stock and keeps its date. {use}, or choose a new lot number."
            : $"All {inStock} in stock of lot {lotNo} change their date together, on one line. {use}, or set the quantity to {inStock}.";
    }

    private static string Text(DateOnly? date) => date?.ToString("d", CultureInfo.CurrentCulture) ?? "";
}
