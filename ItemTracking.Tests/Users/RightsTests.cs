using System.Globalization;
using System.Reflection;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Demo;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Tests.Users;

/// <summary>The application whose calls are tried; nothing they are refused may change its database.</summary>
public sealed class RightsFixture : IDisposable
{
    private readonly IServiceScope scope;
    private readonly SqliteConnection? watcher;

    public RightsFixture()
    {
        scope = App.Services.CreateScope();
        if (App.Database.Options.Provider != Core.Persistence.DatabaseProvider.Sqlite)
            return;
        watcher = new SqliteConnection(App.Database.Options.ConnectionString);
        watcher.Open();
    }

    public TestApp App { get; } = new();

    /// <summary>What the last call that threw has thrown.</summary>
    public Exception? Stumbled { get; private set; }

    /// <summary>A number that another connection's commit changes.</summary>
    public long Commits()
    {
        if (watcher is null)
            return 0;
        using var command = watcher.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Rights refused to the caller; none where the call went on, whatever came of it. Null for arguments that mean nothing to the call.
    /// </summary>
    internal async Task<IReadOnlyList<Refusal>?> DeniedAsync(Call call)
    {
        try
        {
            var method = call.Method;
            var instance = method.IsStatic ? null : scope.ServiceProvider.GetRequiredService(method.ReflectedType!);
            var task = (Task)method.Invoke(instance, call.Arguments)!;
            await task;
            var result = task.GetType().GetProperty("Result")!.GetValue(task);
            if (result is Refusal refusal)
                return refusal.Code == RefusalCode.ROL_2 ? [refusal] : [];
            return result?.GetType().GetProperty("Refusals")?.GetValue(result) is IReadOnlyList<Refusal> refusals
                ? [.. refusals.Where(r => r.Code == RefusalCode.ROL_2)]
                : [];
        }
        catch (Exception exception)
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            Stumbled = cause;
            return cause is ArgumentOutOfRangeException ? null : [];
        }
    }

    public void Dispose()
    {
        watcher?.Dispose();
        scope.Dispose();
        App.Dispose();
    }
}

/// <summary>
/// Who may call what in the core, for every call there is (S1, ROL-2). The rights a call asks for and the roles that have them are typed
/// by hand in <see cref="CallTable"/> and <see cref="RoleTable"/>; a call that is on none of the lists here fails.
/// </summary>
public sealed class RightsTests(RightsFixture rights) : IClassFixture<RightsFixture>
{
    /// <summary>Calls that answer with proposals or a flag instead of refusing; each has tests of its own.</summary>
    private static readonly string[] NeverRefuse =
    [
        nameof(LookupReader), // Proposals of fields: for every signed-in user, and none for nobody.
        $"{nameof(ItemStore)}.{nameof(ItemStore.UsesExpirationDatesAsync)}", // Says no to who may not see items.
        $"{nameof(DemoUserStore)}.", // Runs at the start of an empty database in Development, before anybody signs in.
    ];

    /// <summary>Calls that may write and ask nobody.</summary>
    private static readonly string[] AskNobody =
    [
        $"{nameof(AccountStore)}.{nameof(AccountStore.AnyAsync)}", // Is there any user yet: asked before anybody can sign in.
        $"{nameof(AccessAttemptStore)}.", // Writes down who tries to get in, before anybody is signed in.
        $"{nameof(SampleCompanyStore)}.", // The sample company is built through the stores, as its users.
    ];

    /// <summary>What is everybody's own and may change in an auditor's hands.</summary>
    private static readonly Type[] OwnRecords = [typeof(UserSettingsStore), typeof(AccountStore)];

    public static TheoryData<string> CallNames => [.. Calls.WithActor.Where(method => !IsOn(NeverRefuse, method)).Select(Calls.Name)];

    [Theory, MemberData(nameof(CallNames)), Trait("Rule", "ROL-2"), Trait("Requirement", "S1")]
    public async Task S1_a_call_goes_on_for_exactly_the_roles_of_its_rights(string name)
    {
        var method = Calls.WithActor.Single(m => Calls.Name(m) == name);
        var tried = 0;
        foreach (var call in Calls.Of(method, Actor.Nobody))
        {
            if (await DeniedAsync(call, Actor.Nobody) is not { } nobody)
                continue;
            tried++;
            Assert.True(nobody, $"{name} asks for no permission. {rights.Stumbled}");
            var allowed = CallTable.Allowed(call);
            Assert.True(allowed is not null, $"{name} has no row in the table of calls: who may make it?");
            foreach (var role in RoleTable.RoleNames)
            {
                var denied = await DeniedAsync(call, new Actor("somebody", [role]));
                Assert.True(denied != allowed.Contains(role), $"{name} {call.Kind} {call.Choice} as {role}, refused: {denied}");
            }
        }

        Assert.True(tried > 0, $"{name} was never called with arguments that mean something to it");
    }

    [Fact, Trait("Requirement", "S1")]
    public void S1_a_call_that_may_write_is_given_an_actor() =>
        Assert.Empty(Calls.WritingWithoutActor.Where(method => !IsOn(AskNobody, method)).Select(Calls.Name));

    [Fact, Trait("Requirement", "S1")]
    public void S1_every_row_of_the_table_of_calls_stands_for_a_call_and_stands_there_once()
    {
        var calls = Calls.WithActor.Select(method => $"{method.ReflectedType!.Name}.{method.Name}").ToHashSet();

        Assert.DoesNotContain(CallTable.Names, name => !calls.Contains(name));
        Assert.Equal(CallTable.Names.Distinct().Count(), CallTable.Names.Count());
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task The_auditor_changes_nothing()
    {
        var before = rights.Commits();
        foreach (var method in Calls.WithActor.Where(method => !IsOn(NeverRefuse, method)))
        {
            foreach (var call in Calls.Of(method, Actors.Auditor))
                await rights.DeniedAsync(call);
            Assert.True(before == rights.Commits() || OwnRecords.Contains(method.ReflectedType), $"{Calls.Name(method)} changed something");
            before = rights.Commits();
        }
    }

    /// <summary>The call as somebody else; a refused one must leave the database as it was.</summary>
    private async Task<bool?> DeniedAsync(Call call, Actor actor)
    {
        var before = rights.Commits();
        object?[] arguments = [.. call.Arguments.Select(value => value is Actor ? actor : value)];
        var denied = await rights.DeniedAsync(call with { Arguments = arguments });
        Assert.True(
            denied is not { Count: > 0 } || before == rights.Commits(),
            $"{Calls.Name(call.Method)} was refused to {string.Join(", ", actor.RoleNames)} and changed something");
        return denied is null ? null : denied.Count > 0;
    }

    private static bool IsOn(string[] list, MethodInfo method) => list.Any(Calls.Name(method).StartsWith);
}
