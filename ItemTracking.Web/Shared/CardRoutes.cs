namespace ItemTracking.Web.Shared;

/// <summary>Addresses of cards: the list's address and the key.</summary>
public static class CardRoutes
{
    /// <summary>Address of a new record.</summary>
    public static string New(string list) => $"{list}/new";

    /// <summary>
    /// Address of one record. A key that holds the escape of a slash itself has it escaped once more, see <see cref="Key"/>.
    /// </summary>
    public static string Card(string list, string key) =>
        $"{list}/{Uri.EscapeDataString(key.Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase))}";

    /// <summary>The key in an address: everything in it was read already but a slash, which is left escaped.</summary>
    public static string Key(string? segment) => (segment ?? "")
        .Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)
        .Replace("%252F", "%2F", StringComparison.OrdinalIgnoreCase);
}
