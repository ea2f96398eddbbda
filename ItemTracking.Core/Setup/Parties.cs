using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>A place where stock lies.</summary>
[Audited("Location")]
public sealed class Location : IVersioned
{
    /// <summary>Key, at most 10 characters.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name, at most 100 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>Stock here is on its way between two locations; only transfer orders may use it (DOC-14).</summary>
    public bool UseAsInTransit { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The location as its card shows it.</summary>
    public LocationCard ToCard() => new(Code, Name, UseAsInTransit, Version);
}

/// <summary>Somebody goods are bought from.</summary>
[Audited("Vendor")]
public sealed class Vendor : IVersioned
{
    /// <summary>Key, at most 20 characters.</summary>
    public string No { get; set; } = "";

    /// <summary>Name, at most 100 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>No new document may be made for a blocked vendor and none posted.</summary>
    public bool Blocked { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The vendor as its card shows it.</summary>
    public VendorCard ToCard() => new(No, Name, Blocked, Version);
}

/// <summary>Which number series number the company's own records. One row with the key <see cref="OnlyKey"/>.</summary>
[Audited("Numbering")]
public sealed class CompanyNumbering : IVersioned
{
    /// <summary>Key of the only row.</summary>
    public const int OnlyKey = 1;

    /// <summary>Always <see cref="OnlyKey"/>.</summary>
    public int Id { get; set; } = OnlyKey;

    /// <summary>Series of items, or blank: then an item number is typed.</summary>
    public string ItemNos { get; set; } = "";

    /// <summary>Series of vendors, or blank.</summary>
    public string VendorNos { get; set; } = "";

    /// <summary>Series of purchase orders.</summary>
    public string PurchaseOrderNos { get; set; } = "";

    /// <summary>Series of posted purchase receipts; drawn last in the posting, without gaps.</summary>
    public string PostedReceiptNos { get; set; } = "";

    /// <summary>Series of posted purchase invoices; drawn last in the posting, without gaps.</summary>
    public string PostedInvoiceNos { get; set; } = "";

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The series as the page Numbering shows them.</summary>
    public CompanyNumberingCard ToCard() => new(ItemNos, VendorNos, PurchaseOrderNos, PostedReceiptNos, PostedInvoiceNos, Version);
}
