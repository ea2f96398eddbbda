using ItemTracking.Core.Information;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Information;

public sealed class BlockStoreTests
{
    [Fact, Trait("Rule", "ROL-3"), Trait("Rule", "INF-9")]
    public async Task Blocking_and_unblocking_leave_who_when_and_why_in_the_audit_trail()
    {
        using var company = await CreateAsync();
        var card = await company.CardAsync(Lot("L7"));

        var blocked = Taken(await company.Blocks.SetAsync(Lot("l7"), card.Version, true, " Leaks ", Staff));
        Assert.Equal(
            (true, "Leaks", "quality", (DateTimeOffset?)company.Database.Clock.GetUtcNow()),
            (blocked.Blocked, blocked.BlockedReason, blocked.BlockedBy, blocked.BlockedAt));

        var unblocked = Taken(await company.Blocks.SetAsync(Lot("L7"), blocked.Version, false, "Tested again", Actors.InventoryManager));
        Assert.Equal(
            (false, "", "", (DateTimeOffset?)null), (unblocked.Blocked, unblocked.BlockedReason, unblocked.BlockedBy, unblocked.BlockedAt));

        var trail = await company.AuditAsync("Lot No. Information");
        Assert.Equal(
            [
                (AuditAction.Created, "quality", ""),
                (AuditAction.Blocked, "quality", "Leaks"),
                (AuditAction.Unblocked, "manager", "Tested again")
            ],
            trail.Select(e => (e.Action, e.UserName, e.Reason)));
        Assert.All(trail, e => Assert.Equal("I1, L7", e.Key));
    }

    [Theory, Trait("Rule", "ROL-3")]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Both_need_a_reason(string reason)
    {
        using var company = await CreateAsync();
        var card = await company.CardAsync(Serial("S1"));
        var blocked = await company.CardAsync(Serial("S2"), blocked: true);

        Assert.Equal(
            "Reason must have a value in Serial No. Information: Item No.='I1',Serial No.='S1'. It cannot be zero or "
                + "empty.",
            Message(await company.Blocks.SetAsync(Serial("S1"), card.Version, true, reason, Staff)));
        Assert.True((await company.Blocks.SetAsync(Serial("S2"), blocked.Version, false, reason, Staff)).IsRefused);
        Assert.Equal(
            [false, true], (await company.Database.AllAsync<SerialNoInformation>()).OrderBy(i => i.SerialNo).Select(i => i.Blocked));
    }

    [Fact, Trait("Rule", "ROL-3")]
    public async Task A_reason_has_at_most_250_characters()
    {
        using var company = await CreateAsync();
        var card = await company.CardAsync(Lot("L1"));

        Assert.Equal(
            "Reason", Assert.Single((await company.Blocks.SetAsync(Lot("L1"), card.Version, true, new('x', 251), Staff)).Refusals).Field);
        Taken(await company.Blocks.SetAsync(Lot("L1"), card.Version, true, new('x', 250), Staff));
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task A_card_changed_or_blocked_by_somebody_else_is_not_blocked_again()
    {
        using var company = await CreateAsync();
        var card = await company.CardAsync(Lot("L1"), blocked: true);

        Assert.Equal(
            "Another user has changed lot L1 since you opened it.",
            Message(await company.Blocks.SetAsync(Lot("L1"), card.Version - 1, true, "again", Staff)));
        Assert.Equal(
            "Blocked must be equal to 'No'  in Lot No. Information: Item No.=I1,Lot No.=L1. Current value is 'Yes'.",
            Message(await company.Blocks.SetAsync(Lot("L1"), card.Version, true, "again", Staff)));
    }

    [Theory, Trait("Rule", "ROL-2"), Trait("Rule", "ROL-3")]
    [InlineData(Roles.InventoryManager, true, true, true)]
    [InlineData(Roles.Quality, true, true, true)]
    [InlineData(Roles.PurchasingClerk, true, true, false)]
    [InlineData(Roles.SalesOrderProcessor, true, true, false)]
    [InlineData(Roles.WarehouseSupervisor, true, true, false)]
    [InlineData(Roles.Auditor, true, false, false)]
    [InlineData(Roles.WarehouseWorker, false, false, false)]
    [InlineData(Roles.Administrator, false, false, false)]
    public async Task Each_role_reads_describes_and_blocks_as_the_table_of_rights_says(string role, bool reads, bool edits, bool blocks)
    {
        using var company = await CreateAsync();
        var actor = new Actor("somebody", [role]);
        var card = await company.CardAsync(Lot("L1"));
        await company.CardAsync(Lot("L2"));
        await company.EntryAsync(1, Lot("L1"), 1);

        Assert.Equal(reads, !(await company.Cards.FindAsync(Lot("L1"), actor)).IsRefused);
        Assert.Equal(reads, !(await company.Comments.ListAsync(Lot("L1"), actor)).IsRefused);
        Assert.Equal(reads, !(await company.Lists.ListAsync(card.Key.Type, new(), new(), company.Database.Clock.Today, actor)).IsRefused);
        Assert.Equal(reads, !(await company.Lists.CountAsync(card.Key.Type, default, company.Database.Clock.Today, actor)).IsRefused);
        Assert.Equal(reads, !(await company.Inventory.FindAsync(Lot("L1"), company.Database.Clock.Today, actor)).IsRefused);
        Assert.Equal(reads, !(await company.Inventory.KnownAsync(card.Key.Type, "L1", actor)).IsRefused);
        Assert.Equal(edits, !(await company.Comments.AddAsync(Lot("L1"), null, "said", actor)).IsRefused);
        Assert.Equal(edits, !(await company.Copies.CopyAsync(Lot("L2"), Lot("L3"), false, actor)).IsRefused);
        var saved = await company.Cards.SaveAsync(card, actor);
        Assert.Equal(edits, !saved.IsRefused);
        var version = saved.Value?.Version ?? card.Version;
        Assert.Equal(blocks, !(await company.Blocks.SetAsync(Lot("L1"), version, true, "leaks", actor)).IsRefused);
    }
}
