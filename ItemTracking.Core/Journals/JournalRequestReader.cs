using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Journals;

/// <summary>Reads a journal batch that is to be posted: four queries, however many lines and numbers it has.</summary>
internal sealed class JournalRequestReader(IDbContextFactory<ItemTrackingDb> factory)
{
    /// <summary>The batch as it is stored, or that it is not there.</summary>
    public async Task<Outcome<JournalRequest>> ReadAsync(JournalTemplate template, string batchName, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.BatchAsync(template, batchName) is { } batch
            ? new JournalRequest(batch, await LinesAsync(db, template, batchName, cancellationToken))
            : JournalRefusals.NotFound(template.Name, batchName);
    }

    /// <summary>Batch, lines and tracking are still those of the request.</summary>
    public static async Task<bool> IsAsReadAsync(ItemTrackingDb db, JournalRequest request, CancellationToken cancellationToken)
    {
        var batch = await db.BatchAsync(request.Template, request.Batch.Name);
        var lines = await db.Set<ItemJournalLine>().Of(request.Template, request.Batch.Name).OrderBy(l => l.LineNo)
            .Select(l => new { l.LineNo, l.Version, l.TrackingVersion }).ToListAsync(cancellationToken);
        return batch?.Version == request.Batch.Version
            && lines.Select(l => (l.LineNo, l.Version, l.TrackingVersion))
                .SequenceEqual(request.Lines.Select(l => (l.Line.LineNo, l.Line.Version, l.Line.TrackingVersion)));
    }

    private static async Task<IReadOnlyList<LineOfJournal>> LinesAsync(
        ItemTrackingDb db, JournalTemplate template, string batchName, CancellationToken cancellationToken)
    {
        var lines = db.Set<ItemJournalLine>().AsNoTracking().Of(template, batchName);
        var read = await (
            from line in lines
            join location in db.Set<Location>() on line.LocationCode equals location.Code into locations
            from location in locations.DefaultIfEmpty()
            join bin in db.Set<Bin>() on new { line.LocationCode, Code = line.BinCode } equals new { bin.LocationCode, bin.Code } into bins
            from bin in bins.DefaultIfEmpty()
            join newLocation in db.Set<Location>() on line.NewLocationCode equals newLocation.Code into newLocations
            from newLocation in newLocations.DefaultIfEmpty()
            join newBin in db.Set<Bin>() on new { LocationCode = line.NewLocationCode, Code = line.NewBinCode }
                equals new { newBin.LocationCode, newBin.Code } into newBins
            from newBin in newBins.DefaultIfEmpty()
            orderby line.LineNo
            select new
            {
                Line = line,
                VariantBlocked = line.VariantCode != ""
                    && db.Set<ItemVariant>().Any(v => v.ItemNo == line.ItemNo && v.Code == line.VariantCode && v.Blocked),
                BinMandatory = location != null && location.BinMandatory,
                BinExists = bin != null,
                NewBinMandatory = newLocation != null && newLocation.BinMandatory,
                NewBinExists = newBin != null,
            })
            .ToListAsync(cancellationToken);

        // Of the lines that were read: another posting may have taken them away by now.
        var items = await ItemFactsReader.ReadAsync(db, [.. read.Select(l => l.Line.ItemNo).Distinct()], cancellationToken);
        var tracking = (await db.Set<TrackingSpecification>().AsNoTracking().Of(template.Key(batchName))
            .OrderBy(t => t.SourceRefNo).ThenBy(t => t.LineNo).ThenBy(t => t.SerialNo).ThenBy(t => t.LotNo)
            .ToListAsync(cancellationToken)).ToLookup(t => t.SourceRefNo);
        return
        [
            .. read.Select(l => new LineOfJournal(
                l.Line, items[l.Line.ItemNo] with { VariantBlocked = l.VariantBlocked }, [.. tracking[l.Line.LineNo]])
            {
                BinMandatory = l.BinMandatory,
                BinExists = l.BinExists,
                NewBinMandatory = l.NewBinMandatory,
                NewBinExists = l.NewBinExists,
            }),
        ];
    }
}
