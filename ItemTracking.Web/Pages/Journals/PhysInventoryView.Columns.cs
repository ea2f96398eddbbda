using ItemTracking.Core.Journals;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Journals;

/// <summary>What the list of a count shows.</summary>
public sealed partial class PhysInventoryView
{
    private IReadOnlyList<DataColumn<JournalLineCard>> Columns() =>
    [
        new("Item No.", line => line.ItemNo, "item"),
        new("Variant Code", line => line.VariantCode) { OnlyWhereAny = true },
        new("Description", line => line.Description),
        new("Location Code", line => line.LocationCode, "location"),
        new("Bin Code", line => line.BinCode) { OnlyWhereAny = true },
        new("Lot No.", line => line.LotNo) { OnlyWhereAny = true },
        new("Serial No.", line => line.SerialNo) { OnlyWhereAny = true },
        new("Qty. (Calculated)", line => line.QtyCalculated, Numeric: true),
        new("Qty. (Phys. Inventory)", line => line.QtyPhysInventory, Numeric: true, Template: CountOf),
        new("Difference", JournalWords.DifferenceOf, "quantity", Numeric: true),
        new("Line", line => line.Tracking.Text, Template: EndOf),
    ];
}
