using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Pasting;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Assignment.Pasting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>What the mode of a page forbids is answered with its one sentence, and nothing is ignored silently (ITL-22, ITL-30).</summary>
[Trait("Rule", "ITL-22")]
public sealed class TrackingModeTests
{
    private const string Sentence = "You do not have permission to change item tracking lines.";

    private static readonly DateOnly Day = new(2026, 3, 1);

    /// <summary>Everything that changes the lines, by its name.</summary>
    private static readonly Dictionary<string, Func<TrackingSheet, IReadOnlyList<Refusal>>> Actions = new()
    {
        ["type a new line"] = s => s.AddLine(new("S9")).Refusals,
        ["type a serial number"] = s => s.SetSerialNo(1, "S9", null).Refusals,
        ["type a lot number"] = s => s.SetLotNo(1, "L9", null).Refusals,
        ["type a quantity"] = s => s.SetQuantity(2, 2).Refusals,
        ["type a quantity to handle"] = s => s.SetQtyToHandle(1, 0).Refusals,
        ["type a quantity to invoice"] = s => s.SetQtyToInvoice(1, 0).Refusals,
        ["type an expiration date"] = s => s.SetExpirationDate(1, Day).Refusals,
        ["type a warranty date"] = s => s.SetWarrantyDate(1, Day).Refusals,
        ["type a description"] = s => s.SetDescription(1, "new").Refusals,
        ["name an entry to apply to"] = s => s.SetApplToItemEntry(1, 0, null).Refusals,
        ["name an entry to take back"] = s => s.SetApplFromItemEntry(1, 0, null).Refusals,
        ["delete"] = s => s.Delete([1]).Refusals,
        ["scan a number"] = s => s.Scan("S9", null).Refusals,
        ["scan a number to tick it off"] = s => s.SetQtyToHandle(1, 0).Value is { } before
            ? before.TickOff(new() { SerialNo = "S1" }).Refusals
            : s.TickOff(new() { SerialNo = "S1" }).Refusals,
        ["enter a lot for what follows"] = s => s.SetLotForNext("L9").Refusals,
        ["assign serial numbers"] = s => s.AddSerials(["S9"], null, null).Refusals,
        ["assign a lot number"] = s => s.AddLot("L9", [], null).Refusals,
        ["take over what was selected"] = s => s.TakeOver(EntrySelection.Empty).Refusals,
        ["choose a number from its list"] = s => s.Choose(null, ItemTrackingType.LotNo, s.Availability.OfLot("L1")).Refusals,
        ["take back what the customer has"] = s => s.TakeBack(
            null, ItemTrackingType.LotNo, new(s.Availability.OfLot("L1"), 0, 0, null), ExistingNumber.None).Refusals,
        ["handle the first"] = s => s.HandleFirst().Refusals,
        ["handle only the selected"] = s => s.HandleOnly([1]).Refusals,
        ["paste a list"] = s => [.. s.Paste("S9").Bad.SelectMany(row => row.Reasons)],
        ["set a date on the selected"] = s =>
            [.. s.Fill([PasteField.WarrantyDate], Warranty, PastedFacts.None, Pastes.Reading).Bad.SelectMany(row => row.Reasons)],
    };

    public static TheoryData<string> Names => [.. Actions.Keys];

    private static IReadOnlyList<PastedRow> Warranty =>
        FillLines.Rows([1], new Dictionary<PasteField, string> { [PasteField.WarrantyDate] = "2026-03-01" });

    private static TrackingSheet Sheet => Open(PurchaseLine(5), FreeEntry, Serial("S1"), Lot("L1", 3));

    [Theory]
    [MemberData(nameof(Names))]
    public void Who_may_only_read_is_told_so_by_every_action(string action)
    {
        var told = Assert.Single(Actions[action](Sheet.As(Actors.Auditor)));

        Assert.Equal((RefusalCode.ROL_2, Sentence), (told.Code, told.Message));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_normal_mode_forbids_none(string action) => Assert.Empty(Actions[action](Sheet.As(Actors.PurchasingClerk)));

    [Theory]
    [InlineData(TrackingEdits.AddLines)]
    [InlineData(TrackingEdits.DeleteLines)]
    [InlineData(TrackingEdits.ChangeLines)]
    [InlineData(TrackingEdits.Handle)]
    public void A_mode_that_forbids_something_has_a_reason_with_a_way_out(TrackingEdits edit)
    {
        var reading = TrackingMode.Of(Sheet.Source.Ref, Actors.WarehouseSupervisor);

        Assert.Null(TrackingMode.Normal.Forbids(edit));
        Assert.Equal((Sentence, reading.Reason), (reading.Forbids(edit)?.Message, reading.Forbids(edit)));
        Assert.Equal("Ask an administrator for a role that includes it: Purchasing Clerk.", reading.Reason!.WayOut);
    }
}
