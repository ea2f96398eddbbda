using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Invoicing;

/// <summary>
/// Combine Shipments, Combine Return Receipts: one invoice or credit memo for each customer who wants that, of all that is not invoiced
/// and stands on no other one (COMB-1).
/// </summary>
public sealed class CombineStore(IDbContextFactory<ItemTrackingDb> factory, DocumentStore documents, GetLinesStore lines)
{
    /// <summary>Lines that are taken onto one document at most; what is left is combined with the next call.</summary>
    private const int MostLines = 1_000;

    /// <summary>
    /// Makes the documents, each saved by itself. What a customer's document is refused for is told when none was made; the others are
    /// there.
    /// </summary>
    /// <param name="kind">Sales invoice or sales credit memo.</param>
    /// <param name="actor">Who combines.</param>
    public async Task<Outcome<IReadOnlyList<DocumentKey>>> CombineAsync(DocumentKind kind, Actor actor)
    {
        if (kind.Gets?.Combine is null)
            throw new ArgumentOutOfRangeException(nameof(kind), $"Nothing is combined into a {kind.Caption}.");
        if (actor.Deny(kind.Side.Edit, $"change {kind.Plural}") is { } denied)
            return denied;
        var (made, refusals) = (new List<DocumentKey>(), new List<Refusal>());
        foreach (var (customerNo, chosen) in await OpenAsync(kind))
        {
            var done = await MakeAsync(kind, customerNo, chosen, actor);
            refusals.AddRange(done.Refusals);
            if (!done.IsRefused)
                made.Add(done.Value.Key);
        }

        return made.Count > 0 ? made
            : refusals.Count > 0 ? Outcome<IReadOnlyList<DocumentKey>>.Refused(refusals)
            : new Refusal(
                RefusalCode.COMB_1, "There is nothing to combine.",
                WayOut: $"{kind.Gets.Document}s of customers with Combine Shipments are invoiced, or stand on {kind.Plural} already.");
    }

    private async Task<Outcome<DocumentCard>> MakeAsync(
        DocumentKind kind, string customerNo, IReadOnlyList<ChosenLine> chosen, Actor actor)
    {
        var created = await documents.CreateAsync(kind.SourceType, kind.DocumentType, actor);
        if (created.IsRefused)
            return created;
        var filled = await documents.SaveHeaderAsync(created.Value with { PartyNo = customerNo }, actor);
        var got = filled.IsRefused ? filled : await lines.GetAsync(created.Value.Key, chosen, actor);
        if (got.IsRefused)
            await documents.DeleteAsync(created.Value.Key, (filled.Value ?? created.Value).Version, consent: true, actor);
        return got;
    }

    /// <summary>The lines to invoice by customer: two queries, however many there are.</summary>
    private async Task<IReadOnlyList<(string CustomerNo, IReadOnlyList<ChosenLine> Lines)>> OpenAsync(DocumentKind kind)
    {
        var (type, source, invoice) = (kind.Gets!.Posted.Type, kind.SourceType, kind.DocumentType);
        await using var db = factory.CreateDbContext();
        var onDocuments = (await db.Set<DocumentLine>().AsNoTracking()
            .Where(l => l.SourceType == source && l.DocumentType == invoice && l.HandlingDocumentNo != "")
            .Select(l => new { l.HandlingDocumentNo, l.HandlingLineNo }).ToListAsync())
            .Select(l => new ChosenLine(l.HandlingDocumentNo, l.HandlingLineNo)).ToHashSet();
        var open = await (
            from customer in db.Set<Customer>().AsNoTracking()
            where customer.CombineShipments && !customer.Blocked
            join entry in db.Set<ItemLedgerEntry>() on customer.No equals entry.SourceNo
            where entry.SourceType == LedgerSourceType.Customer && !entry.CompletelyInvoiced && entry.DocumentType == type
            select new { customer.No, entry.DocumentNo, entry.DocumentLineNo }).Distinct().ToListAsync();
        return
        [
            .. from line in open
               let chosen = new ChosenLine(line.DocumentNo, line.DocumentLineNo)
               where !onDocuments.Contains(chosen)
               group chosen by line.No into customer
               orderby customer.Key
               select (customer.Key, (IReadOnlyList<ChosenLine>)
               [
                   .. customer.OrderBy(line => line.DocumentNo, Codes.Comparer).ThenBy(line => line.LineNo).Take(MostLines),
               ]),
        ];
    }
}
