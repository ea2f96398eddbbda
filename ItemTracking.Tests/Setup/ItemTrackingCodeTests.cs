using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

public sealed class ItemTrackingCodeTests : IDisposable
{
    private static readonly ItemTrackingCodeCard New = ItemTrackingCodeCard.New with { Code = "X" };

    private readonly TestDatabase database = new();
    private readonly ItemTrackingCodeStore store;

    public ItemTrackingCodeTests() => store = new SetupStores(database).Codes;

    public void Dispose() => database.Dispose();

    [Fact, Trait("Rule", "COD-1")]
    public void Everything_is_off_on_a_new_code() => Assert.Equal(ItemTrackingCodeCard.New, new ItemTrackingCode().ToCard());

    [Fact, Trait("Rule", "COD-4")]
    public void Specific_tracking_switches_warehouse_tracking_and_the_nine_flags_on()
    {
        var flags = new NumberFlags { InfoInbound = true }.WithSpecific(true);

        Assert.True(
            flags is
            {
                Specific: true, Warehouse: true, AllStated: true, InfoInbound: true, InfoOutbound: false, CreateInfoOnPosting: false
            });
        Assert.True(new NumberFlags { CreateInfoOnPosting = true }.WithSpecific(true).CreateInfoOnPosting);
        Assert.Equal(NumberFlags.FollowingSpecific, On(flags) - On(new NumberFlags { Specific = true, InfoInbound = true }));
    }

    [Fact, Trait("Rule", "COD-7")]
    public void Without_specific_tracking_warehouse_tracking_is_off_and_the_flags_stay() =>
        Assert.True(new NumberFlags().WithSpecific(true).WithSpecific(false) is { Specific: false, Warehouse: false, AllStated: true });

    [Fact, Trait("Rule", "COD-5")]
    public void A_flag_that_follows_from_specific_tracking_cannot_be_off() => Assert.Equal(
        "SN Specific Tracking must be equal to 'No'  in Item Tracking Code: Code=X. Current value is 'Yes'.",
        Refused(New with { Serial = new NumberFlags().WithSpecific(true) with { Transfer = false } }));

    [Theory, Trait("Rule", "COD-5")]
    [InlineData("SN")]
    [InlineData("Lot")]
    public void None_of_the_nine_flags_can_be_off_while_tracking_is_specific(string numbers)
    {
        var on = new NumberFlags().WithSpecific(true);
        NumberFlags[] changed =
        [
            on with { PurchaseInbound = false }, on with { PurchaseOutbound = false }, on with { SalesInbound = false },
            on with { SalesOutbound = false }, on with { PosAdjmtInbound = false }, on with { PosAdjmtOutbound = false },
            on with { NegAdjmtInbound = false }, on with { NegAdjmtOutbound = false }, on with { Transfer = false },
        ];

        Assert.All(changed, flags => Assert.Equal(
            $"{numbers} Specific Tracking must be equal to 'No'  in Item Tracking Code: Code=X. Current value is 'Yes'.",
            Refused(numbers == "SN" ? New with { Serial = flags } : New with { Lot = flags })));
    }

    [Fact, Trait("Rule", "COD-5"), Trait("Rule", "A1")]
    public async Task A1_Ticking_off_SN_Sales_Outbound_of_a_specific_code_changes_nothing()
    {
        var saved = (await store.SaveAsync(New with { Serial = new NumberFlags().WithSpecific(true) }, Actors.WarehouseSupervisor)).Value!;

        Assert.Equal(
            "SN Specific Tracking must be equal to 'No'  in Item Tracking Code: Code=X. Current value is 'Yes'.",
            Assert.Single((await store.SaveAsync(
                saved with { Serial = saved.Serial with { SalesOutbound = false } }, Actors.WarehouseSupervisor)).Refusals).Message);
        Assert.Equal(saved, (await store.FindAsync("X", Actors.Auditor)).Value);
        Assert.Single(await database.AllAsync<AuditEntry>());
    }

    [Fact, Trait("Rule", "COD-6")]
    public void Warehouse_tracking_needs_specific_tracking_but_may_be_off()
    {
        Assert.Equal(
            "Lot Specific Tracking must be equal to 'Yes'  in Item Tracking Code: Code=X. Current value is 'No'.",
            Refused(New with { Lot = new NumberFlags { Warehouse = true } }));
        Assert.False(ItemTrackingCodeChecks.Check(New with
        {
            Lot = new NumberFlags().WithSpecific(true) with { Warehouse = false }
        }).IsRefused);
    }

