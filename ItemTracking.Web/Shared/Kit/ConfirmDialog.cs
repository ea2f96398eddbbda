namespace ItemTracking.Web.Shared.Kit;

/// <summary>Asks a question that is answered with Yes or No.</summary>
public sealed class ConfirmDialog
{
    private TaskCompletionSource<bool>? answer;

    internal event Action? Changed;

    internal (string Title, string Text)? Question { get; private set; }

    /// <summary>Shows the question and waits; Esc is No. A line break in the text is kept.</summary>
    public Task<bool> AskAsync(string title, string text)
    {
        answer?.TrySetResult(false);
        answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Question = (title, text);
        Changed?.Invoke();
        return answer.Task;
    }

    internal void Answer(bool yes)
    {
        Question = null;
        Changed?.Invoke();
        answer?.TrySetResult(yes);
    }
}
