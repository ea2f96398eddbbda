using System.Reflection;
using System.Text.RegularExpressions;

namespace ItemTracking.Core.Kernel;

/// <summary>How a field is called, where its caption is not its name split into words.</summary>
/// <param name="caption">Caption of the field.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CaptionAttribute(string caption) : Attribute
{
    /// <summary>Caption of the field.</summary>
    public string Caption => caption;
}

/// <summary>
/// Captions of properties, where a field is named without its page: in the audit trail, and where two people meet on a record.
/// </summary>
public static partial class Captions
{
    /// <summary>Caption of a property: the one it is given, or its name.</summary>
    public static string Of(PropertyInfo? property, string name) =>
        property?.GetCustomAttribute<CaptionAttribute>()?.Caption ?? Words(name) switch
        {
            var words when words.EndsWith(" No", StringComparison.Ordinal) || words.EndsWith(" Nos", StringComparison.Ordinal) =>
                $"{words}.",
            var words => words,
        };

    /// <summary>A name split into its words.</summary>
    public static string Words(string name) => BetweenWords().Replace(name, " ");

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex BetweenWords();
}
