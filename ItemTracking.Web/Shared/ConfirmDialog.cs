using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>Asks a question that is answered with Yes or No.</summary>
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
    public async Task<bool> AskAsync(string title, string text)
    {
        var shown = await dialogs.ShowAsync<ConfirmQuestion>(
            title, new DialogParameters<ConfirmQuestion> { { question => question.Title, title }, { question => question.Text, text } },
            Options);
        return await shown.Result is { Canceled: false };
    }
}
