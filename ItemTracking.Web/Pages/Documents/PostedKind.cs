using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Ledger;
using ItemTracking.Web.Pages.Transfers;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Words and address of a kind of posted document.</summary>
/// <param name="Type">Kind.</param>
/// <param name="Caption">Name of one: <c>Posted Purchase Receipt</c>.</param>
/// <param name="Order">Kind of document it is posted from; null for a transfer order.</param>
public sealed record PostedKind(ItemLedgerDocumentType Type, string Caption, DocumentKind? Order)
{
    private static readonly PostedKind[] All =
    [
        .. DocumentKind.All.SelectMany(
            kind => kind.Steps, (kind, step) => new PostedKind(step.Posted.Type, step.Posted.Caption, kind)).DistinctBy(kind => kind.Type),
        .. TransferSteps.All.Select(step => new PostedKind(step.Posted.Type, step.Posted.Caption, null)),
    ];

    /// <summary>Lines of it are invoiced some time: it moves goods of a party, and is no invoice itself.</summary>
    public bool HasInvoiced => Order is not null && !Type.IsInvoice();

    /// <summary>Folder of its pages: <c>posted-purchase-receipts</c>.</summary>
    public string Folder => Caption.ToLowerInvariant().Replace(' ', '-') + "s";

    /// <summary>Columns of its list, the date aside.</summary>
    public IReadOnlyList<DataColumn<PostedRow>> Columns => Order is { } order
        ?
        [
            new($"{order.PartyCaption} No.", row => row.PartyNo),
            new($"{order.PartyCaption} Name", row => row.PartyName),
            new("Order No.", row => row.OrderNo),
            new("Location Code", row => row.LocationCode),
        ]
        :
        [
            new("Transfer-from Code", row => row.TransferFromCode),
            new("Transfer-to Code", row => row.TransferToCode),
            new("Order No.", row => row.OrderNo),
        ];

    /// <summary>What only its kind has on the card: who, or where from and where to.</summary>
    public IEnumerable<(string Caption, string Text)> Facts(PostedCard card) => Order is { } order
        ?
        [
            (order.PartyNoCaption, card.PartyNo),
            (order.PartyNameCaption(), card.PartyName),
            (order.Side.ExternalNoCaption, card.ExternalDocumentNo),
            ("Location Code", card.LocationCode),
            ("Document Date", Dates.Show(card.DocumentDate)),
        ]
        :
        [
            ("Transfer-from Code", card.TransferFromCode),
            ("Transfer-to Code", card.TransferToCode),
            .. Type == ItemLedgerDocumentType.DirectTransfer
                ? Array.Empty<(string, string)>()
                : [("In-Transit Code", card.InTransitCode)],
        ];

    /// <summary>What the card is about, where its fields are folded away.</summary>
    public string Summary(PostedCard card) =>
        Order is null ? $"{card.TransferFromCode} – {card.TransferToCode}" : $"{card.PartyNo} {card.PartyName}";

    /// <summary>Address of the document that it was posted from.</summary>
    public string OrderAddress(PostedCard card) => OrderKey(card) is { } key ? DocumentRoutes.Card(key) : TransferRoutes.Card(card.OrderNo);

    /// <summary>Name of the document that it was posted from.</summary>
    public string OrderName(PostedCard card) =>
        OrderKey(card) is { } key ? DocumentKind.Of(key).Name(key.No) : TransferOrders.Name(card.OrderNo);

    private DocumentKey? OrderKey(PostedCard card) =>
        Order is { } order ? new(order.SourceType, card.OrderDocumentType, card.OrderNo) : null;

    /// <summary>The kind; throws for one that has no pages.</summary>
    public static PostedKind Of(ItemLedgerDocumentType type) =>
        Find(type) ?? throw new ArgumentOutOfRangeException(nameof(type), $"There are no pages for posted documents of type {type}.");

    /// <summary>The kind, or null for one that has no pages.</summary>
    public static PostedKind? Find(ItemLedgerDocumentType type) => Array.Find(All, k => k.Type == type);
}
