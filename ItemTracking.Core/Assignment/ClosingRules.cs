using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>What the user said Yes to when the page was closed (ITL-34).</summary>
/// <param name="DiscardExcess">Too much is defined: nothing is saved; what was entered stays a draft.</param>
/// <param name="DropZeroLines">Lines with quantity 0 are lost.</param>
/// <param name="KeepWarnings">Lines that ask for more than is available are saved all the same.</param>
/// <param name="DropDates">Goods that expire will not expire any more (RCL-9).</param>
public sealed record CloseConsent(
    bool DiscardExcess = false, bool DropZeroLines = false, bool KeepWarnings = false, bool DropDates = false)
{
    /// <summary>The same, with Yes to one more question.</summary>
    /// <param name="question">The question, as the store asked it.</param>
    public CloseConsent To(Refusal question) =>
        question.Code == RefusalCode.ITL_34_1 ? this with { DiscardExcess = true }
        : question.Code == RefusalCode.ITL_34_2 ? this with { DropZeroLines = true }
        : question.Code == RefusalCode.RCL_9 ? this with { DropDates = true }
        : this with { KeepWarnings = true };
}

/// <summary>What is asked and refused when the page is closed.</summary>
internal static class ClosingRules
{
    private const int MostWords = 4;

    /// <summary>Somebody else has changed the stored lines, or the document line itself, since they were read (STO-9).</summary>
    public static Refusal ChangedByAnotherUser { get; } = new(
        RefusalCode.STO_9,
        "Another user has modified the item tracking data since it was retrieved from the database.\nStart again.",
        Kind: OutcomeKind.Outdated,
        WayOut: "Nothing was saved and your entries are kept: reload to lay them over the lines that are stored now, check them, and "
            + "close again.");

    /// <summary>The warehouse took the goods in hand while the page was open: it wins, and what was typed stays (DOC-24).</summary>
    /// <param name="activity">Put-away or pick: <c>Inventory Pick IPK-1001</c>.</param>
    public static Refusal TakenInHand(string activity) => TrackingMode.InHand(activity) with
    {
        WayOut = $"{activity} was made while this page was open. Nothing was saved and your entries are kept; they can be saved when it is "
            + "deleted.",
    };

    /// <summary>The questions that are still open, in the order of ITL-34; under-definition never asks (ITL-35).</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="source">Document line as it is at this moment.</param>
    /// <param name="consent">What the user said Yes to.</param>
    public static Refusal? Question(TrackingSheet s, SourceLine source, CloseConsent consent)
    {
        if (Math.Abs(source.Quantity) < Math.Abs(s.Matrix.Defined.Quantity))
            return new(
                RefusalCode.ITL_34_1, "The corrections cannot be saved as excess quantity has been defined.\nClose the form anyway?",
                Kind: OutcomeKind.Question,
                WayOut: "\nNothing is saved then. Your entries are kept, and offered when this page is opened again.");
        return !consent.DropZeroLines && FirstZeroLine(s) is { } lineNo
            ? new(
                RefusalCode.ITL_34_2,
                "One or more lines have tracking specified, but Quantity (Base) is zero. If you continue, data on these lines will be "
                    + "lost. Do you want to close the page?",
                TrackingCaptions.QuantityBase,
                lineNo,
                Kind: OutcomeKind.Question,
                WayOut: s.ZeroLinesInWords() + (s.Source is { IsDemand: true, LocationCode: "" }
                    ? "\nThe line has no location. Choose No and give it that of the goods, to keep what you scanned."
                    : ""))
            : consent.DropDates ? null : DatesQuestion(s);
    }

    /// <summary>A blank date is the new date, which is easily overlooked: it is asked once (RCL-9).</summary>
    private static Refusal? DatesQuestion(TrackingSheet s)
    {
        if (!s.Rights.EditsNewExpirationDate)
            return null;
        var lines = s.Lines.Where(line => line is { ExpirationDate: not null, NewExpirationDate: null }).ToList();
        return lines.Count == 0
            ? null
            : new(
                RefusalCode.RCL_9,
                $"{TrackingCaptions.NewExpirationDate} is blank on {(lines.Count == 1 ? "1 line" : $"{lines.Count} lines")}: "
                    + "the goods will have no expiration date any more.\nDo you want to continue?",
                TrackingCaptions.NewExpirationDate,
                lines[0].LineNo,
                Kind: OutcomeKind.Question);
    }

