using ItemTracking.Core.Kernel;

namespace ItemTracking.Tests.Kernel;

/// <summary>Two people on one card: what I typed is laid over what the other saved, and nothing is overwritten unseen (R5).</summary>
public sealed class RecordMergeTests
{
    private static readonly Card Opened = new("A", "First", new(true, false), [new(1, "x", 1), new(2, "y", 1)], 1);

    [Fact, Trait("Requirement", "R5")]
    public void R5_What_only_one_has_changed_counts()
    {
        var (merged, contested) = RecordMerge.Of(
            Opened, Opened with { Name = "mine" }, Opened with { Flags = new(true, true), Version = 2 });

        Assert.Empty(contested);
        Assert.Equal(("mine", new Flags(true, true), 2L), (merged.Name, merged.Flags, merged.Version));
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_What_both_have_changed_is_a_choice_and_mine_where_none_is_made()
    {
        var (mine, theirs) = (Opened with
        {
            Name = "mine",
            Flags = new(false, true)
        }, Opened with { Name = "theirs", Flags = new(true, true), Version = 2 });

        var (merged, contested) = RecordMerge.Of(Opened, mine, theirs);

        Assert.Equal([new("", "Name", "First", "mine", "theirs")], contested);
        Assert.Equal(("mine", new Flags(false, true)), (merged.Name, merged.Flags));
        Assert.Equal("theirs", RecordMerge.Of(Opened, mine, theirs, _ => false).Merged.Name);
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_Rows_are_merged_one_by_one_with_the_saved_version()
    {
        var mine = Opened with { Rows = [new(1, "mine", 1), new(2, "y", 1), new(0, "new", 0)] };
        var theirs = Opened with { Rows = [new(1, "x", 2), new(2, "theirs", 2), new(3, "z", 1)], Version = 2 };

        var (merged, contested) = RecordMerge.Of(Opened, mine, theirs);

        Assert.Empty(contested);
        Assert.Equal([new(1, "mine", 2), new(2, "theirs", 2), new(3, "z", 1), new(0, "new", 0)], merged.Rows);
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_A_row_that_one_deleted_and_the_other_changed_is_a_choice()
    {
        var mine = Opened with { Rows = [new(2, "mine", 1)] };
        var theirs = Opened with { Rows = [new(1, "theirs", 2)], Version = 2 };

        var (merged, contested) = RecordMerge.Of(Opened, mine, theirs);

        Assert.Equal([("Rows 1", false), ("Rows 2", true)], contested.Select(value => (value.Place, value.KeepsMine)));
        Assert.Equal([new(1, "theirs", 2), new(2, "mine", 0)], merged.Rows);
        Assert.Equal([new(2, "mine", 0)], RecordMerge.Of(Opened, mine, theirs, _ => true).Merged.Rows);
        Assert.Equal([new(1, "theirs", 2)], RecordMerge.Of(Opened, mine, theirs, _ => false).Merged.Rows);
    }

    [Fact, Trait("Requirement", "R5")]
    public void R5_A_row_that_nobody_has_touched_goes_when_one_has_deleted_it()
    {
        var mine = Opened with { Rows = [new(2, "y", 1)], Name = "mine" };
        var theirs = Opened with { Rows = [new(1, "x", 1)], Version = 2 };

        var (merged, contested) = RecordMerge.Of(Opened, mine, theirs);

        Assert.Empty(contested);
        Assert.Empty(merged.Rows);
    }

    public sealed record Flags(bool One, bool Other);

    public sealed record Row(int LineNo, string Text, long Version);

    public sealed record Card(string Key, string Name, Flags Flags, IReadOnlyList<Row> Rows, long Version) : ICard;
}
