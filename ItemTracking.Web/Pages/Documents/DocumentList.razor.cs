using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>List of the documents of one kind, with the tracking state of each.</summary>
public sealed partial class DocumentList
{
    private IReadOnlyList<DataColumn<DocumentRow>> columns = [];
    private IReadOnlyList<Refusal> refusals = [];
    private RecordList<DocumentRow>? list;
    private string combined = "";
    private bool mayEdit;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    /// <summary>Which documents are shown; all of them when blank.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    /// <summary>Shows the lines that have this item outstanding, instead of documents.</summary>
    [SupplyParameterFromQuery]
    public string? Item { get; set; }

    private string ItemNo => Codes.Normalise(Item);

    private string EmptyText => DocumentViews.IsKnown(View)
        ? $"No {Kind.Plural} in this view."
        : mayEdit ? $"No {Kind.Plural} yet. New creates the first." : $"No {Kind.Plural} yet.";

    protected override async Task OnInitializedAsync()
    {
        columns = Columns();
        mayEdit = await Current.MayAsync(Kind.Side.Edit);
    }

    private IReadOnlyList<DataColumn<DocumentRow>> Columns() =>
    [
        new("No.", row => row.No, "no"),
        new(Kind.PartyCaption, row => row.PartyNo, "party"),
        new("Name", row => row.PartyName, "name"),
        new("Status", row => row.Status.ToString(), "status", StatusChip),
        new(Kind.DueDateCaption, row => row.ExpectedReceiptDate, "due"),
        new("Location", row => row.LocationCode, "location"),
        new("Tracking", row => row.Tracking.Text, Template: StateChip),
    ];

    private async Task<Outcome<ListPart<DocumentRow>>> LoadAsync(ListQuery query) =>
        await Reader.ListAsync(Kind, DocumentViews.Of(View), query, WorkDate.Value, await Current.GetAsync());

    private async Task CombineAsync()
    {
        var done = await Combining.CombineAsync(Kind, await Current.GetAsync());
        (refusals, combined) = (done.Refusals, "");
        if (done.IsRefused)
            return;
        combined = Kind.Combined(done.Value.Count);
        await (list?.ReloadAsync() ?? Task.CompletedTask);
    }

    private void New() => Navigation.NavigateTo(DocumentRoutes.New(Kind));
}
