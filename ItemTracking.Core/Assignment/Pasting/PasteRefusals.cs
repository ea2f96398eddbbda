using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment.Pasting;

/// <summary>Why a row of a list is not taken (PASTE-2); short, because it stands beside the row.</summary>
internal static class PasteRefusals
{
    public static readonly Refusal NoNumber = Of("There is no number in this row.", TrackingCaptions.SerialNo);

    public static readonly Refusal NoSerialNo = Of("Every unit needs a serial number.", TrackingCaptions.SerialNo);

    public static readonly Refusal NoQuantity = Of("The quantity must not be 0.", TrackingCaptions.QuantityBase);

    public static readonly Refusal NotWhole = Of("Only whole units are ticked off.", TrackingCaptions.QuantityBase);

    public static readonly Refusal NoLine = Of("There is no line for it on the page.", TrackingCaptions.QuantityBase);

    public static readonly Refusal NotInStock = Of("Not in stock here.", TrackingCaptions.SerialNo);

    public static readonly Refusal NotFree = Of("Nothing of it is free.", TrackingCaptions.SerialNo);

    public static readonly Refusal Selected = Of("Selected already.", TrackingCaptions.SerialNo);

    public static readonly Refusal NothingLeft = Of("The line calls for no more.", TrackingCaptions.QuantityBase);

    /// <summary>The code knows no numbers of that kind (C-04).</summary>
    public static Refusal NotKnown(string code, ItemTrackingType type) => type == ItemTrackingType.SerialNo
        ? Of($"Item tracking code {code} knows no serial numbers.", TrackingCaptions.SerialNo)
        : Of($"Item tracking code {code} knows no lot numbers.", TrackingCaptions.LotNo);

    public static Refusal Twice(int place) => Of($"Twice in the list: row {Shown(place)} has it too.", TrackingCaptions.SerialNo);

    public static Refusal OnPage(int line) => Of($"On line {Shown(line)} of this page already.", TrackingCaptions.SerialNo);

    /// <summary>The words that its flag would show (C-43).</summary>
    public static Refusal Of(NumberObjection objection) => Of(objection.Text, TrackingCaptions.SerialNo);

    public static Refusal NotSelectable(string reason) => Of(reason, TrackingCaptions.SerialNo);

    /// <summary>The code ignores expiration dates (ITL-50).</summary>
    public static Refusal KeepsNoDates(string code) => new(
        RefusalCode.ITL_50, $"Item tracking code {code} keeps no expiration dates: choose Not used for the column.",
        TrackingCaptions.ExpirationDate);

    /// <summary>A date is not entered on this page: stock brings it (ITL-50).</summary>
    public static Refusal NoExpirationDate { get; } = new(
        RefusalCode.ITL_50, "No expiration date is entered on this line.", TrackingCaptions.ExpirationDate);

    /// <summary>Nothing that stands in a list is passed over in silence.</summary>
    public static Refusal DatesFromStock { get; } = new(
        RefusalCode.ITL_50, "The dates of goods that go out come from stock.", TrackingCaptions.ExpirationDate);

    /// <summary>One lot has one date (ITL-52).</summary>
    public static Refusal OtherDate(string lotNo) => new(
        RefusalCode.ITL_50, $"Lot {lotNo} has another expiration date on this page.", TrackingCaptions.ExpirationDate);

    private static Refusal Of(string message, string field) => new(RefusalCode.PASTE_2, message, field);

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
