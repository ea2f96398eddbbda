using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Documents.Warehouse;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.DataCheck;

/// <summary>Posted document numbers of series without gaps: none is missing, and Last No. Used is the highest (I11).</summary>
internal static class PostedNumberInvariantReader
{
    public static async Task<IReadOnlyList<InvariantViolation>> GapsAsync(ItemTrackingDb db)
    {
        var numbering = await db.Set<Setup.CompanyNumbering>().AsNoTracking().SingleOrDefaultAsync() ?? new();
        string[] series =
            [.. DocumentKind.All
                .SelectMany(kind => kind.Steps).Concat(TransferSteps.All)
                .Select(step => step.Numbers.Series(numbering))
                .Concat(WarehouseActivities.All.Select(type => type.PostedNumbers().Series(numbering)))];
        var lines = await db.Set<NoSeriesLine>()
            .AsNoTracking()
            .Where(l => series.Contains(l.SeriesCode) && !l.AllowGapsInNos && l.LastNoUsed != "")
            .ToListAsync();
        var violations = new List<InvariantViolation>();
        foreach (var line in lines)
        {
            var used = (await db.Set<PostedDocumentHeader>().Select(h => h.No).Concat(db.Set<PostedActivityHeader>().Select(h => h.No))
                .Where(no => no.Length == line.StartingNo.Length || no.Length == line.LastNoUsed.Length).ToListAsync())
                .ToHashSet(StringComparer.Ordinal);
            for (string? no = line.StartingNo; no is not null; no = Next(no, line))
            {
                if (!used.Contains(no))
                    violations.Add(new("I11", $"Number {no} of series {line.SeriesCode} was drawn and no posted document has it."));
                if (no == line.LastNoUsed || violations.Count >= InvariantReader.MostRows)
                    break;
            }

            if (Next(line.LastNoUsed, line) is { } after && used.Contains(after))
                violations.Add(new("I11", $"A posted document has a number of series {line.SeriesCode} after Last No. Used."));
        }

        return violations;
    }

    private static string? Next(string no, NoSeriesLine line) => NumberIncrement.Next(no, line.IncrementByNo);
}
