using System.Reflection;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.MalformedInput;

/// <summary>
/// Everything that is asked for by a text: lists, look-ups, and records by their number (R7). Addresses and search boxes lead here.
/// </summary>
public sealed class QuestionTests
{
    private static readonly string[] Edges = ["Reader", "Store"];

    [Fact, Trait("Requirement", "R7")]
    public async Task R7_every_list_look_up_and_record_is_asked_for_with_anything_and_answers()
    {
        await using var app = new TestApp();
        await using var scope = app.Services.CreateAsyncScope();
        await PurchaseCompany.CreateAsync(app.Database);
        var questions = Questions().ToList();
        Assert.True(questions.Count > 25, $"only {questions.Count} questions were found");

        var faults = new List<string>();
        foreach (var (type, method) in questions)
        {
            foreach (var (name, text) in Payloads.Refused.Concat(Payloads.Odd))
                await AskAsync(scope.ServiceProvider.GetRequiredService(type), method, name, text, faults);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<(Type Type, MethodInfo Method)> Questions() =>
        from type in typeof(Outcome<>).Assembly.GetExportedTypes()
        where type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
        where Edges.Any(edge => type.Name.EndsWith(edge, StringComparison.Ordinal))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        where method.GetParameters() is [var text, var actor] && actor.ParameterType == typeof(Actor)
            && (text.ParameterType == typeof(string) || text.ParameterType == typeof(ListQuery))
        select (type, method);

    private static async Task AskAsync(object edge, MethodInfo method, string name, string text, List<string> faults)
    {
        object question = method.GetParameters()[0].ParameterType == typeof(string)
            ? text
            : new ListQuery(text, text, Skip: int.MaxValue, Take: 50);
        try
        {
            await (Task)method.Invoke(edge, [question, Actors.Everyone])!;
        }
        catch (Exception exception)
        {
            faults.Add($"{edge.GetType().Name}.{method.Name} with {name}: {(exception.InnerException ?? exception).GetType().Name}");
        }
    }
}
