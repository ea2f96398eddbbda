using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Which field of the card: the row of the grid it stands in, or null for a field of the header.</summary>
/// <param name="Row">Row of the lines grid.</param>
/// <param name="Caption">Caption of the field.</param>
public readonly record struct FieldPlace(LineRow? Row, string Caption)
{
    /// <summary>Id of its element on the page, so that a message can lead there.</summary>
    public string ElementId => Row is null ? $"field-{Slug}" : $"line-{Row.Id}-{Slug}";

    private string Slug => string.Concat(Caption.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
}

/// <summary>What was typed into a field and is not stored: on its way, or refused.</summary>
/// <param name="Typed">Text as typed.</param>
/// <param name="Opened">Text that was stored when it was typed.</param>
/// <param name="Stored">Text that is stored now, as far as the page knows.</param>
/// <param name="Save">Stores it.</param>
/// <param name="Refusal">Why it was refused; null while it is on its way.</param>
public sealed record Draft(
    string Typed, string Opened, Func<string> Stored, Func<Actor, Task<Outcome<Done>>> Save, Refusal? Refusal = null)
{
    /// <summary>It is stored with the next field of its line: a line begins with its item.</summary>
    public bool Waits { get; init; }

    /// <summary>It is not stored and not on its way either.</summary>
    public bool IsLeftBehind => Refusal is not null || Waits;

    /// <summary>Somebody else has stored another text meanwhile (R5).</summary>
    public bool IsContested => Stored() is var stored && stored != Opened && stored != Typed;
}
