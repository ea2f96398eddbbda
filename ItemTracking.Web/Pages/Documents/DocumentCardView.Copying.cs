using ItemTracking.Core.Copying;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Pages.Documents;

/// <content>What is taken over from other documents (DOC-8, COPY-1, COPY-2), and the order that is made of it (MAKE-1, MAKE-2).</content>
public sealed partial class DocumentCardView
{
    private GetLinesDialog? getLines;
    private ReverseLinesDialog? reverseLines;
    private CopyDocumentDialog? copyDocument;

    /// <summary>Actions that add posted lines; of a document that may be changed only.</summary>
    private IReadOnlyList<MenuAction> LineSources => !MayAddLines ? [] :
    [
        .. LineSource(Kind.Gets?.Caption, Kind.Gets?.Help(), () => getLines!.OpenAsync(editor.Card)),
        .. LineSource(
            Kind.TakesBack() ? Reversals.Caption : null, Kind.ReversalHelp(), () => reverseLines!.OpenAsync(editor.Card)),
    ];

    private string? WhyNotGet => WhyNotYet
        ?? (editor.Card.PartyNo.Length == 0 ? $"Enter {Kind.PartyNoCaption} first: lines are those of one {Kind.PartyCaption}." : null);

    private IEnumerable<MenuAction> LineSource(string? caption, string? help, Func<Task> open) => caption is null
        ? []
        : [new(caption, help ?? "", EventCallback.Factory.Create(this, () => OpenSourceAsync(open)))];

    private async Task OpenSourceAsync(Func<Task> open)
    {
        if (await HasUnsavedAsync())
            return;
        refused = WhyNotGet is { } why ? [new(RefusalCode.DOC_8, why)] : [];
        if (refused.Count == 0)
            await open();
    }

    private bool MayMakeOrder => access.MayEdit && Kind.Makes is not null;

    private string? WhyNotMakeOrder =>
        WhyNotYet ?? (editor.Card.Lines.Count == 0 ? "There is nothing to order: the document has no lines." : null);

    /// <summary>A quote is gone then; either way the page goes on to the order (MAKE-1, MAKE-2).</summary>
    private async Task MakeOrderAsync()
    {
        if (WhyNotMakeOrder is not null || await HasUnsavedAsync())
            return;
        var (of, makes) = (Kind.Name(editor.Card.Key.No), Kind.Makes!);
        var made = await confirm.AskAndRunAsync(
            "Make Order", $"Do you want to make a {makes.Caption.ToLowerInvariant()} of {of}?",
            async _ => await orders.MakeAsync(editor.Card, await current.GetAsync()));
        refused = made?.Refusals ?? refused;
        if (made is not { IsRefused: false })
            return;
        if (Kind.DocumentType == DocumentType.Quote)
        {
            editor.Forget();
            await (kept?.DropAsync() ?? Task.CompletedTask);
        }

        snackbar.Add($"{makes.Name(made.Value.Key.No)} is made of {of}.", Severity.Success);
        journey.NavigateTo(DocumentRoutes.Card(made.Value.Key));
    }

    private async Task OpenCopyAsync()
    {
        if (!await HasUnsavedAsync())
            copyDocument!.Open(editor.Card);
    }

    private void ShowAdded(DocumentCard card)
    {
        var added = card.Lines.Count - editor.Card.Lines.Count;
        editor.Show(card);
        refused = [];
        snackbar.Add($"{Numbers.Lines(added)} added to {Kind.Name(card.Key.No)}.", Severity.Success);
        if (editor.Rows.All.LastOrDefault(row => row.LineNo != 0) is { } last)
            script.FocusFirst([last.TrackingId, new FieldPlace(last, "Item No.").ElementId]);
    }
}
