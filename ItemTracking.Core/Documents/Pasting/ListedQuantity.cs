using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>The quantity that a row of a list says.</summary>
internal static class ListedQuantity
{
    /// <summary>A quantity is never guessed: a row without one is told.</summary>
    public static Outcome<decimal> Of(PastedRow row, PasteReading reading) =>
        row[PasteField.Quantity] is not { Length: > 0 } typed
            ? new Refusal(RefusalCode.PASTE_2, "There is no quantity in this row.", LineLists.Quantity)
            : reading.Quantity(typed, PasteField.Quantity).Then<decimal>(quantity =>
                quantity == 0 ? new Refusal(RefusalCode.PASTE_2, "The quantity must not be 0.", LineLists.Quantity) : quantity);

    /// <summary>What is wrong with a typed quantity is not told again of those that follow from it.</summary>
    /// <param name="line">Line, or what is wrong with it.</param>
    /// <param name="following">Captions of quantities that follow.</param>
    /// <typeparam name="TLine">Line of a document.</typeparam>
    public static Outcome<TLine> Only<TLine>(Outcome<TLine> line, params string[] following) =>
        line.Refusals.Where(refusal => !following.Contains(refusal.Field)).ToList() is { Count: > 0 } typed
            ? Outcome<TLine>.Refused(typed)
            : line;
}
