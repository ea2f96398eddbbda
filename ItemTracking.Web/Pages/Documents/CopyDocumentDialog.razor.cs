using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Copy Document: asks which document, and adds its lines (COPY-2).</summary>
/// <param name="reader">Proposes documents.</param>
/// <param name="store">Copies one.</param>
/// <param name="current">Tells who is signed in.</param>
public sealed partial class CopyDocumentDialog(CopySourceReader reader, CopyDocumentStore store, CurrentActor current)
{
    private const string NoCaption = "Document No.";

    private IReadOnlyList<Refusal> refusals = [];
    private CopySource? source;
    private DocumentCard? card;
    private string no = "";
    private bool includesHeader;

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    /// <summary>The document with the lines.</summary>
    [Parameter]
    public EventCallback<DocumentCard> OnCopied { get; set; }

    private IReadOnlyList<(CopySource? Value, string Caption)> Options =>
        [.. CopySource.Of(Kind.Side).Select(choice => ((CopySource?)choice, choice.Caption))];

    private string Note =>
        (card?.Lines.Count > 0 ? $"What stands on {Kind.Name(card.Key.No)} already stays. " : "")
            + (Kind.TakesBack()
                ? "Numbers are copied from what was posted for the same "
                    + $"{Kind.PartyCaption.ToLowerInvariant()}, as far as they can still be taken back."
                : "Serial and lot numbers are not copied.");

    /// <summary>Opens for a document.</summary>
    public void Open(DocumentCard document)
    {
        (card, no, refusals, includesHeader) = (document, "", [], document.PartyNo.Length == 0);
        source = Options[0].Value;
        IsOpen = true;
        StateHasChanged();
    }

    private void Choose(CopySource? choice) => (source, no, refusals) = (choice, "", []);

    private async Task<IReadOnlyList<LookupRow>> FindAsync(string typed) =>
        (await reader.FindAsync(card!.Key, source!, typed, await current.GetAsync())).Value ?? [];

    private async Task CopyAsync()
    {
        var copied = await store.CopyAsync(card!.Key, source!, no, includesHeader, await current.GetAsync());
        refusals = copied.Refusals;
        IsOpen = copied.IsRefused;
        if (!copied.IsRefused)
            await OnCopied.InvokeAsync(copied.Value);
    }
}
