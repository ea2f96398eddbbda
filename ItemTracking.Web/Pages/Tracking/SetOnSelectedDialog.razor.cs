using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What is to be set on all selected lines, from opening to OK.</summary>
public sealed partial class SetOnSelectedDialog
{
    /// <summary>Name of the action and of its dialog.</summary>
    public const string Caption = "Set on Selected Lines";

    private readonly SortedDictionary<PasteField, string> texts = [];
    private readonly Dictionary<PasteField, DateOnly?> days = [];
    private RefusalScope? scope;
    private decimal? quantity;
    private string? hint;
    private IReadOnlyList<Refusal> wrong = [];
    private int count;

    [Parameter, EditorRequired]
    public TrackingSheet Sheet { get; set; } = default!;

    /// <summary>
    /// Sets the fields that are filled in and closes the dialog; returns what no line would take, and then nothing was changed.
    /// </summary>
    [Parameter, EditorRequired]
    public Func<IReadOnlyDictionary<PasteField, string>, Task<Refusal?>> OnSet { get; set; } = default!;

    /// <summary>Opens with nothing filled in.</summary>
    /// <param name="selected">How many lines are selected.</param>
    public void Open(int selected)
    {
        texts.Clear();
        days.Clear();
        (quantity, hint, wrong, count, IsOpen) = (null, null, [], selected, true);
        StateHasChanged();
    }

    /// <summary>Opens with what was filled in before.</summary>
    public void OpenAgain()
    {
        IsOpen = true;
        StateHasChanged();
    }

    /// <summary>What is filled in is kept until it is opened anew.</summary>
    public void Close()
    {
        IsOpen = false;
        StateHasChanged();
    }

    private string Text(PasteField field) => texts.GetValueOrDefault(field, "");

    private void Set(PasteField field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            texts.Remove(field);
        else
            texts[field] = text;
    }

    private void SetDay(PasteField field, DateOnly? day)
    {
        days[field] = day;
        Set(field, Dates.Show(day));
    }

    private void SetQuantity(decimal? number)
    {
        quantity = number;
        Set(PasteField.QtyToHandle, Numbers.Show(number));
    }

    /// <summary>The field itself shows what is wrong with it.</summary>
    private bool HasField(Refusal refusal) => Sheet.SetOnLines().Any(field => field.Caption() == refusal.Field);

    private async Task OkAsync()
    {
        if (scope is { Unread.Count: > 0 })
            return;
        hint = texts.Count == 0 ? "Fill in what is to be set." : null;
        if (hint is not null)
            return;
        wrong = await OnSet(new Dictionary<PasteField, string>(texts)) is { } refusal ? [refusal with { Line = null }] : [];
        hint = wrong.Count > 0 ? "No line takes it. Nothing was changed." : null;
    }
}
