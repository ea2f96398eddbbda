namespace ItemTracking.Core.Pasting;

/// <summary>What a column of pasted text is.</summary>
public enum PasteField
{
    /// <summary>It is left out.</summary>
    NotUsed,

    /// <summary>Serial numbers.</summary>
    SerialNo,

    /// <summary>Lot numbers.</summary>
    LotNo,

    /// <summary>Quantities of new lines, or of lines that are filled.</summary>
    Quantity,

    /// <summary>Expiration dates.</summary>
    ExpirationDate,

    /// <summary>Serial numbers that goods get.</summary>
    NewSerialNo,

    /// <summary>Lot numbers that goods get.</summary>
    NewLotNo,

    /// <summary>Expiration dates that goods get.</summary>
    NewExpirationDate,

    /// <summary>Warranty dates.</summary>
    WarrantyDate,

    /// <summary>What is to handle of lines.</summary>
    QtyToHandle,

    /// <summary>What is to invoice of lines that are there already.</summary>
    QtyToInvoice,

    /// <summary>Numbers of items, or other numbers that mean one.</summary>
    ItemNo,

    /// <summary>Numbers that vendors, customers and bar codes have for items.</summary>
    ReferenceNo,

    /// <summary>Variants of items.</summary>
    VariantCode,

    /// <summary>Units of measure.</summary>
    UnitOfMeasure,

    /// <summary>Locations.</summary>
    LocationCode,

    /// <summary>Bins of locations.</summary>
    BinCode,
}
