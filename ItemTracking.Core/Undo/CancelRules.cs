using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Undo;

/// <summary>
/// What stands against cancelling a posted invoice (CANCEL-1): it is cancelled once, and all of its goods can still be given back. Each
/// refusal names the line, and the document that is in the way.
/// </summary>
internal static class CancelRules
{
    /// <summary>Every refusal, with the line it belongs to; of the entries of a line the first.</summary>
    public static IReadOnlyList<Refusal> Check(CancelRequest cancel)
    {
        if (cancel.CancelledByNo.Length > 0)
            return [AlreadyCancelled(cancel)];
        return
        [
            .. Header(cancel),
            .. from line in cancel.Lines
               from refusal in TrackingRowWords.FirstOfEachRule(line.Entries.Where(IsUsed).Select(entry => Used(line, entry)))
               select refusal with { Line = line.Line.LineNo },
        ];
    }

    private static IEnumerable<Refusal> Header(CancelRequest cancel)
    {
        var (kind, partyNo) = (cancel.CreditMemo, cancel.Invoice.PartyNo);
        if (cancel.PartyBlocked)
            yield return Refusals.Blocked(kind.PartyCaption, partyNo, kind.PartyNoCaption);
        if (kind.Invoicing.Numbers.Series(cancel.Numbering).Length == 0)
            yield return DocumentRefusals.NoSeries(kind.Invoicing.Numbers);
    }

    private static bool IsUsed(EntryToCancel entry) => Math.Abs(entry.Left) < Math.Abs(entry.Quantity);

    private static Refusal AlreadyCancelled(CancelRequest cancel) => new(
        RefusalCode.CANCEL_1, $"{cancel.Name} has already been cancelled.",
        WayOut: $"{cancel.CreditMemo.Invoicing.Posted.Caption} {cancel.CancelledByNo} cancels it.");

    private static Refusal Used(LineToCancel line, EntryToCancel entry)
    {
        var (moved, left) = (entry.Quantity > 0 ? "left" : "come back", Rounding.QuantityText(Math.Abs(entry.Left)));
        var done = entry.Quantity > 0 ? "Used" : "Given back";
        var by = entry.InTheWay.Length == 0 ? "" : $"{done} with {entry.InTheWay}{entry.Since}.";
        return new(
            RefusalCode.CANCEL_1,
            $"{(entry.Numbers.Exist ? TrackingRowWords.Name(entry.Numbers) : $"Item {line.Item.No}")}: of the "
                + $"{Rounding.QuantityText(Math.Abs(entry.Quantity))} that were invoiced, {left} have not {moved} since and can be taken "
                + "back.",
            WayOut: $"{by} {Next(entry)}".TrimStart());
    }

    /// <summary>
    /// What the engine has against it, with a way out that there is: on a posted invoice no number and no entry can be chosen.
    /// </summary>
    public static Refusal Told(Refusal refusal) =>
        refusal.Code == RefusalCode.PST_16
            ? refusal with { WayOut = "Cancelling cannot bring it in again: enter a credit memo without it." }
        : refusal.Code == RefusalCode.PST_14 || refusal.Code == RefusalCode.PST_15
            ? refusal with
            {
                WayOut = "Cancelling takes back these very goods: cancel the reservation that keeps them first, or enter a credit memo for "
                    + "what is free.",
            }
        : refusal;

    /// <summary>What to do instead: what was given back is credited with its return order, the rest with a document of its own.</summary>
    private static string Next(EntryToCancel entry) =>
        entry.Left != 0 ? "Enter a credit memo for what is left."
        : entry.Quantity > 0 ? "What of them is in stock again belongs to another entry, and goes back with a credit memo."
        : "All of it has come back: credit it there.";
}
