using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracing;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>What Item Tracing shows, as its address holds it, and in words (TRC-1).</summary>
public static class TraceQuery
{
    /// <summary>Address of the page without a filter.</summary>
    public const string Path = "/item-tracing";

    /// <summary>Names of the two ways, letter for letter.</summary>
    public static IReadOnlyList<(TraceMethod Value, string Caption)> Methods { get; } =
    [
        (TraceMethod.UsageToOrigin, "Usage -> Origin"),
        (TraceMethod.OriginToUsage, "Origin -> Usage"),
    ];

    /// <summary>Address of a trace.</summary>
    public static string Address(TraceFilter filter) => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>
    {
        ["serial"] = Given(filter.SerialNo),
        ["lot"] = Given(filter.LotNo),
        ["item"] = Given(filter.ItemNo),
        ["variant"] = Given(filter.VariantCode),
        ["method"] = filter.Method.ToString(),
    });

    /// <summary>Address of the trace of one number, from usage to origin as a card opens it.</summary>
    public static string Address(InformationKey key) => Address(new TraceFilter(
        key.Type == ItemTrackingType.SerialNo ? key.Number : "", key.Type == ItemTrackingType.LotNo ? key.Number : "", key.ItemNo,
        key.VariantCode));

    /// <summary>Reads the parts of an address; an unknown way is that from usage to origin.</summary>
    public static TraceFilter Read(string? serial, string? lot, string? item, string? variant, string? method) => new(
        serial ?? "", lot ?? "", item ?? "", variant ?? "",
        Enum.TryParse<TraceMethod>(method, ignoreCase: true, out var way) && Enum.IsDefined(way) ? way : TraceMethod.UsageToOrigin);

    /// <summary>The filter as a reader says it: <c>Lot No.: L7, Item: 1000, Trace Method: Usage -> Origin</c>.</summary>
    public static string InWords(TraceFilter filter) => string.Join(
        ", ",
        new[]
        {
            ("Serial No.", filter.SerialNo), ("Lot No.", filter.LotNo), ("Item", filter.ItemNo), ("Variant", filter.VariantCode),
            ("Trace Method", Methods.First(method => method.Value == filter.Method).Caption),
        }.Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}: {part.Item2}"));

    private static string? Given(string text) => text.Length > 0 ? text : null;
}
