using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>Whether the numbers of a movement add up to what it moves (ITL-56, PST-5, PST-6, PST-11).</summary>
internal static class AssignedQuantityRules
{
    public static IEnumerable<Refusal> Check(ItemMovement movement)
    {
        if (movement.Numbers.Any(n => Math.Sign(n.Quantity) != Math.Sign(movement.Quantity)))
            yield return new(RefusalCode.PST_11, "Item Tracking is signed wrongly.");
        var (assigned, words) = (movement.Numbers.Sum(n => n.Quantity), movement.Words);
        if (!movement.IsTracked || assigned == movement.Quantity)
            yield break;
        var refusal = movement.IsPartlyMoved && !movement.Policy.Needs(movement.TrackingType, movement.IsInbound).AnyNumbers
            ? new Refusal(
                RefusalCode.PST_6,
                $"The {words.QuantityCaption} does not match the quantity defined in item tracking for item {movement.Item.No}.",
                words.QuantityCaption)
            : Mismatch(movement.Item.No, "Qty. to Handle (Base)", assigned, movement.Quantity, movement.Numbers.Select(n => n.Numbers));
        var (most, expected) = (Math.Abs(assigned), Math.Abs(movement.Quantity));
        yield return refusal with
        {
            WayOut = Correction(movement, most, expected),
            HandlesFirst = most > expected && words.HandlesParts ? expected : null,
        };
    }

    /// <summary>Fewer units have numbers than are moved: what those numbers lack in stock, they lack however many more follow.</summary>
    public static bool AreTooFew(ItemMovement movement) => movement.IsTracked
        && movement.Numbers.All(n => Math.Sign(n.Quantity) == Math.Sign(movement.Quantity))
        && Math.Abs(movement.Numbers.Sum(n => n.Quantity)) < Math.Abs(movement.Quantity);

    /// <summary>The refusal of too few numbers, some of which are not there: to move those alone is no way out of it (C-46).</summary>
    public static Refusal WithoutThose(Refusal refusal, ItemMovement movement)
    {
        var tooFew = Math.Abs(movement.Quantity) - Math.Abs(movement.Numbers.Sum(n => n.Quantity));
        return refusal with { WayOut = $"{Shown(tooFew)} too few; {Completion(movement, tooFew)}." };
    }

    /// <summary>Numbers that do not add up (ITL-56); one that stands alone is named.</summary>
    public static Refusal Mismatch(
        string itemNo, string caption, decimal assigned, decimal expected, IEnumerable<TrackingNumbers> numbers) => new(
        RefusalCode.ITL_56,
        $"{caption} in the item tracking assigned to the document line for item {itemNo} is "
            + $"currently {Shown(Math.Abs(assigned))}. It must be {Shown(Math.Abs(expected))}."
            + (numbers.Take(2).ToList() is [var only] ? $"\n\nCheck the assignment for {Words(only)}." : ""),
        caption);

    /// <summary>What to do about numbers that do not add up; no number is at fault by itself (C-46).</summary>
    private static string Correction(ItemMovement movement, decimal assigned, decimal expected)
    {
        var (words, tooFew) = (movement.Words, expected - assigned);
        return (tooFew < 0, words.HandlesParts) switch
        {
            (true, true) => $"{Shown(-tooFew)} too many; choose which {Shown(expected)}, or Handle first {Shown(expected)}.",
            (false, true) => $"{Shown(tooFew)} too few; {Completion(movement, tooFew)}, or {words.Verb} {Shown(assigned)}.",
            (true, false) => $"{Shown(-tooFew)} too many; delete some on Item Tracking Lines, or {words.Verb} {Shown(assigned)}.",
            (false, false) => $"{Shown(tooFew)} too few; add some on Item Tracking Lines, or {words.Verb} {Shown(assigned)}.",
        };
    }

    /// <summary>Numbers that the line has are handled as well; those that it does not have are entered first.</summary>
    private static string Completion(ItemMovement movement, decimal tooFew)
    {
        const string Handle = "give Qty. to Handle (Base) to more numbers";
        var missing = tooFew - movement.NumbersLeft;
        if (missing <= 0)
            return Handle;
        var numbers = !movement.Policy.Needs(movement.TrackingType, movement.IsInbound).SerialNos ? $"numbers for {Shown(missing)} more"
            : missing == 1 ? "1 more number"
            : $"{Shown(missing)} more numbers";
        return $"{(movement.NumbersLeft > 0 ? $"{Handle} and " : "")}enter {numbers} on Item Tracking Lines";
    }

    private static string Words(TrackingNumbers numbers) => string.Join(
        ", ",
        new[] { ("serial number", numbers.SerialNo), ("lot number", numbers.LotNo) }
            .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1} {part.Item2}"));

    private static string Shown(decimal quantity) => Rounding.QuantityShown(quantity);
}
