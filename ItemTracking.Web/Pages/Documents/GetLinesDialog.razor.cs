using ItemTracking.Core.Documents;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// Get Receipt Lines and its three sisters: shows what is not invoiced of the party of an invoice, and copies what is chosen (DOC-8…10).
/// </summary>
/// <param name="reader">Reads what may be chosen.</param>
/// <param name="store">Copies it.</param>
/// <param name="current">Tells who is signed in.</param>
public sealed partial class GetLinesDialog(LinesToInvoiceReader reader, GetLinesStore store, CurrentActor current)
{
    private ChosenLinesDialog<LineToInvoice> window = default!;
    private DocumentCard? card;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    /// <summary>The invoice with the lines.</summary>
    [Parameter]
    public EventCallback<DocumentCard> OnGot { get; set; }

    private GetLines Gets => Kind.Gets!;

    private string About =>
        $"Lines of {Gets.Posted.Caption}s of {Kind.PartyCaption} {card?.PartyNo} {card?.PartyName} that are not invoiced.";

    private IReadOnlyList<DataColumn<LineToInvoice>> Columns =>
    [
        new(Gets.NoCaption, line => line.DocumentNo),
        new("Posting Date", line => line.PostingDate),
        new("Order No.", line => line.OrderNo),
        new("Item No.", line => line.ItemNo),
        new("Variant Code", line => line.VariantCode) { OnlyWhereAny = true },
        new("Description", line => line.Description) { GivesWay = true },
        new("Quantity", line => line.Quantity, Numeric: true),
        new("Quantity Invoiced", line => line.QuantityInvoiced, Numeric: true),
        new(Gets.Order.Receives ? "Qty. Rcd. Not Invoiced" : "Qty. Shipped Not Invoiced", line => line.QtyNotInvoiced, Numeric: true),
        new("Unit of Measure", line => line.UnitOfMeasureCode),
        new("Numbers", line => line.TrackedUnits == 0 ? null : line.TrackedUnits, Numeric: true),
    ];

    /// <summary>Opens for an invoice, nothing chosen.</summary>
    public Task OpenAsync(DocumentCard invoice)
    {
        card = invoice;
        StateHasChanged();
        return window.OpenAsync();
    }

    private string NameOf(LineToInvoice line) =>
        $"{Gets.Document} {line.DocumentNo}, {line.ItemNo}, {Numbers.Show(line.QtyNotInvoiced)} {line.UnitOfMeasureCode}";

    private async Task<Outcome<ListPart<LineToInvoice>>> ReadAsync(ListQuery query) =>
        await reader.ListAsync(card!.Key, query, await current.GetAsync());

    private async Task<IReadOnlyList<Refusal>> GetAsync(IReadOnlyCollection<ChosenLine> chosen)
    {
        var got = await store.GetAsync(card!.Key, chosen, await current.GetAsync());
        if (!got.IsRefused)
            await OnGot.InvokeAsync(got.Value);
        return got.Refusals;
    }
}
