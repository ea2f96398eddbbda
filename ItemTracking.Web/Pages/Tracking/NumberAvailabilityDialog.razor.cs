using System.Globalization;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Inventory;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Why a number is short: its figures as the page knows them, and what stands behind each of them now (SEL-4).</summary>
public sealed partial class NumberAvailabilityDialog(NumberRecordsReader records, CurrentActor user, TimeProvider clock)
{
    private NumberDrill? shown;
    private AvailabilityFigure figure;
    private IReadOnlyList<AvailItemTrackingLine>? requests;
    private NumberStock? stock;
    private IReadOnlyList<Refusal> refusals = [];
    private string requestsRemark = "";
    private DateTimeOffset asOf;

    [Parameter, EditorRequired]
    public TrackingSheet Sheet { get; set; } = default!;

    private NumberAvailability Number => shown!.Number;

    private string Title => shown is null ? "Availability"
        : Number.Figures.Numbers is { SerialNo.Length: > 0 } serial ? $"Serial No. {serial.SerialNo} - Availability"
        : $"Lot No. {Number.Figures.Numbers.LotNo} - Availability";

    /// <summary>Why the number cannot be used as it is; a shortage shows in the figures.</summary>
    private string? Problem => Number.Flag is AvailabilityFlag.Refused or AvailabilityFlag.Requested
        ? AvailabilityText.Sentence(Number)
        : Number.Figures.Blocked is { } reason ? $"Blocked: {reason}" : null;

    private string AsOf => TimeZoneInfo.ConvertTime(asOf, clock.LocalTimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private IEnumerable<AvailabilityFigure> Figures =>
        [.. AvailabilityFigures.OfNumber, .. AvailabilityFigures.OfReservations.Where(each => Value(each) != 0)];

    private string Heading => figure.Records() switch
    {
        FigureRecords.Stock => shown!.ComesIn ? "In stock, at any location" : "In stock",
        FigureRecords.CurrentRequests => "Saved on this line",
        FigureRecords.Pending => "Not saved yet on this page",
        FigureRecords.Requests or FigureRecords.None => "Requested by",
    };

    private string StockHref => LedgerQuery.Address(new LedgerFilter(
        Sheet.Item.No, Number.Figures.Numbers.SerialNo, Number.Figures.Numbers.LotNo, "",
        shown!.ComesIn ? "" : Sheet.Source.LocationCode, OpenOnly: true));

    /// <summary>The records are read now; the figures stand as they were collected, and only a refresh changes them (AVL-1).</summary>
    private string Remark => figure.Records() switch
    {
        FigureRecords.Stock when stock is not null && shown!.ComesIn => stock.Remark,
        FigureRecords.Stock when stock is not null => Join(
            stock.Remark, Since(stock.Entries.Sum(entry => entry.RemainingQuantity), AvailabilityFigure.TotalQuantity)),
        FigureRecords.Requests when requests is not null => Join(
            requestsRemark,
            Since(requests.Where(line => line.IsCounted).Sum(line => line.QuantityBase), AvailabilityFigure.TotalRequestedQuantity)),
        _ => "",
    };

    /// <summary>Shows the figures of a number and what is behind the one that was pressed.</summary>
    /// <param name="drill">Number and figure.</param>
    /// <param name="collectedAt">Moment at which the figures were collected.</param>
    public async Task OpenAsync(NumberDrill drill, DateTimeOffset collectedAt)
    {
        (shown, requests, stock, asOf) = (drill, null, null, collectedAt);
        await ShowAsync(drill.Figure);
        IsOpen = true;
        StateHasChanged();
    }

    private decimal Value(AvailabilityFigure each) => each.Of(Number.Figures, Number.Pending);

    private async Task ShowAsync(AvailabilityFigure wanted)
    {
        figure = wanted;
        refusals = [];
        if (wanted.Records() is FigureRecords.Stock && stock is null)
            Take(
                await records.StockAsync(
                    Sheet.Source, Number.Figures.Numbers, shown!.Exactly, await user.GetAsync(), everywhere: shown.ComesIn),
                found => stock = found.Value);
        if (wanted.Records() is FigureRecords.Requests or FigureRecords.CurrentRequests && requests is null)
            Take(
                await records.RequestsAsync(Sheet.Source, Number.Figures.Numbers, shown!.Exactly, await user.GetAsync()),
                found => (requests, requestsRemark) = (found.Value, string.Join(' ', found.Messages)));
    }

    private void Take<T>(Outcome<T> found, Action<Outcome<T>> use)
    {
        refusals = found.Refusals;
        if (!found.IsRefused)
            use(found);
    }

    private string Since(decimal now, AvailabilityFigure of) =>
        now == Value(of) ? "" : $"This is how it stands now; the figures are as of {AsOf}. Refresh Availability brings them up to date.";

    private static string Join(string first, string second) => first.Length > 0 ? first : second;
}
