using System.Globalization;
using System.Security.Claims;
using ItemTracking.Core.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ItemTracking.Web.Account;

/// <summary>A disabled user can neither sign in nor stay (S3).</summary>
public sealed class AppSignInManager(
    UserManager<AppUser> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<AppUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AppUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AppUser> confirmation)
    : SignInManager<AppUser>(users, context, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(AppUser user) => !user.Disabled && await base.CanSignInAsync(user);

    public override async Task<AppUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { Disabled: false } user ? user : null;
}

/// <summary>
/// Adds what the frame of every page needs of the user: full name, work date, region. They are read again with every page.
/// </summary>
public sealed class AppClaims(UserManager<AppUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AppUser, IdentityRole>(users, roles, options)
{
    public const string FullName = "full-name";
    public const string WorkDate = "work-date";
    public const string Region = "region";
    public const string MustChangePassword = "must-change-password";

    /// <summary>Which session it is; two browsers of one user have two.</summary>
    public const string Session = "session";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(FullName, user.FullName));
        if (user.WorkDate is { } day)
            identity.AddClaim(new Claim(WorkDate, day.ToString("O", CultureInfo.InvariantCulture)));
        if (user.Region.Length > 0)
            identity.AddClaim(new Claim(Region, user.Region));
        if (user.MustChangePassword)
            identity.AddClaim(new Claim(MustChangePassword, "true"));
        return identity;
    }
}
