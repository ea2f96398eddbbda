namespace ItemTracking.Core.Orders;

/// <summary>What to post of a document (DOC-6). For purchase orders the captions are Receive, Invoice, Receive and Invoice.</summary>
public enum PostingChoice
{
    /// <summary>Receive or ship.</summary>
    Handle,

    /// <summary>Invoice what was handled before.</summary>
    Invoice,

    /// <summary>Handle, and invoice what is handled then.</summary>
    HandleAndInvoice,
}
