using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>What the look-ups of the lines of a batch propose.</summary>
/// <param name="batch">Batch.</param>
/// <param name="reader">Reads proposals.</param>
/// <param name="sheets">Reads the numbers in stock.</param>
/// <param name="actor">Asks who is signed in.</param>
public sealed class JournalLookups(
    JournalBatchCard batch, LookupReader reader, TrackingSheetReader sheets, Func<ValueTask<Actor>> actor)
{
    private static readonly IReadOnlyList<LookupRow> EntryTypes =
        [.. JournalFields.EntryTypes.Select(type => new LookupRow(type.Caption(), ""))];

    /// <summary>Proposals for what was typed so far.</summary>
    /// <param name="lookUp">What is chosen from.</param>
    /// <param name="typed">Typed so far; blank proposes the first ones.</param>
    /// <param name="line">Line whose item's variants and units, whose location's bins, or whose stock is proposed.</param>
    public async Task<IReadOnlyList<LookupRow>> FindAsync(LookUp lookUp, string typed, JournalLineCard line)
    {
        var who = await actor();
        return await (lookUp switch
        {
            LookUp.EntryType => Task.FromResult<IReadOnlyList<LookupRow>>(
                [.. EntryTypes.Where(row => row.Code.StartsWith(typed, StringComparison.OrdinalIgnoreCase))]),
            LookUp.Location => reader.LocationsAsync(typed, who),
            LookUp.Item => reader.ItemsAsync(typed, who),
            LookUp.Variant => reader.VariantsAsync(line.ItemNo, typed, who),
            LookUp.Bin => reader.BinsAsync(line.LocationCode, typed, who),
            LookUp.NewBin => reader.BinsAsync(line.NewLocationCode, typed, who),
            LookUp.UnitOfMeasure => reader.UnitsAsync(line.ItemNo, typed, who),
            LookUp.SerialNo => InStockAsync(ItemTrackingType.SerialNo, typed, line, who),
            LookUp.LotNo => InStockAsync(ItemTrackingType.LotNo, typed, line, who),
            LookUp.Party or LookUp.InTransit or LookUp.None => Task.FromResult<IReadOnlyList<LookupRow>>([]),
        });
    }

    /// <summary>Numbers in stock at the place of a line that takes goods out, the first to expire first (O-095).</summary>
    private async Task<IReadOnlyList<LookupRow>> InStockAsync(ItemTrackingType type, string typed, JournalLineCard line, Actor who)
    {
        if (line.LineNo == 0 || line.EntryType.SignFactor() > 0)
            return [];
        var opened = await sheets.OpenAsync(batch.Template.Key(batch.Name).Line(line.LineNo), who);
        if (opened.IsRefused)
            return [];
        var other = new TrackingLine
        {
            LineNo = 0,
            SerialNo = type == ItemTrackingType.SerialNo ? "" : line.Numbers.SerialNo,
            LotNo = type == ItemTrackingType.SerialNo ? line.Numbers.LotNo : "",
        };
        return
        [
            .. opened.Value.LookUp(other, type)
                .Where(entry => entry.NotSelectable is null)
                .Select(entry => (No: Of(type, entry.Figures.Numbers), entry.Figures))
                .Where(row => row.No.Contains(Codes.Normalise(typed), StringComparison.Ordinal))
                .DistinctBy(row => row.No)
                .Take(LookupReader.Most)
                .Select(row => new LookupRow(row.No, Named(row.Figures))),
        ];
    }

    private static string Of(ItemTrackingType type, TrackingNumbers numbers) =>
        type == ItemTrackingType.SerialNo ? numbers.SerialNo : numbers.LotNo;

    private static string Named(NumberFigures figures) => figures.ExpirationDate is { } date
        ? $"{Numbers.Show(figures.TotalQuantity)} in stock, expires {Dates.Show(date)}"
        : $"{Numbers.Show(figures.TotalQuantity)} in stock";
}
