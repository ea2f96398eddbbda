using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Pages.Inventory;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>Addresses of what is known of numbers; no other file spells them out, page directives aside.</summary>
public static class InformationRoutes
{
    /// <summary>Address of the comments on any number, without saying which.</summary>
    public const string CommentsPath = "/item-tracking-comments";

    /// <summary>List of the cards of one type, of one item, or of one number.</summary>
    public static string List(ItemTrackingType type, string? item = null, string? variant = null, string? number = null) =>
        Address(InformationKind.Of(type).Path, ("item", item), ("variant", variant), ("number", number));

    /// <summary>List of the cards of one number of one item.</summary>
    public static string List(InformationKey key) => List(key.Type, key.ItemNo, key.VariantCode, key.Number);

    /// <summary>One of the views of a list, of all items or of one.</summary>
    public static string View(ItemTrackingType type, string view, string? item = null) =>
        Address(InformationKind.Of(type).Path, ("view", view), ("item", item));

    /// <summary>Card of a number.</summary>
    public static string Card(InformationKey key) => CardRoutes.Card(InformationKind.Of(key.Type).Path, Segment(key));

    /// <summary>New card that is filled with the number already; its parts may be blank.</summary>
    public static string New(InformationKey key) => Address(
        CardRoutes.New(InformationKind.Of(key.Type).Path),
        ("item", key.ItemNo),
        ("variant", key.VariantCode.Length > 0 ? key.VariantCode : null),
        ("number", key.Number));

    /// <summary>A card, new or not, of goods that had another number: Copy Info offers that first (RCL-12).</summary>
    /// <param name="card">Address of the card.</param>
    /// <param name="old">Number that the goods had; null when they keep it.</param>
    public static string Renumbered(string card, string? old) => Address(card, ("old", old));

    /// <summary>Comments on a number.</summary>
    public static string Comments(InformationKey key) =>
        Address(
            CommentsPath, ("type", InformationKind.Of(key.Type).ShortName), ("item", key.ItemNo), ("variant", key.VariantCode),
            ("number", key.Number));

    /// <summary>Item ledger entries of a number.</summary>
    public static string Entries(InformationKey key, bool openOnly = false) => LedgerQuery.Address(new(
        key.ItemNo,
        key.Type == ItemTrackingType.SerialNo ? key.Number : "",
        key.Type == ItemTrackingType.LotNo ? key.Number : "",
        OpenOnly: openOnly));

    /// <summary>A number as one piece of an address: <c>1000,,L7</c>.</summary>
    public static string Segment(InformationKey key) => string.Join(',', new[] { key.ItemNo, key.VariantCode, key.Number }.Select(Escape));

    /// <summary>The number that such a piece stands for.</summary>
    public static InformationKey Key(ItemTrackingType type, string segment) => segment.Split(',') is [var item, var variant, var number]
        ? new(type, Unescape(item), Unescape(variant), Unescape(number))
        : new(type, "", "", segment);

    private static string Address(string path, params (string Name, string? Value)[] query) => QueryHelpers.AddQueryString(
        path, query.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));

    private static string Escape(string part) =>
        part.Replace("%", "%25", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Unescape(string part) =>
        part.Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
