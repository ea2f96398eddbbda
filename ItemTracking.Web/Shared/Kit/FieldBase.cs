using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>What all fields share: caption, help, error, and how they are tied together for a screen reader.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public abstract class FieldBase<T> : ComponentBase
{
    private readonly string fallbackId = Ids.Next("field");
    private IReadOnlyList<Refusal>? answered;

    /// <summary>Caption; the accessible name, letter for letter.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public T Value { get; set; } = default!;

    [Parameter]
    public EventCallback<T> ValueChanged { get; set; }

    /// <summary>What the field is for, under it and read with it.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What is wrong with the value; refusals of the surrounding <see cref="RefusalScope"/> that name the caption count too.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>The record cannot be used without it.</summary>
    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public string? Id { get; set; }

    [CascadingParameter]
    internal RefusalScope? Scope { get; set; }

    [CascadingParameter]
    internal FieldGroup? Group { get; set; }

    /// <summary>What the field itself found wrong with the text that was typed.</summary>
    protected string? OwnError { get; set; }

    internal string InputId => Id ?? fallbackId;

    /// <summary>Accessible name: the caption, and in a group of alike fields what tells it apart.</summary>
    internal string Name => Label + Group?.Suffix;

    internal string? ShownError => OwnError ?? Error ?? (IsAnswered ? null : Scope?.MessageFor(Label, Group?.Line));

    internal bool IsInvalid => ShownError is not null;

    /// <summary>Value of <c>aria-describedby</c>: help and error, whichever are there.</summary>
    internal string? DescribedBy =>
        (Help, ShownError) switch
        {
            (null, null) => null,
            (_, null) => HelpId,
            (null, _) => ErrorId,
            _ => $"{ErrorId} {HelpId}",
        };

    internal string HelpId => InputId + "-help";

    internal string ErrorId => InputId + "-error";

    /// <summary>The user has changed the value since it was refused: it stays unmarked until it is judged again.</summary>
    private bool IsAnswered => answered is not null && ReferenceEquals(answered, Scope?.Refusals);

    /// <summary>Attributes that every input of a field carries.</summary>
    internal Dictionary<string, object> Aria
    {
        get
        {
            var attributes = new Dictionary<string, object> { ["id"] = InputId, ["data-field"] = Name };
            if (IsInvalid)
                attributes["aria-invalid"] = "true";
            if (Required)
                attributes["aria-required"] = "true";
            if (DescribedBy is { } described)
                attributes["aria-describedby"] = described;
            return attributes;
        }
    }

    /// <summary>Hands a new value to the page.</summary>
    protected async Task CommitAsync(T value)
    {
        OwnError = null;
        answered = Scope?.Refusals;
        await ValueChanged.InvokeAsync(value);
    }
}
