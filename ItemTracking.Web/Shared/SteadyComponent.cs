using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>
/// A component that outlives a database which does not answer: what a button or a field sets off then ends with a message, and the page
/// keeps everything that was typed. All components of pages are such (_Imports.razor).
/// </summary>
public abstract class SteadyComponent : ComponentBase, IHandleEvent
{
    [Inject]
    protected Interruption Interruption { get; set; } = default!;

    /// <inheritdoc/>
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem work, object? arg)
    {
        var task = RunAsync(work, arg);
        StateHasChanged();
        return task.IsCompletedSuccessfully ? Task.CompletedTask : DrawAfterAsync(task);
    }

    private async Task RunAsync(EventCallbackWorkItem work, object? arg)
    {
        try
        {
            await work.InvokeAsync(arg);
        }
        catch (Exception failure) when (Interruption.Tell(failure))
        {
            // Told, and everything stays as it was.
        }
    }

    private async Task DrawAfterAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        StateHasChanged();
    }
}
