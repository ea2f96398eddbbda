using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>What of an item tracking code may still change while items with entries use it.</summary>
public sealed class CodeInUseTests : IDisposable
{
    private static readonly NumberFlags Specific = new NumberFlags().WithSpecific(true);

    private static readonly Dictionary<string, Func<ItemTrackingCodeCard, ItemTrackingCodeCard>> FreeChanges = new()
    {
        ["SN Purchase Inbound Tracking"] = c => c with { Serial = c.Serial with { PurchaseInbound = true } },
        ["SN Purchase Outbound Tracking"] = c => c with { Serial = c.Serial with { PurchaseOutbound = true } },
        ["SN Sales Inbound Tracking"] = c => c with { Serial = c.Serial with { SalesInbound = true } },
        ["SN Sales Outbound Tracking"] = c => c with { Serial = c.Serial with { SalesOutbound = true } },
        ["SN Pos. Adjmt. Inb. Tracking"] = c => c with { Serial = c.Serial with { PosAdjmtInbound = true } },
        ["SN Pos. Adjmt. Outb. Tracking"] = c => c with { Serial = c.Serial with { PosAdjmtOutbound = true } },
        ["SN Neg. Adjmt. Inb. Tracking"] = c => c with { Serial = c.Serial with { NegAdjmtInbound = true } },
        ["SN Neg. Adjmt. Outb. Tracking"] = c => c with { Serial = c.Serial with { NegAdjmtOutbound = true } },
        ["SN Transfer Tracking"] = c => c with { Serial = c.Serial with { Transfer = true } },
        ["SN Info. Inbound Must Exist"] = c => c with { Serial = c.Serial with { InfoInbound = true } },
        ["SN Info. Outbound Must Exist"] = c => c with { Serial = c.Serial with { InfoOutbound = true } },
        ["Create SN Info. on posting"] = c => c with { Serial = c.Serial with { CreateInfoOnPosting = true } },
        ["Lot Purchase Inbound Tracking"] = c => c with { Lot = c.Lot with { PurchaseInbound = true } },
        ["Lot Purchase Outbound Tracking"] = c => c with { Lot = c.Lot with { PurchaseOutbound = true } },
        ["Lot Sales Inbound Tracking"] = c => c with { Lot = c.Lot with { SalesInbound = true } },
        ["Lot Sales Outbound Tracking"] = c => c with { Lot = c.Lot with { SalesOutbound = true } },
        ["Lot Pos. Adjmt. Inb. Tracking"] = c => c with { Lot = c.Lot with { PosAdjmtInbound = true } },
        ["Lot Pos. Adjmt. Outb. Tracking"] = c => c with { Lot = c.Lot with { PosAdjmtOutbound = true } },
        ["Lot Neg. Adjmt. Inb. Tracking"] = c => c with { Lot = c.Lot with { NegAdjmtInbound = true } },
        ["Lot Neg. Adjmt. Outb. Tracking"] = c => c with { Lot = c.Lot with { NegAdjmtOutbound = true } },
        ["Lot Transfer Tracking"] = c => c with { Lot = c.Lot with { Transfer = true } },
        ["Lot Info. Inbound Must Exist"] = c => c with { Lot = c.Lot with { InfoInbound = true } },
        ["Lot Info. Outbound Must Exist"] = c => c with { Lot = c.Lot with { InfoOutbound = true } },
        ["Create Lot No. Info. on posting"] = c => c with { Lot = c.Lot with { CreateInfoOnPosting = true } },
        ["Warranty Date Formula"] = c => c with { WarrantyDateFormula = "2Y" },
        ["Man. Warranty Date Entry Reqd."] = c => c with { ManWarrantyDateEntryReqd = true },
        ["Strict Expiration Posting"] = c => c.WithStrictExpirationPosting(true),
        ["Man. Expir. Date Entry Reqd."] = c => c.WithManExpirDateEntryReqd(true),
    };

    private readonly TestDatabase database = new();
    private readonly SetupStores stores;

    public CodeInUseTests() => stores = new(database);

    public static TheoryData<string> Free => [.. FreeChanges.Keys];

    public void Dispose() => database.Dispose();

