using System.Linq.Expressions;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Tracking;

/// <summary>
/// A line of the page and its stored row. The page shows the document's sign, the row keeps the inventory sign: page = stored × sign factor
/// (ITL-32).
/// </summary>
public static class TrackingRows
{
    /// <summary>
    /// The columns that <see cref="ToLine"/> takes; what is the same in all rows of a source line is not read with each of 10,000 (P6).
    /// </summary>
    internal static readonly Expression<Func<TrackingSpecification, TrackingSpecification>> PageColumns = row => new()
    {
        LineNo = row.LineNo,
        SerialNo = row.SerialNo,
        LotNo = row.LotNo,
        Description = row.Description,
        ExpirationDate = row.ExpirationDate,
        WarrantyDate = row.WarrantyDate,
        QuantityBase = row.QuantityBase,
        QtyToHandleBase = row.QtyToHandleBase,
        QtyToInvoiceBase = row.QtyToInvoiceBase,
        QuantityHandledBase = row.QuantityHandledBase,
        QuantityInvoicedBase = row.QuantityInvoicedBase,
        ApplToItemEntry = row.ApplToItemEntry,
        ApplFromItemEntry = row.ApplFromItemEntry,
        NewSerialNo = row.NewSerialNo,
        NewLotNo = row.NewLotNo,
        NewExpirationDate = row.NewExpirationDate,
    };

    /// <summary>A row of a source line, without quantities yet.</summary>
    /// <param name="source">Source line.</param>
    /// <param name="place">Item, variant and location of the line.</param>
    /// <param name="numbers">Its serial and lot number.</param>
    /// <param name="storedLineNo">Place among the stored rows.</param>
    /// <param name="userName">Who creates the row.</param>
    internal static TrackingSpecification New(
        SourceRef source, StockPlace place, TrackingNumbers numbers, int storedLineNo, string userName) => new()
        {
            SourceType = source.SourceType,
            SourceSubtype = source.SourceSubtype,
            SourceId = source.SourceId,
            SourceBatchName = source.SourceBatchName,
            SourceRefNo = source.SourceRefNo,
            SerialNo = numbers.SerialNo,
            LotNo = numbers.LotNo,
            LineNo = storedLineNo,
            ItemNo = place.ItemNo,
            VariantCode = place.VariantCode,
            LocationCode = place.LocationCode,
            CreatedBy = userName,
        };

    /// <summary>The row as the page shows it; the expiration date of demand lines is read from the ledger instead (STO-4).</summary>
    /// <param name="row">Stored row.</param>
    /// <param name="signFactor">Sign factor of the source line.</param>
    /// <param name="lineNo">Number of the line on the page.</param>
    public static TrackingLine ToLine(this TrackingSpecification row, int signFactor, int lineNo) => new()
    {
        LineNo = lineNo,
        SerialNo = row.SerialNo,
        LotNo = row.LotNo,
        Description = row.Description,
        ExpirationDate = row.ExpirationDate,
        WarrantyDate = row.WarrantyDate,
        QuantityBase = row.QuantityBase * signFactor,
        QtyToHandleBase = row.QtyToHandleBase * signFactor,
        QtyToInvoiceBase = row.QtyToInvoiceBase * signFactor,
        QuantityHandledBase = row.QuantityHandledBase * signFactor,
        QuantityInvoicedBase = row.QuantityInvoicedBase * signFactor,
        ApplToItemEntry = row.ApplToItemEntry,
        ApplFromItemEntry = row.ApplFromItemEntry,
        NewSerialNo = row.NewSerialNo,
        NewLotNo = row.NewLotNo,
        NewExpirationDate = row.NewExpirationDate,
    };

    /// <summary>The line as it is stored; rows of lines that take goods out store no expiration date (STO-4, STO-5).</summary>
    /// <param name="line">Line of the page.</param>
    /// <param name="source">Source line.</param>
    /// <param name="storedLineNo">Place among the stored rows.</param>
    /// <param name="userName">Who creates the row.</param>
    public static TrackingSpecification ToSpecification(this TrackingLine line, SourceLine source, int storedLineNo, string userName) =>
        new()
        {
            SourceType = source.Ref.SourceType,
            SourceSubtype = source.Ref.SourceSubtype,
            SourceId = source.Ref.SourceId,
            SourceBatchName = source.Ref.SourceBatchName,
            SourceRefNo = source.Ref.SourceRefNo,
            SerialNo = line.SerialNo,
            LotNo = line.LotNo,
            LineNo = storedLineNo,
            ItemNo = source.ItemNo,
            VariantCode = source.VariantCode,
            LocationCode = source.LocationCode,
            Description = line.Description,
            QuantityBase = line.QuantityBase * source.SignFactor,
            QtyToHandleBase = line.QtyToHandleBase * source.SignFactor,
            QtyToInvoiceBase = line.QtyToInvoiceBase * source.SignFactor,
            QuantityHandledBase = line.QuantityHandledBase * source.SignFactor,
            QuantityInvoicedBase = line.QuantityInvoicedBase * source.SignFactor,
            WarrantyDate = line.WarrantyDate,
            ExpirationDate = source.IsDemand ? null : line.ExpirationDate,
            ApplToItemEntry = line.ApplToItemEntry,
            ApplFromItemEntry = line.ApplFromItemEntry,
            NewSerialNo = line.NewSerialNo,
            NewLotNo = line.NewLotNo,
            NewExpirationDate = line.NewExpirationDate,
            CreatedBy = userName,
        };
}
