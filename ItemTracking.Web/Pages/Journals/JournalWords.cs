using ItemTracking.Core.Documents;
using ItemTracking.Core.Journals;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>How the pages of journals say things.</summary>
internal static class JournalWords
{
    private const int MostNamed = 3;
    private const string NotCounted = "not-counted";
    private const string Differences = "differences";

    /// <summary>Views of a count: name in the address, and caption.</summary>
    public static IReadOnlyList<(string? View, string Caption)> Views { get; } =
        [(null, "All"), (NotCounted, "Not Counted"), (Differences, "Differences")];

    /// <summary>The lines of a view.</summary>
    public static JournalLinesShown ShownBy(string? view) => view switch
    {
        NotCounted => JournalLinesShown.NotCounted,
        Differences => JournalLinesShown.Different,
        _ => JournalLinesShown.All,
    };

    /// <summary>What is counted: item and number.</summary>
    public static string NameOf(JournalLineCard line) => $"item {line.ItemNo}{Before(", ", NumberOf(line))}{Before(", ", PlaceOf(line))}";

    /// <summary>Lot and serial number, as far as there are any.</summary>
    public static string NumberOf(JournalLineCard line) => string.Join(", ", new[]
    {
        Before("Lot No. ", line.LotNo), Before("Serial No. ", line.SerialNo),
    }.Where(part => part.Length > 0));

    /// <summary>Location and bin; blank where stock has no location.</summary>
    public static string PlaceOf(JournalLineCard line) => line.LocationCode + Before(" ", line.BinCode);

    /// <summary>What posting will do to the books, with a sign; blank while the line is not counted.</summary>
    public static string DifferenceOf(JournalLineCard line) => line.QtyPhysInventory is not { } counted
        ? ""
        : counted > line.QtyCalculated
            ? $"+{Numbers.Show(counted - line.QtyCalculated)}"
            : Numbers.Show(counted - line.QtyCalculated);

    /// <summary>
    /// How many lines posting would refuse for their numbers, and the state of the first ones, on lines of their own (C-40); blank when it
    /// would refuse none.
    /// </summary>
    /// <param name="lines">All lines, in the order of the page.</param>
    public static string NotComplete(IEnumerable<JournalLineCard> lines)
    {
        var found = lines.Index().Where(line => line.Item.Tracking is { IsNeeded: true, IsComplete: false }).ToList();
        return found.Count == 0
            ? ""
            : $"The numbers of {Numbers.Lines(found.Count)} are not complete:\n"
                + string.Concat(found.Take(MostNamed).Select(line => $"Line {line.Index + 1}: {line.Item.Tracking.Text}\n"))
                + (found.Count > MostNamed ? $"and {Numbers.Show(found.Count - MostNamed)} more\n" : "");
    }

    /// <summary>A difference has to be posted under numbers that the line does not name.</summary>
    public static bool LacksNumbers(JournalLineCard line) =>
        line.Quantity != 0 && !line.Numbers.Exist && line.Tracking != TrackingState.NotNeeded;

    private static string Before(string words, string text) => text.Length > 0 ? words + text : "";
}
