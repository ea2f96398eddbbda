using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;

namespace ItemTracking.Web.Pages.Documents;

/// <content>What is typed and not stored outlives the page, and is typed again on another visit (C-53).</content>
public sealed partial class DocumentEditor
{
    /// <summary>What is typed and not stored: refused, or on its way.</summary>
    public DocumentDraft Unsaved =>
        new([.. drafts.Select(draft => new UnsavedField(draft.Key.Row?.LineNo, draft.Key.Caption, draft.Value.Typed, draft.Value.Opened))]);

    /// <summary>
    /// Leaves the fields of a draft as if they were typed now. A field whose stored value somebody changed meanwhile is not overwritten:
    /// the text stands there, not stored, until the user says so; the text of a line that is gone is told (R5).
    /// </summary>
    public async Task ContinueAsync(DocumentDraft draft)
    {
        var newRow = Rows.All.LastOrDefault(row => row.LineNo == 0);
        foreach (var field in draft.Fields)
        {
            var row = field.LineNo is null or 0 ? newRow : Rows.Find(field.LineNo.Value);
            if (field.LineNo is null && HeaderFields.Of(kind).FirstOrDefault(known => known.Caption == field.Caption) is { } header)
                await TypeAgainAsync(new(null, field.Caption), field, () => header.Show(Card), Saving(header, field.Typed));
            else if (row is not null
                && LineFields.Of(kind, true, false).FirstOrDefault(known => known.Caption == field.Caption) is { } cell)
                await TypeAgainAsync(
                    new(row, field.Caption), field, () => field.LineNo == 0 ? "" : cell.Show(LineOf(row)), Saving(row, cell, field.Typed));
            else
                lost.Add($"{field.Caption}: {field.Typed}");
        }
    }

    private Task TypeAgainAsync(FieldPlace place, UnsavedField field, Func<string> now, Func<Actor, Task<Outcome<DocumentCard>>> save)
    {
        var stored = now();
        if (stored == field.Stored || stored == field.Typed)
            return SaveAsync(place, field.Typed, now, save);
        drafts[place] = new(field.Typed, field.Stored, now, save, new(
            RefusalCode.SAVE_1,
            $"Another user has changed {field.Caption} from '{field.Stored}' to '{stored}' meanwhile.",
            field.Caption,
            Kind: OutcomeKind.Outdated,
            WayOut: $"Save your entry '{field.Typed}' over it, or discard it."));
        return SettledAsync();
    }
}
