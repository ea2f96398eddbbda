using System.Security.Cryptography;

namespace ItemTracking.Core.Accounts;

/// <summary>A password that is read out or copied once: 20 characters in groups of five, none that look alike, about 98 bits.</summary>
public static class OneTimePassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A new one.</summary>
    public static string Make() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
