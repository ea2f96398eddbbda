using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace ItemTracking.Core.Persistence;

/// <summary>One key that cookies are protected with; shared by all web nodes of the database (S15).</summary>
public sealed class DataProtectionKey
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Name given by the framework.</summary>
    public string FriendlyName { get; set; } = "";

    /// <summary>The key as the framework writes it.</summary>
    public string Xml { get; set; } = "";
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("DataProtectionKey").Property(k => k.FriendlyName).HasMaxLength(200);
}

/// <summary>Reads and adds keys; the framework asks for it without async.</summary>
internal sealed class DataProtectionKeys(IDbContextFactory<ItemTrackingDb> factory) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = factory.CreateDbContext();
        return [.. db.Set<DataProtectionKey>().AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = factory.CreateDbContext();
        db.Add(new DataProtectionKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>Registers the shared keys.</summary>
public static class DataProtectionServices
{
    /// <summary>Keeps the data protection keys in the database (S15).</summary>
    public static IServiceCollection AddSharedDataProtectionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ItemTracking");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<ItemTrackingDb>>((options, factory) => options.XmlRepository = new DataProtectionKeys(factory));
        return services;
    }
}