    [Theory, MemberData(nameof(Free)), Trait("Rule", "COD-11")]
    public async Task What_only_asks_for_numbers_or_dates_may_change_both_ways_whatever_was_posted(string field)
    {
        var card = await CodeAsync(ItemTrackingCodeCard.New);
        await PostedAsync("I1", new DateOnly(2026, 1, 1));
        await database.AddAsync(new WarehouseEntry { EntryNo = 1, ItemNo = "I1" });

        var on = await SavedAsync(FreeChanges[field](card));
        Assert.Equal(AuditAction.Changed, (await database.AllAsync<AuditEntry>()).MaxBy(e => e.EntryNo)!.Action);
        Assert.Contains($"{field}: ", (await database.AllAsync<AuditEntry>()).MaxBy(e => e.EntryNo)!.After, StringComparison.Ordinal);
        Assert.Equal(card with { Version = 3 }, await SavedAsync(card with { Version = on.Version }));
    }

    [Fact, Trait("Rule", "COD-9"), Trait("Rule", "A2")]
    public async Task A2_Lot_Specific_Tracking_is_not_switched_on_while_an_item_has_entries()
    {
        var card = await CodeAsync(ItemTrackingCodeCard.New);
        await PostedAsync("I1");

        Assert.Equal(
            "Entries exist for item I1. The field Lot Specific Tracking cannot be changed.",
            await RefusedAsync(card with { Lot = Specific }));
        Assert.Equal(card, (await stores.Codes.FindAsync("X", Actors.Auditor)).Value);
    }

    [Theory, Trait("Rule", "COD-9"), Trait("Rule", "COD-10")]
    [InlineData("SN Specific Tracking", true)]
    [InlineData("SN Specific Tracking", false)]
    [InlineData("SN Warehouse Tracking", true)]
    [InlineData("SN Warehouse Tracking", false)]
    [InlineData("Lot Specific Tracking", true)]
    [InlineData("Lot Specific Tracking", false)]
    [InlineData("Lot Warehouse Tracking", true)]
    [InlineData("Lot Warehouse Tracking", false)]
    public async Task A_specific_or_warehouse_flag_keeps_its_value_while_an_item_has_entries_open_or_closed(string field, bool on)
    {
        var (before, after) = Flag(field, on);
        var card = await CodeAsync(before);
        await PostedAsync("I2");
        await PostedAsync("I1");

        Assert.Equal(
            $"Entries exist for item I1. The field {field} cannot be changed.", await RefusedAsync(after with { Version = card.Version }));
    }

    [Theory, Trait("Rule", "COD-9"), Trait("Rule", "COD-10")]
    [InlineData("SN Specific Tracking", true)]
    [InlineData("SN Specific Tracking", false)]
    [InlineData("Lot Warehouse Tracking", true)]
    [InlineData("Lot Warehouse Tracking", false)]
    public async Task Without_entries_every_flag_may_change(string field, bool on)
    {
        var (before, after) = Flag(field, on);
        var card = await CodeAsync(before);
        await database.AddAsync(new Item { No = "I1", ItemTrackingCode = "X" }, new Item { No = "I2", ItemTrackingCode = "OTHER" });
        await database.AddAsync(new ItemLedgerEntry { EntryNo = 1, ItemNo = "I2" }, new WarehouseEntry { EntryNo = 1, ItemNo = "I2" });

        Assert.Equal(after with { Version = 2 }, await SavedAsync(after with { Version = card.Version }));
    }

    [Theory, Trait("Rule", "COD-10")]
    [InlineData("SN Specific Tracking")]
    [InlineData("SN Warehouse Tracking")]
    public async Task A_serial_flag_stays_on_for_an_item_costed_specifically_and_this_is_told_before_its_entries(string field)
    {
        var (before, after) = Flag(field, false);
        var card = await CodeAsync(before);
        await PostedAsync("I1");
        await database.AddAsync(new Item { No = "I2", ItemTrackingCode = "X", CostingMethod = CostingMethod.Specific });

        Assert.Equal(
            $"Costing Method is Specific for item I2. The field {field} cannot be changed.",
            await RefusedAsync(after with { Version = card.Version }));
    }

