using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>
/// Whether a document may be posted: every reason against it at once, each with the line it belongs to, per line in the order of PST-5.
/// </summary>
internal static class PostingRules
{
    /// <summary>All refusals; empty when the document may be posted.</summary>
    public static IReadOnlyList<Refusal> Check(PostingRequest request, IReadOnlyList<LineToPost> lines, ExpirationDates dates)
    {
        if (lines.All(l => l.HandleBase == 0 && l.InvoiceBase == 0))
            return [.. Header(request), NothingToPost(request)];
        var serials = new SerialNumberRules(request);
        var named = new FixedApplicationRules(request);
        return
        [
            .. Header(request),
            .. Numbering(request, lines),
            .. lines.SelectMany(line => TrackingRowWords.FirstOfEachRule(Line(request, line, dates)
                .Concat(named.Check(line))
                .Concat(serials.Check(line)))
                .Select(r => r with { Line = line.Line.LineNo })),
        ];
    }

    private static IEnumerable<Refusal> Header(PostingRequest request)
    {
        if (request.Header.PartyNo.Length == 0)
            yield return DocumentRefusals.PartyMissing(request.Kind, request.Header.No);
        else if (request.PartyBlocked)
            yield return DocumentRefusals.Blocked(request.Kind.PartyCaption, request.Header.PartyNo, request.Kind.PartyNoCaption);
        if (DateLimits.Check(request.Header.PostingDate, "Posting Date") is { } posting)
            yield return posting;
        if (DateLimits.Check(request.Header.DocumentDate, "Document Date") is { } document)
            yield return document;
    }

    private static IEnumerable<Refusal> Numbering(PostingRequest request, IReadOnlyList<LineToPost> lines)
    {
        var numbers = request.Kind.Numbers;
        if (lines.Any(l => l.HandleBase != 0) && numbers.Handling.Series(request.Numbering).Length == 0)
            yield return DocumentRefusals.NoSeries(numbers.Handling);
        if (lines.Any(l => l.InvoiceBase != 0) && numbers.Invoices.Series(request.Numbering).Length == 0)
            yield return DocumentRefusals.NoSeries(numbers.Invoices);
    }

    private static IEnumerable<Refusal> Line(PostingRequest request, LineToPost line, ExpirationDates dates)
    {
        if ((line.HandleBase != 0 || line.InvoiceBase != 0) && line.Facts.Item.Blocked)
            yield return DocumentRefusals.Blocked("Item", line.Line.ItemNo, "Item No.");
        if (line.Facts.Policy.SNSpecific && line.HandleBase != decimal.Truncate(line.HandleBase))
        {
            yield return Refusals.FieldError(
                RefusalCode.COD_19,
                $"{request.Kind.QtyToHandleCaption} (Base)",
                "must be an integer",
                request.Kind.LineCaption,
                DocumentRefusals.LineKey(request.Kind, request.Header.No, line.Line.LineNo)) with
            { Field = request.Kind.QtyToHandleCaption };
        }

        IEnumerable<Refusal> ofNumbers =
        [
            .. BinRules.Check(request, line),
            .. AssignedQuantityRules.Check(request, line),
            .. WarrantyRules.Check(request, line),
            .. dates.Check(line),
            .. InformationRules.Check(request, line),
            .. RequiredNumberRules.Check(request, line),
        ];
        foreach (var refusal in ofNumbers)
            yield return refusal;
    }

    private static Refusal NothingToPost(PostingRequest request) => new(
        RefusalCode.DOC_6,
        "There is nothing to post.",
        WayOut: request.Handles
            ? $"Enter a quantity in {request.Kind.QtyToHandleCaption} or Qty. to Invoice of a line."
            : $"Nothing that was {(request.Kind.Receives ? "received" : "shipped")} is waiting for an invoice, or Qty. to Invoice is 0 "
                + "on every line.");
}
