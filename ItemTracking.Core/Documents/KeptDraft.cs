using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ItemTracking.Core.Documents;

/// <summary>Unsaved entries as a page hands them over to be kept and gets them back.</summary>
/// <param name="Content">The entries, in the form of the page.</param>
/// <param name="Changes">How many there are.</param>
/// <param name="At">When the last of them was made.</param>
public sealed record KeptDraft(string Content, int Changes, DateTimeOffset At)
{
    /// <summary>Blank and zero are left out: a new tracking line takes about a hundred characters.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutBlankTexts } },
    };

    /// <summary>Entries as they are kept.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="form">Number of the form in which they are written; it rises when they cannot be read as before.</param>
    /// <param name="changes">How many there are.</param>
    /// <param name="at">When the last of them was made.</param>
    public static KeptDraft Of<T>(T entries, int form, int changes, DateTimeOffset at) =>
        new(JsonSerializer.Serialize(new Formed<T>(form, entries), Json), changes, at);

    /// <summary>The entries that were kept; null when they are in another form.</summary>
    /// <param name="form">Number of the form that is known.</param>
    public T? Read<T>(int form)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<Formed<T>>(Content, Json) is { } formed && formed.Form == form ? formed.Entries : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A parameter of a constructor is written all the same: it has no value of its own when it is not there.</summary>
    private static void LeaveOutBlankTexts(JsonTypeInfo type)
    {
        foreach (var text in type.Properties.Where(p => p.PropertyType == typeof(string) && p.AssociatedParameter is null))
            text.ShouldSerialize = (_, value) => value is string { Length: > 0 };
    }

    private sealed record Formed<T>(int Form, T Entries);
}
