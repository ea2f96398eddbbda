namespace ItemTracking.Web.Shared.Drafts;

/// <summary>How windows say that entries wait on tracking pages (C-53).</summary>
public static class DraftWords
{
    /// <summary>What is not posted of lines; blank without any.</summary>
    /// <param name="positions">Positions of lines with entries that are not saved.</param>
    public static string NotPosted(IReadOnlyCollection<int> positions) => positions.Count == 0
        ? ""
        : $"Line{(positions.Count == 1 ? "" : "s")} {string.Join(", ", positions)}: your item tracking lines hold entries that are not "
            + "saved, or scans and rows of lists that were not taken. They are not posted.";
}
