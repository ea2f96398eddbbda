using System.Globalization;
using ItemTracking.Core.Persistence;
using Microsoft.AspNetCore.WebUtilities;

namespace ItemTracking.Web.Pages.Administration;

/// <summary>The filter of the audit trail as an address and in words, and where the cards of its records are.</summary>
internal static class AuditQuery
{
    /// <summary>Address of the page without a filter.</summary>
    public const string Path = "/audit-trail";

    private static readonly Dictionary<string, string> Cards = new()
    {
        ["Item"] = "/items",
        ["Vendor"] = "/vendors",
        ["Location"] = "/locations",
        ["Item Tracking Code"] = "/item-tracking-codes",
        ["No. Series"] = "/no-series",
        ["Unit of Measure"] = "/units-of-measure",
        ["User"] = Users.Path,
        ["Customer"] = "/customers",
        ["Purchase Order"] = "/purchase-orders",
        ["Sales Order"] = "/sales-orders",
    };

    /// <summary>Address of the lines that pass the filter; blank fields are left out.</summary>
    public static string Address(AuditFilter filter) => QueryHelpers.AddQueryString(Path, Fields(filter)
        .Where(field => field.Value.Length > 0)
        .Select(field => KeyValuePair.Create(field.Name, (string?)field.Value)));

    /// <summary>The filter as a reader says it; blank without a filter.</summary>
    public static string InWords(AuditFilter filter) =>
        string.Join(", ", Fields(filter).Where(field => field.Value.Length > 0).Select(field => $"{field.Caption} {field.Value}"));

    /// <summary>Address of the card of a record; null where there is none.</summary>
    public static string? CardOf(AuditRow row) =>
        row.Action != AuditAction.Deleted && Cards.TryGetValue(row.Table, out var list) ? Shared.CardRoutes.Card(list, row.Key) : null;

    /// <summary>What was done, in words.</summary>
    public static string Words(AuditAction action) => action switch
    {
        AuditAction.Created => "Created",
        AuditAction.Changed => "Changed",
        AuditAction.Deleted => "Deleted",
        AuditAction.Renamed => "Renamed",
        AuditAction.Blocked => "Blocked",
        AuditAction.Unblocked => "Unblocked",
        AuditAction.Posted => "Posted",
        AuditAction.Undone => "Undone",
        AuditAction.Cancelled => "Cancelled",
        AuditAction.Disabled => "Disabled",
        AuditAction.Enabled => "Enabled",
        AuditAction.AccessReset => "Access reset",
        AuditAction.SessionsEnded => "Sessions ended",
        AuditAction.PasswordChanged => "Password changed",
        AuditAction.SignedIn => "Signed in",
        AuditAction.SignInRefused => "Sign-in refused",
        AuditAction.LockedOut => "Locked out",
        AuditAction.SetupRefused => "Set-up refused",
        AuditAction.PasswordRefused => "Password change refused",
    };

    private static IEnumerable<(string Name, string Caption, string Value)> Fields(AuditFilter filter) =>
    [
        ("user", "Who is", filter.UserName),
        ("action", "What is", filter.Action?.ToString() ?? ""),
        ("table", "Table is", filter.Table),
        ("key", "Record is", filter.Key),
        ("from", "from", Day(filter.From)),
        ("to", "to", Day(filter.To)),
        ("search", "with", filter.Search),
    ];

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
