using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>The browser side of the kit (js/kit.js), loaded once and gone with its page. A call after the connection is lost does nothing.</summary>
public sealed class KitScript(IJSRuntime js)
{
    private Task<IJSObjectReference>? module;

    public ValueTask OpenDialogAsync(ElementReference dialog) => CallAsync("openDialog", dialog);

    public ValueTask CloseDialogAsync(ElementReference dialog) => CallAsync("closeDialog", dialog);

    /// <summary>Puts the focus into the field with this caption.</summary>
    public ValueTask FocusFieldAsync(string caption) => CallAsync("focusField", caption);

    /// <summary>Puts the focus on the element with this id.</summary>
    public ValueTask FocusElementAsync(string id) => CallAsync("focusElement", id);

    /// <summary>Scrolls a long list to its current row and puts the focus there, as soon as the row is drawn.</summary>
    public ValueTask ShowCurrentRowAsync(ElementReference list) => CallAsync("showCurrentRow", list);

    public ValueTask SetValueAsync(ElementReference input, string value) => CallAsync("setValue", input, value);

    public ValueTask CopyAsync(string text) => CallAsync("copyText", text);

    public ValueTask ShowPickerAsync(ElementReference input) => CallAsync("showPicker", input);

    /// <summary>Opens an address in a new tab, so that nothing on this page is lost; where the browser forbids it, in this one.</summary>
    public ValueTask OpenTabAsync(string address) => CallAsync("openTab", address);

    /// <summary>Loads the module, so that its keys work before the first call.</summary>
    public async ValueTask LoadAsync() => await ModuleAsync();

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

    private Task<IJSObjectReference> ModuleAsync() => module ??= js.InvokeAsync<IJSObjectReference>("import", "/js/kit.js").AsTask();
}