    [Fact, Trait("Rule", "COD-10")]
    public async Task The_costing_method_does_not_hold_a_lot_flag()
    {
        var card = await CodeAsync(ItemTrackingCodeCard.New with { Serial = Specific, Lot = Specific });
        await database.AddAsync(new Item { No = "I2", ItemTrackingCode = "X", CostingMethod = CostingMethod.Specific });

        Assert.False((await SavedAsync(card with { Lot = card.Lot.WithSpecific(false) })).Lot.Specific);
    }

    [Theory, Trait("Scenario", "O-009"), Trait("Rule", "COD-6")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Warehouse_tracking_keeps_its_value_while_an_item_has_warehouse_entries(bool on)
    {
        var (before, after) = Flag("SN Warehouse Tracking", on);
        var card = await CodeAsync(before);
        await database.AddAsync(
            new Item { No = "I1", ItemTrackingCode = "X" },
            new WarehouseEntry { EntryNo = 1, ItemNo = "I1", LocationCode = "EAST", BinCode = "A-1", QtyBase = 1 });

        Assert.Equal(
            "You cannot change SN Warehouse Tracking because there are one or more warehouse entries for item I1.",
            await RefusedAsync(after with { Version = card.Version }));
        Assert.Equal(!on, (await stores.Codes.FindAsync("X", Actors.Auditor)).Value!.Serial.Warehouse);
    }

    [Fact, Trait("Rule", "COD-4"), Trait("Rule", "COD-6")]
    public async Task Specific_tracking_that_would_switch_warehouse_tracking_on_is_held_by_warehouse_entries()
    {
        var card = await CodeAsync(ItemTrackingCodeCard.New);
        await database.AddAsync(new Item { No = "I1", ItemTrackingCode = "X" }, new WarehouseEntry { EntryNo = 1, ItemNo = "I1" });

        Assert.Equal(
            "You cannot change Lot Warehouse Tracking because there are one or more warehouse entries for item I1.",
            await RefusedAsync(card with { Lot = Specific }));
    }

    [Fact, Trait("Rule", "COD-9")]
    public async Task Both_tabs_are_told_at_once_each_with_its_first_reason()
    {
        var card = await CodeAsync(ItemTrackingCodeCard.New);
        await PostedAsync("I1");

        var refused = await stores.Codes.SaveAsync(card with { Serial = Specific, Lot = Specific }, Actors.WarehouseSupervisor);
        Assert.Equal(["SN Specific Tracking", "Lot Specific Tracking"], refused.Refusals.Select(r => r.Field));
    }

    private static (ItemTrackingCodeCard Before, ItemTrackingCodeCard After) Flag(string field, bool on)
    {
        var with = Specific;
        var without = field.Contains("Warehouse", StringComparison.Ordinal) ? Specific with
        {
            Warehouse = false
        } : on ? new NumberFlags() : Specific.WithSpecific(false);
        var (before, after) = on ? (without, with) : (with, without);
        var card = ItemTrackingCodeCard.New with { Code = "X" };
        return field.StartsWith("SN", StringComparison.Ordinal)
            ? (card with { Serial = before }, card with { Serial = after })
            : (card with { Lot = before }, card with { Lot = after });
    }

    private async Task<ItemTrackingCodeCard> CodeAsync(ItemTrackingCodeCard card) => await SavedAsync(card with { Code = "X" });

    private async Task<ItemTrackingCodeCard> SavedAsync(ItemTrackingCodeCard card)
    {
        var saved = await stores.Codes.SaveAsync(card, Actors.WarehouseSupervisor);
        Assert.Empty(saved.Refusals);
        return saved.Value!;
    }

    private async Task<string> RefusedAsync(ItemTrackingCodeCard card) =>
        Assert.Single((await stores.Codes.SaveAsync(card, Actors.WarehouseSupervisor)).Refusals).Message;

    /// <summary>An item with the code whose stock came and went.</summary>
    private async Task PostedAsync(string item, DateOnly? expirationDate = null)
    {
        var entries = (await database.AllAsync<ItemLedgerEntry>()).Count;
        await database.AddAsync(
            new Item { No = item, ItemTrackingCode = "X" },
            new ItemLedgerEntry { EntryNo = entries + 1, ItemNo = item, Quantity = 1, Positive = true, ExpirationDate = expirationDate },
            new ItemLedgerEntry { EntryNo = entries + 2, ItemNo = item, Quantity = -1, ExpirationDate = expirationDate });
    }
}
