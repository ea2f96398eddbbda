using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Transfers;

/// <summary>Everything that decides whether a typed header of a transfer order may be saved.</summary>
/// <param name="Stored">The header as it is stored.</param>
/// <param name="Locations">The locations that it names, by code.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="IsTracked">A line has item tracking lines.</param>
/// <param name="Reserved">What is reserved of what its lines will bring in; base units, positive.</param>
internal sealed record TransferHeaderFacts(
    TransferHeader Stored, IReadOnlyDictionary<string, Location> Locations, IReadOnlyList<TransferLine> Lines, bool IsTracked,
    IReadOnlyDictionary<SourceRef, decimal> Reserved)
{
    /// <summary>What is reserved of a line.</summary>
    public decimal ReservedOf(TransferLine line) => Reserved.GetValueOrDefault(line.Ref(TransferDirection.Inbound));
}

/// <summary>Whether a typed header may be stored, and how it is (DOC-14, DOC-18).</summary>
internal static class TransferHeaderRules
{
    private const string From = "Transfer-from Code";

    private const string To = "Transfer-to Code";

    private const string InTransit = "In-Transit Code";

    private const string Direct = "Direct Transfer";

    /// <summary>Why it may not be stored; empty when it may.</summary>
    public static IReadOnlyList<Refusal> Check(TransferHeaderFacts facts, TransferCard typed)
    {
        var (from, to, inTransit) = CodesOf(typed);
        IEnumerable<Refusal?> found =
        [
            Codes.Check(typed.TransferFromCode, From, Codes.CodeLength),
            Codes.Check(typed.TransferToCode, To, Codes.CodeLength),
            Codes.Check(typed.InTransitCode, InTransit, Codes.CodeLength),
            Location(facts, from, From),
            Location(facts, to, To),
            from.Length > 0 && from == to
                ? new(
                    RefusalCode.DOC_14, $"{From} and {To} must not be the same.", to != facts.Stored.TransferToCode ? To : From,
                    WayOut: "Goods that stay at their location are moved with the Item Reclass. Journal.")
                : null,
            InTransitProblem(facts, inTransit, typed.DirectTransfer),
            Changed(facts, typed) is { } field ? Fixed(facts, field) : null,
            typed.PostingDate == default
                ? TransferRefusals.MustHaveValue(facts.Stored.No, "Posting Date")
                : DateLimits.Check(typed.PostingDate, "Posting Date"),
            DateLimits.Check(typed.ShipmentDate, "Shipment Date"),
            DateLimits.Check(typed.ReceiptDate, "Receipt Date"),
        ];
        return [.. found.OfType<Refusal>()];
    }

    /// <summary>Writes what was typed onto the stored header.</summary>
    public static void Apply(TransferHeader header, TransferCard typed)
    {
        (header.TransferFromCode, header.TransferToCode, header.InTransitCode) = CodesOf(typed);
        header.DirectTransfer = typed.DirectTransfer;
        header.PostingDate = typed.PostingDate;
        header.ShipmentDate = typed.ShipmentDate;
        header.ReceiptDate = typed.ReceiptDate;
        header.ShippingAdvice = typed.ShippingAdvice;
    }

    /// <summary>What a posting needs of the header; every field that is missing.</summary>
    public static IEnumerable<Refusal> Missing(TransferHeader header)
    {
        if (header.TransferFromCode.Length == 0)
            yield return TransferRefusals.MustHaveValue(header.No, From);
        if (header.TransferToCode.Length == 0)
            yield return TransferRefusals.MustHaveValue(header.No, To);
        if (!header.DirectTransfer && header.InTransitCode.Length == 0)
            yield return TransferRefusals.MustHaveValue(header.No, InTransit) with
            {
                WayOut = $"Choose a location that is used as in-transit, or {Direct}."
            };
    }

    /// <summary>The codes as they are stored; a direct transfer uses no location in between.</summary>
    internal static (string From, string To, string InTransit) CodesOf(TransferCard typed) => (
        Codes.Normalise(typed.TransferFromCode), Codes.Normalise(typed.TransferToCode),
        typed.DirectTransfer ? "" : Codes.Normalise(typed.InTransitCode));

    private static Refusal? Location(TransferHeaderFacts facts, string code, string field) =>
        LineRules.LocationProblem(facts.Locations.GetValueOrDefault(code), code) is not { } problem ? null
        : facts.Locations.ContainsKey(code)
            ? problem with { Field = field, WayOut = $"Choose it as {InTransit}." }
            : problem with { Field = field };

    private static Refusal? InTransitProblem(TransferHeaderFacts facts, string code, bool direct) =>
        code.Length == 0 || direct ? null : facts.Locations.GetValueOrDefault(code) switch
        {
            null => Refusals.NotFound(RefusalCode.DOC_14, "Location", $"Code='{code}'", InTransit),
            { UseAsInTransit: false } => Refusals.MustEqual(
                RefusalCode.DOC_14, "Use As In-Transit", "Yes", "Location", SetupTables.CodeKey(code), "No") with
            {
                Field = InTransit
            },
            _ => null,
        };

    /// <summary>The first field by which goods would leave, go or travel otherwise.</summary>
    private static string? Changed(TransferHeaderFacts facts, TransferCard typed)
    {
        var (from, to, inTransit) = CodesOf(typed);
        var stored = facts.Stored;
        return from != stored.TransferFromCode ? From
            : to != stored.TransferToCode ? To
            : inTransit != stored.InTransitCode && typed.DirectTransfer == stored.DirectTransfer ? InTransit
            : typed.DirectTransfer != stored.DirectTransfer ? Direct
            : null;
    }

    private static Refusal? Fixed(TransferHeaderFacts facts, string field) =>
        facts.Stored.Status == DocumentStatus.Released ? TransferRefusals.NotOpen(facts.Stored.No, field)
        : facts.Lines.FirstOrDefault(l => l.QuantityShipped != 0) is { } shipped
            ? Refusals.MustEqual(
                RefusalCode.DOC_18, TransferSteps.Ship.QuantityPostedCaption, "0", TransferOrders.LineCaption,
                TransferOrders.LineKey(shipped.DocumentNo, shipped.LineNo), Rounding.QuantityText(shipped.QuantityShipped)) with
            { Field = field, WayOut = "What is shipped is received as it was shipped. Make another order for the rest." }
        : field == From && facts.IsTracked
            ? new(
                RefusalCode.DOC_4,
                $"Item tracking is defined for a line of {TransferOrders.Name(facts.Stored.No)}.\n"
                    + $"You must delete the existing item tracking before modifying {From}.",
                From)
        : field == To && facts.Lines.FirstOrDefault(l => facts.ReservedOf(l) > 0) is { } reserved
            ? DocumentRefusals.IsReserved(TransferRefusals.Reserved(reserved, facts.ReservedOf(reserved)), To)
        : null;
}
