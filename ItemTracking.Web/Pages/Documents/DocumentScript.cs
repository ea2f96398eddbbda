using ItemTracking.Core.Kernel;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>The browser side of the lines grid (js/document-lines.js). A call after the connection is gone does nothing.</summary>
/// <param name="js">Browser.</param>
public sealed class DocumentScript(IJSRuntime js) : IAsyncDisposable
{
    private readonly string id = Guid.NewGuid().ToString("N");
    private Task<IJSObjectReference>? module;
    private IDisposable? page;
    private IReadOnlyList<string> asked = [];
    private bool opens;

    /// <summary>Loads the module, so that its keys work.</summary>
    public Task LoadAsync() => module ??= js.InvokeAsync<IJSObjectReference>("import", "/js/document-lines.js").AsTask();

    /// <summary>Loads the module, and has lists that are pasted into the lines sent to the page.</summary>
    /// <param name="taker">The page; it has the calls <c>PasteAsync</c> and <c>TellFault</c>.</param>
    public async Task TakeListsAsync<TPage>(TPage taker)
        where TPage : class
    {
        await LoadAsync();
        var reference = DotNetObjectReference.Create(taker);
        page = reference;
        await module!.Result.InvokeVoidAsync("takeListsFor", id, reference);
    }

    /// <summary>The first of the elements that is on the page gets the focus when the page is drawn next.</summary>
    /// <param name="ids">Ids of elements.</param>
    /// <param name="opening">Because the page opens: who has gone into a line meanwhile stays there.</param>
    public void FocusFirst(IReadOnlyList<string> ids, bool opening = false) => (asked, opens) = (ids, opening);

    /// <summary>Puts the focus where it was asked for, if it was.</summary>
    public async Task FocusAskedAsync()
    {
        if (asked.Count == 0)
            return;
        var ids = asked;
        asked = [];
        try
        {
            await LoadAsync();
            await module!.Result.InvokeVoidAsync("focusFirst", ids, opens);
        }
        catch (JSDisconnectedException)
        {
            // Nobody is there to see it.
        }
    }

    /// <summary>The line that was clicked or visited last; the only line needs no selecting.</summary>
    /// <typeparam name="TLine">A line as its page shows it.</typeparam>
    /// <param name="lines">Lines of the page.</param>
    /// <param name="lineNo">Number of a line.</param>
    public async Task<Outcome<TLine>> SelectedAsync<TLine>(IReadOnlyCollection<TLine> lines, Func<TLine, int> lineNo)
        where TLine : class
    {
        await LoadAsync();
        var selected = await module!.Result.InvokeAsync<int>("selectedLine");
        var line = lines.FirstOrDefault(line => lineNo(line) == selected) ?? (lines.Count == 1 ? lines.First() : null);
        return line is not null
            ? line
            : new Refusal(
                RefusalCode.ENTRY_1, "No line is selected.", WayOut: "Click a line or go to it with Tab, then choose again.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (module is not { IsCompletedSuccessfully: true })
            return;
        try
        {
            await module.Result.InvokeVoidAsync("stopLists", id);
            await module.Result.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and its module with it.
        }

        page?.Dispose();
    }
}
