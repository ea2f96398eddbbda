using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Documents.Transfers;

/// <summary>An order to move goods from one location to another that is not received completely (DOC-14).</summary>
public sealed class TransferHeader : IVersioned
{
    /// <summary>Number, drawn from the series of transfer orders.</summary>
    public string No { get; set; } = "";

    /// <summary>Location that the goods leave, or blank while it is not chosen.</summary>
    public string TransferFromCode { get; set; } = "";

    /// <summary>Location that they go to, or blank while it is not chosen.</summary>
    public string TransferToCode { get; set; } = "";

    /// <summary>Location where they are in between; blank of a direct transfer.</summary>
    public string InTransitCode { get; set; } = "";

    /// <summary>They leave and arrive in one posting.</summary>
    public bool DirectTransfer { get; set; }

    /// <summary>Whether lines may be edited.</summary>
    public DocumentStatus Status { get; set; }

    /// <summary>Day on which the next posting counts.</summary>
    public DateOnly PostingDate { get; set; }

    /// <summary>Day on which the goods are to leave, or null.</summary>
    public DateOnly? ShipmentDate { get; set; }

    /// <summary>Day on which they are expected, or null.</summary>
    public DateOnly? ReceiptDate { get; set; }

    /// <summary>Whether the goods may leave in parts.</summary>
    public ShippingAdvice ShippingAdvice { get; set; }

    /// <inheritdoc/>
    public long Version { get; set; }
}
