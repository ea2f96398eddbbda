using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Documents.Warehouse;

/// <summary>Inventory put-aways and picks as messages name them.</summary>
public static class WarehouseActivities
{
    /// <summary>Name of a line in messages.</summary>
    public const string LineCaption = "Warehouse Activity Line";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<WarehouseActivityType> All { get; } = [WarehouseActivityType.InvtPutAway, WarehouseActivityType.InvtPick];

    /// <summary>What the warehouse does for documents of a kind.</summary>
    internal static WarehouseActivityType TypeOf(DocumentKind kind) =>
        kind.Receives ? WarehouseActivityType.InvtPutAway : WarehouseActivityType.InvtPick;

    /// <summary>Name of one document: <c>Inventory Pick</c>.</summary>
    public static string Caption(this WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.InvtPutAway => "Inventory Put-away",
        WarehouseActivityType.InvtPick => "Inventory Pick",
    };

    /// <summary>Name of one posted document: <c>Posted Inventory Pick</c>.</summary>
    public static string PostedCaption(this WarehouseActivityType type) => $"Posted {type.Caption()}";

    /// <summary>Several of them inside a sentence: <c>inventory picks</c>.</summary>
    public static string Plural(this WarehouseActivityType type) => $"{type.Caption().ToLowerInvariant()}s";

    /// <summary>The whole document, as what is kept for its scans names it.</summary>
    public static SourceRef Source(this WarehouseActivityType type, string no) =>
        new(SourceTypes.WarehouseActivityLine, (int)type, no, "", 0);

    /// <summary>How messages name a document: <c>Inventory Pick IPK-1001</c>.</summary>
    public static string Name(this WarehouseActivityType type, string no) => $"{type.Caption()} {no}";

    /// <summary>The key of a line as messages show it.</summary>
    public static string LineKey(WarehouseActivityType type, string no, int lineNo) => string.Create(
        CultureInfo.InvariantCulture,
        $"Activity Type={(type == WarehouseActivityType.InvtPick ? "Invt. Pick" : "Invt. Put-away")},No.={no},Line No.={lineNo}");

    /// <summary>Where the numbers of documents come from.</summary>
    internal static NumberedBy Numbers(this WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.InvtPutAway => new("Invt. Put-away Nos.", n => n.InvtPutAwayNos),
        WarehouseActivityType.InvtPick => new("Invt. Pick Nos.", n => n.InvtPickNos),
    };

    /// <summary>Where the numbers of posted documents come from.</summary>
    internal static NumberedBy PostedNumbers(this WarehouseActivityType type) => type switch
    {
        WarehouseActivityType.InvtPutAway => new("Posted Invt. Put-away Nos.", n => n.PostedInvtPutAwayNos),
        WarehouseActivityType.InvtPick => new("Posted Invt. Pick Nos.", n => n.PostedInvtPickNos),
    };

    /// <summary>Why the document is not posted by itself (DOC-33).</summary>
    /// <param name="type">What is open for it.</param>
    /// <param name="no">The first of them.</param>
    internal static Refusal MustBeRegistered(WarehouseActivityType type, string no) => new(
        RefusalCode.DOC_33,
        type switch
        {
            WarehouseActivityType.InvtPick =>
                "One or more related inventory picks must be registered before you can post the shipment.",
            WarehouseActivityType.InvtPutAway =>
                "One or more related inventory put-aways must be registered before you can post the receipt.",
        },
        WayOut: $"Post {type.Name(no)}, or delete it.");

    /// <summary>Why a source document stays as it is (DOC-24).</summary>
    /// <param name="what">What was asked for, in the past: <c>reopened</c>.</param>
    /// <param name="source">Name of the source document.</param>
    /// <param name="open">What is open for it.</param>
    internal static Refusal IsInHand(string what, string source, OpenActivity open) => new(
        RefusalCode.DOC_24, $"{source} cannot be {what} because {open.Name} is open for it.",
        WayOut: $"Post {open.Name}, or delete it.");
}
