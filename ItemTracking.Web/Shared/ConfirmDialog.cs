using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>How a question was answered.</summary>
public enum ConfirmAnswer
{
    /// <summary>Nothing happens.</summary>
    No,

    /// <summary>A third way, where there is one.</summary>
    Other,

    /// <summary>It goes on.</summary>
    Yes,
}

/// <summary>Asks a question that is answered with Yes or No, or with two other words.</summary>
public sealed class ConfirmDialog(IDialogService dialogs)
{
    private static readonly DialogOptions Options = new()
    {
        MaxWidth = MaxWidth.Small,
        FullWidth = true,
        BackdropClick = false,
        CloseOnEscapeKey = false
    };

    /// <summary>Shows the question and waits; Esc is No. A line break in the text is kept.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="text">The question.</param>
    /// <param name="yes">Answer that goes on.</param>
    /// <param name="no">Answer that stays.</param>
    public async Task<bool> AskAsync(string title, string text, string yes = "Yes", string no = "No") =>
        await ChooseAsync(title, text, yes, no, null) is ConfirmAnswer.Yes;

    /// <summary>Shows a question that has a third answer, and waits.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="text">The question.</param>
    /// <param name="yes">Answer that goes on.</param>
    /// <param name="no">Answer that stays.</param>
    /// <param name="other">The third answer; null for none. No two answers begin with one letter.</param>
    public async Task<ConfirmAnswer> ChooseAsync(string title, string text, string yes, string no, string? other)
    {
        var shown = await dialogs.ShowAsync<ConfirmQuestion>(
            title,
            new DialogParameters<ConfirmQuestion>
            {
                { question => question.Title, title },
                { question => question.Text, text },
                { question => question.Yes, yes },
                { question => question.No, no },
                { question => question.Other, other },
            },
            Options);
        return await shown.Result is { Canceled: false, Data: ConfirmAnswer answer } ? answer : ConfirmAnswer.No;
    }
}
