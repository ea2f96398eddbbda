using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Copying;

/// <summary>Whether a posted line may be taken back (COPY-1).</summary>
internal static class ReverseLinesRules
{
    /// <summary>Why not, as far as the line itself is concerned; null where it may.</summary>
    /// <param name="kind">Kind of the document that takes back.</param>
    /// <param name="header">That document.</param>
    /// <param name="type">Kind of the posted document.</param>
    /// <param name="chosen">Chosen line.</param>
    /// <param name="found">The posted line; null when it is not there.</param>
    /// <param name="partyNo">Party of its document.</param>
    public static Refusal? Check(
        DocumentKind kind, DocumentHeader header, ItemLedgerDocumentType type, ChosenLine chosen, PostedDocumentLine? found, string partyNo)
    {
        var caption = DocumentKind.Posted(type).Caption;
        return found is null
                ? Refusals.NotFound(RefusalCode.COPY_1, caption, $"No.='{chosen.DocumentNo}',Line No.='{chosen.LineNo}'")
            : partyNo != header.PartyNo ? GetLinesRules.OtherParty(RefusalCode.COPY_1, kind, header, $"{caption} {chosen.DocumentNo}")
            : null;
    }

    /// <summary>Nothing of a receipt line is where a transfer takes goods from (COPY-3).</summary>
    public static Refusal NotThere(ChosenLine line, string locationCode) => new(
        RefusalCode.COPY_3,
        $"Nothing of line {line.LineNo} of {DocumentKind.Posted(ReceiptLinesStore.Receipt).Caption} {line.DocumentNo} is in stock at "
            + $"{(locationCode.Length > 0 ? locationCode : "a blank location")}.",
        WayOut: "Choose others.");

    /// <summary>All of a posted line came back, is used, or is taken back by the document already.</summary>
    public static Refusal NothingLeft(DocumentKind kind, DocumentHeader header, string line) => new(
        RefusalCode.COPY_1,
        $"Nothing is left to be reversed of {line}.",
        WayOut: $"It was returned, used or undone, or it is on {kind.Name(header.No)} already. Choose others.");
}
