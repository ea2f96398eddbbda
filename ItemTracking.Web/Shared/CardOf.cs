using ItemTracking.Core.Kernel;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ItemTracking.Web.Shared;

/// <summary>The page of one record: it opens what its address names. What is a card's own it says in <see cref="Describe"/>.</summary>
/// <typeparam name="TCard">Record of the card.</typeparam>
public abstract class CardOf<TCard> : SteadyComponent, IDisposable
    where TCard : class, ICard
{
    /// <summary>Key of the record; null for a new one, and where there is only one.</summary>
    [Parameter]
    public string? Key { get; set; }

    [Inject]
    protected CurrentActor Current { get; set; } = default!;

    [Inject]
    protected Journey Navigation { get; set; } = default!;

    [Inject]
    protected ISnackbar Snackbar { get; set; } = default!;

    /// <summary>What stands on the card.</summary>
    protected CardState<TCard> State { get; private set; } = default!;

    /// <summary>Captions, rights and store of the card.</summary>
    protected abstract CardState<TCard> Describe();

    /// <inheritdoc/>
    protected override void OnInitialized() => State = Describe();

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => State.OpenAsync(Key);

    /// <inheritdoc/>
    public void Dispose() => State.End();
}
