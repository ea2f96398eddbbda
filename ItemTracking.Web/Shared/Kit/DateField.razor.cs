using System.Globalization;
using ItemTracking.Core.Kernel;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared.Kit;

/// <summary>A date in the user's region; <c>t</c> is today, <c>w</c> the work date, digits alone are read in the region's order.</summary>
public sealed partial class DateField
{
    private string? typed;
    private ElementReference input;
    private ElementReference native;

    protected override void OnParametersSet()
    {
        if (OwnError is null)
            typed = null;
    }

    private async Task ChangeAsync(ChangeEventArgs change)
    {
        var text = change.Value?.ToString() ?? "";
        if (!Dates.TryRead(text, Clock.Today(), WorkDate.Value, out var date))
        {
            typed = text;
            OwnError = Dates.NotADate(Label, text);
            return;
        }

        await SetAsync(date);
    }

    private Task PickAsync(ChangeEventArgs change) =>
        SetAsync(DateOnly.TryParseExact(change.Value?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    private async Task SetAsync(DateOnly? date)
    {
        typed = null;
        await CommitAsync(date);
        await Script.SetValueAsync(input, Dates.Show(Value));
    }
}
