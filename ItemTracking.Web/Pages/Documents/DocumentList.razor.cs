using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>List of the documents of one kind, with the tracking state of each.</summary>
public sealed partial class DocumentList
{
    private IReadOnlyList<DataColumn<DocumentRow>> columns = [];
    private bool mayEdit;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    /// <summary>Which documents are shown; all of them when blank.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    private string EmptyText => DocumentViews.IsKnown(View)
        ? $"No {Kind.Plural} in this view."
        : mayEdit ? $"No {Kind.Plural} yet. New creates the first." : $"No {Kind.Plural} yet.";

    protected override async Task OnInitializedAsync()
    {
        columns = Columns();
        mayEdit = await Current.MayAsync(Kind.Rights.Edit);
    }

    private IReadOnlyList<DataColumn<DocumentRow>> Columns() =>
    [
        new("No.", row => row.No, "no"),
        new(Kind.PartyCaption, row => row.PartyNo, "party"),
        new("Name", row => row.PartyName, "name"),
        new("Status", row => row.Status.ToString(), "status", StatusChip),
        new(Kind.DueDateCaption(), row => row.ExpectedReceiptDate, "due"),
        new("Location", row => row.LocationCode, "location"),
        new("Tracking", row => row.Tracking.Text, "tracking", StateChip),
    ];

    private async Task<Outcome<ListPart<DocumentRow>>> LoadAsync(ListQuery query) =>
        (await Reader.ListAsync(Kind.SourceType, Kind.DocumentType, query.Search, await Current.GetAsync())).Then<ListPart<DocumentRow>>(found =>
        {
            DocumentRow[] rows = [.. Sorted(DocumentViews.Of(found, View, WorkDate.Value), query)];
            return new ListPart<DocumentRow>([.. rows.Skip(query.Skip).Take(query.Take)], rows.Length);
        });

    private static IEnumerable<DocumentRow> Sorted(IEnumerable<DocumentRow> rows, ListQuery query)
    {
        Func<DocumentRow, IComparable?>? key = query.SortBy switch
        {
            "no" => row => row.No,
            "party" => row => row.PartyNo,
            "name" => row => row.PartyName,
            "status" => row => row.Status,
            "due" => row => row.ExpectedReceiptDate,
            "location" => row => row.LocationCode,
            "tracking" => row => row.Tracking.Undefined,
            _ => null,
        };
        return key is null ? rows : query.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key);
    }

    private void New() => Navigation.NavigateTo($"{DocumentRoutes.List(Kind)}/{DocumentCardView.NewNo}");
}
