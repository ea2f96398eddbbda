using ItemTracking.Core.Assignment;
using ItemTracking.Core.Tracking;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>Which columns a page shows (ITL-14), and where Enter stops.</summary>
public static class TrackingColumns
{
    /// <summary>Columns that are off until the clerk asks for them.</summary>
    public static IReadOnlyList<TrackingField> Optional(TrackingSheet sheet) =>
    [
        TrackingField.WarrantyDate,
        TrackingField.Description,
        .. sheet.Source.QuantityHandled == 0 ? [TrackingField.QuantityHandledBase] : Array.Empty<TrackingField>(),
        .. sheet.Source.QuantityInvoiced == 0 ? [TrackingField.QuantityInvoicedBase] : Array.Empty<TrackingField>(),
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
        if (!sheet.Source.ShowsQtyToInvoice)
            yield return TrackingField.QtyToInvoiceBase;
        if (!sheet.Source.IsReclassification() || !sheet.Policy.KnowsSerialNos)
            yield return TrackingField.NewSerialNo;
        if (!sheet.Source.IsReclassification() || !sheet.Policy.KnowsLotNos)
            yield return TrackingField.NewLotNo;
        if (!sheet.Source.IsReclassification() || !sheet.Policy.UsesExpirationDates)
            yield return TrackingField.NewExpirationDate;
        yield return sheet.Source.IsInbound ? TrackingField.ApplToItemEntry : TrackingField.ApplFromItemEntry;
    }

    private static TrackingGridColumn Column(TrackingSheet sheet, TrackingField field)
    {
        var isRequired = IsRequired(sheet, field);
        return new(
            field.ToString(), field.Caption(), Edit(sheet, field), isRequired, isRequired || IsQuickEntry(sheet, field), Width(field))
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

    /// <summary>Enter stops at what the code requires; where no serial number fixes the quantity, at the quantity too.</summary>
    private static bool IsQuickEntry(TrackingSheet sheet, TrackingField field) => !sheet.Needs.SerialNos && field switch
    {
        TrackingField.QuantityBase => true,
        TrackingField.SerialNo or TrackingField.LotNo => !sheet.Needs.LotNos,
        _ => false,
    };

    private static TrackingGridEdit Edit(TrackingSheet sheet, TrackingField field) => field switch
    {
        TrackingField.SerialNo or TrackingField.LotNo or TrackingField.Description => TrackingGridEdit.Text,
        TrackingField.NewSerialNo or TrackingField.NewLotNo => TrackingGridEdit.Text,
        TrackingField.ExpirationDate when sheet.Source.IsReclassification() => TrackingGridEdit.None,
        TrackingField.ExpirationDate or TrackingField.NewExpirationDate or TrackingField.WarrantyDate => TrackingGridEdit.Date,
        TrackingField.QuantityBase or TrackingField.QtyToHandleBase or TrackingField.QtyToInvoiceBase or TrackingField.ApplToItemEntry =>
            TrackingGridEdit.Decimal,
        TrackingField.ApplFromItemEntry when sheet.Source.TakesBack => TrackingGridEdit.Decimal,
        _ => TrackingGridEdit.None,
    };

    private static int Width(TrackingField field) => field switch
    {
        TrackingField.SerialNo or TrackingField.NewSerialNo => 132,
        TrackingField.Description => 180,
        TrackingField.LotNo or TrackingField.NewLotNo => 104,
        TrackingField.AvailabilitySerialNo or TrackingField.AvailabilityLotNo => 110,
        TrackingField.ExpirationDate or TrackingField.NewExpirationDate or TrackingField.WarrantyDate => 82,
        TrackingField.ApplToItemEntry or TrackingField.ApplFromItemEntry => 96,
        _ => 68,
    };
}
