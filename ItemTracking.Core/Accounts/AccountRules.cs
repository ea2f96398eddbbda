using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Accounts;

/// <summary>What stands against a change of a user, beyond the right to make it.</summary>
public static class AccountRules
{
    /// <summary>Longest password.</summary>
    public const int PasswordLength = 256;

    private const string Table = "User";

    /// <summary>The fields of a card that is to be saved (USR-1).</summary>
    public static IReadOnlyList<Refusal> CheckFields(AccountCard card)
    {
        List<Refusal> refusals = [];
        var key = $"User Name={card.UserName.Trim()}";
        if (string.IsNullOrWhiteSpace(card.UserName))
            refusals.Add(Refusals.MustHaveValue(RefusalCode.USR_1, "User Name", Table, key));
        else if (Texts.Check(card.UserName, "User Name", Codes.TrackingNumberLength) is { } longName)
            refusals.Add(longName);
        if (string.IsNullOrWhiteSpace(card.FullName))
            refusals.Add(Refusals.MustHaveValue(RefusalCode.USR_1, "Full Name", Table, key));
        else if (Texts.Check(card.FullName, "Full Name", AppUser.FullNameLength) is { } longFullName)
            refusals.Add(longFullName);
        if (card.Roles.Names.Count == 0)
            refusals.Add(new(
                RefusalCode.USR_1, "A user needs at least one role.", "Roles", WayOut: "Choose the roles that cover the user's work."));
        return refusals;
    }

    /// <summary>What nobody types as a password, and no form takes (USR-1).</summary>
    /// <param name="password">Password as typed.</param>
    /// <param name="caption">Caption of the field.</param>
    public static Refusal? CheckPassword(string password, string caption) => Texts.Check(password, caption, PasswordLength) is null
        ? null
        : new(RefusalCode.USR_1, $"{caption} must be at most {PasswordLength} characters long, without control characters.", caption);

    /// <summary>True for a user who can put things right for others.</summary>
    public static bool IsAdministrator(AccountCard card) => card.State != AccountState.Disabled && card.Roles.Has(Roles.Administrator);

    /// <summary>
    /// Somebody must be left who can help: one enabled administrator remains (USR-3), and nobody shuts himself out (USR-2).
    /// </summary>
    /// <param name="userName">The administrator who will not be one any more.</param>
    /// <param name="isOwn">It is the one who makes the change.</param>
    /// <param name="others">Other users who are enabled and administrators.</param>
    public static Refusal? CheckAdministrators(string userName, bool isOwn, int others) => (isOwn, others) switch
    {
        (_, 0) => new(
            RefusalCode.USR_3, $"{userName} is the last enabled administrator.", WayOut: "Make another user an administrator first."),
        (true, _) => new(
            RefusalCode.USR_2, "You cannot take your own administrator role away or disable yourself.",
            WayOut: "Ask another administrator to do it."),
        _ => null,
    };
}
