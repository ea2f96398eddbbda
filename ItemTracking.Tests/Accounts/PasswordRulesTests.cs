using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Accounts.AccountGivens;

namespace ItemTracking.Tests.Accounts;

/// <summary>Passwords that are tried first are refused wherever somebody chooses one (USR-1).</summary>
[Trait("Rule", "USR-1")]
public sealed class PasswordRulesTests : IDisposable
{
    private const string Common = "This password is one of those that are tried first.";
    private const string Counting = "This password only counts up or repeats itself.";
    private const string Named = "The password must not contain the user name.";

    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Theory]
    [InlineData("password123456", Common)]
    [InlineData("PassWord2026!!!", Common)]
    [InlineData("passwordpassword", Common)]
    [InlineData("Welcome12Welcome12", Common)]
    [InlineData("1q2w3e4r5t6y", Common)]
    [InlineData("administrator", Common)]
    [InlineData("Item-Tracking", Common)]
    [InlineData("Summer-2026-2026", Common)]
    [InlineData("123456789012", Counting)]
    [InlineData("12345678", Counting)]
    [InlineData("abcdefgh1!", Counting)]
    [InlineData("abcdefghijk1!", Counting)]
    [InlineData("9876543210zyx", Counting)]
    [InlineData("aaaaaaaaaaaaaa", Counting)]
    [InlineData("xyxyxyxyxyxyxyx", Counting)]
    [InlineData("qwertyuiopasdfghjkl", Counting)]
    [InlineData("sdfghj345678", Counting)]
    [InlineData("abcd-4567-hjkl", Counting)]
    [InlineData("mkqtmqktmtkq", Counting)]
    [InlineData("my-PETRA-clausen", Named)]
    [InlineData("green boats on a hill", null)]
    [InlineData("Track-it-2026", null)]
    [InlineData("abcd-4567-hjkl!", null)]
    [InlineData("mkqtpmqktptk", null)]
    [InlineData("password of the green boat", null)]
    [InlineData("7hT9-kw2Q-zz01", null)]
    [InlineData("größere Schiffe übermorgen", null)]
    public void A_password_that_is_common_or_counts_up_or_holds_the_name_is_refused(string password, string? expected) =>
        Assert.Equal(expected, PasswordRules.Check(password, "petra"));

    [Fact]
    public void A_name_of_two_letters_may_occur_in_a_password() => Assert.Null(PasswordRules.Check("green boats on a hill", "on"));

    [Theory]
    [InlineData("password123456", Common)]
    [InlineData("123456789012", Counting)]
    [InlineData("boats of ole the viking", Named)]
    public async Task It_is_refused_for_a_new_user_for_a_change_and_where_a_one_time_password_is_replaced(string password, string message)
    {
        var created = await database.Accounts().CreateAsync(new("ole", "Ole", password, Roles.Quality), Actors.Administrator);
        Assert.Equal([$"{message} {PasswordRules.WayOut}"], Messages(created));

        await database.GivenUserAsync("ole", Roles.Quality);
        var ole = new Actor("ole", []);
        var changed = await database.Accounts().ChangeOwnPasswordAsync(Password, password, ole);
        Assert.Equal([$"{message} {PasswordRules.WayOut}"], Messages(changed));

        var reset = Taken(await database.Accounts().ResetAccessAsync("ole", 1, Actors.Administrator));
        var replaced = await database.Accounts().ChangeOwnPasswordAsync(reset.OneTimePassword!, password, ole);
        Assert.Equal([$"{message} {PasswordRules.WayOut}"], Messages(replaced));
        Assert.DoesNotContain(await database.AllAsync<AuditEntry>(), line => line.Action == AuditAction.PasswordChanged);
        Taken(await database.Accounts().ChangeOwnPasswordAsync(reset.OneTimePassword!, "green boats on a hill", ole));
    }

    private static IEnumerable<string> Messages(Outcome<AccountCard> outcome) => outcome.Refusals.Select(refusal => refusal.Message);
}
