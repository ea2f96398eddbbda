using ItemTracking.Core.Documents;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>
/// Actions of the selected line: under <i>Line</i> on documents that buy, under <i>Order</i> and <i>Item</i> on those that sell.
/// </summary>
public sealed partial class LineMenu
{
    private IReadOnlyList<(string Caption, IReadOnlyList<MenuAction> Actions)> menus = [];

    [Parameter, EditorRequired]
    public DocumentKind Kind { get; set; } = default!;

    /// <summary>Item Tracking Lines of the selected line are wanted.</summary>
    [Parameter]
    public EventCallback OnTracking { get; set; }

    /// <summary>Its reservations are wanted.</summary>
    [Parameter]
    public EventCallback OnReserve { get; set; }

    /// <summary>The availability of its item is wanted.</summary>
    [Parameter]
    public EventCallback OnAvailability { get; set; }

    /// <summary>Actions that add lines of posted documents.</summary>
    [Parameter]
    public IReadOnlyList<MenuAction> Sources { get; set; } = [];

    /// <summary>The card of its item is wanted.</summary>
    [Parameter]
    public EventCallback OnItemCard { get; set; }

    protected override void OnParametersSet()
    {
        var tracking = new MenuAction("Item Tracking Lines", "Serial and lot numbers of the selected line.", OnTracking)
        {
            Keys = "Ctrl+Alt+I",
        };
        var reserve = new MenuAction("Reserve", "Keeps stock for the selected line.", OnReserve);
        var availability = new MenuAction("Availability", "Lots of the line's item, now and later.", OnAvailability) { Keys = "F7" };
        var card = new MenuAction("Item Card", "The card of the line's item.", OnItemCard) { Keys = "Shift+F7" };
        MenuAction[] keep = Kind.IsOrder ? [reserve] : [];
        menus = Kind is { Side: var side, IsOrder: true } && side == DocumentSide.Selling
            ? [("Order", [.. Sources, tracking, .. keep]), ("Item", [tracking, availability, card])]
            : [("Line", [.. Sources, tracking, .. keep, availability, card])];
    }
}
