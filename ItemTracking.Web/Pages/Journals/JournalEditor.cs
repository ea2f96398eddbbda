using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Web.Pages.Documents;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>
/// One person's work on the lines of a journal batch. A line is made when its item is entered; what is typed before waits for it.
/// </summary>
/// <param name="batch">Batch.</param>
/// <param name="store">Where lines are stored.</param>
/// <param name="reader">Reads what became of other lines.</param>
/// <param name="actor">Asks who is signed in, before every save.</param>
/// <param name="clock">Gives the time of the last save.</param>
/// <param name="workDate">Day of the first line.</param>
/// <param name="changed">Draws the page anew.</param>
public sealed class JournalEditor(
    JournalBatchCard batch, ItemJournalStore store, ItemJournalReader reader, Func<ValueTask<Actor>> actor, TimeProvider clock,
    DateOnly workDate, Action changed)
    : TypedFields(actor, clock, changed), ILineEditor<JournalLineCard>
{
    private readonly Func<ValueTask<Actor>> actor = actor;
    private readonly SortedDictionary<int, JournalLineCard> lines = [];
    private JournalLineCard? last;

    /// <summary>The stored lines by number.</summary>
    public IReadOnlyDictionary<int, JournalLineCard> Lines => lines;

    /// <inheritdoc/>
    public JournalLineCard LineOf(LineRow row) => lines.GetValueOrDefault(row.LineNo) ?? Next;

    /// <inheritdoc/>
    public bool MayType(LineRow row, DocumentField<JournalLineCard> field, bool mayEdit) =>
        mayEdit && (!JournalFields.IsNumber(field) || row.LineNo == 0 || LineOf(row).TakesNumbers);

    /// <summary>Takes over the lines as the database has them; what is typed and not stored stays on top of them.</summary>
    public void Show(IEnumerable<JournalLineCard> stored)
    {
        lines.Clear();
        foreach (var line in stored)
            lines.Add(line.LineNo, line);
        last = lines.Values.LastOrDefault();
        FollowLines(lines.Keys);
    }

    /// <inheritdoc/>
    public Task LeaveAsync(LineRow row, DocumentField<JournalLineCard> field, string typed)
    {
        var place = new FieldPlace(row, field.Caption);
        if (row.LineNo != 0)
            return SaveAsync(place, typed, () => field.Show(LineOf(row)), Saving(row, field, typed));
        if (field.Caption == JournalFields.ItemNo)
            return SaveAsync(place, typed, () => "", Saving(row, field, typed));
        if (typed == field.Show(Next))
            Forget([place]);
        else
            Wait(place, typed, () => row.LineNo == 0 ? "" : field.Show(LineOf(row)), Saving(row, field, typed));
        return Task.CompletedTask;
    }

    /// <summary>Runs an action when everything before it is stored.</summary>
    public async Task<Outcome<T>> RunAsync<T>(Func<Actor, Task<Outcome<T>>> action)
    {
        Outcome<T>? outcome = null;
        await InTurnAsync(async () => outcome = await action(await actor()));
        return outcome!;
    }

    /// <summary>Leaves the fields of a draft as if they were typed now; the text of a line that is gone is told (R5).</summary>
    public async Task ContinueAsync(DocumentDraft draft, IReadOnlyList<DocumentField<JournalLineCard>> fields)
    {
        var newRow = Rows.All.LastOrDefault(row => row.LineNo == 0);
        foreach (var typed in draft.Fields)
        {
            var row = typed.LineNo is null or 0 ? newRow : Rows.Find(typed.LineNo.Value);
            if (row is null || fields.FirstOrDefault(known => known.Caption == typed.Caption) is not { } field)
                Lose(typed.Caption, typed.Typed);
            else if (row.LineNo == 0)
                await LeaveAsync(row, field, typed.Typed);
            else
                await TypeAgainAsync(
                    new(row, field.Caption), typed, () => typed.LineNo == 0 ? typed.Stored : field.Show(LineOf(row)),
                    Saving(row, field, typed.Typed));
        }
    }

    /// <summary>What a new line begins with: what the line before it says, on the work date when there is none.</summary>
    private JournalLineCard Next => last is null
        ? new() { PostingDate = workDate }
        : new() { PostingDate = last.PostingDate, EntryType = last.EntryType, DocumentNo = last.DocumentNo };

    private Func<Actor, Task<Outcome<Done>>> Saving(LineRow row, DocumentField<JournalLineCard> field, string typed) => async who =>
    {
        var before = LineOf(row);
        var taken = field.Take(before, typed);
        var saved = taken.IsRefused
            ? Outcome<JournalLineCard>.Refused(taken.Refusals)
            : await store.SaveLineAsync(batch.Template, batch.Name, taken.Value, who);
        if (saved.Value is not { } line)
            return Outcome<Done>.Refused(saved.Refusals);
        (row.LineNo, lines[line.LineNo]) = (line.LineNo, line);
        last = last is null || last.LineNo <= line.LineNo ? line : last;
        Rows.Follow(lines.Keys);
        await RenewAsync([before, line], who);
        Stored();
        return Done.Instance;
    };

    /// <summary>What is said of a line hangs on the others that name its serial number (C-43); their entries stay as they are.</summary>
    private async Task RenewAsync(JournalLineCard[] changed, Actor who)
    {
        int[] concerned =
        [
            .. lines.Values.Where(line => line.SerialNo.Length > 0 && line.LineNo != changed[^1].LineNo
                && changed.Any(c => (c.ItemNo, c.SerialNo) == (line.ItemNo, line.SerialNo))).Select(line => line.LineNo),
        ];
        if (concerned.Length == 0)
            return;
        foreach (var line in (await reader.LinesAsync(batch.Template, batch.Name, concerned, who)).Value ?? [])
        {
            if (lines[line.LineNo].Version == line.Version)
                lines[line.LineNo] = line;
        }
    }
}
