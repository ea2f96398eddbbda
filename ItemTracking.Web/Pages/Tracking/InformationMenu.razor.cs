using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;
using ItemTracking.Core.Users;
using ItemTracking.Web.Account;
using ItemTracking.Web.Pages.Quality;
using ItemTracking.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Cards and comments of the numbers on the line one is on (INF-4), and the cards of those that goods get (RCL-12).</summary>
public sealed partial class InformationMenu(InformationStore store, CurrentActor current, PageScript script)
{
    private const string NewTab = "Opens a new tab for the line you are on.";

    private IReadOnlyList<MenuAction> actions = [];
    private bool mayRead;

    /// <summary>Document line whose tracking is shown.</summary>
    [Parameter, EditorRequired]
    public SourceLine Source { get; set; } = default!;

    /// <summary>Lets everything typed arrive and tells the line one is on; null when it is on none.</summary>
    [Parameter, EditorRequired]
    public Func<Task<TrackingLine?>> FindLine { get; set; } = default!;

    /// <summary>Takes what is refused; nothing when a tab was opened.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<Refusal>> OnRefused { get; set; }

    protected override async Task OnInitializedAsync()
    {
        MenuAction Action(string caption, string help, Func<Task> open) => new(caption, help, EventCallback.Factory.Create(this, open));
        actions =
        [
            Action("Serial No. Information Card", NewTab, () => OpenCardAsync(ItemTrackingType.SerialNo)),
            Action("Lot No. Information Card", NewTab, () => OpenCardAsync(ItemTrackingType.LotNo)),
            .. Source.IsReclassification()
                ?
                [
                    Action("New Serial No. Information", NewTab, () => OpenCardAsync(_ => ItemTrackingType.SerialNo, isNew: true)),
                    Action("New Lot No. Information", NewTab, () => OpenCardAsync(_ => ItemTrackingType.LotNo, isNew: true)),
                ]
                : Array.Empty<MenuAction>(),
            Action("Comment", "Opens the comments on the line's number in a new tab.", OpenCommentsAsync) with { Keys = "Alt+O" },
        ];
        mayRead = await current.MayAsync(Permission.ReadInformation);
    }

    private Task OpenCardAsync(ItemTrackingType type) => OpenCardAsync(_ => type);

    private Task OpenCardAsync() => OpenCardAsync(TypeOf);

    /// <summary>A line with both numbers is known by its serial number.</summary>
    private static ItemTrackingType TypeOf(TrackingLine? line) =>
        line is { SerialNo.Length: 0, LotNo.Length: > 0 } ? ItemTrackingType.LotNo : ItemTrackingType.SerialNo;

    private async Task OpenCardAsync(Func<TrackingLine?, ItemTrackingType> typeOf, bool isNew = false)
    {
        var line = await FindLine();
        if (await KeyAsync(typeOf(line), line, isNew) is not { } key)
            return;
        var actor = await current.GetAsync();
        var card = await store.FindAsync(key, actor);
        var isShown = !card.IsRefused || actor.May(Permission.EditInformation);
        await OnRefused.InvokeAsync(isShown ? [] : card.Refusals);
        if (isShown)
            await script.OpenTabAsync(InformationRoutes.Renumbered(
                card.IsRefused ? InformationRoutes.New(key) : InformationRoutes.Card(key), isNew ? OldOf(key, line!) : null));
    }

    /// <summary>The number that goods have until they get this one; null when they have none, or the same.</summary>
    private static string? OldOf(InformationKey key, TrackingLine line) =>
        NumberOf(key.Type, line.Numbers) is { Length: > 0 } old && old != key.Number ? old : null;

    private static string NumberOf(ItemTrackingType type, TrackingNumbers numbers) =>
        type == ItemTrackingType.SerialNo ? numbers.SerialNo : numbers.LotNo;

    private async Task OpenCommentsAsync()
    {
        var line = await FindLine();
        if (await KeyAsync(TypeOf(line), line) is not { } key)
            return;
        await OnRefused.InvokeAsync([]);
        await script.OpenTabAsync(InformationRoutes.Comments(key));
    }

    /// <summary>The number of that type on the line; what is missing is told.</summary>
    private async Task<InformationKey?> KeyAsync(ItemTrackingType type, TrackingLine? line, bool isNew = false)
    {
        var number = NumberOf(type, (isNew ? line?.NewNumbers : line?.Numbers) ?? TrackingNumbers.None);
        if (number.Length > 0)
            return new(type, Source.ItemNo, Source.VariantCode, number);
        var caption = isNew ? $"New {type.NumberCaption()}" : type.NumberCaption();
        await OnRefused.InvokeAsync([line is null ? NoLine(caption) : NoNumber(caption, line.LineNo)]);
        return null;
    }

    private static Refusal NoLine(string caption) =>
        new(
            RefusalCode.INF_4, $"You are on no line with a {caption}",
            WayOut: "Go to the line whose number you want to see, then choose again.");

    private static Refusal NoNumber(string caption, int line) => Refusals.MustHaveValue(
        RefusalCode.INF_4, caption, TrackingRefusals.Table, string.Create(CultureInfo.InvariantCulture, $"Line No.='{line}'"),
        line);
}
