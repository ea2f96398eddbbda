using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

public static partial class AssignNumbers
{
    /// <summary>
    /// First, second and last number of Create Customized SN, or why none is made (NUM-14, NUM-15, NUM-17…21) or some are there already
    /// (NUM-5).
    /// </summary>
    public static Outcome<CustomizedPreview> PreviewCustomized(TrackingSheet s, CustomizedSN request) => Customized(request).Then(numbers =>
    {
        if (CheckUnits(s, numbers.Count) is { } tooMany)
            return tooMany;
        var serials = SerialsOf(s);
        Refusal[] known =
            [.. numbers.Where(serials.ContainsKey)
                .Take(MostRefusals)
                .Select(n => TrackingRefusals.SerialNoExists(n, serials[n], serials[n]))];
        return known.Length > 0
            ? Outcome<CustomizedPreview>.Refused(known)
            : new CustomizedPreview(numbers[0], numbers.Count > 1 ? numbers[1] : null, numbers[^1], numbers.Count);
    });

    /// <summary>The numbers themselves, or all refusals that need no look-up.</summary>
    internal static Outcome<IReadOnlyList<string>> Customized(CustomizedSN request)
    {
        Refusal[] refusals =
            [.. new[] { CheckStart(request.FirstSerialNo), CheckQuantityToCreate(request.QuantityToCreate) }.OfType<Refusal>()];
        if (refusals.Length > 0)
            return Outcome<IReadOnlyList<string>>.Refused(refusals);
        var numbers = NumberIncrement.Sequence(Codes.Normalise(request.FirstSerialNo), request.Increment, (int)request.QuantityToCreate);
        return Codes.Check(numbers[^1], TrackingCaptions.CustomizedSN, Codes.TrackingNumberLength) is { } refusal
            ? refusal
            : Outcome<IReadOnlyList<string>>.Of(numbers);
    }

    /// <summary>Why nothing can be counted up from the text, or null (NUM-14).</summary>
    internal static Refusal? CheckStart(string typed) =>
        Codes.Check(typed, TrackingCaptions.CustomizedSN, Codes.TrackingNumberLength)
        ?? (NumberIncrement.HasDigits(typed) ? null : NoDigits(Codes.Normalise(typed)));

    private static Refusal NoDigits(string start) =>
        NoSeriesRefusals.NoDigits(start.Length > 0 ? start : TrackingCaptions.CustomizedSN, TrackingCaptions.CustomizedSN) with
        {
            Code = RefusalCode.NUM_14
        };
}
