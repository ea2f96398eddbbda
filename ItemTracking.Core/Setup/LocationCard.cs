using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>A location in its list.</summary>
/// <param name="Code">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="UseAsInTransit">Only goods on their way lie here.</param>
/// <param name="BinMandatory">Its stock lies in bins.</param>
public sealed record LocationRow(string Code, string Name, bool UseAsInTransit, bool BinMandatory);

/// <summary>A location as its card shows it.</summary>
/// <param name="Code">Key.</param>
/// <param name="Name">Name.</param>
/// <param name="UseAsInTransit">Only goods on their way lie here.</param>
/// <param name="Version">Saved state this card was read from; 0 for a new location.</param>
public sealed record LocationCard(string Code, string Name, bool UseAsInTransit, long Version) : ICard
{
    /// <summary>A location before anything is typed.</summary>
    public static readonly LocationCard New = new("", "", false, 0);

    /// <summary>Its stock lies in bins, and every line that moves stock names one.</summary>
    public bool BinMandatory { get; init; }

    /// <summary>Goods that come in are received with a warehouse receipt (DOC-21).</summary>
    public bool RequireReceive { get; init; }

    /// <summary>Goods that come in are put away with a document of the warehouse (DOC-21).</summary>
    public bool RequirePutAway { get; init; }

    /// <summary>Goods that leave are shipped with a warehouse shipment (DOC-21).</summary>
    public bool RequireShipment { get; init; }

    /// <summary>Goods that leave are picked with a document of the warehouse (DOC-21).</summary>
    public bool RequirePick { get; init; }

    /// <summary>Picks propose the numbers that expire first (EXP-1).</summary>
    public bool PickAccordingToFefo { get; init; }

    /// <summary>A pick has a line without number for what it could not propose (EXP-6).</summary>
    public bool AlwaysCreatePickLine { get; init; }

    /// <summary>Bin in which warehouse receipts put goods unless they say another one; blank for none.</summary>
    public string ReceiptBinCode { get; init; } = "";

    /// <summary>Bin in which picked goods wait for their warehouse shipment unless it says another one; blank for none.</summary>
    public string ShipmentBinCode { get; init; } = "";

    /// <summary>How goods are handled here, with the captions of the fields.</summary>
    internal (string Caption, bool Value)[] Handling =>
    [
        ("Require Receive", RequireReceive), ("Require Put-away", RequirePutAway), ("Require Shipment", RequireShipment),
        ("Require Pick", RequirePick), ("Pick According to FEFO", PickAccordingToFefo), ("Always Create Pick Line", AlwaysCreatePickLine),
    ];

    /// <summary>Its bins by code.</summary>
    public IReadOnlyList<BinCard> Bins { get; init; } = [];
}

/// <summary>A bin on the card of its location.</summary>
/// <param name="Code">Code inside the location.</param>
/// <param name="Description">Text.</param>
public sealed record BinCard(string Code, string Description);
