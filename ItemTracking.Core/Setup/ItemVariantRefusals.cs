using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Setup;

/// <summary>What stands against a variant that a record names.</summary>
internal static class ItemVariantRefusals
{
    private const string Field = "Variant Code";

    /// <summary>The item does not have it.</summary>
    public static Refusal NotFound(RefusalCode rule, string itemNo, string code) =>
        Refusals.NotFound(rule, SetupTables.ItemVariant, SetupTables.ItemVariantKey(itemNo, code), Field);

    /// <summary>It leaves the card of its item, where a reference goes on naming it (SET-6).</summary>
    public static Refusal IsReferenced(string code, string reference) =>
        Usages.InUse(RefusalCode.SET_6, SetupTables.ItemVariant, code, $"item reference {reference}") with
        {
            Field = Field,
            WayOut = "Delete the reference too, or choose another variant for it or none.",
        };

    /// <summary>It comes onto no line and is not posted (PST-5).</summary>
    public static Refusal Blocked(string itemNo, string code) => Refusals.MustEqual(
        RefusalCode.PST_5, "Blocked", "No", SetupTables.ItemVariant, $"Item No.={itemNo},Code={code}", "Yes") with
    {
        Field = Field
    };
}
