using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>
/// The list of information cards (INF-3, INF-5). View and filter stand in the address. A number that is scanned into the search box opens
/// its card; one without a card that the ledger knows gets the offer of one.
/// </summary>
public sealed partial class InformationList(
    NumberListReader lists, NumberInventoryReader inventory, CurrentActor current, WorkDate workDate, NavigationManager navigation)
{
    private readonly LatestQuestion offers = new();
    private IReadOnlyList<DataColumn<NumberRow>> columns = [];
    private IReadOnlyList<InformationKey> offered = [];
    private NumberFilter filter = new();
    private bool isMissing;
    private bool mayEdit;

    [Parameter, EditorRequired]
    public InformationKind Kind { get; set; } = default!;

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [SupplyParameterFromQuery]
    public string? Item { get; set; }

    [SupplyParameterFromQuery]
    public string? Variant { get; set; }

    [SupplyParameterFromQuery]
    public string? Number { get; set; }

    private InformationKey Wanted => KeyOf(filter);

    private string InWords =>
        string.Join(
            ", ", new[] { ("Item No.", filter.ItemNo), ("Variant Code", filter.VariantCode ?? ""), (Kind.NumberCaption, filter.Number) }
                .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1} is {part.Item2}"));

    private string EmptyText => (filter.View, InWords.Length) switch
    {
        (not NumberView.All, _) => $"No {Kind.Type.Noun()}s in this view.",
        (_, > 0) => $"No cards where {InWords}.",
        _ => $"No cards yet. A {Kind.Type.Noun()} needs one only if there is something to say about it.",
    };

    protected override async Task OnInitializedAsync()
    {
        columns = Columns();
        mayEdit = await current.MayAsync(Permission.EditInformation);
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = new NumberFilter(
            InformationViews.Of(View), Codes.Normalise(Item), Variant is null ? null : Codes.Normalise(Variant), Codes.Normalise(Number));
        if (wanted == filter)
            return;
        (filter, isMissing, offered) = (wanted, false, []);
        var isLatest = offers.Ask();
        var keys = wanted.Number.Length > 0 ? await OfferAsync(wanted, await current.GetAsync()) : null;
        if (isLatest())
            (isMissing, offered) = (keys is not null, keys ?? []);
    }

    private IReadOnlyList<DataColumn<NumberRow>> Columns() =>
    [
        new(Kind.NumberCaption, row => row.Key.Number, "number"),
        new("Description", row => row.Description, "description"),
        new("Item No.", row => row.Key.ItemNo, "item"),
        new("Variant Code", row => row.Key.VariantCode, "variant") { OnlyWhereAny = true },
        new("Blocked", row => row.Blocked, "blocked", BlockedChip),
        new("Inventory", row => row.Stock.Inventory, Template: EntriesLink, Numeric: true),
        new("Expired Inventory", row => row.Stock.ExpiredInventory, Numeric: true),
        new("Expiration Date", row => row.Stock.ExpirationDate),
        .. Kind.IsTested
            ? new DataColumn<NumberRow>[]
            {
                new("Test Quality", row => row.TestQuality == TestQuality.None ? "" : row.TestQuality.ToString(), "quality"),
                new("Certificate Number", row => row.CertificateNumber, "certificate"),
            }
            : [],
        new("Comment", row => row.HasComment, "comment", CommentLink),
        new("Card", _ => Kind.CardCaption, Template: CardLink),
    ];

    /// <summary>Stock is read for the rows that are shown, not for the list.</summary>
    private async Task<Outcome<ListPart<NumberRow>>> LoadAsync(ListQuery query)
    {
        var actor = await current.GetAsync();
        var found = await lists.ListAsync(Kind.Type, filter, query, workDate.Value, actor);
        if (found.IsRefused)
            return found;
        var rows = await inventory.WithStockAsync(found.Value.Rows, workDate.Value, actor);
        return rows.Then<ListPart<NumberRow>>(shown => found.Value with { Rows = shown });
    }

    /// <summary>A number without a card gets the offer of one; null when it has a card.</summary>
    private async Task<IReadOnlyList<InformationKey>?> OfferAsync(NumberFilter wanted, Actor actor) =>
        (await lists.ListAsync(Kind.Type, wanted, new ListQuery(Take: 1), workDate.Value, actor)).Value is not { Total: 0 } ? null
        : wanted.ItemNo.Length > 0 ? [KeyOf(wanted)]
        : (await inventory.KnownAsync(Kind.Type, wanted.Number, actor)).Value ?? [];

    private InformationKey KeyOf(NumberFilter of) => new(Kind.Type, of.ItemNo, of.VariantCode ?? "", of.Number);

    /// <summary>Enter in the search box: a whole number leads to its card, or to the offer of one. Other words only search.</summary>
    private async Task<string?> ScanAsync(string scanned)
    {
        var number = Codes.Normalise(scanned);
        if (number.Length == 0)
            return null;
        var actor = await current.GetAsync();
        var cards = (await lists.ListAsync(Kind.Type, new(Number: number), new ListQuery(Take: 2), workDate.Value, actor)).Value?.Rows
            ?? [];
        if (cards is [var only])
            return InformationRoutes.Card(only.Key);
        return cards.Count > 1 || (await inventory.KnownAsync(Kind.Type, number, actor)).Value is { Count: > 0 }
            ? InformationRoutes.List(Kind.Type, number: number)
            : null;
    }

    private string Address(NumberRow row) => row.HasCard || !mayEdit ? InformationRoutes.Card(row.Key) : InformationRoutes.New(row.Key);

    private void New() => navigation.NavigateTo(InformationRoutes.New(Wanted));
}
