using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;

namespace ItemTracking.Core.Assignment;

/// <summary>The numbers that Assign Serial No. would draw at this moment.</summary>
/// <param name="First">First serial number.</param>
/// <param name="Last">Last serial number.</param>
/// <param name="Count">How many.</param>
/// <param name="LotNo">New lot number; null when none is asked for.</param>
public sealed record SerialPreview(string First, string Last, int Count, string? LotNo);

/// <summary>
/// Assign Serial No., Assign Lot No. and Create Customized SN (NUM-7…11, NUM-13…15). The action is first tried with the numbers that would
/// be drawn; numbers are drawn only when it succeeds, so that a refused action consumes none (NUM-6). Drawn numbers are not given back.
/// </summary>
public sealed class NumberAssigner(
    NumberAllocator allocator, SerialNoInformationStore information, TrackingSheetReader reader, TimeProvider time)
{
    /// <summary>Draws serial numbers of the item's series, one line each (NUM-8, NOS-10).</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="request">What the dialog asked.</param>
    /// <param name="currentLineNo">Line the cursor is on, or null.</param>
    /// <param name="actor">Who assigns.</param>
    public async Task<Outcome<TrackingSheet>> AssignSerialNoAsync(TrackingSheet s, AssignSerial request, int? currentLineNo, Actor actor)
    {
        if (AssignmentChecks.Denied(s, actor) is { } denied)
            return denied;
        var refusals = AssignmentChecks.Serials(s, request, currentLineNo, actor);
        if (refusals.Count > 0)
            return Outcome<TrackingSheet>.Refused(refusals);
        return await AddAsync(new(
            s,
            take => take(s.Item.SerialNos, (int)request.QuantityToCreate, actor.WorkDateOn(time), actor),
            request.CreateNewLotNo,
            request.CreateSNInformation,
            currentLineNo,
            actor));
    }

    /// <summary>
    /// Makes serial numbers by counting up from a typed one (NUM-14, NUM-15). The item needs no serial number series for it.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="request">What the dialog asked.</param>
    /// <param name="currentLineNo">Line the cursor is on, or null.</param>
    /// <param name="actor">Who creates.</param>
    public async Task<Outcome<TrackingSheet>> CreateCustomizedSNAsync(
        TrackingSheet s, CustomizedSN request, int? currentLineNo, Actor actor)
    {
        if (AssignmentChecks.Denied(s, actor) is { } denied)
            return denied;
        var manual = await CheckCustomizedSNAsync(s, actor);
        var refusals = AssignmentChecks.Customized(s, request, manual, currentLineNo, actor);
        if (refusals.Count > 0)
            return Outcome<TrackingSheet>.Refused(refusals);
        var numbers = AssignNumbers.Customized(request);
        return numbers.IsRefused
            ? Outcome<TrackingSheet>.Refused(numbers.Refusals)
            : await AddAsync(new(
                s, _ => Task.FromResult(numbers), request.CreateNewLotNo, request.CreateSNInformation, currentLineNo, actor));
    }

    /// <summary>Draws one lot number for the selected lines without a lot, or for what is undefined (NUM-10, NUM-11, NOS-10).</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="selected">Selected lines.</param>
    /// <param name="currentLineNo">Line the cursor is on, or null.</param>
    /// <param name="actor">Who assigns.</param>
    public async Task<Outcome<TrackingSheet>> AssignLotNoAsync(
        TrackingSheet s, IReadOnlyCollection<int> selected, int? currentLineNo, Actor actor)
    {
        if (AssignmentChecks.Denied(s, actor) is { } denied)
            return denied;
        if (AssignmentChecks.LotSeries(s) is { } refusal)
            return refusal;
        var trial = (await LotAsync(s, allocator.PeekAsync, actor)).Then(lotNo => s.AddLot(lotNo, selected, currentLineNo));
        if (trial.IsRefused)
            return trial;
        var drawn = await LotAsync(s, allocator.DrawAsync, actor);
        if (drawn.IsRefused)
            return Outcome<TrackingSheet>.Refused(drawn.Refusals);
        var numbers = new TrackingNumbers("", drawn.Value);
        var existing = (await reader.ExistingAsync(s, [numbers])).Of(numbers);
        return drawn.Then(lotNo => s.AddLot(lotNo, selected, currentLineNo, existing));
    }

    /// <summary>First and last of the numbers that Assign Serial No. would draw; nothing is drawn.</summary>
    /// <param name="s">Sheet.</param>
    /// <param name="request">What the dialog asks at this moment.</param>
    /// <param name="actor">Who looks.</param>
    public async Task<Outcome<SerialPreview>> PreviewSerialNosAsync(TrackingSheet s, AssignSerial request, Actor actor)
    {
        var refusals = AssignmentChecks.Serials(s, request, null, actor);
        if (refusals.Count > 0)
            return Outcome<SerialPreview>.Refused(refusals);
        var peeked = await NumbersAsync(
            new(
                s, take => take(s.Item.SerialNos, (int)request.QuantityToCreate, actor.WorkDateOn(time), actor), request.CreateNewLotNo,
                false, null, actor),
            allocator.PeekAsync);
        return peeked.Then<SerialPreview>(numbers => new SerialPreview(
            numbers.Serials[0], numbers.Serials[^1], numbers.Serials.Count, numbers.LotNo));
    }

    /// <summary>
    /// First, second and last of the numbers that Create Customized SN would make, and the lot they would get; nothing is drawn.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="request">What the dialog asks at this moment.</param>
    /// <param name="actor">Who looks.</param>
    public async Task<Outcome<CustomizedPreview>> PreviewCustomizedSNAsync(TrackingSheet s, CustomizedSN request, Actor actor)
    {
        if (AssignmentChecks.Denied(s, actor) is { } denied)
            return denied;
        var numbers = AssignNumbers.PreviewCustomized(s, request);
        if (numbers.IsRefused || !request.CreateNewLotNo)
            return numbers;
        var lot = AssignmentChecks.LotSeries(s) is { } refusal ? refusal : await LotAsync(s, allocator.PeekAsync, actor);
        return lot.Then<CustomizedPreview>(lotNo => numbers.Value with { LotNo = lotNo });
    }

    /// <summary>
    /// Why no number of the item's series may be typed (NOS-7); null when it may, so that a dialog can say it before anything is typed.
    /// </summary>
    /// <param name="s">Sheet.</param>
    /// <param name="actor">Who would type.</param>
    public Task<Refusal?> CheckCustomizedSNAsync(TrackingSheet s, Actor actor) =>
        allocator.CheckManualAsync(s.Item.SerialNos, actor, TrackingCaptions.CustomizedSN);

    private async Task<Outcome<TrackingSheet>> AddAsync(Addition addition)
    {
        var (s, currentLineNo) = (addition.Sheet, addition.CurrentLineNo);
        var trial = (await NumbersAsync(addition, allocator.PeekAsync))
            .Then(numbers => s.AddSerials(numbers.Serials, numbers.LotNo, currentLineNo));
        if (trial.IsRefused)
            return trial;
        var drawn = await NumbersAsync(addition, allocator.DrawAsync);
        if (drawn.IsRefused)
            return Outcome<TrackingSheet>.Refused(drawn.Refusals);
        var lotNo = drawn.Value.LotNo ?? AssignNumbers.Current(s, currentLineNo)?.LotNo ?? "";
        var existing = await reader.ExistingAsync(
            s, lotNo.Length > 0 ? [new("", lotNo)] : drawn.Value.Serials.Select(serialNo => new TrackingNumbers(serialNo, "")));
        var added = drawn.Then(numbers => s.AddSerials(numbers.Serials, numbers.LotNo, currentLineNo, existing.Of));
        if (added.IsRefused || !addition.MakesInformation)
            return added;
        var made = await information.CreateMissingAsync(s.Source.ItemNo, s.Source.VariantCode, drawn.Value.Serials, addition.Actor);
        return made.IsRefused ? Outcome<TrackingSheet>.Refused(made.Refusals) : added;
    }

    /// <summary>The lot first: when it is refused no serial number is drawn.</summary>
    private async Task<Outcome<NewNumbers>> NumbersAsync(Addition addition, Take take)
    {
        Outcome<string> lot = addition.NeedsLot ? await LotAsync(addition.Sheet, take, addition.Actor) : "";
        if (lot.IsRefused)
            return Outcome<NewNumbers>.Refused(lot.Refusals);
        var serials = await addition.SerialsAsync(take);
        return lot.Then(lotNo => serials.Then<NewNumbers>(numbers => new NewNumbers(numbers, lotNo.Length > 0 ? lotNo : null)));
    }

    private async Task<Outcome<string>> LotAsync(TrackingSheet s, Take take, Actor actor) =>
        (await take(s.Item.LotNos, 1, actor.WorkDateOn(time), actor)).Then<string>(numbers => numbers[0]);

    /// <summary>Takes numbers from a series: looks at them, or draws them.</summary>
    private delegate Task<Outcome<IReadOnlyList<string>>> Take(string seriesCode, int count, DateOnly date, Actor actor);

    private sealed record Addition(
        TrackingSheet Sheet,
        Func<Take, Task<Outcome<IReadOnlyList<string>>>> SerialsAsync,
        bool NeedsLot,
        bool MakesInformation,
        int? CurrentLineNo,
        Actor Actor);

    /// <summary>Numbers to put on lines; without a lot number the lines keep that of the current line.</summary>
    private sealed record NewNumbers(IReadOnlyList<string> Serials, string? LotNo);
}
