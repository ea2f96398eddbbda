using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>How a field is shown and typed.</summary>
public enum FieldShape
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>Number of another record, with a look-up.</summary>
    Code,

    /// <summary>Quantity in the format of the user's region, right-aligned.</summary>
    Quantity,

    /// <summary>Day; a field of a header hands it on as <c>2026-11-22</c>, whatever the region, a cell as it was typed.</summary>
    Date,

    /// <summary>One of a few values, by their captions.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Check,
}

/// <summary>When a field of a document may be typed into.</summary>
public enum FieldLock
{
    /// <summary>Never: it follows from something else.</summary>
    Always,

    /// <summary>While the document is not released.</summary>
    WhenReleased,

    /// <summary>As long as the user may change the document.</summary>
    Never,
}

/// <summary>What a look-up chooses from.</summary>
public enum LookUp
{
    /// <summary>The field has none.</summary>
    None,

    /// <summary>Vendors or customers.</summary>
    Party,

    /// <summary>Locations.</summary>
    Location,

    /// <summary>Locations for goods on their way.</summary>
    InTransit,

    /// <summary>Items.</summary>
    Item,

    /// <summary>Variants of the line's item.</summary>
    Variant,

    /// <summary>Bins of the line's location.</summary>
    Bin,

    /// <summary>Bins of the location that the goods of the line arrive at.</summary>
    NewBin,

    /// <summary>Units in which the line's item is bought or sold.</summary>
    UnitOfMeasure,

    /// <summary>Kinds of movement of a journal line.</summary>
    EntryType,

    /// <summary>Serial numbers in stock, for a line that takes goods out.</summary>
    SerialNo,

    /// <summary>Lots in stock, for a line that takes goods out.</summary>
    LotNo,
}

/// <summary>One field of a document or of its line: how it is shown, and what a typed text makes of the record.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Caption">Caption, and accessible name.</param>
/// <param name="Shape">How it is typed.</param>
/// <param name="Lock">When it may be typed into.</param>
/// <param name="Show">Text of the record's value.</param>
/// <param name="Take">The record with the typed value, or why the text is no such value.</param>
public sealed record DocumentField<T>(
    string Caption, FieldShape Shape, FieldLock Lock, Func<T, string> Show, Func<T, string, Outcome<T>> Take)
{
    /// <summary>What its look-up chooses from.</summary>
    public LookUp LookUp { get; init; }

    /// <summary>The captions that a choice is made of; empty for a field of another shape.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Needed before the document can be posted: shown with an asterisk.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Longest text, or null.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What stands in the empty field as a hint, or null.</summary>
    public string? Placeholder { get; init; }
}
