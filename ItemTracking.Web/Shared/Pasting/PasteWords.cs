using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;
using ItemTracking.Web.Shared.Typed;

namespace ItemTracking.Web.Shared.Pasting;

/// <summary>What the dialog says about the lists that it takes.</summary>
/// <param name="Title">Title of the dialog.</param>
/// <param name="Label">Name of the field that a list is typed into.</param>
/// <param name="Help">How a list is written.</param>
/// <param name="Nothing">Why a text without any row is refused.</param>
/// <param name="WayOut">What to do then.</param>
public sealed record PasteWords(string Title, string Label, string Help, string Nothing, string WayOut)
{
    /// <summary>Serial and lot numbers.</summary>
    public static readonly PasteWords Numbers = new(
        "Paste or Import Numbers",
        "Numbers",
        "One number per row; lot, quantity and dates in columns behind it. SN001..SN500 counts up from the first to the last, A10+50 "
            + "makes fifty numbers from A10 on.",
        "There is no number in it.",
        "Enter one number per row.");

    /// <summary>Lines of a document.</summary>
    public static readonly PasteWords DocumentLines = new(
        "Paste or Import Lines",
        "Lines",
        "One line per row: the item and the quantity, for instance from a spreadsheet. The item may be its number, a bar code or the "
            + "number that the vendor or customer has for it. Name further columns in the first row: Unit of Measure, Location Code.",
        "There is no line in it.",
        "Enter an item and a quantity per row.");

    /// <summary>Lines of a transfer order.</summary>
    public static readonly PasteWords TransferLines = DocumentLines with
    {
        Help = "One line per row: the item and the quantity, for instance from a spreadsheet. The item may be its number or a bar code. "
            + "Name further columns in the first row: Unit of Measure, Qty. to Ship.",
    };

    /// <summary>Goods with their numbers.</summary>
    public static readonly PasteWords JournalLines = new(
        "Paste or Import Lines",
        "Lines",
        "One row per item or number, for instance opening stock from a spreadsheet. Name the columns in the first row: Item No., Quantity, "
            + "Unit of Measure, Location Code, Bin Code, Lot No., Serial No., Expiration Date. Rows with numbers of one item at one place "
            + "become one line with item tracking lines.",
        "There is no line in it.",
        "Enter an item and a quantity or a number per row.");

    /// <summary>Says how many units the line does not call for; blank for none.</summary>
    internal static string TooMany(decimal excess) => excess > 0 ? $"{Shared.Numbers.Show(excess)} more than the line calls for." : "";

    /// <summary>Names the columns of which nothing is taken; blank for none.</summary>
    internal static string NotUsed(IReadOnlyList<UnusedColumn> columns)
    {
        string[] names =
            [.. columns.Select(column => column.No + (column.Head.Length > 0 ? $" ({TypedText.Short(column.Head)})" : ""))];
        return names.Length switch
        {
            0 => "",
            1 => $"Column {names[0]} is not used: its values are taken by nothing.",
            _ => $"Columns {string.Join(", ", names[..^1])} and {names[^1]} are not used: their values are taken by nothing.",
        };
    }

    /// <summary>Why a text without any row is no list.</summary>
    internal Refusal NoRow => new(RefusalCode.PASTE_1, Nothing, WayOut: WayOut);
}
