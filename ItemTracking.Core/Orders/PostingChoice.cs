namespace ItemTracking.Core.Orders;

/// <summary>What to post of a document (DOC-6). For purchase orders the captions are Receive, Invoice, Receive and Invoice.</summary>
[Flags]
public enum PostingChoice
{
    /// <summary>Receive or ship.</summary>
    Handle = 1,

    /// <summary>Invoice what was handled before.</summary>
    Invoice = 2,

    /// <summary>Handle, and invoice what is handled then.</summary>
    HandleAndInvoice = Handle | Invoice,
}
