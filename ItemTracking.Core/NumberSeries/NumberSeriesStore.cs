using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.NumberSeries;

/// <summary>Keeps number series and their lines.</summary>
public sealed class NumberSeriesStore(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory, Usages usages)
{
    /// <summary>Series whose code or description holds every searched word.</summary>
    public async Task<Outcome<IReadOnlyList<NoSeriesRow>>> ListAsync(string search, Actor actor)
    {
        if (actor.Deny(Permission.ReadNumberSeries, "see number series") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var found = await db.Set<NoSeries>().AsNoTracking().Matching(search, s => s.Code, s => s.Description).OrderBy(s => s.Code)
            .ToShortListAsync();
        var lines = await LinesAsync(db, [.. found.Value!.Select(s => s.Code)]);
        return found.Then(rows => Outcome<IReadOnlyList<NoSeriesRow>>.Of([.. rows.Select(s => NoSeriesRow.Of(s, lines[s.Code]))]));
    }

    /// <summary>One series with its lines.</summary>
    public async Task<Outcome<NoSeriesCard>> FindAsync(string code, Actor actor)
    {
        if (actor.Deny(Permission.ReadNumberSeries, "see number series") is { } denied)
            return denied;
        await using var db = factory.CreateDbContext();
        var key = Codes.Normalise(code);
        return await NoSeriesReader.FindAsync(db, key) is { } card ? card : NoSeriesRefusals.NotFound(key);
    }

    /// <summary>Saves the series with all its lines (NOS-1…3); a number drawn since the card was opened refuses the save.</summary>
    public async Task<Outcome<NoSeriesCard>> SaveAsync(NoSeriesCard card, Actor actor)
    {
        if (actor.Deny(Permission.EditNumberSeries, "change number series") is { } denied)
            return denied;
        var code = Codes.Normalise(card.Code);
        return await transaction.RunAsync(
            $"number series {code}", actor, db => SaveAsync(db, code, card), () => Task.FromResult(Exists(code)));
    }

    /// <summary>Deletes the series with its lines, unless something still draws from it.</summary>
    public async Task<Outcome<Done>> DeleteAsync(string code, long version, Actor actor)
    {
        if (actor.Deny(Permission.EditNumberSeries, "delete number series") is { } denied)
            return denied;
        var key = Codes.Normalise(code);
        return await transaction.RunAsync($"number series {key}", actor, db =>
            db.DeleteUnusedAsync<NoSeries>(usages, new(NoSeriesRefusals.Table, key, $"number series {key}"), s => s.Code == key, version));
    }

    private static async Task<Outcome<NoSeriesCard>> SaveAsync(ItemTrackingDb db, string code, NoSeriesCard typed)
    {
        var checkedCard = NoSeriesChecks.Check(typed, await NoSeriesReader.FindAsync(db, code));
        if (checkedCard.IsRefused)
            return checkedCard;
        var found = await db.ForSaveAsync<NoSeries>(s => s.Code == code, typed.Version, $"number series {code}", () => Exists(code));
        if (found.IsRefused)
            return Outcome<NoSeriesCard>.Refused(found.Refusals);
        if (!await TryPutLinesAsync(db, code, checkedCard.Value.Lines))
            return Refusals.ChangedByAnotherUser($"number series {code}");
        Fill(found.Value, checkedCard.Value);
        await db.SaveAsync(found.Value);
        return (await NoSeriesReader.FindAsync(db, code))!;
    }

    private static async Task<bool> TryPutLinesAsync(ItemTrackingDb db, string code, IReadOnlyList<NoSeriesLineCard> lines)
    {
        var stored = await db.Set<NoSeriesLine>().Where(l => l.SeriesCode == code).ToDictionaryAsync(l => l.LineNo);
        foreach (var line in lines)
        {
            if (!stored.Remove(line.LineNo, out var row))
                db.Add(line.ToLine(code, 1));
            else if (row.Version != line.Version)
                return false;
            else if (row.ToCard() != line)
                db.Entry(row).CurrentValues.SetValues(line.ToLine(code, row.Version));
        }

        db.RemoveRange(stored.Values);
        return true;
    }

    private static void Fill(NoSeries series, NoSeriesCard card)
    {
        series.Code = card.Code;
        series.Description = card.Description;
        series.DefaultNos = card.DefaultNos;
        series.ManualNos = card.ManualNos;
        series.DateOrder = card.DateOrder;
    }

    private static async Task<ILookup<string, NoSeriesLineCard>> LinesAsync(ItemTrackingDb db, string[] codes)
    {
        var lines = await db.Set<NoSeriesLine>().AsNoTracking().Where(l => codes.Contains(l.SeriesCode)).ToListAsync();
        return lines.ToLookup(l => l.SeriesCode, l => l.ToCard());
    }

    private static Refusal Exists(string code) =>
        Refusals.AlreadyExists(RefusalCode.NOS_1, NoSeriesRefusals.Table, NoSeriesRefusals.Key(code), "Code");
}
