using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Information;

public sealed class InformationStoreTests
{
    [Fact, Trait("Rule", "INF-1")]
    public async Task A_lot_keeps_description_quality_and_certificate()
    {
        using var company = await CreateAsync();

        await company.Cards.SaveAsync(new InformationCard
        {
            Key = Lot(" l7 ", "i1"),
            Description = " Blue ",
            TestQuality = TestQuality.Good,
            CertificateNumber = "C-1"
        }, Staff);

        var card = await company.FindAsync(Lot("L7"));
        Assert.Equal(
            ("Blue", TestQuality.Good, "C-1", false, 1L),
            (card.Description, card.TestQuality, card.CertificateNumber, card.Blocked, card.Version));
    }

    [Fact, Trait("Rule", "INF-1")]
    public async Task The_same_number_of_another_item_variant_or_type_has_a_card_of_its_own()
    {
        using var company = await CreateAsync();
        InformationKey[] keys = [Lot("X"), Lot("X", "I2"), Lot("X", variant: "V"), Serial("X")];
        foreach (var key in keys)
            await company.CardAsync(key, key.Text);

        Assert.All(keys, key => Assert.Equal(key.Text, company.FindAsync(key).Result.Description));
    }

    [Fact, Trait("Rule", "INF-1")]
    public async Task A_card_needs_an_item_that_exists_and_a_number()
    {
        using var company = await CreateAsync();

        var blank = await company.Cards.SaveAsync(InformationCard.New(ItemTrackingType.LotNo), Staff);
        Assert.Equal(
            [
                "Item No. must have a value in Lot No. Information: Item No.='',Lot No.=''. It cannot be zero or empty.",
                "Lot No. must have a value in Lot No. Information: Item No.='',Lot No.=''. It cannot be zero or empty.",
            ],
            blank.Refusals.Select(r => r.Message));
        Assert.Equal(
            "The Item does not exist. Identification fields and values: No.='NONE'",
            Message(await company.Cards.SaveAsync(new InformationCard { Key = Lot("L1", "none") }, Staff)));
    }

    [Fact, Trait("Rule", "INF-5")]
    public async Task A_number_without_a_card_is_told_in_the_agreed_words()
    {
        using var company = await CreateAsync();

        Assert.Equal("No information exists for Serial No. S1.", Message(await company.Cards.FindAsync(Serial("s1"), Actors.Auditor)));
        Assert.Equal("No information exists for Lot No. L1.", Message(await company.Cards.FindAsync(Lot("L1"), Actors.Auditor)));
    }

    [Fact, Trait("Rule", "INF-1")]
    public async Task A_second_new_card_of_the_same_number_is_refused()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Lot("L1"));

        Assert.Equal(
            "The Lot No. Information already exists. Identification fields and values: Item No.='I1',Lot No.='L1'",
            Message(await company.Cards.SaveAsync(new InformationCard { Key = Lot("l1") }, Staff)));
    }

    [Fact, Trait("Rule", "ROL-3")]
    public async Task Saving_a_card_never_changes_whether_it_is_blocked()
    {
        using var company = await CreateAsync();
        var card = await company.CardAsync(Lot("L1"), blocked: true);

        var saved = Taken(await company.Cards.SaveAsync(
            card with { Blocked = false, BlockedReason = "", Description = "New" }, Actors.PurchasingClerk));

        Assert.Equal((true, "L1 leaks", "New"), (saved.Blocked, saved.BlockedReason, saved.Description));
        Assert.False(Taken(await company.Cards.SaveAsync(new InformationCard { Key = Lot("L2"), Blocked = true }, Staff)).Blocked);
    }

    [Fact, Trait("Requirement", "R5")]
    public async Task A_card_that_somebody_changed_in_between_is_not_overwritten()
    {
        using var company = await CreateAsync();
        var read = await company.CardAsync(Serial("S1"), "one");
        await company.Cards.SaveAsync(read with { Description = "two" }, Actors.PurchasingClerk);

        Assert.Equal(
            "Another user has changed serial number S1 since you opened it.",
            Message(await company.Cards.SaveAsync(read with { Description = "three" }, Staff)));
        Assert.Equal("two", (await company.FindAsync(Serial("S1"))).Description);
    }

    [Fact, Trait("Rule", "INF-7")]
    public async Task Deleting_takes_the_comments_of_the_number_along_and_leaves_others()
    {
        using var company = await CreateAsync();
        var card = await company.CardAsync(Lot("L1"));
        await company.EntryAsync(1, Lot("L1"), 5);
        await company.Comments.AddAsync(Lot("L1"), null, "gone", Staff);
        await company.Comments.AddAsync(Serial("L1"), null, "stays", Staff);

        Taken(await company.Cards.DeleteAsync(Lot("L1"), card.Version, Actors.PurchasingClerk));

        Assert.Empty(await company.Database.AllAsync<LotNoInformation>());
        Assert.Equal("stays", Assert.Single(await company.Database.AllAsync<ItemTrackingComment>()).Comment);
        Assert.Equal(
            [AuditAction.Created, AuditAction.Created, AuditAction.Deleted],
            (await company.AuditAsync("Item Tracking Comment")).Select(e => e.Action));
    }

    [Fact, Trait("Rule", "INF-7"), Trait("Rule", "ROL-3")]
    public async Task Deleting_a_blocked_card_unblocks_the_number_and_needs_that_right()
    {
        using var company = await CreateAsync();
        var card = await company.CardAsync(Lot("L1"), blocked: true);

        Assert.Equal(
            "You do not have permission to unblock lot L1 by deleting its information.",
            Message(await company.Cards.DeleteAsync(Lot("L1"), card.Version, Actors.PurchasingClerk)));
        Taken(await company.Cards.DeleteAsync(Lot("L1"), card.Version, Staff));
    }

    [Fact, Trait("Rule", "INF-1")]
    public async Task An_item_with_information_cannot_be_deleted()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Lot("L1"));
        await company.Comments.AddAsync(Serial("S1", "I2"), null, "said", Staff);
        var items = new ItemStore(
            company.Database.Transaction, company.Database.Factory, Usages.OfAllRooms(), new ItemUseReader(), company.Database.Clock);

        Assert.Equal(
            "You cannot delete Item I1 because it is used by information of lot L1.",
            Message(await items.DeleteAsync("I1", 0, Actors.Administrator)));
        Assert.Equal(
            "You cannot delete Item I2 because it is used by a comment on S1.",
            Message(await items.DeleteAsync("I2", 0, Actors.Administrator)));
    }
}
