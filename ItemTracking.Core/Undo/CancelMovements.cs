using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Undo;

/// <summary>
/// What cancelling an invoice wants moved and invoiced (CANCEL-1): all that it invoiced goes back under its numbers, applied to the entries
/// that it came or went with, and the credit memo invoices exactly that.
/// </summary>
internal static class CancelMovements
{
    /// <summary>One movement and one invoice part for each line and place, without facts.</summary>
    public static PostingRequest Of(CancelRequest cancel)
    {
        var refusals = CancelRules.Check(cancel);
        if (refusals.Count > 0)
            return new() { Refusals = refusals };
        var parts =
            from line in cancel.Lines
            from place in line.Entries.GroupBy(entry => entry.Place)
            select (Movement: Movement(cancel, line, [.. place]), Line: line);
        ItemMovement[] movements = [.. parts.Select(part => part.Movement)];
        return new() { Movements = movements, Invoices = [.. movements.Select(Invoice)] };
    }

    private static ItemMovement Movement(CancelRequest cancel, LineToCancel line, IReadOnlyList<EntryToCancel> entries)
    {
        var (kind, invoice, posted) = (cancel.CreditMemo, cancel.Invoice, line.Line);
        return new(
            CancelRequest.KeyOf(invoice.DocumentType, invoice.No).Line(posted.LineNo), kind.EntryType, entries[0].Place, line.Item,
            -entries.Sum(e => e.Quantity))
        {
            Words = new(
                kind.LineCaption, string.Create(CultureInfo.InvariantCulture, $"Document No.={invoice.No},Line No.={posted.LineNo}"),
                "Quantity", "cancel"),
            Origin = new()
            {
                PostingDate = cancel.PostingDate,
                DocumentDate = cancel.PostingDate,
                DocumentType = kind.Invoicing.Posted.Type,
                PartyType = kind.PartyType,
                PartyNo = invoice.PartyNo,
                Description = posted.Description,
            },
            Order = entries[0].Order,
            Numbers = [.. entries.Select(Number)],
            IsTracked = entries.Any(e => e.Numbers.Exist),
            BinCode = line.BinMandatory ? posted.BinCode : "",
            BinMandatory = line.BinMandatory,
            BinExists = line.BinExists,
        };
    }

    private static NumberedQuantity Number(EntryToCancel entry, int index) => new(index + 1, entry.Numbers, -entry.Quantity)
    {
        ExpirationDate = entry.ExpirationDate,
        WarrantyDate = entry.WarrantyDate,
        ApplToItemEntry = entry.Quantity > 0 ? entry.EntryNo : 0,
        ApplFromItemEntry = entry.Quantity < 0 ? entry.EntryNo : 0,
    };

    private static InvoicePart Invoice(ItemMovement movement) => new(
        movement.Source, movement.Source.SourceRefNo, movement.Quantity, [.. movement.Numbers.Select(n => (n.Numbers, n.Quantity))])
    {
        Item = movement.Item,
        IsOfThisPosting = true,
        Origin = movement.Origin,
    };
}
