using ItemTracking.Core.Kernel;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Shared;

/// <summary>The page of a list of cards.</summary>
/// <typeparam name="TRow">Type of a row.</typeparam>
public sealed partial class CardList<TRow>(CurrentActor current, NavigationManager navigation)
{
    private bool mayEdit;

    /// <summary>Caption of the page and of the list.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    /// <summary>One sentence under the title.</summary>
    [Parameter, EditorRequired]
    public string Intro { get; set; } = "";

    /// <summary>Address of the list; those of its cards begin with it.</summary>
    [Parameter, EditorRequired]
    public string Address { get; set; } = "";

    /// <summary>What is said when there is nothing at all, and what to do about it.</summary>
    [Parameter, EditorRequired]
    public string EmptyText { get; set; } = "";

    /// <summary>Right to make new records.</summary>
    [Parameter, EditorRequired]
    public Permission Edit { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<DataColumn<TRow>> Columns { get; set; } = [];

    /// <summary>Key of a row, as it stands in the address of its card.</summary>
    [Parameter, EditorRequired]
    public Func<TRow, string> KeyOf { get; set; } = default!;

    /// <summary>Reads the part of the list that is asked for.</summary>
    [Parameter, EditorRequired]
    public Func<ListQuery, Actor, Task<Outcome<ListPart<TRow>>>> Load { get; set; } = default!;

    protected override async Task OnInitializedAsync() => mayEdit = await current.MayAsync(Edit);

    private async Task<Outcome<ListPart<TRow>>> LoadAsync(ListQuery query) => await Load(query, await current.GetAsync());
}
