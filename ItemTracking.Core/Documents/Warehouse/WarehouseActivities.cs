using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>Documents of the warehouse as messages name them, and what they have in common.</summary>
public static class WarehouseActivities
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<WarehouseActivityType> All { get; } = Enum.GetValues<WarehouseActivityType>();

    /// <summary>It moves goods between bins and posts nothing: it is registered (DOC-21).</summary>
    public static bool IsRegistered(this WarehouseActivityType type) =>
        type is WarehouseActivityType.PutAway or WarehouseActivityType.Pick or WarehouseActivityType.Movement;

    /// <summary>A warehouse receipt or shipment: its numbers are those of its source lines.</summary>
    public static bool IsWhseDocument(this WarehouseActivityType type) =>
        type is WarehouseActivityType.Receipt or WarehouseActivityType.Shipment;

    /// <summary>Goods come into stock with it; with every other kind they are there already.</summary>
    public static bool BringsIn(this WarehouseActivityType type) =>
        type is WarehouseActivityType.InvtPutAway or WarehouseActivityType.Receipt;

    /// <summary>Name of one document: <c>Inventory Pick</c>.</summary>
    public static string Caption(this WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.PutAway => "Warehouse Put-away",
        WarehouseActivityType.Pick => "Warehouse Pick",
        WarehouseActivityType.Movement => "Warehouse Movement",
        WarehouseActivityType.InvtPutAway => "Inventory Put-away",
        WarehouseActivityType.InvtPick => "Inventory Pick",
        WarehouseActivityType.Receipt => "Warehouse Receipt",
        WarehouseActivityType.Shipment => "Warehouse Shipment",
    };

    /// <summary>Name of one posted or registered document: <c>Posted Inventory Pick</c>, <c>Registered Pick</c>.</summary>
    public static string PostedCaption(this WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.PutAway => "Registered Put-away",
        WarehouseActivityType.Pick => "Registered Pick",
        WarehouseActivityType.Movement => "Registered Movement",
        WarehouseActivityType.Receipt => "Posted Whse. Receipt",
        WarehouseActivityType.Shipment => "Posted Whse. Shipment",
        WarehouseActivityType.InvtPutAway or WarehouseActivityType.InvtPick => $"Posted {type.Caption()}",
    };

    /// <summary>Several of them inside a sentence: <c>inventory picks</c>.</summary>
    public static string Plural(this WarehouseActivityType type) => $"{type.Caption().ToLowerInvariant()}s";

    /// <summary>The whole document, as what is kept for its scans names it.</summary>
    public static SourceRef Source(this WarehouseActivityType type, string no) =>
        new(SourceTypes.WarehouseActivityLine, (int)type, no, "", 0);

    /// <summary>How messages name a document: <c>Inventory Pick IPK-1001</c>.</summary>
    public static string Name(this WarehouseActivityType type, string no) => $"{type.Caption()} {no}";

    /// <summary>Name of a line in messages.</summary>
    public static string LineCaption(this WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.Receipt => "Warehouse Receipt Line",
        WarehouseActivityType.Shipment => "Warehouse Shipment Line",
        _ => "Warehouse Activity Line",
    };

    /// <summary>The key of a line as messages show it.</summary>
    public static string LineKey(WarehouseActivityType type, string no, int lineNo)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"No.={no},Line No.={lineNo}");
        return type switch
        {
            WarehouseActivityType.Receipt or WarehouseActivityType.Shipment => line,
            WarehouseActivityType.PutAway => $"Activity Type=Put-away,{line}",
            WarehouseActivityType.Pick => $"Activity Type=Pick,{line}",
            WarehouseActivityType.Movement => $"Activity Type=Movement,{line}",
            WarehouseActivityType.InvtPutAway => $"Activity Type=Invt. Put-away,{line}",
            WarehouseActivityType.InvtPick => $"Activity Type=Invt. Pick,{line}",
        };
    }

    /// <summary>Where the numbers of documents come from.</summary>
    internal static NumberedBy Numbers(this WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.PutAway => new("Whse. Put-away Nos.", n => n.WhsePutAwayNos),
        WarehouseActivityType.Pick => new("Whse. Pick Nos.", n => n.WhsePickNos),
        WarehouseActivityType.Movement => new("Whse. Movement Nos.", n => n.WhseMovementNos),
        WarehouseActivityType.InvtPutAway => new("Invt. Put-away Nos.", n => n.InvtPutAwayNos),
        WarehouseActivityType.InvtPick => new("Invt. Pick Nos.", n => n.InvtPickNos),
        WarehouseActivityType.Receipt => new("Whse. Receipt Nos.", n => n.WhseReceiptNos),
        WarehouseActivityType.Shipment => new("Whse. Ship Nos.", n => n.WhseShipNos),
    };

    /// <summary>Where the numbers of posted or registered documents come from.</summary>
    internal static NumberedBy PostedNumbers(this WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.PutAway => new("Registered Whse. Put-away Nos.", n => n.RegisteredWhsePutAwayNos),
        WarehouseActivityType.Pick => new("Registered Whse. Pick Nos.", n => n.RegisteredWhsePickNos),
        WarehouseActivityType.Movement => new("Registered Whse. Movement Nos.", n => n.RegisteredWhseMovementNos),
        WarehouseActivityType.InvtPutAway => new("Posted Invt. Put-away Nos.", n => n.PostedInvtPutAwayNos),
        WarehouseActivityType.InvtPick => new("Posted Invt. Pick Nos.", n => n.PostedInvtPickNos),
        WarehouseActivityType.Receipt => new("Posted Whse. Receipt Nos.", n => n.PostedWhseReceiptNos),
        WarehouseActivityType.Shipment => new("Posted Whse. Shipment Nos.", n => n.PostedWhseShipmentNos),
    };

    /// <summary>Why the document is not posted by itself (DOC-33).</summary>
    /// <param name="receives">It brings goods in.</param>
    /// <param name="no">The first inventory put-away or pick that is open for it.</param>
    internal static Refusal MustBeRegistered(bool receives, string no)
    {
        var type = receives ? WarehouseActivityType.InvtPutAway : WarehouseActivityType.InvtPick;
        return new(
            RefusalCode.DOC_33,
            receives
                ? "One or more related inventory put-aways must be registered before you can post the receipt."
                : "One or more related inventory picks must be registered before you can post the shipment.",
            WayOut: $"Post {type.Name(no)}, or delete it.");
    }

    /// <summary>Why a line is not posted with its document: its location has warehouse receipts or shipments (DOC-21).</summary>
    /// <param name="receives">It brings goods in.</param>
    /// <param name="line">The line in words: <c>Document Type = Order, Document No. = SO-1001, Line No. = 10000</c>.</param>
    /// <param name="locationCode">Its location.</param>
    internal static Refusal HandlingRequired(bool receives, string line, string locationCode) => new(
        RefusalCode.DOC_21, $"Warehouse handling is required for {line}.",
        WayOut: receives
            ? $"Goods come to location {locationCode} with a warehouse receipt: release the document and choose Create Whse. Receipt."
            : $"Goods leave location {locationCode} with a warehouse shipment: release the document and choose Create Whse. Shipment.");

    /// <summary>Why a source document stays as it is (DOC-24).</summary>
    /// <param name="what">What was asked for, in the past: <c>reopened</c>.</param>
    /// <param name="source">Name of the source document.</param>
    /// <param name="open">What is open for it.</param>
    internal static Refusal IsInHand(string what, string source, OpenActivity open) => new(
        RefusalCode.DOC_24, $"{source} cannot be {what} because {open.Name} is open for it.",
        WayOut: $"Post {open.Name}, or delete it.");
}
