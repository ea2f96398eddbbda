using System.Reflection;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Architecture;

/// <summary>The walls of the house; each is also shown to find a breach, so that it can fail.</summary>
public sealed class WallTests
{
    private static readonly Assembly Core = typeof(Refusal).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;
    private static readonly Assembly Samples = typeof(WallTests).Assembly;

    [Fact]
    public void A_room_uses_only_rooms_below_it() => Assert.Empty(Rooms.UpwardUses(Core).Distinct());

    [Fact]
    public void The_room_wall_finds_a_use_hidden_in_a_lambda() =>
        Assert.Contains("UpwardUseSample in Kernel uses UpperRoomSample in Posting", Rooms.UpwardUses(Samples));

    [Fact]
    public void The_engine_names_no_document() => Assert.Empty(Rooms.DocumentsInTheEngine(Core).Distinct());

    [Fact]
    public void The_wall_of_the_engine_finds_a_document_hidden_in_a_lambda() =>
        Assert.Contains("EngineSample in Posting names DocumentKey", Rooms.DocumentsInTheEngine(Samples));

    [Fact]
    public void Every_namespace_of_the_core_is_a_room() => Assert.Empty(Rooms.Strangers(Core));

    [Fact]
    public void The_namespace_wall_finds_a_room_that_is_not_in_the_house() =>
        Assert.Contains("ItemTracking.Core.Attic.StrangerSample", Rooms.Strangers(Samples));

    [Fact]
    public void EF_is_named_only_in_edge_files_and_Persistence() => Assert.Empty(Rooms.EntityFrameworkOutsideEdges(Core).Distinct());

    [Fact]
    public void The_EF_wall_finds_a_breach() =>
        Assert.Contains("EntityFrameworkSample in Kernel names EF", Rooms.EntityFrameworkOutsideEdges(Samples));

    [Fact]
    public void Pages_do_not_reference_EF() =>
        Assert.DoesNotContain(
            Web.GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));

    [Fact]
    public void No_page_uses_a_control_that_loses_what_was_typed() =>
        Assert.Empty(PageWall.Breaches(Repository.Files("ItemTracking.Web", ".razor")));

    [Fact]
    public void No_page_imitates_a_control_of_the_library() => Assert.Empty(NativeWall.Breaches(
        [
            .. Repository.Files(Path.Combine("ItemTracking.Web", "Pages"), ".razor"),
            .. Repository.Files(Path.Combine("ItemTracking.Web", "Shared"), ".razor")
        ]));

    [Theory]
    [InlineData("<button type=\"button\">Save</button>")]
    [InlineData("<select><option>One</option></select>")]
    [InlineData("<textarea></textarea>")]
    [InlineData("<details><summary>More</summary></details>")]
    [InlineData("<input type=\"text\" />")]
    [InlineData("<table><tr><td>1</td></tr></table>")]
    public void The_native_wall_finds_a_breach(string markup)
    {
        var page = Path.Combine(Directory.CreateTempSubdirectory("native-wall-").FullName, "SomePage.razor");
        File.WriteAllText(page, markup);

        Assert.Equal([page], NativeWall.Breaches([page]));
    }

    [Theory]
    [InlineData("<MudNumericField T=\"decimal\" />")]
    [InlineData("<MudDatePicker Label=\"Date\" />")]
    [InlineData("<MudTextField T=\"decimal?\" />")]
    [InlineData("<MudExpansionPanel Text=\"General\" />")]
    [InlineData("<TextField Label=\"Name\" Required=\"true\" />")]
    [InlineData("<MudMenu><ActivatorContent>Open</ActivatorContent></MudMenu>")]
    [InlineData("<link href=\"@Assets[\"_content/MudBlazor/MudBlazor.min.css\"]\" />")]
    [InlineData("<MudThemeProvider />")]
    public void The_page_wall_finds_a_breach(string markup)
    {
        var page = Path.Combine(Directory.CreateTempSubdirectory("page-wall-").FullName, "SomePage.razor");
        File.WriteAllText(page, markup);

        Assert.Equal([page], PageWall.Breaches([page]));
    }

    /// <summary>The data check is read by tests alone until its page is there.</summary>
    [Fact]
    public void No_method_is_called_by_tests_alone() => Assert.Equal(["InvariantReader.CheckAsync"], UnusedMethods.In(Core, Web));

    [Fact]
    public void The_wall_of_unused_methods_finds_one() => Assert.Contains("UnusedSample.NobodyCalls", UnusedMethods.In(Samples));

    [Fact, Trait("Case", "C-11")]
    public void C11_a_page_that_reads_again_when_its_address_changes_passes_over_what_is_outdated() =>
        Assert.Empty(OvertakenReadWall.Breaches(Repository.Files("ItemTracking.Web", ".razor", ".cs")));

    [Theory, Trait("Case", "C-11")]
    [InlineData("card = await reader.FindAsync(No, actor);", true)]
    [InlineData("var isLatest = reads.Ask(); var found = await reader.FindAsync(No, actor); if (isLatest()) card = found;", false)]
    [InlineData("await base.OnParametersSetAsync();", false)]
    public void C11_the_wall_finds_a_read_that_writes_whatever_comes_last(string body, bool isBreach)
    {
        var page = Path.Combine(Directory.CreateTempSubdirectory("read-wall-").FullName, "SomePage.razor.cs");
        File.WriteAllText(page, $"    protected override async Task OnParametersSetAsync()\n    {{\n        {body}\n    }}\n");

        Assert.Equal(isBreach ? [page] : [], OvertakenReadWall.Breaches([page]));
    }

    [Fact]
    public void Nothing_in_the_project_points_to_a_folder_outside_it() =>
        Assert.DoesNotContain(
            Repository.Files("", ".cs", ".razor", ".md", ".sh", ".json", ".props", ".targets", ".csproj"), OutsideReference.IsIn);
}

/// <summary>
/// Markup that loses data or that nobody can reach by keyboard: controls that hand half-read values on or drop what they cannot read,
/// sections without a button, menus that do not open, styles that are served uncompressed or as style elements.
/// </summary>
internal static class PageWall
{
    private static readonly string[] Forbidden =
    [
        "<MudNumericField", "<MudDatePicker", "<MudTextField T=\"decimal", "<MudExpansionPanel", " Required=\"", "ActivatorContent",
        "@Assets[\"_content/", "<MudThemeProvider",
    ];

    public static IEnumerable<string> Breaches(IEnumerable<string> files) =>
        files.Where(file => Forbidden.Any(File.ReadAllText(file).Contains));
}

/// <summary>
/// Markup that draws by hand what the library has a control for. The two grids do, for their speed; a hidden input is no control.
/// </summary>
internal static class NativeWall
{
    private static readonly string[] Controls = ["<button", "<select", "<textarea", "<details", "<input", "<table"];

    private static readonly string[] Grids = ["DocumentLinesGrid.razor", "LineCell.razor", "TrackingGrid.razor", "TrackingGridLine.razor"];

    public static IEnumerable<string> Breaches(IEnumerable<string> files) => files.Where(file =>
        !Grids.Contains(Path.GetFileName(file))
        && File.ReadAllText(file).Replace("<input type=\"hidden\"", "", StringComparison.Ordinal) is var markup
        && Controls.Any(markup.Contains));
}

/// <summary>Text that points to where this checkout happens to lie, or beside it.</summary>
internal static class OutsideReference
{
    private static readonly string[] Tells = [string.Concat("../", "shared"), string.Concat("/work", "/")];

    public static bool IsIn(string file) => Tells.Any(File.ReadAllText(file).Contains);
}
