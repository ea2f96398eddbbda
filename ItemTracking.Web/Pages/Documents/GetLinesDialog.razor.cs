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
    private const int LinesPerRead = 50;

    private readonly LatestQuestion searches = new();
    private readonly HashSet<ChosenLine> chosen = [];
    private IReadOnlyList<Refusal> refusals = [];
    private ListPart<LineToInvoice> part = new([], 0);
    private DocumentCard? card;
    private string search = "";

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    /// <summary>The invoice with the lines, and how many were added.</summary>
    [Parameter]
    public EventCallback<(DocumentCard Card, int Lines)> OnGot { get; set; }

    private GetLines Gets => Kind.Gets!;

    private string NotInvoicedCaption => Kind.Gets!.Order.Receives ? "Qty. Rcd. Not Invoiced" : "Qty. Shipped Not Invoiced";

    private bool HasVariants => part.Rows.Any(line => line.VariantCode.Length > 0);

    private string Told => part.Rows.Count == 0
        ? search.Length > 0 ? "No line holds these words." : $"Nothing is to be invoiced: all {Gets.Document.ToLowerInvariant()}s are."
        : $"{Numbers.Show(chosen.Count)} chosen.";

    private string NameOf(LineToInvoice line) =>
        $"{Gets.Document} {line.DocumentNo}, {line.ItemNo}, {Numbers.Show(line.QtyNotInvoiced)} {line.UnitOfMeasureCode}";

    /// <summary>Opens for an invoice, nothing chosen.</summary>
    public async Task OpenAsync(DocumentCard invoice)
    {
        (card, search, refusals) = (invoice, "", []);
        chosen.Clear();
        await ReadAsync();
        IsOpen = true;
        StateHasChanged();
    }

    private Task SearchAsync(string typed)
    {
        search = typed.Trim();
        return ReadAsync();
    }

    private async Task ReadAsync(int skip = 0)
    {
        var isLatest = searches.Ask();
        var found = await reader.ListAsync(card!.Key, new(search, Skip: skip, Take: LinesPerRead), await current.GetAsync());
        if (!isLatest())
            return;
        refusals = found.Refusals;
        if (!found.IsRefused)
            part = skip == 0 ? found.Value : found.Value with { Rows = [.. part.Rows, .. found.Value.Rows] };
    }

    private Task MoreAsync() => ReadAsync(part.Rows.Count);

    private void Choose(ChosenLine line, bool isChosen)
    {
        if (isChosen)
            chosen.Add(line);
        else
            chosen.Remove(line);
    }

    private void ChooseAll() => chosen.UnionWith(part.Rows.Select(line => line.Key()));

    private async Task GetAsync()
    {
        var got = await store.GetAsync(card!.Key, chosen, await current.GetAsync());
        refusals = got.Refusals;
        if (got.IsRefused)
            return;
        IsOpen = false;
        await OnGot.InvokeAsync((got.Value, chosen.Count));
    }
}
