using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Undo;

/// <summary>A posted invoice that is to be cancelled by a credit memo, and the orders that its goods came from (CANCEL-1).</summary>
/// <param name="Invoice">Posted invoice.</param>
/// <param name="CreditMemo">Kind of the credit memo.</param>
/// <param name="Lines">Its lines, by line number.</param>
internal sealed record CancelRequest(PostedDocumentHeader Invoice, DocumentKind CreditMemo, IReadOnlyList<LineToCancel> Lines)
{
    /// <summary>Credit memo that cancels it already; blank for none.</summary>
    public string CancelledByNo { get; init; } = "";

    /// <summary>Documents that are still there and get their quantities back, by number.</summary>
    public IReadOnlyList<OrderRequest> Orders { get; init; } = [];

    /// <summary>Documents that were finished and are there again, as they were when they were finished.</summary>
    public IReadOnlyList<OrderRequest> Restored { get; init; } = [];

    /// <summary>Where the number of the credit memo comes from.</summary>
    public required CompanyNumbering Numbering { get; init; }

    /// <summary>The vendor or customer may not be posted for.</summary>
    public bool PartyBlocked { get; init; }

    /// <summary>Day of the credit memo.</summary>
    public required DateOnly PostingDate { get; init; }

    /// <summary>How messages name it: <c>Posted Sales Invoice SI-1002</c>.</summary>
    public string Name => NameOf(Invoice.DocumentType, Invoice.No);

    /// <summary>Kind of credit memo that cancels posted invoices of a kind; throws for one that is no invoice.</summary>
    public static DocumentKind CreditMemoOf(ItemLedgerDocumentType type) => type.CreditMemo() is { } memo
        ? DocumentKind.All.Single(kind => kind.IsInvoice && kind.Invoicing.Posted.Type == memo)
        : throw new ArgumentOutOfRangeException(nameof(type), $"Posted documents of type {type} cannot be cancelled.");

    /// <summary>How messages name a posted invoice.</summary>
    public static string NameOf(ItemLedgerDocumentType type, string no) => $"{DocumentKind.Posted(type).Caption} {no}";

    /// <summary>The key that the lines of a posted invoice share as sources of movements.</summary>
    public static SourceKey KeyOf(ItemLedgerDocumentType type, string no) => new(
        type == ItemLedgerDocumentType.SalesInvoice ? SourceTypes.SalesInvoiceLine : SourceTypes.PurchInvLine, 0, no, "");

    /// <summary>What the lines of an order get back.</summary>
    public IReadOnlyList<GivenBack> GivenBackTo(DocumentKey order) =>
    [
        .. from line in Lines
           from part in line.Entries
           where part.Order.Key == order.Source
           group (line, part) by part.Order.SourceRefNo into back
           let quantityBase = CreditMemo.SignFactor * -back.Sum(b => b.part.Quantity)
           select new GivenBack(
               back.Key, back.First().line.Line.InUnit(quantityBase), quantityBase,
               back.GroupBy(b => b.part.Numbers).ToDictionary(g => g.Key, g => g.Sum(b => b.part.Quantity)), IsInvoiced: true),
    ];
}

/// <summary>A line of a posted invoice that is to be cancelled.</summary>
/// <param name="Line">Line; its quantity has the sign of the document.</param>
/// <param name="Position">Its place in the document, from 1.</param>
/// <param name="Entries">What it invoiced of each ledger entry.</param>
internal sealed record LineToCancel(PostedDocumentLine Line, int Position, IReadOnlyList<EntryToCancel> Entries)
{
    /// <summary>What decides about its item.</summary>
    public required ItemFacts Item { get; init; }

    /// <summary>Stock of its location lies in bins.</summary>
    public bool BinMandatory { get; init; }

    /// <summary>Its bin is there.</summary>
    public bool BinExists { get; init; }
}

/// <summary>What an invoice line invoiced of a ledger entry, which is to be given back.</summary>
/// <param name="EntryNo">Entry.</param>
/// <param name="Order">Line of the document that the entry was posted from.</param>
/// <param name="Place">Where it moved stock.</param>
/// <param name="Numbers">Its serial and lot number; they may be missing.</param>
/// <param name="Quantity">What was invoiced of it; base units, sign of the ledger.</param>
internal sealed record EntryToCancel(long EntryNo, SourceRef Order, StockPlace Place, TrackingNumbers Numbers, decimal Quantity)
{
    /// <summary>What of the entry can be given back still: left in stock, or with the customer; base units, sign of the ledger.</summary>
    public required decimal Left { get; init; }

    /// <summary>Last day of warranty, or null.</summary>
    public DateOnly? WarrantyDate { get; init; }

    /// <summary>Expiration date, or null; of goods that left, that of the stock they were taken from.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>What used it or brought it back, in words; blank where nothing did.</summary>
    public string InTheWay { get; init; } = "";

    /// <summary>What became of that since, as <see cref="EntryToUndo.Since"/> says it.</summary>
    public string Since { get; init; } = "";
}
