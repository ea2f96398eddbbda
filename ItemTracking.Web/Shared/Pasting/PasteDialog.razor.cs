using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using Microsoft.AspNetCore.Components.Forms;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>
/// Shows what would become of a list and takes its good rows; the bad ones stay in it until they are mended or it is closed.
/// </summary>
public sealed partial class PasteDialog : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private PasteTarget? target;
    private PastedList? list;
    private PasteVerdict? verdict;
    private Refusal? problem;
    private List<BadRow> bad = [];
    private IReadOnlyList<PasteField> fields = [];
    private string? typed;
    private bool isReading;
    private double read;
    private int taken;

    private string? WhyNotOk => isReading ? "The list is still being read."
        : list is not null && verdict is not { Good.Count: > 0 } ? "There is no good row to take."
        : null;

    private PasteWords Words => target?.Words ?? PasteWords.Numbers;

    private (PasteField, string)[] Meanings =>
        [.. list!.Known.Fields.Append(PasteField.NotUsed).Select(meaning => (meaning, CaptionOf(meaning)))];

    private string Status
    {
        get
        {
            if (list is null || verdict is null)
                return isReading ? $"Reading {read:0} %…" : "";
            var counted = $"{Numbers.Show(verdict.Good.Count)} good, {Numbers.Show(bad.Count)} bad.";
            return (taken > 0 ? $"{Numbers.Show(taken)} taken. " : "") + counted
                + (list.Table is { HasHeader: true } ? " Row 1 names the columns." : "");
        }
    }

    /// <summary>Opens without a list: it is typed, pasted or read from a file.</summary>
    public void Open(PasteTarget where)
    {
        (target, list, verdict, problem, bad, typed, isReading, taken, IsOpen) = (where, null, null, null, [], null, false, 0, true);
        StateHasChanged();
    }

    /// <summary>Shows a list that is on its way.</summary>
    /// <param name="where">Where it goes; null for a list that is pasted into the dialog while it is open.</param>
    /// <param name="arrive">Lets it arrive, telling how many percent of it have.</param>
    public async Task ReadAsync(PasteTarget? where, Func<Action<double>, Task<Outcome<string>>> arrive)
    {
        if (where is not null)
            Open(where);
        await ReadAsync(async told => (await arrive(told)).Then(target!.Read));
    }

    private Task ReadFileAsync(IBrowserFile? file) =>
        file is null ? Task.CompletedTask : ReadAsync(async told => (await ListFile.ReadAsync(file, told)).Then(target!.List));

    private async Task ReadAsync(Func<Action<double>, Task<Outcome<PastedList>>> make)
    {
        (isReading, read, problem) = (true, 0, null);
        StateHasChanged();
        try
        {
            var made = await make(Tell);
            problem = made.IsRefused ? made.Refusals[0] : null;
            if (!made.IsRefused)
                await InTurnAsync(() => JudgeAsync(list is null ? made.Value : list.Add(made.Value)));
        }
        catch (Exception failure) when (Interruption.Tell(failure))
        {
            // Told; what was pasted can be pasted again.
        }
        finally
        {
            isReading = false;
            StateHasChanged();
        }
    }

    private void Tell(double percent)
    {
        read = percent;
        StateHasChanged();
    }

    private Task ChangeAsync(Func<PastedList, PastedList> change) => InTurnAsync(() => JudgeAsync(change(list!)));

    private Task MendAsync(PastedRow row, PasteField field, string? text) => ChangeAsync(rows => rows.Mend(row, field, text ?? ""));

    /// <summary>Nothing is taken while a mended row is still being judged.</summary>
    private async Task InTurnAsync(Func<Task> work)
    {
        await turn.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task JudgeAsync(PastedList changed)
    {
        var judged = await target!.JudgeAsync(changed);
        problem = judged.IsRefused ? judged.Refusals[0] : null;
        if (judged.IsRefused)
            return;
        (list, verdict, bad, fields) = (changed, judged.Value, [.. judged.Value.Bad], changed.Fields);
    }

    private Task OkAsync() =>
        list is null ? ReadAsync(_ => Task.FromResult(target!.Read(typed ?? ""))) : InTurnAsync(TakeAsync);

    private async Task TakeAsync()
    {
        var done = await verdict!.TakeAsync();
        problem = done.IsRefused ? done.Refusals[0] : null;
        if (done.Value is not { } left)
            return;
        taken += list!.Rows.Count - left.Count;
        IsOpen = left.Count > 0;
        if (IsOpen)
            await JudgeAsync(list.Only(left));
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private string PlaceOf(PastedRow row) =>
        (list!.FillsLines && row.LineNo > 0 ? row.LineNo : row.Place).ToString(CultureInfo.CurrentCulture);

    private string CaptionOf(PasteField field) => list!.Known.Caption(field);

    private bool IsMarked(BadRow row, PasteField field) => row.Reasons.Any(reason => reason.Field == CaptionOf(field));

    private static string Reason(BadRow row) =>
        string.Join(" ", row.Reasons.Select(reason => $"{reason.Message} {reason.WayOut}".Trim()));
}
