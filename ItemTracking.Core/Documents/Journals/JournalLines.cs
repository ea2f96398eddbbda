using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents.Journals;

/// <summary>Journal lines as messages and tracking see them.</summary>
public static class JournalLines
{
    /// <summary>Name of a line in messages.</summary>
    public const string Caption = "Item Journal Line";

    /// <summary>The key of a line as messages show it.</summary>
    public static string Key(SourceRef line) => string.Create(
        CultureInfo.InvariantCulture,
        $"Journal Template Name={line.SourceId},Journal Batch Name={line.SourceBatchName},Line No.={line.SourceRefNo}");

    /// <summary>
    /// The line as tracking sees it. All of it is handled and invoiced with the next posting, so that these rows are not shown (ITL-14).
    /// </summary>
    /// <param name="line">Line.</param>
    /// <param name="roundingPrecision">Smallest step of its item.</param>
    /// <param name="hasBins">Stock of its location lies in bins.</param>
    internal static SourceLine ToSource(this ItemJournalLine line, decimal roundingPrecision, bool hasBins) => new()
    {
        Ref = line.Ref,
        LineCaption = Caption,
        DocumentCaption = line.Ref.Name(),
        KeyText = Key(line.Ref),
        EntryType = line.EntryType,
        ItemNo = line.ItemNo,
        Description = line.Description,
        VariantCode = line.VariantCode,
        LocationCode = line.LocationCode,
        BinCode = hasBins ? line.BinCode : "",
        RoundingPrecision = Rounding.StepOf(roundingPrecision),
        SignFactor = line.SignFactor,
        Quantity = line.QuantityBase,
        QtyToHandle = line.QuantityBase,
        QtyToInvoice = line.QuantityBase,
        QuantityHandled = 0,
        QuantityInvoiced = 0,
        ShowsQtyToHandle = false,
        ShowsQtyToInvoice = false,
        AvailabilityDate = line.PostingDate,
        PostingDate = line.PostingDate,
        TrackingVersion = line.TrackingVersion,
        StaysInPlace = line.StaysInPlace(),
    };

    /// <summary>A reclassification of numbers and dates alone.</summary>
    internal static bool StaysInPlace(this ItemJournalLine line) => line.TemplateName == JournalTemplate.Reclass.Name
        && (line.NewLocationCode, line.NewBinCode) == (line.LocationCode, line.BinCode);
}
