using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Core.Users;

/// <summary>A person who signs in, with what the person chose in My Settings.</summary>
public sealed class AppUser : IdentityUser
{
    /// <summary>Longest full name.</summary>
    public const int FullNameLength = 100;

    /// <summary>Name as shown in the application bar and on postings.</summary>
    [MaxLength(FullNameLength)]
    public string FullName { get; set; } = "";

    /// <summary>A disabled user cannot sign in and loses every right within 30 seconds.</summary>
    public bool Disabled { get; set; }

    /// <summary>The password was made by the application and shown once: it opens nothing but the page that replaces it.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the person last gave the password; null before the first time.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Culture in which numbers and dates are shown, for instance <c>da-DK</c>; blank follows the browser.</summary>
    [MaxLength(20)]
    public string Region { get; set; } = "";

    /// <summary><c>light</c>, <c>dark</c>, <c>system</c>, or blank where nothing was chosen.</summary>
    [MaxLength(10)]
    public string Theme { get; set; } = "";

    /// <summary>The day the person works on instead of today; null for today, and again at the next sign-in.</summary>
    public DateOnly? WorkDate { get; set; }

    /// <summary>Number of the state that administrators saved, raised by each of their changes (R5); signing in leaves it.</summary>
    public long Version { get; set; }
}
