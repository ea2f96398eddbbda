using System.Globalization;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Pages.Inventory;

/// <summary>What Item Availability by Lot No. shows, as its address holds it.</summary>
/// <param name="Period">Period.</param>
/// <param name="View">Which documents count.</param>
/// <param name="Location">Only this location; blank for all (C-49).</param>
public sealed record LotAvailabilityQuery(AvailabilityPeriod Period, AvailabilityView View, string Location)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The period in words: one date, or the first and the last.</summary>
    public string Days =>
        Period.First == Period.Last ? Dates.Show(Period.First) : $"{Dates.Show(Period.First)} – {Dates.Show(Period.Last)}";

    /// <summary>Reads the parts of an address; what is missing or makes no sense is the net change of the week of the work date.</summary>
    public static LotAvailabilityQuery Read(string? by, string? date, string? view, string? location, DateOnly workDate) => new(
        AvailabilityPeriod.Of(
            Known(by, PeriodLength.Week),
            Dates.FromIso(date) ?? workDate),
        Known(view, AvailabilityView.NetChange),
        Codes.Normalise(location));

    /// <summary>Address of the page of an item.</summary>
    public static string Address(string itemNo) => $"{CardRoutes.Card(Items.Path, itemNo)}/availability-by-lot";

    /// <summary>Address of what is shown here.</summary>
    public string AddressFor(string itemNo) => QueryHelpers.AddQueryString(Address(itemNo), new Dictionary<string, string?>
    {
        ["by"] = Period.Length.ToString(),
        ["date"] = Period.First.ToString(Day, CultureInfo.InvariantCulture),
        ["view"] = View.ToString(),
        ["location"] = Location.Length > 0 ? Location : null,
    });

    private static T Known<T>(string? name, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : otherwise;
}
