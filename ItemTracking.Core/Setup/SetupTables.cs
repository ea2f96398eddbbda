using System.Globalization;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Setup;

/// <summary>Captions of the set-up tables and keys of their records, as messages show them.</summary>
public static class SetupTables
{
    /// <summary>Items.</summary>
    public const string Item = "Item";

    /// <summary>Vendors.</summary>
    public const string Vendor = "Vendor";

    /// <summary>Customers.</summary>
    public const string Customer = "Customer";

    /// <summary>Locations.</summary>
    public const string Location = "Location";

    /// <summary>Bins of one location.</summary>
    public const string Bin = "Bin";

    /// <summary>No table: what is asked for before a location begins or ends to keep its stock in bins.</summary>
    public const string LocationStock = "Location Stock";

    /// <summary>No table: what is asked for before goods at a location are handled in another way (DOC-21).</summary>
    public const string LocationHandling = "Location Handling";

    /// <summary>No table: what is asked for before units of an item count other quantities (C-28).</summary>
    public const string QtyPerUnitOfMeasure = "Qty. per Unit of Measure";

    /// <summary>No table: what is asked for before the quantities of an item have to be multiples of another step (C-29).</summary>
    public const string RoundingPrecision = "Rounding Precision";

    /// <summary>Units of measure.</summary>
    public const string UnitOfMeasure = "Unit of Measure";

    /// <summary>Units of one item.</summary>
    public const string ItemUnitOfMeasure = "Item Unit of Measure";

    /// <summary>Variants of one item.</summary>
    public const string ItemVariant = "Item Variant";

    /// <summary>References of one item.</summary>
    public const string ItemReference = "Item Reference";

    /// <summary>Item tracking codes.</summary>
    public const string ItemTrackingCode = "Item Tracking Code";

    /// <summary>Key of a record that has a number.</summary>
    public static string NoKey(string no) => $"No.='{no}'";

    /// <summary>Key of a record that has a code.</summary>
    public static string CodeKey(string code) => $"Code='{code}'";

    /// <summary>Key of a bin.</summary>
    public static string BinKey(string locationCode, string code) => $"Location Code='{locationCode}',Code='{code}'";

    /// <summary>
    /// Key of some bins of one location, as users of them are asked for: the location and the bins, apart by a character that no code
    /// holds.
    /// </summary>
    public static string BinsKey(string locationCode, IEnumerable<string> bins) => string.Join('\t', [locationCode, .. bins]);

    /// <summary>The location and the bins of such a key.</summary>
    public static (string LocationCode, string[] Bins) Bins(string key) =>
        key.Split('\t') is [var locationCode, .. var bins] ? (locationCode, bins) : ("", []);

    /// <summary>Key of a variant.</summary>
    public static string ItemVariantKey(string itemNo, string code) => $"Item No.='{itemNo}',Code='{code}'";

    /// <summary>
    /// Key of some units or variants of one item, as users of them are asked for: the item and their codes, apart by a character that no
    /// code holds.
    /// </summary>
    public static string OfItemKey(string itemNo, IEnumerable<string> codes) => string.Join('\t', [itemNo, .. codes]);

    /// <summary>The item and the codes of such a key.</summary>
    public static (string ItemNo, string[] Codes) OfItem(string key) =>
        key.Split('\t') is [var itemNo, .. var codes] ? (itemNo, codes) : ("", []);

    /// <summary>Key of the step that an item shall have, apart from the item by a character that no code holds.</summary>
    public static string RoundingPrecisionKey(string itemNo, decimal precision) => $"{itemNo}\t{Rounding.QuantityText(precision)}";

    /// <summary>The item and the step of such a key.</summary>
    public static (string ItemNo, decimal Precision) PrecisionOf(string key) =>
        key.Split('\t') is [var itemNo, var precision] ? (itemNo, decimal.Parse(precision, CultureInfo.InvariantCulture)) : ("", 1);

    /// <summary>What is wrong with the code and the description that most set-up records begin with.</summary>
    internal static IEnumerable<Refusal> CheckCode(string table, string code, string text, string textCaption = "Description")
    {
        if (Codes.IsBlank(code))
            yield return Refusals.MustHaveValue(RefusalCode.SET_1, "Code", table, CodeKey(""));
        foreach (var refusal in CheckTexts(
            Codes.Check(code, "Code", Codes.CodeLength), Texts.Check(text, textCaption, Texts.DescriptionLength)))
            yield return refusal;
    }

    /// <summary>What is wrong with the number and the name that items, vendors and customers begin with; a blank number is drawn.</summary>
    internal static IEnumerable<Refusal> CheckNo(string no, string text, string textCaption) =>
        CheckTexts(Codes.Check(no, "No.", Codes.NumberLength), Texts.Check(text, textCaption, Texts.DescriptionLength));

    private static IEnumerable<Refusal> CheckTexts(params Refusal?[] refusals) => refusals.OfType<Refusal>();
}