    [Fact, Trait("Rule", "COD-13")]
    public void Requiring_dates_stops_ignoring_them()
    {
        var ignoring = New.WithIgnoreExpirationDates(true).Value!;

        Assert.False(ignoring.WithStrictExpirationPosting(true).IgnoreExpirationDates);
        Assert.False(ignoring.WithManExpirDateEntryReqd(true).IgnoreExpirationDates);
        Assert.True(ignoring.WithManExpirDateEntryReqd(false).IgnoreExpirationDates);
    }

    [Fact, Trait("Rule", "COD-1"), Trait("Rule", "COD-16")]
    public void Code_and_formula_are_checked() => Assert.Equal(
        ["Code must have a value in Item Tracking Code: Code=''. It cannot be zero or empty.", "'6Q5' is not a valid date formula."],
        ItemTrackingCodeChecks.Check(ItemTrackingCodeCard.New with { WarrantyDateFormula = "6Q5" }).Refusals.Select(r => r.Message));

    [Fact, Trait("Rule", "COD-2")]
    public async Task Every_field_is_stored()
    {
        var all = New with
        {
            Description = "All",
            Serial = new NumberFlags { InfoInbound = true, InfoOutbound = true, CreateInfoOnPosting = true }.WithSpecific(true),
            Lot = new NumberFlags
            {
                PurchaseInbound = true,
                SalesOutbound = true,
                NegAdjmtInbound = true,
                InfoOutbound = true,
                CreateInfoOnPosting = true
            },
            WarrantyDateFormula = "2Y",
            ManWarrantyDateEntryReqd = true,
            StrictExpirationPosting = true,
            ManExpirDateEntryReqd = true,
        };

        Assert.Equal(all with { Version = 1 }, (await store.SaveAsync(all, Actors.WarehouseSupervisor)).Value);
        Assert.Equal(all with { Version = 1 }, (await store.FindAsync("x", Actors.Auditor)).Value);
    }

    [Fact, Trait("Rule", "COD-12"), Trait("Scenario", "O-006")]
    public async Task A_code_that_an_item_uses_is_not_deleted()
    {
        await store.SaveAsync(New with { Code = "SNALL", Serial = new NumberFlags().WithSpecific(true) }, Actors.InventoryManager);
        await database.AddAsync(new Item { No = "I1", ItemTrackingCode = "SNALL" });
        await database.AddAsync(
            [.. Enumerable.Range(1, 3).Select(n => new ItemLedgerEntry { EntryNo = n, ItemNo = "I1", SerialNo = $"S{n}", Quantity = 1 })]);

        Assert.Equal(
            "You cannot delete Item Tracking Code SNALL because it is used on one or more items.",
            Assert.Single((await store.DeleteAsync("SNALL", 1, Actors.InventoryManager)).Refusals).Message);
        Assert.DoesNotContain(await database.AllAsync<AuditEntry>(), e => e.Action == AuditAction.Deleted);
        Assert.Equal(
            [new ItemTrackingCodeRow("SNALL", "", true, false, 1)], (await store.ListAsync("snall", Actors.Auditor)).Value!);
    }

    [Fact, Trait("Rule", "COD-12")]
    public async Task A_code_without_items_is_deleted_and_the_trail_tells_it()
    {
        await store.SaveAsync(New, Actors.InventoryManager);

        Assert.False((await store.DeleteAsync("X", 1, Actors.InventoryManager)).IsRefused);
        Assert.Equal(
            [(AuditAction.Created, "X"), (AuditAction.Deleted, "X")],
            (await database.AllAsync<AuditEntry>()).OrderBy(e => e.EntryNo).Select(e => (e.Action, e.Key)));
    }

    private static string Refused(ItemTrackingCodeCard card) => Assert.Single(ItemTrackingCodeChecks.Check(card).Refusals).Message;

    private static int On(NumberFlags flags) =>
        typeof(NumberFlags).GetProperties().Count(p => p.PropertyType == typeof(bool) && (bool)p.GetValue(flags)!);
}
