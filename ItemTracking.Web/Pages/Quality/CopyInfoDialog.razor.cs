using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Web.Account;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>Chooses the card that Copy Info copies, among those of the same item and variant.</summary>
public sealed partial class CopyInfoDialog(NumberListReader lists, CurrentActor current, WorkDate workDate)
{
    private IReadOnlyList<DataColumn<NumberRow>> columns = [];
    private InformationKey? target;
    private InformationKey? old;
    private bool open;

    [Parameter, EditorRequired]
    public InformationKind Kind { get; set; } = default!;

    /// <summary>The number whose card is copied.</summary>
    [Parameter, EditorRequired]
    public EventCallback<InformationKey> OnChoose { get; set; }

    /// <summary>Opens with the cards that can be copied to a number.</summary>
    /// <param name="number">Number that they are copied to.</param>
    /// <param name="before">Number that the goods had before, offered first (RCL-12); null where nothing is known of it.</param>
    public void Open(InformationKey number, InformationKey? before)
    {
        (target, old, open) = (number, before, true);
        StateHasChanged();
    }

    protected override void OnInitialized() => columns =
    [
        new(Kind.NumberCaption, row => row.Key.Number, "number", ChooseButton),
        new("Description", row => row.Description, "description"),
        new("Blocked", row => row.Blocked, "blocked"),
        new("Comment", row => row.HasComment, "comment"),
    ];

    private async Task<Outcome<ListPart<NumberRow>>> LoadAsync(ListQuery query)
    {
        var others = new NumberFilter(ItemNo: target!.ItemNo, VariantCode: target.VariantCode, Except: target.Number);
        return await lists.ListAsync(Kind.Type, others, query, workDate.Value, await current.GetAsync());
    }

    private async Task ChooseAsync(InformationKey source)
    {
        open = false;
        await OnChoose.InvokeAsync(source);
    }
}
