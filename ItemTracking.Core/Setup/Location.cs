using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>A place where stock lies.</summary>
[Audited("Location")]
public sealed class Location : IVersioned
{
    /// <summary>Key, at most 10 characters.</summary>
    public string Code { get; set; } = "";

    /// <summary>Name, at most 100 characters.</summary>
    public string Name { get; set; } = "";

    /// <summary>Stock here is on its way between two locations; only transfer orders may use it (DOC-14).</summary>
    public bool UseAsInTransit { get; set; }

    /// <summary>What is stored here lies in bins, and every line that moves stock names one.</summary>
    public bool BinMandatory { get; set; }

    /// <summary>Goods that come in are received with a warehouse receipt (DOC-21).</summary>
    public bool RequireReceive { get; set; }

    /// <summary>Goods that come in are put away with a document of the warehouse (DOC-21).</summary>
    public bool RequirePutAway { get; set; }

    /// <summary>Goods that leave are shipped with a warehouse shipment (DOC-21).</summary>
    public bool RequireShipment { get; set; }

    /// <summary>Goods that leave are picked with a document of the warehouse (DOC-21).</summary>
    public bool RequirePick { get; set; }

    /// <summary>Picks propose the numbers that expire first (EXP-1).</summary>
    public bool PickAccordingToFefo { get; set; }

    /// <summary>A pick has a line without number for what it could not propose (EXP-6).</summary>
    public bool AlwaysCreatePickLine { get; set; }

    /// <summary>Bin in which warehouse receipts put goods unless they say another one; blank for none.</summary>
    public string ReceiptBinCode { get; set; } = "";

    /// <summary>Bin in which picked goods wait for their warehouse shipment unless it says another one; blank for none.</summary>
    public string ShipmentBinCode { get; set; } = "";

    /// <inheritdoc/>
    public long Version { get; set; }

    /// <summary>The location as its card shows it.</summary>
    public LocationCard ToCard(IReadOnlyList<BinCard> bins) =>
        new(Code, Name, UseAsInTransit, Version)
        {
            BinMandatory = BinMandatory,
            RequireReceive = RequireReceive,
            RequirePutAway = RequirePutAway,
            RequireShipment = RequireShipment,
            RequirePick = RequirePick,
            PickAccordingToFefo = PickAccordingToFefo,
            AlwaysCreatePickLine = AlwaysCreatePickLine,
            ReceiptBinCode = ReceiptBinCode,
            ShipmentBinCode = ShipmentBinCode,
            Bins = bins,
        };

    /// <summary>Takes what a card says of it, its bins left out.</summary>
    internal void Take(LocationCard card)
    {
        (Code, Name, UseAsInTransit, BinMandatory) = (card.Code, card.Name, card.UseAsInTransit, card.BinMandatory);
        (RequireReceive, RequirePutAway) = (card.RequireReceive, card.RequirePutAway);
        (RequireShipment, RequirePick) = (card.RequireShipment, card.RequirePick);
        (PickAccordingToFefo, AlwaysCreatePickLine) = (card.PickAccordingToFefo, card.AlwaysCreatePickLine);
        (ReceiptBinCode, ShipmentBinCode) = (card.ReceiptBinCode, card.ShipmentBinCode);
    }
}
