using ItemTracking.Core.Documents.Journals;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>What only a reclassification journal can do.</summary>
public sealed partial class ItemJournalView
{
    private ReclassPreviewDialog? previewDialog;
    private TakeBackDialog? takeBackDialog;

    private bool IsReclass => Batch.Template == JournalTemplate.Reclass;

    private async Task PreviewAsync()
    {
        if (!await HasUnsavedAsync())
            await previewDialog!.OpenAsync();
    }

    private async Task TakeBackPostedAsync()
    {
        if (!await HasUnsavedAsync())
            takeBackDialog!.Open(posted?.HandlingDocumentNo ?? "");
    }
}
