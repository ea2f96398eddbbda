using ItemTracking.Core.Users;

namespace ItemTracking.Core.Setup;

/// <summary>What distinguishes vendors from customers; everything else about them is the same.</summary>
/// <param name="Table">Caption of the table: <c>Vendor</c>.</param>
/// <param name="Read">Right to see them.</param>
/// <param name="Edit">Right to create, change and delete them.</param>
/// <param name="Series">Which series of the company numbers them (NOS-11).</param>
public sealed record PartyKind(string Table, Permission Read, Permission Edit, Func<CompanyNumbering, string> Series)
{
    /// <summary>Those whom goods are bought from.</summary>
    public static readonly PartyKind Vendor = new(SetupTables.Vendor, Permission.ReadVendors, Permission.EditVendors, n => n.VendorNos);

    /// <summary>Those whom goods are sold to.</summary>
    public static readonly PartyKind Customer = new(
        SetupTables.Customer, Permission.ReadCustomers, Permission.EditCustomers, n => n.CustomerNos);

    /// <summary>One of them inside a sentence: <c>vendor 10000</c>.</summary>
    public string Name(string no) => $"{Table.ToLowerInvariant()} {no}";

    /// <summary>Several of them inside a sentence: <c>vendors</c>.</summary>
    public string Plural => $"{Table.ToLowerInvariant()}s";
}
