using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.NumberSeries;

/// <summary>Hands each number of a series out once, however many users draw at the same moment (NUM-26, I11).</summary>
public sealed class NumberAllocator(WriteTransaction transaction, IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>Most numbers of one draw (S10).</summary>
    public const int MostNumbers = 10_000;

    /// <summary>Draws numbers in a short transaction of its own; they are not given back (NOS-9). All of them or none.</summary>
    /// <param name="seriesCode">Series.</param>
    /// <param name="count">How many; at least 1, at most <see cref="MostNumbers"/>.</param>
    /// <param name="date">Date for which they are drawn (the work date).</param>
    /// <param name="actor">Who draws.</param>
    public async Task<Outcome<IReadOnlyList<string>>> DrawAsync(string seriesCode, int count, DateOnly date, Actor actor)
    {
        if (Deny(count, actor) is { } refusal)
            return refusal;
        return await transaction.RunAsync($"number series {seriesCode}", db => DrawManyAsync(db, Codes.Normalise(seriesCode), date, count));
    }

    /// <summary>The numbers that a draw would give at this moment; nothing is changed, so another user may get them first.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> PeekAsync(string seriesCode, int count, DateOnly date, Actor actor)
    {
        if (Deny(count, actor) is { } refusal)
            return refusal;
        await using var db = factory.CreateDbContext();
        return await PeekAsync(db, seriesCode, date, count);
    }

    /// <summary>
    /// Why a number of this series may not be typed by hand, or null (NOS-7). Without a series every number may be typed.
    /// </summary>
    /// <param name="seriesCode">Series, or blank.</param>
    /// <param name="actor">Who types the number.</param>
    /// <param name="field">Caption of the field that the number was typed into.</param>
    public async Task<Refusal?> CheckManualAsync(string seriesCode, Actor actor, string? field = null)
    {
        if (actor.Deny(Permission.UseNumberSeries, "use number series") is { } refusal)
            return refusal;
        if (Codes.IsBlank(seriesCode))
            return null;
        await using var db = factory.CreateDbContext();
        var series = await NoSeriesReader.FindAsync(db, Codes.Normalise(seriesCode));
        return series is null ? NoSeriesRefusals.NotFound(seriesCode, field) : NoSeriesRules.CheckManual(series, field);
    }

    /// <summary>
    /// Draws one number inside the transaction the caller has open, so that a roll-back leaves no gap (NOS-9). Take it as late as possible:
    /// the series waits until the commit.
    /// </summary>
    internal static async Task<Outcome<string>> DrawInsideAsync(ItemTrackingDb db, string seriesCode, DateOnly date) =>
        (await DrawManyAsync(db, Codes.Normalise(seriesCode), date, 1)).Then<string>(numbers => numbers[0]);

    /// <summary>The number that a draw would give now, or what it would be refused for; nothing is held or changed.</summary>
    internal static async Task<Outcome<string>> ForeseeAsync(ItemTrackingDb db, string seriesCode, DateOnly date) =>
        (await PeekAsync(db, seriesCode, date, 1)).Then<string>(numbers => numbers[0]);

    private static async Task<Outcome<IReadOnlyList<string>>> PeekAsync(ItemTrackingDb db, string seriesCode, DateOnly date, int count)
    {
        var series = await NoSeriesReader.FindAsync(db, Codes.Normalise(seriesCode));
        return series is null ? NoSeriesRefusals.NotFound(seriesCode) : Numbers(NoSeriesRules.Draw(series, date, count));
    }

    private static async Task<Outcome<IReadOnlyList<string>>> DrawManyAsync(ItemTrackingDb db, string seriesCode, DateOnly date, int count)
    {
        await HoldAsync(db, seriesCode);
        var series = await NoSeriesReader.FindAsync(db, seriesCode);
        if (series is null)
            return NoSeriesRefusals.NotFound(seriesCode);
        var draw = NoSeriesRules.Draw(series, date, count);
        if (draw.IsRefused)
            return Numbers(draw);
        NoSeriesLine[] changed = [.. draw.Value.Changed.Select(l => l.ToLine(seriesCode, l.Version))];
        var isWritten = await db.TryUpdateAsync(
            changed, [nameof(NoSeriesLine.LastNoUsed), nameof(NoSeriesLine.LastDateUsed), nameof(NoSeriesLine.Open)]);
        return isWritten ? Numbers(draw) : Refusals.ChangedByAnotherUser($"number series {seriesCode}");
    }

    /// <summary>
    /// A write before the read keeps every other draw of the series waiting until this transaction ends, under any isolation level.
    /// </summary>
    private static Task HoldAsync(ItemTrackingDb db, string seriesCode) =>
        db.Set<NoSeriesLine>()
            .Where(l => l.SeriesCode == seriesCode)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Version, l => l.Version + 1));

    private static Outcome<IReadOnlyList<string>> Numbers(Outcome<NoSeriesDraw> draw) =>
        draw.Then(drawn => Outcome<IReadOnlyList<string>>.Of(drawn.Numbers));

    private static Refusal? Deny(int count, Actor actor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return actor.Deny(Permission.UseNumberSeries, "draw numbers from number series")
            ?? (count > MostNumbers ? new Refusal(RefusalCode.S10, $"No more than {MostNumbers} numbers can be drawn at once.") : null);
    }
}
