namespace ItemTracking.Web.Shared.Kit;

/// <summary>Short messages that need no answer; each stays eight seconds, longer while the pointer or the focus is on it.</summary>
public sealed class Toasts
{
    private readonly List<Toast> shown = [];

    internal event Action? Changed;

    internal IReadOnlyList<Toast> Shown => shown;

    public void Show(string text, Tone tone = Tone.Ok)
    {
        shown.Add(new Toast(text, tone));
        Changed?.Invoke();
    }

    internal void Remove(Toast toast)
    {
        shown.Remove(toast);
        Changed?.Invoke();
    }
}

/// <summary>One message.</summary>
internal sealed record Toast(string Text, Tone Tone)
{
    public Guid Id { get; } = Guid.NewGuid();
}
