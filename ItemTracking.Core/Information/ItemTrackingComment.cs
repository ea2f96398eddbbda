using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Information;

/// <summary>One line said about a number, whether it has an information card or not (INF-6).</summary>
[Audited("Item Tracking Comment")]
public sealed class ItemTrackingComment
{
    /// <summary>Serial or lot number.</summary>
    public ItemTrackingType Type { get; set; }

    /// <summary>Item.</summary>
    public string ItemNo { get; set; } = "";

    /// <summary>Variant of the item, or blank.</summary>
    public string VariantCode { get; set; } = "";

    /// <summary>The number, at most 50 characters.</summary>
    public string SerialLotNo { get; set; } = "";

    /// <summary>Place among the comments of the number: 10000, 20000 and so on.</summary>
    public int LineNo { get; set; }

    /// <summary>Day it is about, or null.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Text, at most 80 characters.</summary>
    public string Comment { get; set; } = "";

    /// <summary>User who wrote it.</summary>
    public string CreatedBy { get; set; } = "";
}
