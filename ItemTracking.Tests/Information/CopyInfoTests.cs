using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Information;

public sealed class CopyInfoTests
{
    [Fact, Trait("Rule", "INF-8")]
    public async Task All_fields_and_comments_are_copied_to_a_number_without_a_card()
    {
        using var company = await CreateAsync();
        await company.Cards.SaveAsync(
            new InformationCard { Key = Lot("A"), Description = "Blue", TestQuality = TestQuality.Bad, CertificateNumber = "C-1" }, Staff);
        await company.Comments.AddAsync(Lot("A"), new DateOnly(2025, 1, 2), "one", Staff);
        await company.Comments.AddAsync(Lot("A"), null, "two", Staff);

        Taken(await company.Copies.CopyAsync(Lot("A"), Lot("b"), false, Actors.PurchasingClerk));

        var copy = await company.FindAsync(Lot("B"));
        Assert.Equal(("Blue", TestQuality.Bad, "C-1"), (copy.Description, copy.TestQuality, copy.CertificateNumber));
        Assert.Equal(
            [new(10000, new DateOnly(2025, 1, 2), "one", "clerk"), new CommentLine(20000, null, "two", "clerk")],
            Taken(await company.Comments.ListAsync(Lot("B"), Staff)));
    }

    [Fact, Trait("Rule", "INF-8"), Trait("Scenario", "O-109")]
    public async Task An_existing_card_is_overwritten_only_after_a_question()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Lot("LOT-A"), "from A");
        var before = await company.CardAsync(Lot("LOT-B"), "B itself");

        var asked = Assert.Single((await company.Copies.CopyAsync(Lot("LOT-A"), Lot("LOT-B"), false, Staff)).Refusals);
        Assert.Equal(
            "Lot No. Information already exists for Lot No. LOT-B. Do you want to overwrite the existing information?", asked.Message);
        Assert.True(asked.Kind == OutcomeKind.Question);
        Assert.Equal(before, await company.FindAsync(Lot("LOT-B")));

        Taken(await company.Copies.CopyAsync(Lot("LOT-A"), Lot("LOT-B"), true, Staff));
        Assert.Equal("from A", (await company.FindAsync(Lot("LOT-B"))).Description);
    }

    [Fact, Trait("Rule", "INF-8")]
    public async Task Comments_are_replaced_only_by_a_number_that_has_some()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Serial("S1"));
        await company.CardAsync(Serial("S2"));
        await company.Comments.AddAsync(Serial("S2"), null, "of S2", Staff);
        await company.Comments.AddAsync(Serial("S2"), null, "more of S2", Staff);

        Taken(await company.Copies.CopyAsync(Serial("S1"), Serial("S2"), true, Staff));
        Assert.Equal(["of S2", "more of S2"], Taken(await company.Comments.ListAsync(Serial("S2"), Staff)).Select(c => c.Comment));

        await company.Comments.AddAsync(Serial("S1"), null, "of S1", Staff);
        Taken(await company.Copies.CopyAsync(Serial("S1"), Serial("S2"), true, Staff));
        Assert.Equal(["of S1"], Taken(await company.Comments.ListAsync(Serial("S2"), Staff)).Select(c => c.Comment));
    }

    [Theory, Trait("Rule", "INF-8"), Trait("Rule", "INF-1")]
    [InlineData("I1", "GONE", "The Item Variant does not exist. Identification fields and values: Item No.='I1',Code='GONE'")]
    [InlineData("I9", "", "The Item does not exist. Identification fields and values: No.='I9'")]
    public async Task Information_of_an_item_or_a_variant_that_is_gone_is_not_copied_to_a_new_card(
        string item, string variant, string message)
    {
        using var company = await CreateAsync();
        var (source, target) = (Lot("A", item, variant), Lot("B", item, variant));
        await company.Database.AddAsync(
            new LotNoInformation { ItemNo = item, VariantCode = variant, LotNo = "A", Description = "from A", Version = 1 });

        var refusal = Assert.Single((await company.Copies.CopyAsync(source, target, false, Staff)).Refusals);
        Assert.Equal((RefusalCode.SET_4, message), (refusal.Code, refusal.Message));
        Assert.Single(await company.Database.AllAsync<LotNoInformation>());
    }

    [Fact, Trait("Rule", "INF-8"), Trait("Rule", "ROL-3")]
    public async Task Blocked_is_copied_only_by_who_may_block_and_unblock()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Lot("FREE"));
        await company.CardAsync(Lot("STOP"), blocked: true);

        Assert.Equal(
            "You do not have permission to block lot NEW by copying information from lot STOP.",
            Message(await company.Copies.CopyAsync(Lot("STOP"), Lot("NEW"), false, Actors.PurchasingClerk)));
        Assert.Equal(
            "You do not have permission to unblock lot STOP by copying information from lot FREE.",
            Message(await company.Copies.CopyAsync(Lot("FREE"), Lot("STOP"), true, Actors.PurchasingClerk)));

        var copy = Taken(await company.Copies.CopyAsync(Lot("STOP"), Lot("FREE"), true, Actors.InventoryManager));
        Assert.Equal((true, "STOP leaks", "manager"), (copy.Blocked, copy.BlockedReason, copy.BlockedBy));
        var line = (await company.AuditAsync("Lot No. Information"))[^1];
        Assert.Equal((AuditAction.Blocked, "manager", "Copied from Lot No. STOP"), (line.Action, line.UserName, line.Reason));
    }

    [Fact, Trait("Rule", "INF-8")]
    public async Task The_source_is_another_card_of_the_same_item_variant_and_type()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Lot("A"));
        foreach (var other in new[] { Lot("A"), Lot("B", "I2"), Lot("B", variant: "V"), Serial("A") })
        {
            Assert.Equal(
                "Information can be copied only from another number of the same item and variant.",
                Message(await company.Copies.CopyAsync(Lot("A"), other, true, Staff)));
        }

        Assert.Equal(
            "No information exists for Lot No. NONE.", Message(await company.Copies.CopyAsync(Lot("NONE"), Lot("A"), true, Staff)));
    }
}
