using ItemTracking.Core.Copying;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Transfers;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Transfers;

/// <summary>Get Receipt Lines of a transfer order: shows what of receipts is still there, and copies what is chosen (COPY-3).</summary>
/// <param name="reader">Reads what may be chosen.</param>
/// <param name="store">Copies it.</param>
/// <param name="current">Tells who is signed in.</param>
public sealed partial class ReceiptLinesDialog(LinesToReverseReader reader, ReceiptLinesStore store, CurrentActor current)
{
    /// <summary>Name of the action.</summary>
    public const string Caption = "Get Receipt Lines";

    private readonly IReadOnlyList<DataColumn<LineToReverse>> columns =
    [
        new("Receipt No.", line => line.DocumentNo),
        new("Posting Date", line => line.PostingDate),
        new("Order No.", line => line.OrderNo),
        new("Item No.", line => line.ItemNo),
        new("Variant Code", line => line.VariantCode) { OnlyWhereAny = true },
        new("Description", line => line.Description) { GivesWay = true },
        new("Quantity", line => line.Quantity, Numeric: true),
        new("Remaining Quantity", line => line.QtyNotReversed, Numeric: true),
        new("Unit of Measure", line => line.UnitOfMeasureCode),
        new("Numbers", line => line.TrackedUnits == 0 ? null : line.TrackedUnits, Numeric: true),
    ];

    private ChosenLinesDialog<LineToReverse> window = default!;
    private TransferCard? card;

    /// <summary>The order with the lines.</summary>
    [Parameter]
    public EventCallback<TransferCard> OnGot { get; set; }

    /// <summary>Opens for an order, nothing chosen.</summary>
    public Task OpenAsync(TransferCard order)
    {
        card = order;
        StateHasChanged();
        return window.OpenAsync();
    }

    private static string NameOf(LineToReverse line) =>
        $"Receipt {line.DocumentNo}, {line.ItemNo}, {Numbers.Show(line.QtyNotReversed)} {line.UnitOfMeasureCode}";

    private async Task<Outcome<ListPart<LineToReverse>>> ReadAsync(ListQuery query) =>
        await reader.ReceiptsAsync(card!.No, query, await current.GetAsync());

    private async Task<IReadOnlyList<Refusal>> GetAsync(IReadOnlyCollection<ChosenLine> chosen)
    {
        var got = await store.GetAsync(card!.No, chosen, await current.GetAsync());
        if (!got.IsRefused)
            await OnGot.InvokeAsync(got.Value);
        return got.Refusals;
    }
}
