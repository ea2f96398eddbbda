using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ItemTracking.Tests.Support;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace ItemTracking.Tests.Web;

/// <summary>Nodes share their sign-ins through the database, where a certificate keeps the keys from whoever reads it (S15).</summary>
[Trait("Requirement", "S15")]
public sealed class SharedKeysTests : IDisposable
{
    private const string Password = "of the file";

    private readonly TestDatabase database = new();
    private readonly string file = Path.GetTempFileName();

    public SharedKeysTests()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=item-tracking", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Password));
    }

    public void Dispose()
    {
        database.Dispose();
        File.Delete(file);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task S15_a_sign_in_at_one_node_counts_at_another_with_encrypted_keys_and_without(bool encrypted)
    {
        using var first = Node(encrypted ? Password : null);
        using var second = Node(encrypted ? Password : null);
        var signedIn = await TestApp.SignInAsync(first.Visitor(), "clerk");
        var request = new HttpRequestMessage(HttpMethod.Get, "/purchase-orders");
        request.Headers.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

        Assert.Equal(HttpStatusCode.OK, (await second.Visitor().SendAsync(request)).StatusCode);
        var keys = await database.AllAsync<DataProtectionKey>();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Equal(encrypted, key.Xml!.Contains("EncryptedData", StringComparison.Ordinal)));
        Assert.All(keys, key => Assert.Equal(!encrypted, key.Xml!.Contains("<value>", StringComparison.Ordinal)));
    }

    [Fact]
    public void S15_a_certificate_that_cannot_be_read_stops_the_start_and_names_the_setting()
    {
        using var node = Node("wrong");

        var stopped = Assert.ThrowsAny<InvalidOperationException>(() => node.Visitor());
        Assert.Contains("DataProtection:Certificate:Password", stopped.Message);
    }

    private TestApp Node(string? password)
    {
        var node = new TestApp(shared: database);
        if (password is not null)
            (node.Settings["DataProtection:Certificate:Path"], node.Settings["DataProtection:Certificate:Password"]) = (file, password);
        return node;
    }
}
