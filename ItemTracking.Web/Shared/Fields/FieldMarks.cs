using ItemTracking.Core.Kernel;
using MudBlazor.State;

namespace ItemTracking.Web.Shared.Fields;

/// <summary>What all fields share beside their control: the accessible name, and what is wrong with the value.</summary>
internal sealed class FieldMarks
{
    private readonly string errorId = Ids.Next("error");
    private IReadOnlyList<Refusal>? answered;

    /// <summary>What the field itself found wrong with the text that was typed; it stays until a readable text is typed.</summary>
    public string? Own { get; private set; }

    /// <summary>The text that was typed cannot be read: the field is marked, and nothing around it is saved meanwhile.</summary>
    public Task RefuseAsync(RefusalScope? scope, FieldGroup? group, string? caption, string message)
    {
        Own = message;
        return scope?.KeepUnreadAsync(this, new Refusal(RefusalCode.ENTRY_1, message, caption, group?.Line)) ?? Task.CompletedTask;
    }

    /// <summary>Another value has come from outside, or the field is gone: what was typed does not count any more.</summary>
    public Task ForgetAsync(RefusalScope? scope)
    {
        Own = null;
        return scope?.ForgetUnreadAsync(this) ?? Task.CompletedTask;
    }

    /// <summary>The user has changed the value since it was refused: it stays unmarked until it is judged again.</summary>
    public Task AnswerAsync(RefusalScope? scope)
    {
        answered = scope?.Refusals;
        return ForgetAsync(scope);
    }

    /// <summary>
    /// What is wrong: what the field found itself, what the page says, else the refusal of the surrounding scope that names the caption.
    /// </summary>
    public string? Error(RefusalScope? scope, FieldGroup? group, string? caption, string? fault = null) =>
        Own
            ?? fault
            ?? (answered is not null && ReferenceEquals(answered, scope?.Refusals) ? null : scope?.MessageFor(caption ?? "", group?.Line));

    /// <summary>Marks a control with what is wrong, or takes its mark away.</summary>
    public async Task ShowAsync(string? error, ParameterState<bool> isWrong, ParameterState<string?> why, ParameterState<string?> id)
    {
        await isWrong.SetValueAsync(error is not null);
        await why.SetValueAsync(error);
        await id.SetValueAsync(error is null ? null : errorId);
    }

    /// <summary>Attributes of the input: its name where alike fields must be told apart, and that a value is needed.</summary>
    public static void Name(IDictionary<string, object?> attributes, string? caption, FieldGroup? group, bool isRequired)
    {
        attributes["data-field"] = caption + group?.Suffix;
        if (group is { Suffix.Length: > 0 })
            attributes["aria-label"] = caption + group.Suffix;
        if (isRequired)
            attributes["aria-required"] = "true";
    }
}
