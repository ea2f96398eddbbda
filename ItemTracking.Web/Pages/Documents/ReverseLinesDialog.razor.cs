using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Invoicing;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// Get Posted Document Lines to Reverse: shows what of the party's posted lines can be taken back, and copies what is chosen (COPY-1).
/// </summary>
/// <param name="reader">Reads what may be chosen.</param>
/// <param name="store">Copies it.</param>
/// <param name="postedReader">Reads the numbers of one line.</param>
/// <param name="current">Tells who is signed in.</param>
public sealed partial class ReverseLinesDialog(
    LinesToReverseReader reader, ReverseLinesStore store, PostedDocumentReader postedReader, CurrentActor current)
{
    private readonly IReadOnlyList<DataColumn<LineToReverse>> columns =
    [
        new("Document No.", line => line.DocumentNo),
        new("Posting Date", line => line.PostingDate),
        new("Order No.", line => line.OrderNo),
        new("Item No.", line => line.ItemNo),
        new("Variant Code", line => line.VariantCode) { OnlyWhereAny = true },
        new("Description", line => line.Description) { GivesWay = true },
        new("Quantity", line => line.Quantity, Numeric: true),
        new("Qty. Not Reversed", line => line.QtyNotReversed, Numeric: true),
        new("Qty. on Open Returns", line => line.QtyOnOpenReturns == 0 ? null : line.QtyOnOpenReturns, Numeric: true)
        {
            OnlyWhereAny = true,
        },
        new("Unit of Measure", line => line.UnitOfMeasureCode),
        new("Numbers", line => line.TrackedUnits == 0 ? null : line.TrackedUnits, Numeric: true),
    ];

    private ChosenLinesDialog<LineToReverse> window = default!;
    private PostedName posted = new(default, "");
    private DocumentCard? card;
    private LineToReverse? shown;
    private IReadOnlyList<PostedTrackingRow> rows = [];
    private IReadOnlyList<Refusal> refusals = [];
    private bool showsNumbers;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    /// <summary>The document with the lines.</summary>
    [Parameter]
    public EventCallback<DocumentCard> OnGot { get; set; }

    private IReadOnlyList<(PostedName Value, string Caption)> Options => [.. Kind.Reversed().Select(name => (name, name.Caption))];

    /// <summary>Opens for a return order or credit memo, nothing chosen.</summary>
    public Task OpenAsync(DocumentCard document)
    {
        (card, posted) = (document, Kind.Reversed()[0]);
        StateHasChanged();
        return window.OpenAsync();
    }

    private Task ListAsync(PostedName kind)
    {
        posted = kind;
        return window.ListAnewAsync();
    }

    private string NameOf(LineToReverse line) =>
        $"{DocumentKind.Posted(line.Type).Caption} {line.DocumentNo}, {line.ItemNo}, {Numbers.Show(line.QtyNotReversed)} "
            + line.UnitOfMeasureCode;

    private async Task<Outcome<ListPart<LineToReverse>>> ReadAsync(ListQuery query) =>
        await reader.ListAsync(card!.Key, posted.Type, query, await current.GetAsync());

    private async Task<IReadOnlyList<Refusal>> GetAsync(IReadOnlyCollection<ChosenLine> chosen)
    {
        var got = await store.GetAsync(card!.Key, posted.Type, chosen, await current.GetAsync());
        if (!got.IsRefused)
            await OnGot.InvokeAsync(got.Value);
        return got.Refusals;
    }

    private async Task ShowNumbersAsync(LineToReverse line)
    {
        var found = await postedReader.TrackingAsync(line.Type, line.DocumentNo, line.LineNo, await current.GetAsync());
        (shown, rows, refusals, showsNumbers) = (line, found.Value ?? [], found.Refusals, true);
        StateHasChanged();
    }
}
