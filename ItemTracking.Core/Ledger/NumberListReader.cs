using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Ledger;

/// <summary>The lists of serial and lot numbers: their cards, and numbers in stock that are about to expire or have expired (INF-3).</summary>
public sealed class NumberListReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>How far ahead stock counts as expiring soon, in days.</summary>
    public const int SoonDays = 30;

    /// <summary>The numbers of a filter, by item and number, without what is in stock of them.</summary>
    public async Task<Outcome<IReadOnlyList<NumberRow>>> ListAsync(ItemTrackingType type, NumberFilter filter, DateOnly workDate, Actor actor)
    {
        if (Deny(type, actor) is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var comments = db.Set<ItemTrackingComment>().Where(c => c.Type == type);
        return await Filtered(Rows(db, type, filter.View, workDate), filter)
            .OrderBy(i => i.ItemNo).ThenBy(i => i.VariantCode).ThenBy(i => i.Number)
            .Select(i => new NumberRow(
                new InformationKey(type, i.ItemNo, i.VariantCode, i.Number),
                i.HasCard,
                i.Description,
                i.TestQuality,
                i.CertificateNumber,
                i.Blocked,
                comments.Any(c => c.ItemNo == i.ItemNo && c.VariantCode == i.VariantCode && c.SerialLotNo == i.Number)))
            .ToShortListAsync();
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
            NumberView.BlockedInStock => cards.Where(i => i.Blocked && stock.Any(e => e.ItemNo == i.ItemNo && e.VariantCode == i.VariantCode && e.Number == i.Number)),
            NumberView.ExpiringSoon => WithCards(stock.Where(e => e.ExpirationDate > workDate && e.ExpirationDate <= workDate.AddDays(SoonDays)), cards),
            NumberView.ExpiredInStock => WithCards(stock.Where(e => e.ExpirationDate <= workDate), cards),
        };
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
        var (item, number) = (Codes.Normalise(filter.ItemNo), Codes.Normalise(filter.Number));
        if (item.Length > 0)
            numbers = numbers.Where(i => i.ItemNo == item);
        if (filter.VariantCode is not null)
        {
            var variant = Codes.Normalise(filter.VariantCode);
            numbers = numbers.Where(i => i.VariantCode == variant);
        }

        if (number.Length > 0)
            numbers = numbers.Where(i => i.Number == number);
        return numbers.Matching(filter.Search, i => i.Number + " " + i.ItemNo, i => i.Description);
    }

    private static Refusal? Deny(ItemTrackingType type, Actor actor) => actor.Deny(Permission.ReadInformation, $"see {type.Noun()} information");
}
