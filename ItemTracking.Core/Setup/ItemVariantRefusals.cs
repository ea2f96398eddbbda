using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>What stands against a variant that a record names.</summary>
internal static class ItemVariantRefusals
{
    private const string Field = "Variant Code";

    /// <summary>The item does not have it.</summary>
    public static Refusal NotFound(RefusalCode rule, string itemNo, string code) =>
        Refusals.NotFound(rule, SetupTables.ItemVariant, SetupTables.ItemVariantKey(itemNo, code), Field);

    /// <summary>It comes onto no line and is not posted (PST-5).</summary>
    public static Refusal Blocked(string itemNo, string code) => Refusals.MustEqual(
        RefusalCode.PST_5, "Blocked", "No", SetupTables.ItemVariant, $"Item No.={itemNo},Code={code}", "Yes") with
    {
        Field = Field
    };
}
