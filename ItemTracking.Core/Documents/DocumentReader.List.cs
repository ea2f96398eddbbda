using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Documents;

/// <content>The list: the database searches, sorts, cuts and counts; lines and tracking are read for the rows of the part only.</content>
public sealed partial class DocumentReader
{
    /// <summary>A part of the documents of a kind.</summary>
    /// <param name="kind">Kind.</param>
    /// <param name="view">Which of them.</param>
    /// <param name="query">
    /// Words that number or party hold; sorts by <c>no</c>, <c>party</c>, <c>name</c>, <c>status</c>, <c>due</c> or <c>location</c>;
    /// by number otherwise.
    /// </param>
    /// <param name="workDate">Day by which goods count as due.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<DocumentRow>>> ListAsync(
        DocumentKind kind, DocumentListView view, ListQuery query, DateOnly workDate, Actor actor)
    {
        if (actor.Deny(kind.Side.Read, $"see {kind.Plural}") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var policies = await PoliciesAsync(db);
        var part = await List(db, kind, view, query, workDate, policies.Values).ToPartAsync(query);
        var states = await StatesAsync(db, kind, [.. part.Rows.Select(h => h.No)], policies);
        return new ListPart<DocumentRow>(
            [
                .. part.Rows.Select(h => new DocumentRow(
                    h.No, h.PartyNo, h.PartyName, h.Status, h.ExpectedReceiptDate, h.LocationCode, TrackingState.Of(states[h.No]))),
            ],
            part.Total,
            part.HasMore);
    }

    internal IQueryable<DocumentHeader> List(
        ItemTrackingDb db,
        DocumentKind kind,
        DocumentListView view,
        ListQuery query,
        DateOnly workDate,
        IReadOnlyCollection<TrackingPolicy> codes) =>
        Sorted(InView(db, kind, view, workDate, codes).Matching(query.Search, h => h.No + " " + h.PartyNo, h => h.PartyName), query);

    internal static IQueryable<LineToTrack> LinesToTrack(ItemTrackingDb db, DocumentKind kind, string[] nos) =>
        DocumentViewReader.Lines(db, kind).WhereIn(db, l => l.DocumentNo, nos).Join(
            db.Set<Item>(),
            l => l.ItemNo,
            i => i.No,
            (l, i) => new LineToTrack
            {
                DocumentNo = l.DocumentNo,
                LineNo = l.LineNo,
                QuantityBase = l.QuantityBase,
                QtyToHandleBase = l.QtyToHandleBase,
                QtyToInvoiceBase = l.QtyToInvoiceBase,
                NotInvoicedBase = l.QuantityHandledBase - l.QuantityInvoicedBase,
                ItemTrackingCode = i.ItemTrackingCode,
            });

    private IQueryable<DocumentHeader> InView(
        ItemTrackingDb db, DocumentKind kind, DocumentListView view, DateOnly workDate, IReadOnlyCollection<TrackingPolicy> codes) =>
        view switch
        {
            DocumentListView.All => DocumentViewReader.Headers(db, kind),
            DocumentListView.ToHandle => DocumentViewReader.ToHandle(db, kind, workDate),
            DocumentListView.UndefinedTracking => WithAny(DocumentViewReader.Headers(db, kind), tracked.Undefined(db, kind, codes)),
        };

    private static IQueryable<DocumentHeader> WithAny(IQueryable<DocumentHeader> headers, IQueryable<DocumentLine> lines) =>
        headers.Where(h => lines.Any(l => l.DocumentNo == h.No));

    private static IQueryable<DocumentHeader> Sorted(IQueryable<DocumentHeader> headers, ListQuery query) => query.SortBy switch
    {
        "no" => headers.SortedBy(query, h => h.No),
        "party" => headers.SortedBy(query, h => h.PartyNo, h => h.No),
        "name" => headers.SortedBy(query, h => h.PartyName, h => h.No),
        "status" => headers.SortedBy(query, h => h.Status, h => h.No),
        "due" => headers.SortedBy(query, h => h.ExpectedReceiptDate, h => h.No),
        "location" => headers.SortedBy(query, h => h.LocationCode, h => h.No),
        _ => headers.OrderBy(h => h.No),
    };

    private async Task<ILookup<string, TrackingState>> StatesAsync(
        ItemTrackingDb db, DocumentKind kind, string[] nos, Dictionary<string, TrackingPolicy> policies)
    {
        var lines = await LinesToTrack(db, kind, nos).ToListAsync();
        var totals = await tracked.TotalsAsync(db, kind.SourceType, kind.DocumentType, nos);
        return lines.OrderBy(l => l.LineNo).ToLookup(
            l => l.DocumentNo,
            l => DocumentMapping.State(
                l.QuantityBase,
                l.QtyToHandleBase,
                l.QtyToInvoiceBase,
                l.NotInvoicedBase,
                kind,
                PolicyOf(policies, l.ItemTrackingCode),
                totals.GetValueOrDefault(kind.Key(l.DocumentNo).Line(l.LineNo))));
    }

    internal sealed class LineToTrack
    {
        public required string DocumentNo { get; init; }

        public required int LineNo { get; init; }

        public required decimal QuantityBase { get; init; }

        public required decimal QtyToHandleBase { get; init; }

        public required decimal QtyToInvoiceBase { get; init; }

        public required decimal NotInvoicedBase { get; init; }

        public required string ItemTrackingCode { get; init; }
    }
}
