using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Shared;

/// <summary>
/// What pages ask of the browser (js/page.js), loaded once and gone with its page. A call after the connection is lost does nothing.
/// </summary>
public sealed class PageScript(IJSRuntime js)
{
    private Task<IJSObjectReference>? module;

    /// <summary>The dialog with this title is drawn: the focus goes to where work begins in it.</summary>
    public ValueTask OpenDialogAsync(string titleId) => CallAsync("openDialog", titleId);

    /// <summary>The dialog with this title is closed: the focus goes back to where it came from.</summary>
    public ValueTask CloseDialogAsync(string titleId) => CallAsync("closeDialog", titleId);

    /// <summary>Puts the focus into the field with this caption.</summary>
    public ValueTask FocusFieldAsync(string caption) => CallAsync("focusField", caption);

    /// <summary>Puts the focus on the element with this id.</summary>
    public ValueTask FocusElementAsync(string id) => CallAsync("focusElement", id);

    /// <summary>Scrolls a long list to its current row, as soon as the row is drawn.</summary>
    /// <param name="list">What scrolls.</param>
    /// <param name="takesFocus">The focus goes there too.</param>
    public ValueTask ShowCurrentRowAsync(ElementReference list, bool takesFocus) => CallAsync("showCurrentRow", list, takesFocus);

    /// <summary>A scan was refused: whoever looks at the goods and not at the screen hears it.</summary>
    public ValueTask SoundRefusalAsync() => CallAsync("soundRefusal");

    /// <summary>A fault was mended: where the focus went with it, it goes to the next one that can be, or to OK.</summary>
    public ValueTask GoOnMendingAsync() => CallAsync("goOnMending");

    /// <summary>Brings the marked row of a list of records into sight.</summary>
    public ValueTask ShowCurrentAsync(string caption) => CallAsync("showCurrent", caption);

    /// <summary>Opens the browser's own window for printing.</summary>
    public ValueTask PrintAsync() => CallAsync("printPage");

    public ValueTask CopyAsync(string text) => CallAsync("copyText", text);

    /// <summary>Opens an address in a new tab, so that nothing on this page is lost; where the browser forbids it, in this one.</summary>
    public ValueTask OpenTabAsync(string address) => CallAsync("openTab", address);

    /// <summary>Shows light, dark or the system's look at once, and keeps it for the sign-in page.</summary>
    public ValueTask ShowThemeAsync(string theme) => CallAsync("showTheme", theme);

    /// <summary>
    /// Changes the query of the page's address without a new entry of the history. The browser does it, because only there is known whether
    /// the user has left for another page meanwhile (C-11).
    /// </summary>
    public ValueTask ReplaceAddressAsync(string address) => CallAsync("replaceAddress", address);

    /// <summary>Waits until the page has the address that it was sent to: a window that opens before would be closed by that.</summary>
    public ValueTask ArriveAsync(string address) => CallAsync("arrive", address);

    /// <summary>All keys that the page in front answers, dialogs before pages (js/keys.js).</summary>
    public async ValueTask<IReadOnlyList<KeyRow>> KeysHereAsync() =>
        await (await ModuleAsync()).InvokeAsync<KeyRow[]>("keysHere") ?? [];

    /// <summary>Sends the form with this id, as its own button would.</summary>
    public ValueTask SubmitAsync(string form) => CallAsync("submit", form);

    private async ValueTask CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await (await ModuleAsync()).InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // Nobody is there to see it.
        }
    }

    private Task<IJSObjectReference> ModuleAsync() => module ??= js.InvokeAsync<IJSObjectReference>("import", "/js/page.js").AsTask();
}
