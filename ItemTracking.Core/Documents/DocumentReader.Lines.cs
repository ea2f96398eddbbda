using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Documents;

/// <content>The lines that a figure of the home page counts, or one of an item card.</content>
public sealed partial class DocumentReader
{
    /// <summary>A part of the lines of a kind of document whose tracking is not complete.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="query">
    /// Words that document, item, text or party hold; sorts by <c>no</c>, <c>item</c> or <c>due</c>; by document and line otherwise.
    /// </param>
    /// <param name="actor">Who asks.</param>
    public Task<Outcome<ListPart<DocumentLineRow>>> IncompleteLinesAsync(DocumentKind kind, ListQuery query, Actor actor) =>
        LinesAsync(kind, actor, (db, policies) => IncompleteLines(db, kind, query, policies), query);

    /// <summary>A part of the lines of a kind of document that have still to bring in or to take out an item.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="itemNo">Item.</param>
    /// <param name="query">As for lines whose tracking is not complete.</param>
    /// <param name="actor">Who asks.</param>
    public Task<Outcome<ListPart<DocumentLineRow>>> OutstandingLinesAsync(
        DocumentKind kind, string itemNo, ListQuery query, Actor actor) =>
        LinesAsync(kind, actor, (db, _) => OutstandingLines(db, kind, Codes.Normalise(itemNo), query), query);

    internal IQueryable<LineInList> IncompleteLines(
        ItemTrackingDb db, DocumentKind kind, ListQuery query, IReadOnlyCollection<TrackingPolicy> codes) =>
        Listed(db, kind, tracked.Undefined(db, kind, codes), query);

    internal static IQueryable<LineInList> OutstandingLines(ItemTrackingDb db, DocumentKind kind, string itemNo, ListQuery query) =>
        Listed(
            db, kind, DocumentViewReader.Lines(db, kind).Where(l => l.ItemNo == itemNo && l.QuantityBase != l.QuantityHandledBase), query);

    private async Task<Outcome<ListPart<DocumentLineRow>>> LinesAsync(
        DocumentKind kind,
        Actor actor,
        Func<ItemTrackingDb, IReadOnlyCollection<TrackingPolicy>, IQueryable<LineInList>> lines,
        ListQuery query)
    {
        if (actor.Deny(kind.Side.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var policies = await PoliciesAsync(db);
        var part = await lines(db, policies.Values).ToPartAsync(query);
        string[] nos = [.. part.Rows.Select(l => l.DocumentNo).Distinct()];
        var totals = await tracked.TotalsAsync(db, kind.SourceType, kind.DocumentType, nos);
        return new ListPart<DocumentLineRow>([.. part.Rows.Select(l => RowOf(l, kind, policies, totals))], part.Total, part.HasMore);
    }

    private static DocumentLineRow RowOf(
        LineInList l, DocumentKind kind, Dictionary<string, TrackingPolicy> policies,
        IReadOnlyDictionary<SourceRef, TrackedTotals> totals)
    {
        var document = kind.Key(l.DocumentNo);
        return new(document, l.LineNo, l.Position)
        {
            PartyName = l.PartyName,
            ItemNo = l.ItemNo,
            VariantCode = l.VariantCode,
            Description = l.Description,
            LocationCode = l.LocationCode,
            Date = l.Date,
            OutstandingQuantityBase = l.QuantityBase - l.QuantityHandledBase,
            Tracking = DocumentMapping.State(
                l.QuantityBase, l.QtyToHandleBase, l.QtyToInvoiceBase, l.NotInvoicedBase, kind, PolicyOf(policies, l.ItemTrackingCode),
                totals.GetValueOrDefault(document.Line(l.LineNo))),
        };
    }

    private static IQueryable<LineInList> Listed(ItemTrackingDb db, DocumentKind kind, IQueryable<DocumentLine> of, ListQuery query)
    {
        var lines =
            from line in of
            join item in db.Set<Item>() on line.ItemNo equals item.No
            join header in DocumentViewReader.Headers(db, kind) on line.DocumentNo equals header.No
            select new LineInList
            {
                DocumentNo = line.DocumentNo,
                LineNo = line.LineNo,
                Position = db.Set<DocumentLine>().Count(l => l.SourceType == line.SourceType && l.DocumentType == line.DocumentType
                    && l.DocumentNo == line.DocumentNo && l.LineNo <= line.LineNo),
                PartyName = header.PartyName,
                ItemNo = line.ItemNo,
                VariantCode = line.VariantCode,
                Description = line.Description,
                LocationCode = line.LocationCode,
                Date = line.ExpectedReceiptDate ?? header.ExpectedReceiptDate,
                QuantityBase = line.QuantityBase,
                QuantityHandledBase = line.QuantityHandledBase,
                QtyToHandleBase = line.QtyToHandleBase,
                QtyToInvoiceBase = line.QtyToInvoiceBase,
                NotInvoicedBase = line.QuantityHandledBase - line.QuantityInvoicedBase,
                ItemTrackingCode = item.ItemTrackingCode,
            };
        var found = lines.Matching(query.Search, l => l.DocumentNo + " " + l.ItemNo, l => l.Description + " " + l.PartyName);
        return query.SortBy switch
        {
            "no" => found.SortedBy(query, l => l.DocumentNo),
            "item" => found.SortedBy(query, l => l.ItemNo, l => l.DocumentNo),
            "due" => found.SortedBy(query, l => l.Date, l => l.DocumentNo),
            _ => found.OrderBy(l => l.DocumentNo).ThenBy(l => l.LineNo),
        };
    }

    internal sealed class LineInList
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        public required int Position { get; init; }

        public required string PartyName { get; init; }

        public required string ItemNo { get; init; }

        public required string VariantCode { get; init; }

        public required string Description { get; init; }

        public required string LocationCode { get; init; }

        public required DateOnly? Date { get; init; }

        public required decimal QuantityBase { get; init; }

        public required decimal QuantityHandledBase { get; init; }

        public required decimal QtyToHandleBase { get; init; }

        public required decimal QtyToInvoiceBase { get; init; }

        public required decimal NotInvoicedBase { get; init; }

        public required string ItemTrackingCode { get; init; }
    }
}
