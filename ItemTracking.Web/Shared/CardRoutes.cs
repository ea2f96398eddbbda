namespace ItemTracking.Web.Shared;

/// <summary>Addresses of cards: the list's address and the key.</summary>
public static class CardRoutes
{
    /// <summary>Address of a new record.</summary>
    public static string New(string list) => $"{list}/new";

    /// <summary>Address of one record.</summary>
    public static string Card(string list, string key) => $"{list}/{Uri.EscapeDataString(key)}";

    /// <summary>The key in an address; the server leaves a slash in a key escaped, the circuit does not.</summary>
    public static string Key(string? segment) => (segment ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
