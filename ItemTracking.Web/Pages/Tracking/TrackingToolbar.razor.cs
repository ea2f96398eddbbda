using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>
/// The actions of the page. Delete and undo are pressed in the browser, where the active cell is known (tracking-grid.js).
/// </summary>
public sealed partial class TrackingToolbar
{
    private const string RefreshHelp = "Reads stock and requests again; what you entered stays.";
    private const string AvailabilityHelp = "Shows where the number you are on is in stock, and which documents name it.";

    /// <summary>Actions that do not change the lines.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>An action that it forbids stays where it is and says why.</summary>
    [Parameter, EditorRequired]
    public TrackingMode Mode { get; set; } = TrackingMode.Normal;

    [Parameter]
    public bool CanUndo { get; set; }

    /// <summary>Serial No. List or Lot No. List.</summary>
    [Parameter, EditorRequired]
    public string ListCaption { get; set; } = "";

    [Parameter]
    public IReadOnlyList<TrackingField> Optional { get; set; } = [];

    [Parameter]
    public IReadOnlyCollection<TrackingField> Chosen { get; set; } = [];

    [Parameter]
    public EventCallback OnAssignSerialNo { get; set; }

    [Parameter]
    public EventCallback OnAssignLotNo { get; set; }

    [Parameter]
    public EventCallback OnCreateCustomizedSN { get; set; }

    /// <summary>A list of numbers is to be taken.</summary>
    [Parameter]
    public EventCallback OnPaste { get; set; }

    /// <summary>The line takes goods out of stock.</summary>
    [Parameter]
    public bool TakesGoodsOut { get; set; }

    /// <summary>The line reclassifies: numbers that are made are the new ones (RCL-2).</summary>
    [Parameter]
    public bool Renews { get; set; }

    [Parameter]
    public EventCallback OnSelectEntries { get; set; }

    /// <summary>What the document line handles, where its tracking lines would handle more; 0 otherwise.</summary>
    [Parameter]
    public decimal HandlesFirst { get; set; }

    [Parameter]
    public EventCallback OnHandleFirst { get; set; }

    /// <summary>Lines have a quantity to handle that may be chosen.</summary>
    [Parameter]
    public bool MayHandleLess { get; set; }

    [Parameter]
    public EventCallback OnHandleSelected { get; set; }

    /// <summary>Something is to be set on all selected lines.</summary>
    [Parameter]
    public EventCallback OnSetOnSelected { get; set; }

    /// <summary>Scans tick off what is on the page.</summary>
    [Parameter]
    public bool TicksOff { get; set; }

    [Parameter]
    public EventCallback OnToggleTickingOff { get; set; }

    [Parameter]
    public EventCallback OnRefreshAvailability { get; set; }

    [Parameter]
    public EventCallback OnAvailability { get; set; }

    [Parameter]
    public EventCallback OnNumbersInStock { get; set; }

    /// <summary>Lines can be applied to ledger entries, and the column for it is shown.</summary>
    [Parameter]
    public bool NamesItemEntries { get; set; }

    [Parameter]
    public EventCallback OnItemEntries { get; set; }

    [Parameter]
    public EventCallback<TrackingField> OnToggleColumn { get; set; }

    /// <summary>Stand in the row where goods come in, and in the menu where they go out.</summary>
    private IReadOnlyList<MenuAction> Assigning =>
    [
        new(
            "Assign Serial No.",
            Renews
                ? "Gives units that keep their serial number the next of the item's series as New Serial No."
                : "Gives each undefined unit the next number of the item's serial number series.",
            OnAssignSerialNo)
        {
            OpensDialog = true,
            DisabledReason = WhyNot(TrackingEdits.AddLines),
        },
        new(
            "Assign Lot No.",
            Renews
                ? "Takes the next number of the item's lot number series as New Lot No. of the selected lines."
                : "Takes the next number of the item's lot number series for the selected lines or all that is undefined.",
            OnAssignLotNo)
        {
            DisabledReason = WhyNot(TrackingEdits.AddLines),
        },
        new(
            "Create Customized SN",
            Renews
                ? "Makes New Serial Nos. that count up from one you enter."
                : "Makes serial numbers that count up from one you enter.",
            OnCreateCustomizedSN)
        {
            OpensDialog = true,
            DisabledReason = WhyNot(TrackingEdits.AddLines),
        },
    ];

    private string? WhyNot(TrackingEdits edit) => Mode.Forbids(edit)?.Message;

    private IEnumerable<MenuAction> More
    {
        get
        {
            if (TakesGoodsOut)
            {
                foreach (var action in Assigning)
                    yield return action;
            }
            else
            {
                yield return new("Refresh Availability", RefreshHelp, OnRefreshAvailability) { Keys = "Ctrl+Alt+R F5" };
                yield return new("Availability", AvailabilityHelp, OnAvailability) { Keys = "F7" };
            }

            yield return new(
                "Paste or Import Numbers", "Takes a list or a range of numbers, or a CSV or Excel file, after a preview.", OnPaste)
            {
                OpensDialog = true,
                DisabledReason = WhyNot(TrackingEdits.AddLines),
            };
            yield return new(
                SetOnSelectedDialog.Caption, "Sets lot, dates or Qty. to Handle (Base) of all selected lines.", OnSetOnSelected)
            {
                OpensDialog = true,
                DisabledReason = WhyNot(TrackingEdits.ChangeLines),
            };
            if (MayHandleLess)
            {
                yield return new("Handle Only the Selected", "Sets Qty. to Handle (Base) of all other lines to 0.", OnHandleSelected)
                {
                    DisabledReason = WhyNot(TrackingEdits.Handle),
                };
                yield return new(
                    TicksOff ? "Stop Ticking Off" : "Tick Off by Scanning",
                    "Handles only what is scanned from now on, and tells what was not expected.",
                    OnToggleTickingOff)
                {
                    DisabledReason = WhyNot(TrackingEdits.Handle),
                };
            }

            yield return new(ListCaption, "Shows the numbers of the item that are in stock.", OnNumbersInStock);
            if (NamesItemEntries)
                yield return new("Item Entry List", "Shows the ledger entries that the line you are on can be applied to.", OnItemEntries);
            yield return new("Delete Line", "Deletes the selected lines, or the line you are on.")
            {
                Keys = "Ctrl+Delete",
                Command = "delete",
                DisabledReason = WhyNot(TrackingEdits.DeleteLines),
            };
            if (CanUndo)
                yield return new("Undo", "Takes back the last change of the lines, whatever it was.")
                {
                    Keys = "Ctrl+Z",
                    Command = "undo",
                };
        }
    }
}
