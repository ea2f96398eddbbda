using ItemTracking.Core.Kernel;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>A dialog that makes numbers, from opening to OK: what stands in it, which numbers that would be, and what is refused (NUM-7, NUM-13).</summary>
/// <typeparam name="TValues">Immutable record of what can be typed.</typeparam>
/// <param name="empty">Values before the dialog is opened.</param>
/// <param name="quantity">How many numbers are asked for.</param>
/// <param name="preview">Tells which numbers would be made; blank while too little is typed.</param>
/// <param name="create">Makes them; the dialog stays open with what is refused.</param>
public sealed class NumbersDialogState<TValues>(
    TValues empty,
    Func<TValues, decimal?> quantity,
    Func<TValues, Task<Outcome<string>>> preview,
    Func<TValues, Task<IReadOnlyList<Refusal>>> create)
    where TValues : class
{
    public bool IsOpen { get; set; }

    /// <summary>What is typed up to the last key.</summary>
    public TValues Values { get; private set; } = empty;

    /// <summary>What number fields show. It follows when a field is left, so that nothing changes under the fingers of who is typing.</summary>
    public TValues Drawn { get; private set; } = empty;

    public string Preview { get; private set; } = "";

    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>Caption of OK while numbers are made; it tells how many when that takes a while.</summary>
    public string BusyText => quantity(Values) is > 500 and var many ? $"Creating {Numbers.Show(many)} numbers…" : "Creating…";

    /// <summary>Opens with proposed values and no preview yet.</summary>
    public void Open(TValues proposed)
    {
        Values = Drawn = proposed;
        Refusals = [];
        Preview = "";
        IsOpen = true;
    }

    /// <summary>Takes what was typed; what was refused before is judged anew.</summary>
    public Task ChangeAsync(TValues changed)
    {
        if (changed.Equals(Values))
            return Task.CompletedTask;
        Values = changed;
        Refusals = [];
        return PreviewAsync();
    }

    /// <summary>A key was pressed in a number field; what is no number yet is passed over.</summary>
    public Task TypeAsync(ChangeEventArgs typed, Func<decimal?, TValues> with) =>
        Numbers.TryRead(typed.Value?.ToString() ?? "", out var number) ? ChangeAsync(with(number)) : Task.CompletedTask;

    /// <summary>A number field was left.</summary>
    public Task LeaveAsync(Func<TValues, TValues> with)
    {
        Drawn = with(Drawn);
        return ChangeAsync(with(Values));
    }

    /// <summary>Shows the numbers that would be made, or the first reason why there are none.</summary>
    public async Task PreviewAsync()
    {
        var numbers = await preview(Values);
        Preview = numbers.IsRefused ? numbers.Refusals[0].Message : numbers.Value;
    }

    /// <summary>OK: makes the numbers and closes, or stays with what is refused.</summary>
    public async Task CreateAsync()
    {
        Refusals = await create(Values);
        IsOpen = Refusals.Count > 0;
        Preview = "";
    }
}
