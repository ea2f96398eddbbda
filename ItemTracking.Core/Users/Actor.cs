using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Users;

/// <summary>Who acts: every store, poster and allocator is given one and asks it before anything else.</summary>
/// <param name="UserName">Sign-in name, written to what the actor creates.</param>
/// <param name="RoleNames">Roles held at this moment.</param>
public sealed record Actor(string UserName, IReadOnlyCollection<string> RoleNames)
{
    /// <summary>Nobody: may do nothing.</summary>
    public static readonly Actor Nobody = new("", []);

    /// <summary>The day the actor works on; null for today. Numbers are drawn on it from their series (NOS-6, NUM-24, C-26).</summary>
    public DateOnly? WorkDate { get; init; }

    /// <summary>The day the actor works on.</summary>
    public DateOnly WorkDateOn(TimeProvider clock) => WorkDate ?? clock.Today();

    /// <summary>True when one of the roles grants the permission.</summary>
    public bool May(Permission permission) => RoleNames.Any(role => Roles.Grants(role, permission));

    /// <summary>The refusal for an actor who lacks the permission, or null (ROL-2).</summary>
    /// <param name="permission">What is asked for.</param>
    /// <param name="action">What the user tried, as the end of a sentence: <c>change number series</c>.</param>
    /// <param name="also">What else it takes.</param>
    public Refusal? Deny(Permission permission, string action, params Permission[] also)
    {
        Permission[] needed = [permission, .. also];
        return needed.All(May)
            ? null
            : new Refusal(
                RefusalCode.ROL_2,
                $"You do not have permission to {action}.",
                WayOut: "Ask an administrator for a role that includes "
                    + $"it: {string.Join(", ", Roles.All.Where(role => needed.All(p => Roles.Grants(role, p))))}.");
    }

    /// <summary>The refusal for nobody, or null: for what every signed-in user may do with what is his own (ROL-2).</summary>
    /// <param name="action">What was tried, as the end of a sentence: <c>change settings</c>.</param>
    public Refusal? DenyUnlessSignedIn(string action) => string.IsNullOrWhiteSpace(UserName)
        ? new Refusal(RefusalCode.ROL_2, $"You do not have permission to {action}.", WayOut: "Sign in first.")
        : null;
}
