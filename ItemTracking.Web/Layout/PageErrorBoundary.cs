using System.Security.Cryptography;
using ItemTracking.Core.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ItemTracking.Web.Layout;

/// <summary>
/// What a page shows when it could not be read, with the way to try again, or when the program made a mistake: a plain sentence and a
/// number; the details are in the log under that number (S13).
/// </summary>
public sealed partial class PageErrorBoundary(ILogger<PageErrorBoundary> logger) : ErrorBoundaryBase
{
    private string reference = "";

    protected override Task OnErrorAsync(Exception exception)
    {
        reference = RandomNumberGenerator.GetHexString(8);
        LogFailure(exception, reference);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
            builder.AddContent(0, ChildContent);
        else if (DatabaseFailure.Is(CurrentException))
            builder.AddContent(1, NotRead(reference, EventCallback.Factory.Create(this, Recover)));
        else
            builder.AddContent(2, Failure(reference));
    }

    private static RenderFragment NotRead(string reference, EventCallback retry) => builder =>
    {
        builder.OpenComponent<LoadFailure>(0);
        builder.AddComponentParameter(1, nameof(LoadFailure.Reference), reference);
        builder.AddComponentParameter(2, nameof(LoadFailure.OnRetry), retry);
        builder.CloseComponent();
    };

    private static RenderFragment Failure(string reference) => builder =>
    {
        builder.OpenComponent<PageFailure>(0);
        builder.AddComponentParameter(1, nameof(PageFailure.Reference), reference);
        builder.CloseComponent();
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A page failed. Reference number {Reference}")]
    private partial void LogFailure(Exception exception, string reference);
}
