using ItemTracking.Core.Ledger;
using ItemTracking.Core.Reservations;

namespace ItemTracking.Core.Posting;

/// <summary>What is known only while a posting is written.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Numbers">First numbers of the reserved blocks.</param>
/// <param name="UserName">Who posts.</param>
/// <param name="Time">When.</param>
internal sealed record PostingStamp(Guid RequestId, EntryNumbers Numbers, string UserName, DateTimeOffset Time);

/// <summary>Turns a plan into the rows that are written.</summary>
internal static class PostingRows
{
    public static IReadOnlyList<ItemLedgerEntry> Entries(PostingPlan plan, PostingStamp stamp, string documentNo)
    {
        var invoiced = plan.Invoiced.Where(p => p.EntryNo < 0).ToDictionary(p => p.EntryNo, p => p.Quantity);
        return
        [
            .. plan.Entries.Select(e =>
                Entry(plan, e, invoiced.GetValueOrDefault(e.EntryNo), stamp, documentNo)),
        ];
    }

    public static IReadOnlyList<ItemApplicationEntry> Applications(PostingPlan plan, PostingStamp stamp) =>
    [
        .. plan.Application.Applications.Select((a, i) => new ItemApplicationEntry
        {
            EntryNo = stamp.Numbers.Applications + i,
            ItemLedgerEntryNo = Final(plan, stamp, a.EntryNo),
            InboundItemEntryNo = Final(plan, stamp, a.InboundEntryNo),
            OutboundItemEntryNo = Final(plan, stamp, a.OutboundEntryNo),
            TransferredFromEntryNo = Final(plan, stamp, a.TransferredFromEntryNo),
            Quantity = a.Quantity,
            PostingDate = plan.Entry(a.EntryNo).Movement.Origin.PostingDate,
        }),
    ];

    public static IReadOnlyList<ValueEntry> Values(PostingPlan plan, PostingStamp stamp, string invoiceNo) =>
    [
        .. plan.Invoiced.Select((p, i) => new ValueEntry
        {
            EntryNo = stamp.Numbers.Values + i,
            ItemLedgerEntryNo = Final(plan, stamp, p.EntryNo),
            DocumentType = p.Invoice.Origin.DocumentType,
            DocumentNo = p.Invoice.Origin.DocumentNoOr(invoiceNo),
            DocumentLineNo = p.Invoice.LineNo,
            PostingDate = p.Invoice.Origin.PostingDate,
            InvoicedQuantity = p.Quantity,
            PostingId = stamp.RequestId,
        }),
    ];

    /// <summary>Existing entries that new ones were applied to, with what remains of them.</summary>
    public static IReadOnlyList<ItemLedgerEntry> UsedEntries(PostingPlan plan) =>
    [
        .. from used in plan.Application.Remaining
           where used.Key > 0
           orderby used.Key
           select new ItemLedgerEntry { EntryNo = used.Key, RemainingQuantity = used.Value, Open = used.Value != 0 },
    ];

    /// <summary>Existing entries whose goods come back, with what has not come back of them then (PST-14).</summary>
    public static IReadOnlyList<ItemLedgerEntry> ReturnedEntries(PostingPlan plan) =>
    [
        .. from draft in plan.Entries
           where draft.ApplFromItemEntry != 0
           group draft.Quantity by draft.ApplFromItemEntry into returned
           orderby returned.Key
           select new ItemLedgerEntry
           {
               EntryNo = returned.Key,
               ShippedQtyNotReturned = plan.Request.NamedEntries[returned.Key].ShippedQtyNotReturned + returned.Sum()
           },
    ];

    /// <summary>What becomes of reservations; what was kept of goods that come in now is kept of their new entries.</summary>
    public static ReservationChanges Reservations(PostingPlan plan, PostingStamp stamp)
    {
        var changes = plan.Application.Reservations;
        changes.Number(stamp.Numbers.Reservations);
        foreach (var row in changes.Inserts)
            row.ItemLedgerEntryNo = Final(plan, stamp, row.ItemLedgerEntryNo);
        return changes;
    }

