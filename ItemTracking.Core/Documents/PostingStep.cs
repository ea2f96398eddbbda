using ItemTracking.Core.Ledger;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Documents;

/// <summary>One thing that a kind of document posts: it receives, ships or invoices (DOC-6).</summary>
/// <param name="Verb">What it is called in messages: <c>receive</c>.</param>
/// <param name="QtyToPostCaption">Caption of the quantity that is to be posted: <c>Qty. to Receive</c>.</param>
/// <param name="QuantityPostedCaption">Caption of the quantity that was posted: <c>Quantity Received</c>.</param>
/// <param name="Posted">The posted document that it makes.</param>
/// <param name="Numbers">Where the numbers of these come from.</param>
/// <param name="Right">Who may post it; only for documents that the actor may see (ROL-2).</param>
/// <param name="MovesGoods">It changes stock; the other step says what is owed for that.</param>
public sealed record PostingStep(
    string Verb, string QtyToPostCaption, string QuantityPostedCaption, PostedName Posted, NumberedBy Numbers, Permission Right,
    bool MovesGoods);

/// <summary>A kind of posted document.</summary>
/// <param name="Type">Kind.</param>
/// <param name="Caption">Name of one: <c>Posted Purchase Receipt</c>.</param>
public sealed record PostedName(ItemLedgerDocumentType Type, string Caption);

/// <summary>A number series the company chose for one purpose.</summary>
/// <param name="Caption">Caption of the field on the numbering page.</param>
/// <param name="Series">The chosen series, or blank.</param>
public sealed record NumberedBy(string Caption, Func<CompanyNumbering, string> Series);
