using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;

namespace ItemTracking.Tests.Posting;

/// <summary>
/// A movement that takes entries back keeps their numbers and dates, and what was tested once is not tested again (PST-30).
/// </summary>
public sealed class CorrectionTests
{
    private static readonly DateOnly Expired = Requests.Today.AddYears(-1);
    private static readonly ItemTrackingCode Strict = new()
    {
        Code = "STRICT",
        LotSpecificTracking = true,
        IgnoreExpirationDates = false,
        StrictExpirationPosting = true,
        ManExpirDateEntryReqd = true,
        ManWarrantyDateEntryReqd = true,
        WarrantyDateFormula = "1Y",
        LotInfoInboundMustExist = true,
        LotInfoOutboundMustExist = true,
    };

    [Fact, Trait("Rule", "PST-30"), Trait("Rule", "PST-4")]
    public void Nothing_is_asked_of_the_number_of_an_entry_that_is_taken_back()
    {
        var movement = Correcting(Moves.Lot(-5, "L1"), 7).Requiring(Strict);
        var request = Given(movement, new OpenEntry(7, movement.Place, new("", "L1"), 5) { ExpirationDate = Expired });

        Assert.False(PostingPlan.Build(request).IsRefused);
        var sale = Moves.Lot(-5, "L1").Requiring(Strict) with { EntryType = ItemLedgerEntryType.Sale };
        Assert.True(PostingPlan.Build(request with { Movements = [sale] }).IsRefused);
    }

    [Fact, Trait("Rule", "PST-30")]
    public void It_keeps_the_dates_it_has_and_gets_no_card()
    {
        var movement = Correcting(Moves.Lot(5, "L1"), 7).Requiring(new()
        {
            Code = "CARDS",
            LotSpecificTracking = true,
            IgnoreExpirationDates = false,
            WarrantyDateFormula = "1Y",
            CreateLotInfoOnPosting = true,
        });

        var plan = PostingPlan.Build(Given(movement)).Value!;

        var entry = Assert.Single(plan.Entries);
        Assert.Equal((null, null), (entry.ExpirationDate, entry.WarrantyDate));
        Assert.Empty(plan.NewCards);
    }

    [Fact, Trait("Rule", "PST-30"), Trait("Rule", "PST-15")]
    public void An_item_that_is_always_reserved_goes_back_without_a_reservation()
    {
        var movement = Correcting(Moves.Lot(-5, "L1"), 7);
        movement = movement with { Item = movement.Item with { Reserve = ReserveMethod.Always } };

        Assert.False(PostingPlan.Build(Given(movement, new OpenEntry(7, movement.Place, new("", "L1"), 5))).IsRefused);
    }

    [Fact, Trait("Rule", "PST-30")]
    public void It_takes_nothing_but_the_entry_it_corrects()
    {
        var movement = Correcting(Moves.Lot(-5, "L1"), 7);
        var request = Given(
            movement, new OpenEntry(3, movement.Place, new("", "L1"), 5), new OpenEntry(7, movement.Place, new("", "L1"), 5));

        Assert.Equal([7L], PostingPlan.Build(request).Value!.Application.Applications.Select(a => a.InboundEntryNo));
        Assert.True(PostingPlan.Build(request with { OpenEntries = [request.OpenEntries[0]] }).IsRefused);
    }

    [Fact, Trait("Rule", "PST-30")]
    public void Goods_that_come_back_close_what_was_missing_of_their_own_entry_first()
    {
        var movement = Correcting(Moves.Plain(5), 7);
        var request = Given(
            movement, new OpenEntry(3, movement.Place, TrackingNumbers.None, -4),
            new OpenEntry(7, movement.Place, TrackingNumbers.None, -3));

        var remaining = PostingPlan.Build(request).Value!.Application.Remaining;

        Assert.Equal((0m, -2m, 0m), (remaining[7], remaining[3], remaining[-1]));
    }

    private static ItemMovement Correcting(ItemMovement movement, long entryNo) => movement with
    {
        Numbers =
        [
            new(1, movement.Numbers is [var one] ? one.Numbers : TrackingNumbers.None, movement.Quantity)
            {
                Corrects = entryNo,
                ApplToItemEntry = movement.IsInbound ? 0 : entryNo,
            },
        ],
    };

    private static PostingRequest Given(ItemMovement movement, params OpenEntry[] open) => new()
    {
        Movements = [movement],
        OpenEntries = open,
        NamedEntries = open.ToDictionary(e => e.EntryNo, e => new ApplicableEntry(e.EntryNo, e.Place, e.Numbers) { Positive = true }),
    };
}
