using ItemTracking.Core.Assignment;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Ledger;
using ItemTracking.Web.Pages.Inventory;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Why a number is short: its figures and the document lines that ask for it (SEL-4).</summary>
public sealed partial class NumberAvailabilityDialog(TimeProvider clock)
{
    private NumberAvailability? shown;
    private IReadOnlyList<NumberRequest> requests = [];
    private bool open;

    [Parameter, EditorRequired]
    public TrackingSheet Sheet { get; set; } = default!;

    private string Title => shown is not { } availability ? "Availability"
        : availability.Figures.Numbers is { SerialNo.Length: > 0 } serial ? $"Serial No. {serial.SerialNo} - Availability"
        : $"Lot No. {availability.Figures.Numbers.LotNo} - Availability";

    private string AsOf => TimeZoneInfo.ConvertTime(Sheet.Availability.CollectedAt, clock.LocalTimeZone).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private string StockHref => LedgerQuery.Address(new LedgerFilter(
        Sheet.Item.No, shown!.Value.Figures.Numbers.SerialNo, shown.Value.Figures.Numbers.LotNo, "", Sheet.Source.LocationCode, OpenOnly: true));

    /// <summary>Shows the figures of a number and who asks for it.</summary>
    public void Open(NumberAvailability availability, IReadOnlyList<NumberRequest> asking)
    {
        (shown, requests, open) = (availability, asking, true);
        StateHasChanged();
    }
}
