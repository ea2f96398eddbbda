using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared.Kit;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>What was done by whom, newest first, for reading only (S14). The filter stands in the address, so that it can be linked to.</summary>
public sealed partial class AuditTrail(AuditReader reader, CurrentActor current, NavigationManager navigation, TimeProvider clock)
{
    private const string AnyAction = "Anything";

    private static readonly IReadOnlyList<(string Value, string Caption)> actions =
        [("", AnyAction), .. Enum.GetValues<AuditAction>().Select(action => (action.ToString(), AuditQuery.Words(action)))];

    private readonly List<AuditRow> read = [];
    private IReadOnlyList<DataColumn<AuditRow>> columns = [];
    private IReadOnlyList<(string Value, string Caption)> tables = [("", "All tables")];
    private AuditFilter filter = new();
    private IReadOnlyList<Refusal> refusals = [];
    private long? nextBefore;

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
        columns =
        [
            new("When", row => UserWords.When(row.At, clock)),
            new("Who", row => row.UserName),
            new("What", row => AuditQuery.Words(row.Action)),
            new("Record", row => row.Key, Template: Record),
            new("Before", row => row.Before, Template: Fields(row => row.Before)),
            new("After", row => row.After, Template: Fields(row => row.After)),
            new("Reason", row => row.Reason),
        ];
        var found = await reader.TablesAsync(await current.GetAsync());
        tables = [("", "All tables"), .. (found.Value ?? []).Select(table => (table, table))];
    }

    protected override void OnParametersSet() => filter =
        new(User?.Trim() ?? "", Table ?? "", Key?.Trim() ?? "", ActionOf(Action), Day(From), Day(To), Search?.Trim() ?? "");

    private static AuditAction? ActionOf(string? name) => Enum.GetValues<AuditAction>().Cast<AuditAction?>().FirstOrDefault(action => action.ToString() == name);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The trail is read by key, page after page, and never counted past.</summary>
    private async Task<IReadOnlyList<AuditRow>> LoadAsync(ListQuery query)
    {
        if (query.Skip == 0)
        {
            read.Clear();
            nextBefore = null;
        }

        for (var isFirst = query.Skip == 0; read.Count < query.Skip + query.Take && (isFirst || nextBefore is not null); isFirst = false)
        {
            var page = await reader.PageAsync(filter, nextBefore, await current.GetAsync());
            refusals = page.Refusals;
            if (page.IsRefused)
            {
                StateHasChanged();
                break;
            }

            read.AddRange(page.Value.Rows);
            nextBefore = page.Value.NextBefore;
        }

        return [.. read.Skip(query.Skip).Take(query.Take)];
    }

    private void Show(AuditFilter wanted) => navigation.NavigateTo(AuditQuery.Address(wanted));
}
