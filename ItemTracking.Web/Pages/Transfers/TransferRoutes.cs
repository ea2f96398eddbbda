using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>Addresses of transfer orders; no other file spells them out, page directives and the catalogue aside.</summary>
public static class TransferRoutes
{
    /// <summary>The list.</summary>
    public const string List = "/transfer-orders";

    /// <summary>One order.</summary>
    public static string Card(string no) => CardRoutes.Card(List, no);

    /// <summary>Item Tracking Lines of a side of a line.</summary>
    public static string Tracking(string no, int lineNo, TransferDirection direction) =>
        $"{Card(no)}/lines/{lineNo}/tracking{SideOf(direction)}";

    /// <summary>The order in an address, however it was typed.</summary>
    public static string No(string segment) => Codes.Normalise(CardRoutes.Key(segment));

    /// <summary>The side in an address; null for a word that names none.</summary>
    public static TransferDirection? Direction(string? side) => side switch
    {
        "shipment" => TransferDirection.Outbound,
        "receipt" => TransferDirection.Inbound,
        _ => null,
    };

    /// <summary>What stands behind the address of a line's item tracking lines.</summary>
    internal static string SideOf(TransferDirection direction) => direction switch
    {
        TransferDirection.Outbound => "/shipment",
        TransferDirection.Inbound => "/receipt",
    };
}
