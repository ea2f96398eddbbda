using ItemTracking.Web.Shared;

namespace ItemTracking.Tests.Web.Shared;

/// <summary>What two people have changed, as it is shown before one overwrites the other (R5).</summary>
public sealed class ContestTextTests
{
    [Fact, Trait("Requirement", "R5")]
    public void R5_A_row_of_a_card_that_the_other_user_deleted_is_not_there_any_more()
    {
        var row = ContestText.Row(new("Rows 2", "Rows", new Row(2, "as opened"), new Row(2, "typed"), null));

        Assert.Equal(
            ("Rows 2", "No 2, Name as opened", "No 2, Name typed", "not there any more", true),
            (row.Place, row.Opened, row.Mine, row.Theirs, row.KeepsMine));
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_A_row_that_was_deleted_here_is_told_as_deleted_and_a_value_that_was_cleared_is_blank()
    {
        var deleted = ContestText.Row(new("Rows 2", "Rows", new Row(2, "as opened"), null, new Row(2, "theirs")));
        var cleared = ContestText.Row(new("", "Expiration Date", new DateOnly(2026, 1, 15), new DateOnly(2026, 1, 16), null));

        Assert.Equal(("deleted", "No 2, Name theirs", false), (deleted.Mine, deleted.Theirs, deleted.KeepsMine));
        Assert.Equal("(blank)", cleared.Theirs);
    }

    public sealed record Row(int No, string Name);
}
