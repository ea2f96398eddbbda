using ItemTracking.Core.Transfers;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>The views of the list of transfer orders; the home page links to one.</summary>
public static class TransferViews
{
    /// <summary>Something is shipped and not received.</summary>
    public const string InTransit = "in-transit";

    /// <summary>All of them, with their captions.</summary>
    public static IReadOnlyList<(string? View, string Caption)> Captions { get; } = [(null, "All"), (InTransit, "In Transit")];

    /// <summary>What a view of the address shows; an unknown one shows all.</summary>
    public static TransferListView Of(string? view) => view == InTransit ? TransferListView.InTransit : TransferListView.All;
}
