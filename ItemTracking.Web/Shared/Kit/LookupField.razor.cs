using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>A code with type-ahead. Typing a whole code and leaving the field is enough; Alt+Down or the button shows all rows.</summary>
public sealed partial class LookupField
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private readonly string listId = Ids.Next("lookup");
    private IReadOnlyList<LookupRow> rows = [];
    private int searches;

    /// <summary>Rows for what was typed so far; all rows for nothing.</summary>
    [Parameter, EditorRequired]
    public Func<string, Task<IReadOnlyList<LookupRow>>> Search { get; set; } = default!;

    private async Task SearchAsync(string typed)
    {
        var mine = ++searches;
        if (typed.Length > 0)
            await Task.Delay(Pause);
        if (mine != searches)
            return;
        var found = await Search(typed.Trim());
        if (mine == searches)
            rows = found;
    }

    private async Task TakeAsync(string? code)
    {
        searches++;
        rows = [];
        var normal = Codes.Normalise(code);
        if (normal != Value)
            await CommitAsync(normal);
    }
}
