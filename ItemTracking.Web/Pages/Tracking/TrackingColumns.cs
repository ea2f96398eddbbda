using ItemTracking.Core.Assignment;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Which columns a page shows (ITL-14), and where Enter stops.</summary>
public static class TrackingColumns
{
    private static readonly TrackingField[] NewFields =
        [TrackingField.NewSerialNo, TrackingField.NewLotNo, TrackingField.NewExpirationDate];

    /// <summary>Columns that are off until the clerk asks for them.</summary>
    public static IReadOnlyList<TrackingField> Optional(TrackingSheet sheet) =>
    [
        TrackingField.WarrantyDate,
        TrackingField.Description,
        .. sheet.Source.QuantityHandled == 0 ? [TrackingField.QuantityHandledBase] : Array.Empty<TrackingField>(),
        .. sheet.Source is { QuantityInvoiced: 0, Ref.IsTransfer: false }
            ? [TrackingField.QuantityInvoicedBase]
            : Array.Empty<TrackingField>(),
        .. sheet.NamesItemEntries ? Array.Empty<TrackingField>() : [ItemEntry(sheet)],
    ];

    /// <summary>
    /// The field that names a ledger entry: where goods go out the entry they are taken from, where they come in the entry they take back
    /// (ITL-57).
    /// </summary>
    public static TrackingField ItemEntry(TrackingSheet sheet) =>
        sheet.Source.IsInbound ? TrackingField.ApplFromItemEntry : TrackingField.ApplToItemEntry;

    /// <summary>The columns of a sheet from left to right.</summary>
    /// <param name="sheet">Sheet.</param>
    /// <param name="chosen">Optional columns that the clerk switched on.</param>
    public static IReadOnlyList<TrackingGridColumn> Of(TrackingSheet sheet, IReadOnlyCollection<TrackingField> chosen)
    {
        var hidden = Optional(sheet).Except(chosen).Concat(Irrelevant(sheet)).ToHashSet();
        return [.. Enum.GetValues<TrackingField>().Where(field => !hidden.Contains(field)).Select(field => Column(sheet, field))];
    }

    /// <summary>The only field that can be changed, where a mode leaves one open (ITL-23, ITL-24); else null.</summary>
    public static TrackingField? OnlyField(TrackingSheet sheet) => sheet.Rights switch
    {
        { EditsLines: true } => null,
        { EditsQtyToHandle: true } => TrackingField.QtyToHandleBase,
        { EditsQuantity: true } => TrackingField.QuantityBase,
        _ => null,
    };

    private static IEnumerable<TrackingField> Irrelevant(TrackingSheet sheet)
    {
        if (!sheet.Policy.SNSpecific)
            yield return TrackingField.AvailabilitySerialNo;
        if (!sheet.Policy.LotSpecific)
            yield return TrackingField.AvailabilityLotNo;
        if (!sheet.Policy.UsesExpirationDates)
            yield return TrackingField.ExpirationDate;
        if (!sheet.Source.ShowsQtyToHandle)
            yield return TrackingField.QtyToHandleBase;
        if (sheet.Source.Ref.IsTransfer)
            yield return TrackingField.QuantityInvoicedBase;
        if (!sheet.Source.ShowsQtyToInvoice)
            yield return TrackingField.QtyToInvoiceBase;
        if (!sheet.Source.IsGot)
            yield return TrackingField.HandlingDocumentNo;
        foreach (var field in sheet.Source.IsReclassification() ? Unknown(sheet.Policy) : NewFields)
            yield return field;
        yield return sheet.Source.IsInbound ? TrackingField.ApplToItemEntry : TrackingField.ApplFromItemEntry;
    }

