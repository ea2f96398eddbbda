using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>Why an item tracking code in use cannot be changed: the contract text first, the way out second.</summary>
public static class ItemTrackingCodeRefusals
{
    private const string Question = " Do you want to see a list of these items, and decide whether to remove the expiration dates?";

    /// <summary>What to show to a user who does not want to see the items that the question of COD-13 is about.</summary>
    /// <param name="asked">The refusal that may be accepted, as a store gave it.</param>
    public static Refusal Declined(Refusal asked) =>
        asked with { Message = asked.Message.Replace(Question, "", StringComparison.Ordinal), Kind = OutcomeKind.Refused };

    internal static Refusal LedgerEntries(RefusalCode code, string item, string field) => new(
        code, $"Entries exist for item {item}. The field {field} cannot be changed.", field,
        WayOut: "Make a new item tracking code for items without entries.");

    internal static Refusal SpecificCosting(string item, string field) => new(
        RefusalCode.COD_10, $"Costing Method is Specific for item {item}. The field {field} cannot be changed.", field);

    internal static Refusal WarehouseEntries(string item, string field) => new(
        RefusalCode.COD_6, $"You cannot change {field} because there are one or more warehouse entries for item {item}.", field);

    internal static Refusal DatedEntries(string item) => Ignoring(
        $"You cannot stop using expiration dates because item ledger entries with expiration dates exist for item {item}.");

    /// <summary>Asks whether the user wants to see the items; afterwards the whole check runs again.</summary>
    internal static Refusal Formulas(int items) => Ignoring(
        $"You cannot stop using expiration dates because they are set up for {items} item(s).{Question}") with
    { Kind = OutcomeKind.Question };

    internal static Refusal Required(string reason) => Ignoring(
        $"You cannot stop using expiration dates if you require {reason} on the item tracking code.");

    private static Refusal Ignoring(string message) => new(RefusalCode.COD_13, message, "Ignore Expiration Dates");
}
