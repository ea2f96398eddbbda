using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Setup;

/// <summary>Keeps which number series number the company's own records.</summary>
public sealed class CompanyNumberingStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory)
{
    private const string What = "the numbering";

    /// <summary>The series in use; all blank while nothing is set up.</summary>
    public async Task<Outcome<CompanyNumberingCard>> FindAsync(Actor actor)
    {
        if (actor.Deny(Permission.ReadNumberSeries, "see the numbering") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var stored = await db.Set<CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync();
        return stored is null ? CompanyNumberingCard.New : CompanyNumberingCard.Of(stored);
    }

    /// <summary>Saves the choice; every named series must exist.</summary>
    public async Task<Outcome<CompanyNumberingCard>> SaveAsync(CompanyNumberingCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditNumberSeries, "change the numbering") is { } denied)
            return denied;
        List<Refusal> refusals = [.. card.Series.Select(s => Codes.Check(s.Code, s.Field, Codes.NumberLength)).OfType<Refusal>()];
        return refusals.Count > 0
            ? Outcome<CompanyNumberingCard>.Refused(refusals)
            : await transaction.RunAsync(What, actor, db => SaveAsync(db, Normalise(card)), () => Task.FromResult(Changed()));
    }

    private static async Task<Outcome<CompanyNumberingCard>> SaveAsync(ItemTrackingDb db, CompanyNumberingCard card)
    {
        var missing = await NoSeriesReader.MissingAsync(db, card.Series);
        var found = await db.ForSaveAsync<CompanyNumbering>(n => n.Id == CompanyNumbering.OnlyKey, card.Version, What, Changed);
        if (found.IsRefused || missing.Count > 0)
            return Outcome<CompanyNumberingCard>.Refused([.. missing, .. found.Refusals]);
        var numbering = found.Value;
        db.Entry(numbering).CurrentValues.SetValues(card);
        await db.SaveAsync(numbering);
        return CompanyNumberingCard.Of(numbering);
    }

    private static CompanyNumberingCard Normalise(CompanyNumberingCard card) =>
        NumberingField.All.Aggregate(card, (all, field) => field.Set(all, Codes.Normalise(field.Get(all))));

    private static Refusal Changed() => Refusals.ChangedByAnotherUser(What);
}
