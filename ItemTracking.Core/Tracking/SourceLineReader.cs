using System.Globalization;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using Microsoft.EntityFrameworkCore;

namespace ItemTracking.Core.Tracking;

/// <summary>Reads a document or journal line as tracking sees it.</summary>
internal static class SourceLineReader
{
    /// <summary>The line; refused when it is not there.</summary>
    public static Task<Outcome<SourceLine>> FindAsync(ItemTrackingDb db, SourceRef source) =>
        source.IsTransfer ? OfTransferAsync(db, source)
        : source.IsJournal ? OfJournalAsync(db, source)
        : OfDocumentAsync(db, source);

    private static async Task<Outcome<SourceLine>> OfTransferAsync(ItemTrackingDb db, SourceRef source)
    {
        var (direction, ships) = ((TransferDirection)source.SourceSubtype, !source.IsTransferReceipt);
        var found = await (
            from line in db.Set<TransferLine>().AsNoTracking()
            where line.DocumentNo == source.SourceId && line.LineNo == source.SourceRefNo
            join header in db.Set<TransferHeader>() on line.DocumentNo equals header.No
            join item in db.Set<Item>() on line.ItemNo equals item.No
            join location in db.Set<Location>()
                on ships ? header.TransferFromCode : header.TransferToCode equals location.Code into locations
            from location in locations.DefaultIfEmpty()
            select new { Line = line, Header = header, item.RoundingPrecision, HasBins = location != null && location.BinMandatory })
            .SingleOrDefaultAsync();
        return found is null
            ? Refusals.NotFound(
                RefusalCode.ITL_2, TransferOrders.LineCaption, TransferOrders.LineKey(source.SourceId, source.SourceRefNo)) with
            {
                WayOut = DocumentRefusals.MayBeGone
            }
            : found.Line.ToSource(found.Header, direction, found.RoundingPrecision, found.HasBins);
    }

    private static async Task<Outcome<SourceLine>> OfJournalAsync(ItemTrackingDb db, SourceRef source)
    {
        var found = await (
            from line in db.Set<ItemJournalLine>().AsNoTracking()
            where line.TemplateName == source.SourceId && line.BatchName == source.SourceBatchName && line.LineNo == source.SourceRefNo
            join item in db.Set<Item>() on line.ItemNo equals item.No
            join location in db.Set<Location>() on line.LocationCode equals location.Code into locations
            from location in locations.DefaultIfEmpty()
            select new { Line = line, HasBins = location != null && location.BinMandatory, item.RoundingPrecision })
            .SingleOrDefaultAsync();
        return found is null
            ? Refusals.NotFound(RefusalCode.ITL_2, JournalLines.Caption, JournalLines.Key(source)) with
            {
                WayOut = DocumentRefusals.MayBeGone
            }
            : found.Line.ToSource(found.RoundingPrecision, found.HasBins);
    }

    private static async Task<Outcome<SourceLine>> OfDocumentAsync(ItemTrackingDb db, SourceRef source)
    {
        var type = (DocumentType)source.SourceSubtype;
        var found = await (
            from line in db.Set<DocumentLine>().AsNoTracking()
            where line.SourceType == source.SourceType && line.DocumentType == type && line.DocumentNo == source.SourceId
                && line.LineNo == source.SourceRefNo
            join item in db.Set<Item>() on line.ItemNo equals item.No into items
            from item in items.DefaultIfEmpty()
            join location in db.Set<Location>() on line.LocationCode equals location.Code into locations
            from location in locations.DefaultIfEmpty()
            join header in db.Set<DocumentHeader>()
                on new { line.SourceType, line.DocumentType, No = line.DocumentNo }
                equals new { header.SourceType, header.DocumentType, header.No }
            select new
            {
                Line = line,
                header.PostingDate,
                HasBins = location != null && location.BinMandatory,
                Precision = item == null ? Rounding.DefaultPrecision : item.RoundingPrecision
            })
            .SingleOrDefaultAsync();
        var kind = DocumentKind.Of(source);
        return found is null
            ? Refusals.NotFound(RefusalCode.ITL_2, kind.LineCaption, Key(source)) with { WayOut = DocumentRefusals.MayBeGone }
            : ToSource(source, kind, found.Line, found.Precision) with
            {
                BinCode = found.HasBins ? found.Line.BinCode : "",
                PostingDate = found.PostingDate,
            };
    }

    /// <summary>
    /// Marks the tracking of the line as changed if nobody changed it since it was read; the line then waits for this transaction (STO-9).
    /// </summary>
    /// <returns>False when somebody did, or the line is gone.</returns>
    public static async Task<bool> TryRaiseTrackingVersionAsync(ItemTrackingDb db, SourceRef source, long versionRead)
    {
        if (source.IsTransfer)
        {
            return 1 == await db.Set<TransferLine>()
                .Where(l => l.DocumentNo == source.SourceId && l.LineNo == source.SourceRefNo && l.TrackingVersion == versionRead)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.TrackingVersion, versionRead + 1));
        }

        if (source.IsJournal)
        {
            return 1 == await db.Set<ItemJournalLine>()
                .Where(l => l.TemplateName == source.SourceId && l.BatchName == source.SourceBatchName && l.LineNo == source.SourceRefNo
                    && l.TrackingVersion == versionRead)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.TrackingVersion, versionRead + 1));
        }

        var type = (DocumentType)source.SourceSubtype;
        return 1 == await db.Set<DocumentLine>()
            .Where(l => l.SourceType == source.SourceType && l.DocumentType == type && l.DocumentNo == source.SourceId
                && l.LineNo == source.SourceRefNo && l.TrackingVersion == versionRead)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.TrackingVersion, versionRead + 1));
    }

    /// <summary>The key of the line as messages show it.</summary>
    private static string Key(SourceRef source) => string.Create(
        CultureInfo.InvariantCulture,
        $"Document Type={((DocumentType)source.SourceSubtype).Caption()},Document No.={source.SourceId},Line No.={source.SourceRefNo}");

    private static SourceLine ToSource(SourceRef source, DocumentKind kind, DocumentLine line, decimal precision) => new()
    {
        Ref = source,
        LineCaption = kind.LineCaption,
        DocumentCaption = $"{kind.Caption} {line.DocumentNo}",
        KeyText = Key(source),
        EntryType = kind.EntryType,
        PostedAs = kind.Handling.Posted.Type,
        ItemNo = line.ItemNo,
        Description = line.Description,
        VariantCode = line.VariantCode,
        LocationCode = line.LocationCode,
        RoundingPrecision = Rounding.StepOf(precision),
        SignFactor = kind.SignFactor,
        Quantity = line.QuantityBase,
        QtyToHandle = line.QtyToHandleBase,
        QtyToInvoice = line.QtyToInvoiceBase,
        QuantityHandled = line.QuantityHandledBase,
        QuantityInvoiced = line.QuantityInvoicedBase,
        ShowsQtyToHandle = kind.HandlesParts,
        ShowsQtyToInvoice = kind.IsOrder,
        AvailabilityDate = line.ExpectedReceiptDate,
        IsPosted = kind.IsPosted,
        HandlingDocumentNo = line.HandlingDocumentNo,
        HandledWith = line.IsGot ? $"{kind.Gets?.Document} {line.HandlingDocumentNo}" : "",
        TrackingVersion = line.TrackingVersion,
    };
}
