using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;

namespace ItemTracking.Tests.Users;

/// <summary>A call with one list of arguments.</summary>
/// <param name="Method">What is called.</param>
/// <param name="Kind">Kind of document among the arguments.</param>
/// <param name="Choice">Value of an enumeration among the arguments; null where there is none.</param>
/// <param name="Arguments">All of them.</param>
internal sealed record Call(MethodInfo Method, (int SourceType, DocumentType Type) Kind, object? Choice, object?[] Arguments);

/// <summary>Every public call of the core that somebody makes, and arguments to make it with, both found by reflection.</summary>
internal static class Calls
{
    private static readonly string[] EdgeEndings = ["Reader", "Store", "Poster", "Allocator", "Assigner"];
    private static readonly string[] WritingEndings = ["Store", "Poster", "Allocator", "Assigner"];

    /// <summary>Kinds of documents that are built: what a call may do depends on them.</summary>
    private static readonly (int SourceType, DocumentType Type)[] Kinds =
    [
        .. from sourceType in typeof(SourceTypes).GetFields().Select(field => (int)field.GetRawConstantValue()!)
           from type in Enum.GetValues<DocumentType>()
           where IsBuilt(sourceType, type)
           select (sourceType, type),
    ];

    /// <summary>Calls that are given an actor.</summary>
    public static IEnumerable<MethodInfo> WithActor => All(EdgeEndings).Where(HasActor);

    /// <summary>Calls that may write and are given none; those on the caller's context run inside a call that has asked.</summary>
    public static IEnumerable<MethodInfo> WritingWithoutActor =>
        All(WritingEndings)
            .Where(method => !HasActor(method) && !method.GetParameters().Any(p => p.ParameterType.IsAssignableTo(typeof(ItemTrackingDb))));

    /// <summary>Name of a call, with the types of its arguments where it has namesakes.</summary>
    public static string Name(MethodInfo method) =>
        $"{method.ReflectedType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})";

    /// <summary>A call with its lists of arguments: one per kind of document and value of an enumeration among the arguments.</summary>
    public static IEnumerable<Call> Of(MethodInfo method, Actor actor) =>
        from kind in Kinds
        from choice in Choices(method)
        select new Call(
            method,
            kind,
            choice,
            [
                .. method.GetParameters().Select(p => p.ParameterType == typeof(Actor) ? actor
                    : choice is not null && p.ParameterType == choice.GetType() ? choice
                    : Make(p.ParameterType, p.Name ?? "", kind, 0)),
            ]);

    private static IEnumerable<MethodInfo> All(string[] endings) =>
        from type in typeof(Refusal).Assembly.GetExportedTypes()
        where type is { IsClass: true, IsNested: false } and ({ IsAbstract: false } or { IsSealed: true })
            && endings.Any(type.Name.EndsWith)
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        where typeof(Task).IsAssignableFrom(method.ReturnType)
        select method;

    private static bool HasActor(MethodInfo method) => method.GetParameters().Any(p => p.ParameterType == typeof(Actor));

    private static bool IsBuilt(int sourceType, DocumentType type)
    {
        try
        {
            return DocumentKind.Of(sourceType, type) is not null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static IEnumerable<object?> Choices(MethodInfo method) =>
        method.GetParameters().FirstOrDefault(p => p.ParameterType.IsEnum && p.ParameterType != typeof(DocumentType)) is { } choice
            ? Enum.GetValues(choice.ParameterType).Cast<object?>()
            : [null];

    private static object? Make(Type type, string name, (int SourceType, DocumentType Type) kind, int depth) => type switch
    {
        _ when type == typeof(string) => name == nameof(ItemJournalLine.TemplateName) ? JournalTemplate.Item.Name : "X",
        _ when type == typeof(JournalTemplate) => JournalTemplate.Item,
        _ when type == typeof(int) => name.Equals("SourceType", StringComparison.OrdinalIgnoreCase) ? kind.SourceType
            : name.Equals("SourceSubtype", StringComparison.OrdinalIgnoreCase) ? (int)kind.Type : 1,
        _ when type == typeof(long) => 1L,
        _ when type == typeof(bool) => true,
        _ when type == typeof(DocumentType) => kind.Type,
        _ when type == typeof(DocumentKind) => DocumentKind.Of(kind.SourceType, kind.Type),
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ when Nullable.GetUnderlyingType(type) is not null || type.IsAssignableTo(typeof(Delegate)) => null,
        _ when type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) && type.IsInterface =>
            depth > 4 ? null : Collection(type, kind, depth),
        _ when type.Assembly != typeof(Refusal).Assembly
            && type.GetField("Empty", BindingFlags.Public | BindingFlags.Static) is { } empty => empty.GetValue(null),
        _ when type.Assembly != typeof(Refusal).Assembly && type.IsValueType => Activator.CreateInstance(type),
        _ => MakeRecord(type, kind, depth),
    };

    private static object? MakeRecord(Type type, (int SourceType, DocumentType Type) kind, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.IsPublic || (c.IsAssembly && type.Assembly == typeof(Refusal).Assembly))
            .Where(c => c.GetParameters().All(p => p.ParameterType != type))
            .MaxBy(c => c.GetParameters().Length);
        if (type.IsAbstract || type.IsInterface)
            return null;
        var made = constructor is null || depth > 4
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType, p.Name ?? "", kind, depth + 1))]);
        foreach (var property in type.GetProperties()
            .Where(p => depth <= 4 && p.CanWrite && p.GetIndexParameters().Length == 0 && IsUnset(p, made)))
            property.SetValue(made, Make(property.PropertyType, property.Name, kind, depth + 1));
        return made;
    }

    private static bool IsUnset(PropertyInfo property, object made) =>
        property.GetValue(made) is not { } value
            || (property.PropertyType.IsValueType
                && !property.PropertyType.IsPrimitive
                && value.Equals(Activator.CreateInstance(property.PropertyType)));

    private static object? Collection(Type type, (int SourceType, DocumentType Type) kind, int depth)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 1)
        {
            var one = Array.CreateInstance(arguments[0], 1);
            one.SetValue(Make(arguments[0], "", kind, depth + 1), 0);
            return one;
        }

        return arguments.Length == 2 ? Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))
            : null;
    }
}
