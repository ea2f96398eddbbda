using ItemTracking.Core.Users;

namespace ItemTracking.Tests.Users;

/// <summary>What the roles may do, against the table of ROL-2 written out once more, cell by cell (S1).</summary>
public sealed class RoleTableTests
{
    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var row in RoleTable.Rows)
            {
                foreach (var role in RoleTable.RoleNames)
                    cells.Add(row.Step, role);
            }

            return cells;
        }
    }

    [Theory, MemberData(nameof(Cells)), Trait("Rule", "ROL-2"), Trait("Requirement", "S1")]
    public void S1_a_role_may_do_what_its_cell_says(string step, string role)
    {
        var row = RoleTable.Rows.Single(row => row.Step == step);
        var cell = row.Cell(role);

        if (row.Read is { } read)
            Assert.Equal(cell is "read" or "✔", Roles.Grants(role, read));
        if (row.Do is { } right)
            Assert.Equal(cell == "✔", Roles.Grants(role, right));
    }

    [Fact, Trait("Rule", "ROL-2"), Trait("Requirement", "S1")]
    public void S1_every_right_stands_in_one_row_and_every_row_has_a_cell_per_role()
    {
        var listed = RoleTable.Rows.SelectMany(row => new[] { row.Read, row.Do }).OfType<Permission>();
        Assert.Equal(Enum.GetValues<Permission>(), listed.Order());
        Assert.All(RoleTable.Rows, row => Assert.Equal(8, row.Cells.Split(' ').Count(cell => cell is "–" or "read" or "✔")));
        Assert.Equal(RoleTable.RoleNames, Roles.All);
    }

    [Fact, Trait("Rule", "ROL-2"), Trait("Requirement", "S1")]
    public void S1_who_is_in_no_role_may_do_nothing() => Assert.All(
        Enum.GetValues<Permission>(),
        right => Assert.False(Actor.Nobody.May(right) || new Actor("somebody", ["Warehouse Boss", "administrator", ""]).May(right)));
}
