namespace ItemTracking.Core.Documents;

/// <summary>What an invoice or credit memo takes over from posted documents of orders (DOC-8).</summary>
/// <param name="Caption">Name of the action: <c>Get Receipt Lines</c>.</param>
/// <param name="Document">What the posted document is called there: <c>Receipt</c>.</param>
/// <param name="Order">Kind of order that it was posted from.</param>
public sealed record GetLines(string Caption, string Document, DocumentKind Order)
{
    /// <summary>
    /// Name of the action that takes over what is open of many customers: <c>Combine Shipments</c>; null where there is none (COMB-1).
    /// </summary>
    public string? Combine { get; init; }

    /// <summary>Kind of posted document that lines are taken from.</summary>
    public PostedName Posted => Order.Handling.Posted;

    /// <summary>Caption of its number: <c>Receipt No.</c></summary>
    public string NoCaption => $"{Document} No.";
}
