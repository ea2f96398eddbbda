using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Invoicing;

/// <summary>Whether a line of a receipt or shipment may be taken onto an invoice (DOC-8, DOC-9).</summary>
internal static class GetLinesRules
{
    /// <summary>Nothing was chosen where lines are to be copied.</summary>
    public static Refusal NothingChosen(RefusalCode rule) => new(rule, "No line is chosen.", WayOut: "Choose at least one line, then OK.");

    /// <summary>The posted document is one of somebody else.</summary>
    public static Refusal OtherParty(RefusalCode rule, DocumentKind kind, DocumentHeader header, string posted) =>
        new(rule, $"The {kind.PartyNoCaption} on the {posted} and the {kind.Name(header.No)} must be the same.");

    /// <summary>Why not; null where it may.</summary>
    /// <param name="kind">Kind of the invoice.</param>
    /// <param name="header">The invoice.</param>
    /// <param name="chosen">Chosen line.</param>
    /// <param name="found">What is known of it; null when it is not there.</param>
    public static Refusal? Check(DocumentKind kind, DocumentHeader header, ChosenLine chosen, FoundLine? found)
    {
        var gets = kind.Gets!;
        var line = $"Line {chosen.LineNo} of {gets.Posted.Caption} {chosen.DocumentNo}";
        if (found is null)
            return Refusals.NotFound(RefusalCode.DOC_8, gets.Posted.Caption, $"No.='{chosen.DocumentNo}',Line No.='{chosen.LineNo}'");
        if (found.PartyNo != header.PartyNo)
            return OtherParty(RefusalCode.DOC_8, kind, header, $"{gets.Posted.Caption} {chosen.DocumentNo}");
        if (found.IsPresent)
            return new(RefusalCode.DOC_8, $"{line} is on {kind.Name(header.No)} already.", WayOut: "Choose others.");
        if (found.Entries.Count == 0)
            return new(RefusalCode.PST_11, $"{line} has already been invoiced.", WayOut: "Choose others.");
        if (!found.HasOrder)
            return new(
                RefusalCode.DOC_9, $"The program cannot find this {kind.LineCaption.ToLowerInvariant()}.",
                WayOut: $"{line} was posted from {gets.Order.Name(found.Posted.OrderNo)}, which is gone.");
        return null;
    }
}
