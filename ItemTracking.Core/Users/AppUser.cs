using Microsoft.AspNetCore.Identity;

namespace ItemTracking.Core.Users;

/// <summary>A person who signs in.</summary>
public sealed class AppUser : IdentityUser
{
    /// <summary>Name as shown in the application bar and on postings.</summary>
    public string FullName { get; set; } = "";

    /// <summary>A disabled user cannot sign in and loses every right within 30 seconds.</summary>
    public bool Disabled { get; set; }
}
