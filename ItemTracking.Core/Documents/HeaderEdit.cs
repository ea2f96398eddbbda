using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Documents;

/// <summary>Everything that decides whether a typed header may be saved.</summary>
internal sealed record HeaderFacts(
    DocumentKind Kind, DocumentHeader Stored, Party? Party, Location? Location, IReadOnlyList<DocumentLine> Lines);

/// <summary>Turns a typed header into the header that will be stored.</summary>
internal static class HeaderEdit
{
    /// <summary>Why the typed header may not be stored; empty when it may.</summary>
    public static IReadOnlyList<Refusal> Check(HeaderFacts facts, DocumentCard typed)
    {
        var party = Codes.Normalise(typed.PartyNo);
        var location = Codes.Normalise(typed.LocationCode);
        var isOtherParty = party != facts.Stored.PartyNo;
        IEnumerable<Refusal?> found =
        [
            Codes.Check(typed.PartyNo, facts.Kind.PartyNoCaption, Codes.NumberLength),
            Texts.Check(typed.ExternalDocumentNo, facts.Kind.Side.ExternalNoCaption, 35),
            Codes.Check(typed.LocationCode, "Location Code", Codes.CodeLength),
            isOtherParty ? PartyProblem(facts, party) : null,
            isOtherParty ? HandledProblem(facts) : null,
            isOtherParty ? BlanketProblem(facts) : null,
            LineRules.LocationProblem(facts.Location, location),
            facts.Stored.Status == DocumentStatus.Released && (isOtherParty || location != facts.Stored.LocationCode)
                ? DocumentRefusals.NotOpen(facts.Kind, facts.Stored.No, isOtherParty ? facts.Kind.PartyNoCaption : "Location Code")
                : null,
            typed.PostingDate == default ? DateMissing(facts, "Posting Date") : DateLimits.Check(typed.PostingDate, "Posting Date"),
            typed.DocumentDate == default ? DateMissing(facts, "Document Date") : DateLimits.Check(typed.DocumentDate, "Document Date"),
            DateLimits.Check(typed.ExpectedReceiptDate, facts.Kind.DueDateCaption),
        ];
        return [.. found.OfType<Refusal>()];
    }

    /// <summary>The document goes to another location, and lines of it would be left elsewhere (C-50).</summary>
    public static bool LeavesLines(HeaderFacts facts, DocumentCard typed)
    {
        var location = Codes.Normalise(typed.LocationCode);
        return location != facts.Stored.LocationCode && facts.Lines.Any(line => line.LocationCode != location);
    }

    /// <summary>Writes what was typed onto the stored header.</summary>
    public static void Apply(HeaderFacts facts, DocumentCard typed)
    {
        var header = facts.Stored;
        var party = Codes.Normalise(typed.PartyNo);
        header.PartyName = party.Length == 0 ? "" : party == header.PartyNo ? header.PartyName : facts.Party?.Name ?? "";
        header.PartyNo = party;
        header.ExternalDocumentNo = Texts.Normalise(typed.ExternalDocumentNo);
        header.LocationCode = Codes.Normalise(typed.LocationCode);
        header.DocumentDate = typed.DocumentDate;
        header.PostingDate = typed.PostingDate;
        header.ExpectedReceiptDate = typed.ExpectedReceiptDate;
        header.ShippingAdvice = typed.ShippingAdvice;
    }

    private static Refusal? PartyProblem(HeaderFacts facts, string party) => facts.Party switch
    {
        null when party.Length == 0 => null,
        null => Refusals.NotFound(RefusalCode.DOC_6, facts.Kind.PartyCaption, $"No.='{party}'", facts.Kind.PartyNoCaption),
        { Blocked: true } => Refusals.Blocked(facts.Kind.PartyCaption, party, facts.Kind.PartyNoCaption),
        _ => null,
    };

    private static Refusal? HandledProblem(HeaderFacts facts) =>
        facts.Lines.FirstOrDefault(l => l.QuantityHandled != 0) is { } line
            ? Refusals.MustEqual(
                RefusalCode.DOC_5,
                facts.Kind.QuantityHandledCaption,
                "0",
                facts.Kind.LineCaption,
                DocumentRefusals.LineKey(facts.Kind, line.DocumentNo, line.LineNo),
                Rounding.QuantityText(line.QuantityHandled)) with
            { Field = facts.Kind.PartyNoCaption }
            : null;

    /// <summary>A blanket order is one of its own vendor or customer (MAKE-2).</summary>
    private static Refusal? BlanketProblem(HeaderFacts facts) =>
        facts.Lines.FirstOrDefault(l => l.BlanketOrderNo.Length > 0) is { } line
            ? Refusals.MustEqual(
                RefusalCode.MAKE_2, DocumentRefusals.BlanketOrderNo, "", facts.Kind.LineCaption,
                DocumentRefusals.LineKey(facts.Kind, line.DocumentNo, line.LineNo), line.BlanketOrderNo) with
            { Field = facts.Kind.PartyNoCaption, WayOut = "Delete the line first." }
            : null;

    private static Refusal DateMissing(HeaderFacts facts, string field) =>
        Refusals.MustHaveValue(RefusalCode.DOC_6, field, facts.Kind.HeaderCaption, DocumentRefusals.HeaderKey(facts.Kind, facts.Stored.No));
}
