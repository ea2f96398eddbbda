using System.Globalization;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Web.Shared.Typed;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>
/// Shows what would become of a list and takes its good rows; the bad ones stay until they are mended or discarded.
/// </summary>
public sealed partial class PasteDialog(PageScript script) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private IReadOnlyList<(string, string)> regions = [];
    private string region = "";
    private string readIn = "";
    private bool hasNumbers;
    private bool isLeft;
    private bool isMended;
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
    private (BadRow? Row, PasteField Field) next;

    /// <summary>How dates and numbers of the list are written; the user's region until another is chosen.</summary>
    public CultureInfo ReadAs => region.Length == 0 ? CultureInfo.CurrentCulture : Region.Of(CultureInfo.GetCultureInfo(region));

    /// <summary>It was closed by its user.</summary>
    [Parameter]
    public EventCallback OnClosed { get; set; }

    /// <summary>It shows another list.</summary>
    [Parameter]
    public EventCallback OnShown { get; set; }

    /// <summary>It is open.</summary>
    public bool IsShown => IsOpen;

    /// <summary>
    /// A list stands in it that would be lost with the page. What is left of one after its good rows were taken waits on the page.
    /// </summary>
    public bool HoldsList => IsOpen && !isLeft && (isReading || list is not null || typed is { Length: > 0 });

    /// <summary>
    /// The list that would be lost with the page, and the region it is read in; null without one whose rows can wait there (PASTE-5).
    /// </summary>
    public (string Region, PastedList List)? Unsaved =>
        HoldsList && target!.RowsCanWait && list is { Rows.Count: > 0 } shown ? (readIn, shown) : null;

    /// <summary>Something in the list may be read in more than one way; numbers of a workbook are not.</summary>
    private bool MayReadOtherwise => !hasNumbers && target!.Again is not null
        && (list!.Table is { Columns.Length: > 1 } || fields.Any(each => each is not (PasteField.SerialNo or PasteField.LotNo)));

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
                + (list.Table is { HasHeader: true } ? " Row 1 names the columns." : "") + target!.Adds();
        }
    }

    private string Warning => list is null || verdict is null
        ? ""
        : $"{PasteWords.NotUsed(list.Unused)} {PasteWords.TooMany(verdict.Excess)}".Trim();

    /// <summary>Opens without a list: it is typed, pasted or read from a file.</summary>
    public void Open(PasteTarget where)
    {
        Begin(where);
        IsOpen = true;
        StateHasChanged();
    }

    /// <summary>Shows a list that was typed elsewhere; where it cannot be judged now it stands there to be read again.</summary>
    /// <param name="where">Where it goes.</param>
    /// <param name="list">The list as it was typed.</param>
    public Task ShowAsync(PasteTarget where, string list)
    {
        Begin(where);
        (typed, IsOpen) = (list, true);
        return OkAsync();
    }

    private Task CloseAsync(bool isOpen)
    {
        IsOpen = isOpen;
        return OnClosed.InvokeAsync();
    }

    /// <summary>Takes a list at once where every row of it is good, and shows it where some are not.</summary>
    /// <returns>Why it could not be judged; null when it was.</returns>
    public async Task<Refusal?> OfferAsync(PasteTarget where, PastedList offered)
    {
        Begin(where);
        await InTurnAsync(async () =>
        {
            await JudgeAsync(offered);
            if (verdict is { Bad.Count: 0 })
                await TakeAsync();
            else
                IsOpen = problem is null;
        });
        StateHasChanged();
        return problem;
    }

    /// <summary>Shows what was left of a list.</summary>
    /// <param name="where">Where it goes.</param>
    /// <param name="readAs">Name of the region in which it is read.</param>
    /// <param name="left">Its rows.</param>
    /// <returns>Why it could not be judged; null when it was.</returns>
    public async Task<Refusal?> OpenAgainAsync(PasteTarget where, string readAs, PastedList left)
    {
        Begin(where);
        (region, isLeft) = (readAs == CultureInfo.CurrentCulture.Name ? "" : readAs, true);
        await InTurnAsync(() => JudgeAsync(left));
        IsOpen = problem is null;
        StateHasChanged();
        return problem;
    }

    private void Begin(PasteTarget where)
    {
        (target, list, verdict, problem, bad, typed, isReading, taken) = (where, null, null, null, [], null, false, 0);
        (region, hasNumbers, isLeft) = ("", false, false);
        regions = [("", $"My region: {CultureInfo.CurrentCulture.EnglishName}"), .. Region.All];
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
        file is null ? Task.CompletedTask : ReadAsync(async told => (await ListFile.ReadAsync(file, told)).Then(lines =>
        {
            hasNumbers |= lines.Any(line => line.HasNumbers);
            return target!.List(lines);
        }));

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

    private Task ReadAsAsync(string chosen)
    {
        region = chosen;
        return ChangeAsync(target!.Again!);
    }

    /// <summary>Work goes on in the row that stands there now: the same one while it is bad, else the next one.</summary>
    private async Task MendAsync(PastedRow row, PasteField field, string? text)
    {
        var at = bad.FindIndex(each => each.Row == row);
        await ChangeAsync(rows => rows.Mend(row, field, text ?? ""));
        next = (at >= 0 && at < bad.Count ? bad[at] : bad.FirstOrDefault(), field);
        isMended = true;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!isMended)
            return;
        isMended = false;
        await script.GoOnMendingAsync();
    }

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
        (list, verdict, bad, fields, readIn) = (changed, judged.Value, [.. judged.Value.Bad], changed.Fields, ReadAs.Name);
        if (isLeft)
            target.Leave(readIn, changed);
        else
            await OnShown.InvokeAsync();
    }

    private async Task GoBackAsync()
    {
        await CloseAsync(isOpen: false);
        target!.Back!.Value.Open();
    }

    private async Task TakeAsOneAsync()
    {
        await CloseAsync(isOpen: false);
        await target!.AsOne!.Value.TakeAsync();
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
        (IsOpen, isLeft) = (left.Count > 0, true);
        if (IsOpen)
            await JudgeAsync(list.Only(left));
        else
            target!.Leave(ReadAs.Name, list.Only(left));
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private string PlaceOf(PastedRow row) =>
        (list!.FillsLines && row.LineNo > 0 ? row.LineNo : row.Place).ToString(CultureInfo.CurrentCulture);

    private string PlaceCaption => list!.FillsLines ? "Line" : "Row";

    private string CaptionOf(PasteField field) => list!.Known.Caption(field);

    /// <summary>Codes are shown in capitals, as they are stored; everything else as it is typed.</summary>
    private static bool IsCode(PasteField field) => field is not (PasteField.Quantity or PasteField.QtyToHandle or PasteField.QtyToInvoice
        or PasteField.ExpirationDate or PasteField.NewExpirationDate or PasteField.WarrantyDate);

    private bool IsNext(BadRow row, PasteField field) => ReferenceEquals(next.Row, row) && next.Field == field;

    private bool IsMarked(BadRow row, PasteField field) => row.Reasons.Any(reason => reason.Field == CaptionOf(field));

    private static string Reason(BadRow row) =>
        string.Join(" ", row.Reasons.Select(reason => $"{reason.Message} {reason.WayOut}".Trim()));
}
