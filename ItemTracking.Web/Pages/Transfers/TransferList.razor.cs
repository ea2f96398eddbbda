using ItemTracking.Core.Kernel;
using ItemTracking.Core.Transfers;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>List of the transfer orders, with the tracking state of each and what of it is in transit.</summary>
public sealed partial class TransferList
{
    private IReadOnlyList<DataColumn<TransferRow>> columns = [];
    private bool mayEdit;

    /// <summary>Which orders are shown; all of them when blank.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    private string EmptyText => TransferViews.Of(View) == TransferListView.InTransit
        ? "Nothing is in transit. All shows the other transfer orders."
        : mayEdit ? "No transfer orders yet. New creates the first." : "No transfer orders yet.";

    protected override async Task OnInitializedAsync()
    {
        columns =
        [
            new("No.", row => row.No, "no"),
            new("Transfer-from Code", row => row.TransferFromCode, "from"),
            new("Transfer-to Code", row => row.TransferToCode, "to"),
            new("Status", row => row.Status.ToString(), "status", StatusChip),
            new("Shipment Date", row => row.ShipmentDate, "shipment"),
            new("Receipt Date", row => row.ReceiptDate, "receipt"),
            new("Tracking", row => row.Tracking.Text, Template: StateChip),
            new("In Transit", row => row.QtyInTransitBase == 0 ? null : row.QtyInTransitBase),
            new("In Transit since", row => row.InTransitSince),
        ];
        mayEdit = await Current.MayAsync(Permission.EditTransferOrders);
    }

    private async Task<Outcome<ListPart<TransferRow>>> LoadAsync(ListQuery query) =>
        await Reader.ListAsync(TransferViews.Of(View), query, await Current.GetAsync());

    private void New() => Navigation.NavigateTo(TransferRoutes.Card(DocumentCardView.NewNo));
}