    /// <summary>
    /// Existing entries that are invoiced, with what is invoiced of them then. One that is taken back counts as invoiced, as what takes it
    /// back does: there is nothing left to invoice (PST-30).
    /// </summary>
    public static IReadOnlyList<ItemLedgerEntry> InvoicedEntries(PostingPlan plan)
    {
        var entries = plan.Request.Invoiceable.ToDictionary(e => e.EntryNo);
        return
        [
            .. from draft in plan.Entries
               where draft.Corrects != 0 && draft.Movement.EntryType != ItemLedgerEntryType.Transfer
               orderby draft.Corrects
               select new ItemLedgerEntry { EntryNo = draft.Corrects, InvoicedQuantity = -draft.Quantity, CompletelyInvoiced = true },
            .. from part in plan.Invoiced
               where part.EntryNo > 0
               orderby part.EntryNo
               let entry = entries[part.EntryNo]
               let invoiced = entry.InvoicedQuantity + part.Quantity
               select new ItemLedgerEntry
               {
                   EntryNo = part.EntryNo,
                   InvoicedQuantity = invoiced,
                   CompletelyInvoiced = invoiced == entry.Quantity
               },
        ];
    }

    /// <summary>The final number of a provisional one; numbers of existing entries stay.</summary>
    private static long Final(PostingPlan plan, PostingStamp stamp, long entryNo) =>
        entryNo < 0 ? stamp.Numbers.Entries + plan.PlaceOf(entryNo) : entryNo;

    private static ItemLedgerEntry Entry(PostingPlan plan, EntryDraft draft, decimal invoiced, PostingStamp stamp, string documentNo)
    {
        var remaining = plan.Application.Remaining[draft.EntryNo];

        // Goods that only change their place or number are nobody's to invoice, nor are goods that are taken back.
        var isCorrection = draft.Corrects != 0;
        invoiced = isCorrection || draft.Movement.EntryType == ItemLedgerEntryType.Transfer ? draft.Quantity : invoiced;
        var (origin, source, order) = (draft.Movement.Origin, draft.Movement.Source, draft.Movement.Order);
        return new()
        {
            EntryNo = Final(plan, stamp, draft.EntryNo),
            ItemNo = draft.Place.ItemNo,
            VariantCode = draft.Place.VariantCode,
            LocationCode = draft.Place.LocationCode,
            SerialNo = draft.Numbers.SerialNo,
            LotNo = draft.Numbers.LotNo,
            PostingDate = origin.PostingDate,
            DocumentDate = origin.DocumentDate,
            EntryType = draft.Movement.EntryType,
            DocumentType = origin.DocumentType,
            DocumentNo = origin.DocumentNoOr(documentNo),
            DocumentLineNo = origin.LineNo ?? source.SourceRefNo,
            OrderSourceType = order?.SourceType ?? 0,
            OrderSourceSubtype = order?.SourceSubtype ?? 0,
            OrderNo = order?.SourceId ?? "",
            OrderLineNo = order?.SourceRefNo ?? 0,
            SourceType = origin.PartyType,
            SourceNo = origin.PartyNo,
            Description = origin.Description,
            Quantity = draft.Quantity,
            RemainingQuantity = remaining,
            InvoicedQuantity = invoiced,
            ShippedQtyNotReturned = draft.Quantity < 0 && !isCorrection ? draft.Quantity : 0,
            Open = remaining != 0,
            Positive = draft.Quantity > 0,
            CompletelyInvoiced = invoiced == draft.Quantity,
            AppliesToEntry = isCorrection ? draft.Corrects : draft.ApplToItemEntry,
            Correction = isCorrection,
            WarrantyDate = draft.WarrantyDate,
            ExpirationDate = draft.ExpirationDate,
            PostingId = stamp.RequestId,
            CreatedBy = stamp.UserName,
            CreatedAt = stamp.Time,
        };
    }
}
