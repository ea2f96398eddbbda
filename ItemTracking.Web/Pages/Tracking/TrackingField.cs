using ItemTracking.Core.Tracking;

namespace ItemTracking.Web.Pages.Tracking;

/// <summary>What a column of the Item Tracking Lines page shows.</summary>
public enum TrackingField
{
    AvailabilitySerialNo,
    SerialNo,
    AvailabilityLotNo,
    LotNo,
    ExpirationDate,
    NewSerialNo,
    NewLotNo,
    NewExpirationDate,
    WarrantyDate,
    Description,
    QuantityBase,
    QtyToHandleBase,
    QtyToInvoiceBase,
    QuantityHandledBase,
    QuantityInvoicedBase,
    ApplToItemEntry,
    ApplFromItemEntry,
    HandlingDocumentNo,
}

public static class TrackingFields
{
    /// <summary>Caption of a field, in the head of its column and in messages.</summary>
    public static string Caption(this TrackingField field) => field switch
    {
        TrackingField.AvailabilitySerialNo => "Availability, Serial No.",
        TrackingField.SerialNo => TrackingCaptions.SerialNo,
        TrackingField.AvailabilityLotNo => "Availability, Lot No.",
        TrackingField.LotNo => TrackingCaptions.LotNo,
        TrackingField.ExpirationDate => TrackingCaptions.ExpirationDate,
        TrackingField.NewSerialNo => TrackingCaptions.NewSerialNo,
        TrackingField.NewLotNo => TrackingCaptions.NewLotNo,
        TrackingField.NewExpirationDate => TrackingCaptions.NewExpirationDate,
        TrackingField.WarrantyDate => TrackingCaptions.WarrantyDate,
        TrackingField.Description => TrackingCaptions.Description,
        TrackingField.QuantityBase => TrackingCaptions.QuantityBase,
        TrackingField.QtyToHandleBase => TrackingCaptions.QtyToHandleBase,
        TrackingField.QtyToInvoiceBase => TrackingCaptions.QtyToInvoiceBase,
        TrackingField.QuantityHandledBase => TrackingCaptions.QuantityHandledBase,
        TrackingField.QuantityInvoicedBase => TrackingCaptions.QuantityInvoicedBase,
        TrackingField.ApplToItemEntry => TrackingCaptions.ApplToItemEntry,
        TrackingField.ApplFromItemEntry => TrackingCaptions.ApplFromItemEntry,
        TrackingField.HandlingDocumentNo => TrackingCaptions.HandlingDocumentNo,
    };

    /// <summary>The field a refusal names; null when it names none of the page.</summary>
    public static TrackingField? ByCaption(string? caption) =>
        Enum.GetValues<TrackingField>().Cast<TrackingField?>().FirstOrDefault(field => field!.Value.Caption() == caption);
}
