using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Web.Pages.Documents;
using ItemTracking.Web.Pages.Journals;
using ItemTracking.Web.Pages.Transfers;

namespace ItemTracking.Web.Pages;

/// <summary>
/// How pages name and reach what a line with tracking belongs to; the one place that tells documents and journals apart. A new kind of
/// source adds its row here.
/// </summary>
/// <param name="Caption">Kind of document or journal: <c>Purchase Order</c>.</param>
/// <param name="No">Number of the document, or name of the batch.</param>
/// <param name="List">Caption and address of the page above it.</param>
/// <param name="Address">Its own address.</param>
/// <param name="LineNo">Number of the line.</param>
public sealed record SourcePage(string Caption, string No, (string Caption, string? Href) List, string Address, int LineNo)
{
    /// <summary>Caption of what was handled of a line so far; null where a line is posted whole.</summary>
    public string? HandledCaption { get; private init; }

    /// <summary>Caption of the day on which its goods are there or asked for.</summary>
    public string DateCaption { get; private init; } = "Posting Date";

    /// <summary>What stands behind the place of a line with two sides: <c>, Receipt</c>; blank for any other.</summary>
    public string SideName { get; private init; } = "";

    /// <summary>The way to it, from the page above.</summary>
    public IReadOnlyList<(string Caption, string? Href)> Crumbs => [List, (No, Address)];

    /// <summary>Its page with the focus on the line.</summary>
    public string Line => $"{Address}?line={LineNo}";

    /// <summary>Item Tracking Lines of the line.</summary>
    public string Tracking => $"{Address}/lines/{LineNo}/tracking{Side}";

    /// <summary>What stands behind its address where a line has two sides with item tracking lines; blank otherwise.</summary>
    private string Side { get; init; } = "";

    /// <summary>The page of a line's document or journal batch.</summary>
    public static SourcePage Of(SourceRef line) =>
        line.IsTransfer ? OfTransfer(line) : line.IsJournal ? OfJournal(line) : OfDocument(line);

    private static SourcePage OfTransfer(SourceRef line)
    {
        var direction = (TransferDirection)line.SourceSubtype;
        var step = line.IsTransferReceipt ? TransferSteps.Receive : TransferSteps.Ship;
        return new(
            TransferOrders.Caption, line.SourceId, ("Transfer Orders", TransferRoutes.List), TransferRoutes.Card(line.SourceId),
            line.SourceRefNo)
        {
            Side = TransferRoutes.SideOf(direction),
            SideName = $", {direction.Caption()}",
            HandledCaption = step.QuantityPostedCaption,
            DateCaption = line.IsTransferReceipt ? "Receipt Date" : "Shipment Date",
        };
    }

    private static SourcePage OfJournal(SourceRef line)
    {
        var template = JournalTemplate.Of(line.SourceId);
        return new(
            template.Caption, line.SourceBatchName, (template.Caption, JournalRoutes.Journal(template)),
            JournalRoutes.Batch(template, line.SourceBatchName), line.SourceRefNo);
    }

    private static SourcePage OfDocument(SourceRef line)
    {
        var kind = DocumentKind.Of(line);
        return new(
            kind.Caption, line.SourceId, (kind.ListCaption(), DocumentRoutes.List(kind)), DocumentRoutes.Card(DocumentRoutes.KeyOf(line)),
            line.SourceRefNo)
        {
            HandledCaption = kind.QuantityHandledCaption,
            DateCaption = kind.DueDateCaption,
        };
    }
}
