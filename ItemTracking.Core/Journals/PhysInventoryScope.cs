using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Journals;

/// <summary>Which stock is counted, and what the lines of the count carry.</summary>
/// <param name="PostingDate">Day on which the count counts.</param>
/// <param name="ItemNo">Item; blank for all.</param>
/// <param name="LocationCode">Location; blank for all.</param>
/// <param name="BinCode">Bin of that location; blank for all.</param>
/// <param name="DocumentNo">Number of the lines; blank for the series of the batch.</param>
public sealed record PhysInventoryScope(
    DateOnly PostingDate, string ItemNo = "", string LocationCode = "", string BinCode = "", string DocumentNo = "");

/// <summary>Where somebody counts.</summary>
/// <param name="PostingDate">Day of lines that are added.</param>
/// <param name="LocationCode">Location.</param>
/// <param name="BinCode">Bin, or blank where stock does not lie in bins.</param>
/// <param name="ItemNo">Item that is counted; blank to take it from the number.</param>
/// <param name="DocumentNo">Number of lines that are added; blank for the series of the batch.</param>
public sealed record CountingPlace(
    DateOnly PostingDate, string LocationCode = "", string BinCode = "", string ItemNo = "", string DocumentNo = "");

/// <summary>A scan that was counted.</summary>
/// <param name="Line">The line with its new count.</param>
/// <param name="IsNew">The books have nothing of the number there: a line was added.</param>
public sealed record ScannedCount(JournalLineCard Line, bool IsNew);

/// <summary>What the books have of a number at a place.</summary>
/// <param name="Place">Item and location.</param>
/// <param name="BinCode">Bin, or blank.</param>
/// <param name="SerialNo">Serial number, or blank.</param>
/// <param name="LotNo">Lot number, or blank.</param>
/// <param name="Quantity">Base units, not 0.</param>
internal sealed record BookedQuantity(StockPlace Place, string BinCode, string SerialNo, string LotNo, decimal Quantity);
