using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>Making a code ignore expiration dates: entries first, then formulas of items, then what the code requires (COD-13).</summary>
public sealed class IgnoringExpirationDatesTests : IDisposable
{
    private const string Entries =
        "You cannot stop using expiration dates because item ledger entries with expiration dates exist for item I1.";
    private const string Formulas = "You cannot stop using expiration dates because they are set up for 2 item(s).";
    private const string Question = Formulas
        + " Do you want to see a list of these items, and decide whether to remove the expiration dates?";
    private const string Manual =
        "You cannot stop using expiration dates if you require manual expiration date entry on the item tracking code.";
    private const string Strict =
        "You cannot stop using expiration dates if you require strict expiration posting on the item tracking code.";

    private readonly TestDatabase database = new();
    private readonly SetupStores stores;

    public IgnoringExpirationDatesTests() => stores = new(database);

    public void Dispose() => database.Dispose();

    [Fact, Trait("Scenario", "O-003"), Trait("Rule", "COD-13")]
    public async Task O003_Dates_that_must_be_entered_are_not_ignored()
    {
        var code = await CodeAsync(c => c.WithManExpirDateEntryReqd(true));

        Assert.Equal([Manual], await RefusedAsync(code));
        Assert.Equal(code, (await stores.Codes.FindAsync("X", Actors.Auditor)).Value);
    }

    [Fact, Trait("Scenario", "O-004"), Trait("Rule", "COD-13")]
    public async Task O004_Dates_that_are_posted_strictly_are_not_ignored()
    {
        var code = await CodeAsync(c => c.WithStrictExpirationPosting(true));

        Assert.Equal([Strict], await RefusedAsync(code));
        Assert.Equal(code, (await stores.Codes.FindAsync("X", Actors.Auditor)).Value);
    }

    [Fact, Trait("Scenario", "O-005"), Trait("Rule", "COD-13")]
    public async Task O005_Once_no_item_has_a_formula_left_dates_are_ignored()
    {
        var code = await CodeAsync();
        await database.AddAsync(Item("I1", "1D"), Item("I2", "2D"), Item("I3", ""), Item("I4", "4D", code: "Y"));
        var asked = Assert.Single((await stores.Codes.SaveAsync(
            code with { IgnoreExpirationDates = true }, Actors.InventoryManager)).Refusals);
        Assert.Equal((Question, true), (asked.Message, asked.Kind == OutcomeKind.Question));

        var rows = (await stores.Items.WithExpirationCalculationAsync("x", Actors.InventoryManager)).Value!;
        Assert.Equal([("I1", "1D"), ("I2", "2D")], rows.Select(r => (r.No, r.ExpirationCalculation)));
        Assert.False((await stores.Items.ClearExpirationCalculationAsync(rows, Actors.InventoryManager)).IsRefused);

        Assert.True((await stores.Codes.SaveAsync(
            code with { IgnoreExpirationDates = true }, Actors.InventoryManager)).Value!.IgnoreExpirationDates);
        Assert.Equal(["", "", "", "4D"], (await database.AllAsync<Item>()).OrderBy(i => i.No).Select(i => i.ExpirationCalculation));
        var told = (await database.AllAsync<AuditEntry>())
            .Where(e => e.Action == AuditAction.Changed && e.UserName == Actors.InventoryManager.UserName)
            .Select(e => (e.Table, e.Key, e.Before, e.After));
        Assert.Equal(
            [
                ("Item", "I1", "Expiration Calculation: 1D", "Expiration Calculation: "),
                ("Item", "I2", "Expiration Calculation: 2D", "Expiration Calculation: "),
                ("Item Tracking Code", "X", "Ignore Expiration Dates: No", "Ignore Expiration Dates: Yes"),
            ],
            told.OrderBy(t => t.Table, StringComparer.Ordinal).ThenBy(t => t.Key, StringComparer.Ordinal));
    }

    [Fact, Trait("Rule", "COD-13")]
    public async Task Whoever_declines_to_see_the_items_is_told_why_without_the_question()
    {
        var code = await CodeAsync();
        await database.AddAsync(Item("I1", "1D"), Item("I2", "2D"));
        var asked = Assert.Single((await stores.Codes.SaveAsync(
            code with { IgnoreExpirationDates = true }, Actors.WarehouseSupervisor)).Refusals);

        var declined = ItemTrackingCodeRefusals.Declined(asked);
        Assert.Equal(
            (Formulas, false, "Ignore Expiration Dates"), (declined.Message, declined.Kind == OutcomeKind.Question, declined.Field));
    }

    [Fact, Trait("Rule", "COD-13")]
    public async Task The_reasons_come_in_their_order()
    {
        var code = await CodeAsync(c => c.WithManExpirDateEntryReqd(true).WithStrictExpirationPosting(true));
        Assert.Equal([Manual, Strict], await RefusedAsync(code));

        await database.AddAsync(Item("I1", "1D"), Item("I2", "2D"));
        Assert.Equal([Question], await RefusedAsync(code));

        await database.AddAsync(new ItemLedgerEntry { EntryNo = 1, ItemNo = "I1" });
        Assert.Equal([Question], await RefusedAsync(code));

        await database.AddAsync(new ItemLedgerEntry { EntryNo = 2, ItemNo = "I1", ExpirationDate = new DateOnly(2026, 1, 1) });
        Assert.Equal([Entries], await RefusedAsync(code));
    }

    [Fact, Trait("Rule", "COD-13")]
    public async Task A_new_code_cannot_both_ignore_and_require_dates()
    {
        var card = ItemTrackingCodeCard.New with
        {
            Code = "NEW",
            IgnoreExpirationDates = true,
            ManExpirDateEntryReqd = true,
            StrictExpirationPosting = true
        };

        Assert.Equal([Manual, Strict], (await stores.Codes.SaveAsync(card, Actors.Administrator)).Refusals.Select(r => r.Message));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task A_formula_that_somebody_changed_meanwhile_is_not_cleared_and_nor_are_the_others()
    {
        await database.AddAsync(Item("I1", "1D"), Item("I2", "2D"));
        var rows = (await stores.Items.WithExpirationCalculationAsync("X", Actors.InventoryManager)).Value!;
        Assert.False((await stores.Items.ClearExpirationCalculationAsync([rows[0]], Actors.InventoryManager)).IsRefused);

        Assert.Equal(
            "Another user has changed item I1 since you opened it.",
            Assert.Single((await stores.Items.ClearExpirationCalculationAsync(rows, Actors.InventoryManager)).Refusals).Message);
        Assert.Equal(["", "2D"], (await database.AllAsync<Item>()).OrderBy(i => i.No).Select(i => i.ExpirationCalculation));
    }

    private static Item Item(string no, string formula, string code = "X") =>
        new() { No = no, ItemTrackingCode = code, ExpirationCalculation = formula, Version = 1 };

    private async Task<ItemTrackingCodeCard> CodeAsync(Func<ItemTrackingCodeCard, ItemTrackingCodeCard>? change = null)
    {
        var card = ItemTrackingCodeCard.New with { Code = "X" };
        return (await stores.Codes.SaveAsync(change?.Invoke(card) ?? card, Actors.Administrator)).Value!;
    }

    private async Task<IEnumerable<string>> RefusedAsync(ItemTrackingCodeCard card) =>
        (await stores.Codes.SaveAsync(
            card with { IgnoreExpirationDates = true }, Actors.WarehouseSupervisor)).Refusals.Select(r => r.Message);
}
