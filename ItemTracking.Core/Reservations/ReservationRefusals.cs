using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;

namespace ItemTracking.Core.Reservations;

/// <summary>Why nothing is reserved, and what is asked before.</summary>
internal static class ReservationRefusals
{
    /// <summary>The question before a line with numbers is reserved for; whoever says No reserves whatever there is.</summary>
    public static Refusal AskForNumbers(SourceLine source) => new(
        RefusalCode.RSV_5, "Do you want to reserve specific tracking numbers?", Line: source.Ref.SourceRefNo, Kind: OutcomeKind.Question);

    public static Refusal NothingAvailable(SourceLine source) => new(
        RefusalCode.RSV_5, "There is nothing available to reserve.", Line: source.Ref.SourceRefNo,
        WayOut: "What is in stock or on order here is reserved for other lines, or has other numbers.");

    public static Refusal FullyReserved(SourceLine source) => new(
        RefusalCode.RSV_5, "Fully reserved.", Line: source.Ref.SourceRefNo,
        WayOut: $"Nothing of the {source.LineCaption} is left to reserve.");

    public static Refusal NotDemand(SourceLine source) => new(
        RefusalCode.RSV_5, $"Nothing leaves stock with this {source.LineCaption}, so there is nothing to reserve for it.",
        Line: source.Ref.SourceRefNo);

    /// <summary>A quote or a blanket order calls for nothing yet (RSV-3).</summary>
    public static Refusal NotPosted(SourceLine source) => new(
        RefusalCode.RSV_5, $"Nothing is reserved for {source.DocumentCaption}.", Line: source.Ref.SourceRefNo,
        WayOut: "Make an order of it first.");

    /// <summary>Why the stock of an item is never reserved, or null.</summary>
    public static Refusal? CannotBeReserved(Item item) =>
        item.Type != ItemType.Inventory
            ? Refusals.MustEqual(RefusalCode.RSV_5, "Type", "Inventory", SetupTables.Item, $"No.={item.No}", item.Type.Caption())
        : item.Reserve == ReserveMethod.Never
            ? Refusals.FieldError(RefusalCode.RSV_5, "Reserve", "must not be Never", SetupTables.Item, $"No.={item.No}") with
            {
                WayOut = "Whoever keeps items can change Reserve on the item card."
            }
        : null;

    /// <summary>The reservation was cancelled, used or moved meanwhile.</summary>
    public static Refusal Gone(long entryNo) =>
        Refusals.NotFound(RefusalCode.RSV_5, "Reservation", $"Entry No.='{entryNo}'") with
        {
            WayOut = "It was cancelled, used or moved to other stock meanwhile. Look at the reservations again."
        };
}
