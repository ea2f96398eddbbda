using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>
/// What was done by whom, newest first, for reading only (S14). The filter stands in the address, so that it can be linked to.
/// </summary>
public sealed partial class AuditTrail(AuditReader reader, CurrentActor current, NavigationManager navigation, TimeProvider clock)
{
    private const string AnyAction = "Anything";

    private static readonly IReadOnlyList<(string Value, string Caption)> actions =
        [("", AnyAction), .. Enum.GetValues<AuditAction>().Select(action => (action.ToString(), AuditQuery.Words(action)))];

    private IReadOnlyList<DataColumn<AuditRow>> columns = [];
    private IReadOnlyList<(string Value, string Caption)> tables = [("", "All tables")];
    private AuditFilter filter = new();
    private KeyPages<AuditRow> pages = default!;

    [SupplyParameterFromQuery]
    public string? User { get; set; }

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    [SupplyParameterFromQuery]
    public string? Table { get; set; }

    [SupplyParameterFromQuery]
    public string? Key { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Search { get; set; }

    private string InWords => AuditQuery.InWords(filter);

    private string EmptyText => InWords.Length > 0 ? $"No lines, {InWords}." : "Nothing was done yet.";

    protected override async Task OnInitializedAsync()
    {
        pages = new(ReadAsync);
        columns =
        [
            new("When", row => UserWords.When(row.At, clock)),
            new("Who", row => row.UserName),
            new("What", row => AuditQuery.Words(row.Action)),
            new("Record", row => row.Key, Template: Record),
            new("Before", row => row.Before, Template: Fields(row => row.Before)),
            new("After", row => row.After, Template: Fields(row => row.After)),
            new("Reason", row => row.Reason, Template: Fields(row => row.Reason)),
        ];
        var found = await reader.TablesAsync(await current.GetAsync());
        tables = [("", "All tables"), .. (found.Value ?? []).Select(table => (table, table))];
    }

    protected override void OnParametersSet() => filter =
        new(
            User?.Trim() ?? "",
            Table ?? "",
            Key?.Trim() ?? "",
            ActionOf(Action),
            Dates.FromIso(From),
            Dates.FromIso(To),
            Search?.Trim() ?? "");

    private static AuditAction? ActionOf(string? name) =>
        Enum.GetValues<AuditAction>().Cast<AuditAction?>().FirstOrDefault(action => action.ToString() == name);

    private async Task<Outcome<(IReadOnlyList<AuditRow> Rows, long? NextBefore)>> ReadAsync(long? before) =>
        (await reader.PageAsync(filter, before, await current.GetAsync()))
            .Then<(IReadOnlyList<AuditRow>, long?)>(page => (page.Rows, page.NextBefore));

    /// <summary>The filter is taken before its address is shown: a second field may be changed meanwhile.</summary>
    private void Show(AuditFilter wanted)
    {
        filter = wanted;
        navigation.NavigateTo(AuditQuery.Address(wanted));
    }
}
