using System.Collections;
using System.Reflection;

namespace ItemTracking.Tests.MalformedInput;

/// <summary>A record with one of its values replaced: every value of a kind in turn, also in the records and lists inside it.</summary>
internal static class Mutations
{
    /// <summary>Where the value stands, as <c>ItemCard.Units.Code</c>, and the record that has the other value there.</summary>
    public static IEnumerable<(string Path, object Changed)> Of<T>(object record, T value)
    {
        foreach (var property in record.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var path = $"{record.GetType().Name}.{property.Name}";
            if (property.PropertyType == typeof(T))
                yield return (path, With(record, property, value));
            else if (Clone(property.PropertyType) is not null && property.GetValue(record) is { } inner)
                foreach (var (innerPath, changed) in Of(inner, value))
                    yield return ($"{path}:{innerPath}", With(record, property, changed));
            else if (property.GetValue(record) is IList { Count: > 0 } list && list[0] is { } first && Clone(first.GetType()) is not null)
                foreach (var (innerPath, changed) in Of(first, value))
                    yield return ($"{path}:{innerPath}", With(record, property, List(first.GetType(), changed)));
        }
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = Clone(record.GetType())!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    /// <summary>How the compiler copies a record; null for what is no record.</summary>
    private static MethodInfo? Clone(Type type) => type.GetMethod("<Clone>$");

    private static Array List(Type type, object only)
    {
        var list = Array.CreateInstance(type, 1);
        list.SetValue(only, 0);
        return list;
    }
}
