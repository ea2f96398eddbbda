using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ItemTracking.Web.Startup;

/// <summary>
/// The certificate that encrypts the keys of sign-ins in the database (S15): a file (<c>DataProtection:Certificate:Path</c> and
/// <c>:Password</c>) or one of the user's or the machine's store (<c>:Thumbprint</c>). All nodes need the same one.
/// </summary>
public static class KeyCertificate
{
    private const string Section = "DataProtection:Certificate";

    /// <summary>The certificate of the settings; null when none is set. One that cannot be used stops the start.</summary>
    public static X509Certificate2? Of(IConfiguration settings)
    {
        var section = settings.GetSection(Section);
        var certificate = section["Path"] is { Length: > 0 } path ? FromFile(path, section["Password"])
            : section["Thumbprint"] is { Length: > 0 } thumbprint ? FromStore(thumbprint)
            : null;
        return certificate is null or { HasPrivateKey: true }
            ? certificate
            : throw new InvalidOperationException($"The certificate of the setting {Section} has no private key.");
    }

    private static X509Certificate2 FromFile(string path, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException)
        {
            throw new InvalidOperationException(
                $"The certificate of the settings {Section}:Path and {Section}:Password cannot be read: {exception.Message}", exception);
        }
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
                return found;
        }

        throw new InvalidOperationException(
            $"There is no certificate with the thumbprint of the setting {Section}:Thumbprint in the stores of user and machine.");
    }
}
