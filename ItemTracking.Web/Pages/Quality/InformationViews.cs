using ItemTracking.Core.Ledger;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>The views of a list of numbers; the home page links to them.</summary>
public static class InformationViews
{
    public const string Blocked = "blocked";
    public const string BlockedInStock = "blocked-in-stock";
    public const string ExpiringSoon = "expiring";
    public const string ExpiredInStock = "expired";

    public static IReadOnlyList<(string? View, string Caption)> Captions { get; } =
    [
        (null, "All"),
        (Blocked, "Blocked"),
        (BlockedInStock, "Blocked with stock"),
        (ExpiringSoon, $"Expiring in {NumberListReader.SoonDays} days"),
        (ExpiredInStock, "Expired with stock"),
    ];

    /// <summary>The view an address names; an unknown one shows all.</summary>
    public static NumberView Of(string? view) => view switch
    {
        Blocked => NumberView.Blocked,
        BlockedInStock => NumberView.BlockedInStock,
        ExpiringSoon => NumberView.ExpiringSoon,
        ExpiredInStock => NumberView.ExpiredInStock,
        _ => NumberView.All,
    };
}
