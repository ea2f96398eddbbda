using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.JSInterop;

namespace ItemTracking.Tests.Architecture;

/// <summary>Methods that nothing in the product calls, read from its compiled code; tests do not count.</summary>
internal static class UnusedMethods
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    /// <summary>One name per method, as <c>Type.Method</c>.</summary>
    public static IEnumerable<string> In(params Assembly[] product)
    {
        var types = product.SelectMany(assembly => assembly.GetTypes()).ToList();
        var called = types.SelectMany(References.MethodsCalledBy).ToHashSet();
        return
            from type in types
            where IsOurs(type)
            let promised = Promised(type)
            from method in type.GetMethods(All)
            where IsOurs(method) && !promised.Contains(method.MetadataToken) && !called.Contains((method.Module, method.MetadataToken))
            select $"{type.Name}.{method.Name}";
    }

    /// <summary>What the compiler, the page compiler and the tool for migrations write is left out.</summary>
    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("ItemTracking.", StringComparison.Ordinal) == true
        && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
        && !type.IsAssignableTo(typeof(Delegate))
        && type.Name != "_Imports"
        && !Written(type);

    /// <summary>The browser calls some by name; who overrides is called through what it overrides.</summary>
    private static bool IsOurs(MethodInfo method) =>
        !method.IsSpecialName
        && !method.Name.Contains('<', StringComparison.Ordinal)
        && method.GetBaseDefinition() == method
        && !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && !method.IsDefined(typeof(JSInvokableAttribute));

    private static bool Written(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } outer && Written(outer));

    private static HashSet<int> Promised(Type type) => type.IsInterface
        ? []
        : [.. type.GetInterfaces().SelectMany(contract => type.GetInterfaceMap(contract).TargetMethods).Select(m => m.MetadataToken)];
}
