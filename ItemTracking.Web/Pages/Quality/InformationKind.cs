using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;

namespace ItemTracking.Web.Pages.Quality;

/// <summary>What distinguishes the pages of serial numbers from those of lots.</summary>
/// <param name="Type">Which number.</param>
/// <param name="Path">Address of the list.</param>
/// <param name="ShortName">Name in addresses.</param>
public sealed record InformationKind(ItemTrackingType Type, string Path, string ShortName)
{
    public static readonly InformationKind SerialNo = new(ItemTrackingType.SerialNo, "/serial-no-information", "serial");
    public static readonly InformationKind LotNo = new(ItemTrackingType.LotNo, "/lot-no-information", "lot");

    public string NumberCaption => Type.NumberCaption();

    public string ListCaption => $"{Type.InformationTable()} List";

    public string CardCaption => $"{Type.InformationTable()} Card";

    /// <summary>Test quality and certificate belong to lots only (INF-1).</summary>
    public bool IsTested => Type == ItemTrackingType.LotNo;

    public static InformationKind Of(ItemTrackingType type) => type switch
    {
        ItemTrackingType.SerialNo => SerialNo,
        ItemTrackingType.LotNo => LotNo,
    };
}
