using System.Reflection;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Architecture;

/// <summary>The list of refusal codes is closed, and each is used.</summary>
public sealed class RefusalCodeTests
{
    private static readonly Dictionary<string, RefusalCode> Codes = typeof(RefusalCode)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (RefusalCode)field.GetValue(null)!);

    [Fact]
    public void A_code_is_named_as_its_id() =>
        Assert.All(Codes, code => Assert.Equal(code.Key, code.Value.Id.Replace('-', '_').Replace('.', '_')));

    [Fact]
    public void Nobody_else_makes_a_code() => Assert.Empty(typeof(RefusalCode).GetConstructors());

    [Fact]
    public void Every_code_refuses_something()
    {
        var source = string.Join(
            '\n', Repository.Files("ItemTracking.Core", ".cs").Concat(Repository.Files("ItemTracking.Web", ".cs", ".razor"))
                .Where(file => Path.GetFileName(file) != "RefusalCode.cs")
                .Select(File.ReadAllText));

        Assert.All(Codes.Keys, name => Assert.Contains($"RefusalCode.{name}", source));
    }
}
