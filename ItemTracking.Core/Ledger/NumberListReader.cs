using System.Linq.Expressions;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>
/// The lists of serial and lot numbers: their cards, and numbers in stock that are about to expire or have expired (INF-3).
/// </summary>
public sealed class NumberListReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>How far ahead stock counts as expiring soon, in days.</summary>
    public const int SoonDays = 30;

    /// <summary>A part of the numbers of a filter, without what is in stock of them.</summary>
    /// <param name="type">Serial or lot numbers.</param>
    /// <param name="filter">Which numbers.</param>
    /// <param name="query">
    /// Words that number, item or description hold; sorts by <c>number</c>, <c>description</c>, <c>item</c>, <c>variant</c>,
    /// <c>blocked</c>, <c>quality</c>, <c>certificate</c> or <c>comment</c>; by item, variant and number otherwise.
    /// </param>
    /// <param name="workDate">Day by which stock counts as expired.</param>
    /// <param name="actor">Who asks.</param>
    public async Task<Outcome<ListPart<NumberRow>>> ListAsync(
        ItemTrackingType type, NumberFilter filter, ListQuery query, DateOnly workDate, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await List(db, type, filter, query, workDate).ToPartAsync(query);
    }

    /// <summary>How many numbers a view shows, for the home page.</summary>
    public async Task<Outcome<int>> CountAsync(ItemTrackingType type, NumberView view, DateOnly workDate, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        return await Rows(db, type, view, workDate).CountAsync();
    }

    internal static IQueryable<InformationFields> Rows(ItemTrackingDb db, ItemTrackingType type, NumberView view, DateOnly workDate)
    {
        var cards = StoredInformationReader.Cards(db, type);
        var stock = NumberEntriesReader.Of(db, type).InStock();
        return view switch
        {
            NumberView.All => cards,
            NumberView.Blocked => cards.Where(i => i.Blocked),
            NumberView.BlockedInStock => cards.Where(i => i.Blocked
                && stock.Any(e => e.ItemNo == i.ItemNo && e.VariantCode == i.VariantCode && e.Number == i.Number)),
            NumberView.ExpiringSoon => WithCards(
                stock.Where(e => e.ExpirationDate > workDate && e.ExpirationDate <= workDate.AddDays(SoonDays)), cards),
            NumberView.ExpiredInStock => WithCards(stock.Where(e => e.ExpirationDate <= workDate), cards),
        };
    }

    internal static IQueryable<NumberRow> List(
        ItemTrackingDb db, ItemTrackingType type, NumberFilter filter, ListQuery query, DateOnly workDate)
    {
        var comments = db.Set<ItemTrackingComment>().Where(c => c.Type == type);
        var numbers = Filtered(Rows(db, type, filter.View, workDate), filter)
            .Matching(query.Search, i => i.Number + " " + i.ItemNo, i => i.Description);
        return Sorted(numbers, comments, query).Select(i => new NumberRow(
            new InformationKey(type, i.ItemNo, i.VariantCode, i.Number),
            i.HasCard,
            i.Description,
            i.TestQuality,
            i.CertificateNumber,
            i.Blocked,
            comments.Any(c => c.ItemNo == i.ItemNo && c.VariantCode == i.VariantCode && c.SerialLotNo == i.Number)));
    }

    private static IQueryable<InformationFields> Sorted(
        IQueryable<InformationFields> numbers, IQueryable<ItemTrackingComment> comments, ListQuery query)
    {
        return query.SortBy switch
        {
            "number" => By(i => i.Number),
            "description" => By(i => i.Description),
            "item" => By(i => i.ItemNo),
            "variant" => By(i => i.VariantCode),
            "blocked" => By(i => i.Blocked),
            "quality" => By(i => i.TestQuality),
            "certificate" => By(i => i.CertificateNumber),
            "comment" => By(i => comments.Any(c => c.ItemNo == i.ItemNo && c.VariantCode == i.VariantCode && c.SerialLotNo == i.Number)),
            _ => numbers.OrderBy(i => i.ItemNo).ThenBy(i => i.VariantCode).ThenBy(i => i.Number),
        };

        IQueryable<InformationFields> By<TColumn>(Expression<Func<InformationFields, TColumn>> column) =>
            numbers.SortedBy(query, column, i => i.ItemNo, i => i.VariantCode, i => i.Number);
    }

    private static IQueryable<InformationFields> WithCards(IQueryable<NumberEntry> stock, IQueryable<InformationFields> cards) =>
        from number in stock.Select(e => new { e.ItemNo, e.VariantCode, e.Number }).Distinct()
        join card in cards on number equals new { card.ItemNo, card.VariantCode, card.Number } into found
        from card in found.DefaultIfEmpty()
        select new InformationFields
        {
            ItemNo = number.ItemNo,
            VariantCode = number.VariantCode,
            Number = number.Number,
            Description = card.Description ?? "",
            TestQuality = (TestQuality?)card.TestQuality ?? TestQuality.None,
            CertificateNumber = card.CertificateNumber ?? "",
            Blocked = (bool?)card.Blocked ?? false,
            HasCard = card.ItemNo != null,
        };

    private static IQueryable<InformationFields> Filtered(IQueryable<InformationFields> numbers, NumberFilter filter)
    {
        var (item, number, except) = (Codes.Normalise(filter.ItemNo), Codes.Normalise(filter.Number), Codes.Normalise(filter.Except));
        if (item.Length > 0)
            numbers = numbers.Where(i => i.ItemNo == item);
        if (filter.VariantCode is not null)
        {
            var variant = Codes.Normalise(filter.VariantCode);
            numbers = numbers.Where(i => i.VariantCode == variant);
        }

        if (number.Length > 0)
            numbers = numbers.Where(i => i.Number == number);
        return except.Length > 0 ? numbers.Where(i => i.Number != except) : numbers;
    }

    private static Refusal? Deny(ItemTrackingType type, Actor actor) =>
        actor.Deny(Permission.ReadInformation, $"see {type.Noun()} information");
}
