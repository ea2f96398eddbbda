using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Information.InformationCompany;

namespace ItemTracking.Tests.Information;

public sealed class CommentStoreTests
{
    private static readonly DateOnly Day = new(2025, 1, 15);

    [Fact, Trait("Rule", "INF-6"), Trait("Scenario", "O-110")]
    public async Task A_comment_belongs_to_its_type_and_number()
    {
        using var company = await CreateAsync();
        await company.CardAsync(Lot("LOT-B"));
        await company.CardAsync(Serial("NEW1"));
        await company.Comments.AddAsync(Lot("LOT-B"), Day, "about the lot", Staff);
        await company.Comments.AddAsync(Serial("NEW1"), Day, "about the serial", Staff);

        Assert.Equal(
            [(ItemTrackingType.SerialNo, "NEW1", "about the serial"), (ItemTrackingType.LotNo, "LOT-B", "about the lot")],
            (await company.Database.AllAsync<ItemTrackingComment>()).OrderBy(c => c.Type).Select(c => (c.Type, c.SerialLotNo, c.Comment)));
    }

    [Fact, Trait("Rule", "INF-6")]
    public async Task A_number_without_a_card_has_comments_too_any_number_of_them()
    {
        using var company = await CreateAsync();
        foreach (var text in new[] { "one", "two", "three" })
            await company.Comments.AddAsync(Lot("l1"), null, text, Actors.PurchasingClerk);

        Assert.Equal(
            [(10000, "one", "clerk"), (20000, "two", "clerk"), (30000, "three", "clerk")],
            Taken(await company.Comments.ListAsync(Lot("L1"), Staff)).Select(c => (c.LineNo, c.Comment, c.CreatedBy)));
        Assert.Empty(await company.Database.AllAsync<LotNoInformation>());
    }

    [Fact, Trait("Rule", "INF-6")]
    public async Task A_comment_says_something_in_at_most_80_characters()
    {
        using var company = await CreateAsync();

        Assert.StartsWith(
            "Comment must have a value", Message(await company.Comments.AddAsync(Lot("L1"), Day, " ", Staff)), StringComparison.Ordinal);
        Assert.StartsWith(
            "The length of the string is 81", Message(await company.Comments.AddAsync(Lot("L1"), Day, new('x', 81), Staff)),
            StringComparison.Ordinal);
        Taken(await company.Comments.AddAsync(Lot("L1"), Day, new('x', 80), Staff));
        Assert.Equal(
            "The Item does not exist. Identification fields and values: No.='NONE'",
            Message(await company.Comments.AddAsync(Lot("L1", "NONE"), Day, "x", Staff)));
    }

    [Fact, Trait("Rule", "INF-6")]
    public async Task Only_its_writer_changes_a_comment_and_the_trail_keeps_what_was_deleted()
    {
        using var company = await CreateAsync();
        await company.Comments.AddAsync(Lot("L1"), Day, "smells", Actors.PurchasingClerk);

        Assert.Equal(
            "You cannot change the comment because it was written by clerk.",
            Message(await company.Comments.SaveAsync(Lot("L1"), 10000, Day, "fine", Staff)));
        Assert.Equal(
            "smells badly",
            Taken(await company.Comments.SaveAsync(Lot("L1"), 10000, null, " smells badly ", Actors.PurchasingClerk))[0].Comment);
        Assert.Empty(Taken(await company.Comments.DeleteAsync(Lot("L1"), 10000, Staff)));
        Assert.True((await company.Comments.DeleteAsync(Lot("L1"), 10000, Staff)).IsRefused);

        var deleted = (await company.AuditAsync("Item Tracking Comment"))[^1];
        Assert.Equal((AuditAction.Deleted, "quality"), (deleted.Action, deleted.UserName));
        Assert.Contains("Comment: smells badly", deleted.Before, StringComparison.Ordinal);
    }
}
