using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Posting;

/// <summary>A part of a ledger entry that an invoice line invoices. Base units, sign of the ledger.</summary>
internal readonly record struct InvoicedPart(long EntryNo, InvoicePart Invoice, decimal Quantity);

/// <summary>Which entries are invoiced by a posting.</summary>
/// <param name="Parts">One per entry, in the order they are written.</param>
/// <param name="Refusals">Quantities for which no entry is left.</param>
internal sealed record InvoiceResult(IReadOnlyList<InvoicedPart> Parts, IReadOnlyList<Refusal> Refusals);

/// <summary>Finds the ledger entries that an invoice invoices: of the line and the pair of numbers the oldest first (PST-11).</summary>
internal static class InvoiceAllocation
{
    /// <summary>Spreads what is invoiced over the entries of its lines, those of the same posting last.</summary>
    public static InvoiceResult Of(PostingRequest request, IReadOnlyList<EntryDraft> drafts)
    {
        var parts = new List<InvoicedPart>();
        var refusals = new List<Refusal>();
        if (request.Invoices.Count == 0)
            return new(parts, refusals);
        var queues = Queues(request, drafts);
        foreach (var invoice in request.Invoices)
        {
            var left = invoice.Quantity;
            foreach (var (numbers, quantity) in invoice.Numbers)
                left -= quantity - Take(parts, queues, invoice, numbers, quantity);
            if (Take(parts, queues, invoice, TrackingNumbers.None, left) != 0)
                refusals.Add(NotFound(request, invoice));
        }

        return new(parts, refusals);
    }

    private static Refusal NotFound(PostingRequest request, InvoicePart invoice) =>
        invoice.Handled?.Exceeded(
            !request.Invoiceable.Any(e => e.Line == invoice.Line && e.DocumentNo == invoice.Handled.No), invoice.LineNo)
        ?? new(RefusalCode.PST_11, "Related item ledger entries cannot be found.", Line: invoice.LineNo);

    /// <summary>Entries of a line and a pair of numbers; where invoices ask for those of one document, they stand apart by it.</summary>
    private static Dictionary<(SourceRef, TrackingNumbers, string DocumentNo), Queue<(long EntryNo, decimal Left)>> Queues(
        PostingRequest request, IReadOnlyList<EntryDraft> drafts)
    {
        var apart = request.Invoices.Where(i => i.Handled is not null).Select(i => i.Line).ToHashSet();
        var entries = request.Invoiceable
            .Select(e => (Key: (e.Line, e.Numbers, apart.Contains(e.Line) ? e.DocumentNo : ""), e.EntryNo,
                Left: e.Quantity - e.InvoicedQuantity))
            .Concat(drafts.Select(d => (Key: (d.Movement.Source, d.Numbers, ""), d.EntryNo, Left: d.Quantity)));
        var queues = new Dictionary<(SourceRef, TrackingNumbers, string), Queue<(long, decimal)>>();
        foreach (var (key, entryNo, left) in entries)
        {
            if (!queues.TryGetValue(key, out var queue))
                queues.Add(key, queue = new());
            queue.Enqueue((entryNo, left));
        }

        return queues;
    }

    /// <summary>Takes the quantity from the entries of a line and a pair of numbers; returns what was not found.</summary>
    private static decimal Take(
        List<InvoicedPart> parts, Dictionary<(SourceRef, TrackingNumbers, string), Queue<(long EntryNo, decimal Left)>> queues,
        InvoicePart invoice, TrackingNumbers numbers, decimal quantity)
    {
        if (quantity == 0 || !queues.TryGetValue((invoice.Line, numbers, invoice.Handled?.No ?? ""), out var queue))
            return quantity;
        while (quantity != 0 && queue.TryDequeue(out var entry))
        {
            if (Math.Sign(entry.Left) != Math.Sign(quantity))
                continue;
            var taken = Math.Sign(quantity) * Math.Min(Math.Abs(quantity), Math.Abs(entry.Left));
            parts.Add(new(entry.EntryNo, invoice, taken));
            quantity -= taken;
        }

        return quantity;
    }
}
