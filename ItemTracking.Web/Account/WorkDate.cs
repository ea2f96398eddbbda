using System.Security.Claims;
using ItemTracking.Core.Accounts;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Account;

/// <summary>
/// The day that new documents and checks start from: today, until the user chooses another in My Settings; today again at the next sign-in.
/// </summary>
public sealed class WorkDate(TimeProvider clock)
{
    private DateOnly? chosen;

    /// <summary>It was set to another day, or back to today.</summary>
    public event Action? Changed;

    /// <summary>The day to work on.</summary>
    public DateOnly Value => chosen ?? clock.Today();

    /// <summary>The user works on another day than today.</summary>
    public bool IsOther => Value != clock.Today();

    /// <summary>Takes the day over that the user had chosen when this circuit began.</summary>
    public void Take(ClaimsPrincipal user)
    {
        chosen = Dates.FromIso(user.FindFirst(AppClaims.WorkDate)?.Value);
    }

    /// <summary>Shows what was saved on every part of the page.</summary>
    public void Take(UserSettings settings)
    {
        chosen = settings.WorkDate;
        Changed?.Invoke();
    }
}