    /// <summary>
    /// The question of the recheck (ITL-34.3, AVL-20), or null; lines with quantity 0 call for nothing. It tells what posting will refuse,
    /// and of goods that go out what is short. It warns and never blocks: posting decides (RSV-4).
    /// </summary>
    /// <param name="s">Sheet beside stock, requests and cards as they are at this moment.</param>
    public static Refusal? AvailabilityQuestion(TrackingSheet s)
    {
        var warnings = s.ClosingWarnings().ToList();
        return warnings.Count == 0
            ? null
            : new(
                RefusalCode.ITL_34_3,
                What(s, warnings.ConvertAll(flag => flag.Number))
                    + $"This is indicated by {Words(warnings.Select(flag => flag.Number.Text))} in the Availability fields.\n"
                    + "Do you want to continue?",
                Line: warnings[0].Line.LineNo,
                Kind: OutcomeKind.Question,
                WayOut: s.WarningsInWords());
    }

    private static string What(TrackingSheet s, List<NumberAvailability> warnings) =>
        warnings.Exists(number => !number.IsRefused)
            ? "You do not have enough inventory to meet the demand for items in one or more lines.\n"
        : s.Source.EntryType.DisruptsReservations() && warnings.TrueForAll(number => number.Objection?.Obstacle == NumberObstacle.Held)
            ? "Posting will ask about the numbers of one or more lines.\n"
        : "Posting will refuse the numbers of one or more lines.\n";

    /// <summary>The words of the flags, the most frequent ones when they are many.</summary>
    private static string Words(IEnumerable<string> flags)
    {
        string[] words = [.. flags.GroupBy(text => text).OrderByDescending(alike => alike.Count()).Select(alike => alike.Key)];
        return words.Length switch
        {
            1 => words[0],
            <= MostWords => $"{string.Join(", ", words[..^1])} and {words[^1]}",
            _ => $"{string.Join(", ", words[..MostWords])} and others",
        };
    }

    /// <summary>True when the document line is no longer the one the page was opened for.</summary>
    public static bool IsOtherLine(SourceLine opened, SourceLine now) =>
        (opened.ItemNo, opened.VariantCode, opened.LocationCode, opened.BinCode, opened.Sign)
            != (now.ItemNo, now.VariantCode, now.LocationCode, now.BinCode, now.Sign);

    /// <summary>The handled part of a stored row can neither go nor be undercut (ITL-47), whatever the sheet says.</summary>
    /// <param name="changes">What would be written.</param>
    /// <param name="handled">Stored rows of the line that were handled or invoiced.</param>
    public static bool TouchesHandledPart(TrackingChanges changes, IReadOnlyDictionary<TrackingNumbers, TrackingSpecification> handled) =>
        changes.Deletes.Any(row => handled.ContainsKey(row.Numbers))
        || changes.Decreases.Concat(changes.Increases).Any(row => handled.TryGetValue(row.Numbers, out var stored) && IsLess(row, stored));

    /// <summary>Remarks beside a success: lines that could not be stored (ITL-37).</summary>
    public static IReadOnlyList<string> Remarks(TrackingChanges changes) => changes.LinesWithoutNumber switch
    {
        0 => [],
        1 => ["1 line with a quantity but without a number was not saved."],
        var count => [$"{count} lines with a quantity but without a number were not saved."],
    };

    private static int? FirstZeroLine(TrackingSheet s) =>
        s.Lines.FirstOrDefault(line => line.QuantityBase == 0 && line.Numbers.Exist)?.LineNo;

    private static bool IsLess(TrackingSpecification row, TrackingSpecification stored) =>
        row.QuantityBase * stored.QuantityHandledBase < 0
        || Math.Abs(row.QuantityBase) < Math.Abs(stored.QuantityHandledBase)
        || Math.Abs(row.QtyToHandleBase) > Math.Abs(row.QuantityBase - stored.QuantityHandledBase);
}
