using System.Globalization;
using Bunit;
using ItemTracking.Tests.Support;
using ItemTracking.Web.Layout;
using ItemTracking.Web.Startup;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace ItemTracking.Tests.Web;

/// <summary>
/// What every test of a component needs: the page services, a browser that answers nothing, and beside what is drawn the places where
/// dialogs, lists of proposals and messages appear. The work date is 2025-01-15, the region en-US unless the test says otherwise.
/// </summary>
public abstract class PageTest : BunitContext
{
    private bool hasProviders;

    protected PageTest(TimeProvider? clock = null)
    {
        Services.AddSingleton(clock ?? new TestClock(new DateOnly(2025, 1, 15)));
        Services.AddPageParts();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("/js/document-lines.js").Mode = JSRuntimeMode.Loose;
        var script = JSInterop.SetupModule("/js/page.js");
        script.Mode = JSRuntimeMode.Loose;
        script.SetupVoid("replaceAddress", call => Replaces((string)call.Arguments[0]!)).SetVoidResult();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
    }

    /// <summary>Path and query of the page that is shown.</summary>
    public string Address =>
        Services.GetRequiredService<NavigationManager>() is var navigation ? $"/{navigation.ToBaseRelativePath(navigation.Uri)}" : "";

    public void Go(string address) =>
        Renderer.Dispatcher.InvokeAsync(() => Services.GetRequiredService<NavigationManager>().NavigateTo(address));

    /// <summary>Draws a component with these parameters and all that appears beside it.</summary>
    public IRenderedComponent<IComponent> Draw<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => Draw(builder =>
    {
        builder.OpenComponent<TComponent>(0);
        foreach (var (name, value) in parameters.Where(parameter => parameter.Value is not null))
            builder.AddAttribute(1, name, value);
        builder.CloseComponent();
    });

    /// <summary>Draws a piece of a page and all that appears beside it; a second page of the same test has only itself.</summary>
    public IRenderedComponent<IComponent> Draw(RenderFragment page)
    {
        var content = hasProviders ? page : WithProviders(page);
        hasProviders = true;
        return Render(content);
    }

    /// <summary>Leaves what is drawn, with its dialogs; the next page is drawn as the first one was.</summary>
    protected void Leave()
    {
        DisposeComponentsAsync().GetAwaiter().GetResult();
        hasProviders = false;
    }

    /// <summary>What the browser does with another address of the page; nobody leaves the page of these tests meanwhile.</summary>
    private bool Replaces(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address, replace: true);
        return true;
    }

    private static RenderFragment WithProviders(RenderFragment page) => builder =>
    {
        builder.OpenComponent<MudPopoverProvider>(0);
        builder.CloseComponent();
        builder.OpenComponent<MudDialogProvider>(1);
        builder.CloseComponent();
        builder.OpenComponent<Messages>(2);
        builder.CloseComponent();
        builder.AddContent(3, page);
    };

    /// <summary>Services of the components are only disposed of asynchronously.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            DisposeAsyncCore().AsTask().GetAwaiter().GetResult();
    }
}