    /// <summary>What a reclassification does not show: old and new numbers, and new dates, of a kind that the code does not know.</summary>
    private static IEnumerable<TrackingField> Unknown(TrackingPolicy policy) =>
    [
        .. policy.KnowsSerialNos ? Array.Empty<TrackingField>() : [TrackingField.SerialNo, TrackingField.NewSerialNo],
        .. policy.KnowsLotNos ? Array.Empty<TrackingField>() : [TrackingField.LotNo, TrackingField.NewLotNo],
        .. policy.UsesExpirationDates ? Array.Empty<TrackingField>() : [TrackingField.NewExpirationDate],
    ];

    private static TrackingGridColumn Column(TrackingSheet sheet, TrackingField field)
    {
        var only = OnlyField(sheet);
        var isRequired = only is null && IsRequired(sheet, field);
        return new(
            field.ToString(), field.Caption(), Edit(sheet, field), isRequired,
            isRequired || (only is null ? IsQuickEntry(sheet, field) : field == only), Width(field))
        {
            IsFlag = field is TrackingField.AvailabilitySerialNo or TrackingField.AvailabilityLotNo,
            IsNumeric = Edit(sheet, field) == TrackingGridEdit.Decimal
                || field is TrackingField.QuantityHandledBase or TrackingField.QuantityInvoicedBase or TrackingField.ApplFromItemEntry,
        };
    }

    private static bool IsRequired(TrackingSheet sheet, TrackingField field) => field switch
    {
        TrackingField.SerialNo => sheet.Needs.SerialNos,
        TrackingField.LotNo => sheet.Needs.LotNos,
        TrackingField.NewSerialNo => sheet.Needs.SerialNos,
        TrackingField.NewLotNo => sheet.Needs.LotNos,
        TrackingField.NewExpirationDate => sheet.Policy.ManExpirDateEntryReqd,
        TrackingField.ExpirationDate => sheet.Source.IsInbound && sheet.Policy.ManExpirDateEntryReqd,
        TrackingField.WarrantyDate => sheet.Needs.WarrantyDates,
        _ => false,
    };

    /// <summary>
    /// Enter stops at what the code requires; where no serial number fixes the quantity, at the quantity too. A new date is what a
    /// reclassification is often made for.
    /// </summary>
    private static bool IsQuickEntry(TrackingSheet sheet, TrackingField field) => field switch
    {
        TrackingField.NewExpirationDate => true,
        TrackingField.QuantityBase => !sheet.Needs.SerialNos,
        TrackingField.SerialNo or TrackingField.LotNo => sheet.Needs is { SerialNos: false, LotNos: false },
        _ => false,
    };

    private static TrackingGridEdit Edit(TrackingSheet sheet, TrackingField field) => field switch
    {
        TrackingField.SerialNo or TrackingField.LotNo or TrackingField.Description => TrackingGridEdit.Text,
        TrackingField.NewSerialNo or TrackingField.NewLotNo => TrackingGridEdit.Text,
        TrackingField.ExpirationDate or TrackingField.NewExpirationDate or TrackingField.WarrantyDate => TrackingGridEdit.Date,
        TrackingField.QuantityBase or TrackingField.QtyToHandleBase or TrackingField.QtyToInvoiceBase or TrackingField.ApplToItemEntry =>
            TrackingGridEdit.Decimal,
        TrackingField.ApplFromItemEntry when sheet.Source.TakesBack => TrackingGridEdit.Decimal,
        _ => TrackingGridEdit.None,
    };

    private static int Width(TrackingField field) => field switch
    {
        TrackingField.SerialNo or TrackingField.NewSerialNo or TrackingField.HandlingDocumentNo => 130,
        TrackingField.Description => 180,
        TrackingField.LotNo or TrackingField.NewLotNo => 104,
        TrackingField.AvailabilitySerialNo or TrackingField.AvailabilityLotNo => 110,
        TrackingField.ExpirationDate or TrackingField.NewExpirationDate or TrackingField.WarrantyDate => 87,
        TrackingField.ApplToItemEntry or TrackingField.ApplFromItemEntry => 96,
        _ => 68,
    };
}
