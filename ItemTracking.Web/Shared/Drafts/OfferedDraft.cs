using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Shared.Drafts;

/// <summary>
/// The draft that a page found when it was opened. It stays as it is, whatever is entered meanwhile, until its user continues or discards
/// it.
/// </summary>
/// <param name="found">The draft; null when there was none.</param>
/// <param name="write">Writes the page's draft anew, with or without this one.</param>
public sealed class OfferedDraft(KeptDraft? found, Func<Task> write)
{
    /// <summary>No draft.</summary>
    public static readonly OfferedDraft None = new(null, () => Task.CompletedTask);

    /// <summary>The draft while it is not answered.</summary>
    public KeptDraft? Open { get; private set; } = found;

    /// <summary>The draft after it was discarded, so that this can be undone.</summary>
    public KeptDraft? Discarded { get; private set; }

    /// <summary>It was laid over the page.</summary>
    public void Continued() => Open = null;

    /// <summary>Another window of its user has saved it or thrown it away.</summary>
    public void Withdraw() => Open = null;

    public Task DiscardAsync()
    {
        (Open, Discarded) = (null, Open);
        return write();
    }

    public Task UndoAsync()
    {
        (Open, Discarded) = (Discarded, null);
        return write();
    }

    /// <summary>How a draft is told: with the time of its last entry, and the day when that was not today.</summary>
    public static string Words(KeptDraft draft, TimeProvider clock)
    {
        var at = TimeZoneInfo.ConvertTime(draft.At, clock.LocalTimeZone);
        var day = DateOnly.FromDateTime(at.DateTime);
        var time = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        return $"{Numbers.Show(draft.Changes)} unsaved {(draft.Changes == 1 ? "change" : "changes")} "
            + $"of {(day == clock.Today() ? time : $"{Dates.Show(day)} {time}")}";
    }
}
