using ItemTracking.Core.Assignment;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

public sealed class ScanTests
{
    [Fact, Trait("Rule", "SCN-4")]
    public void A_scanned_serial_number_is_one_unit()
    {
        var sheet = Open(PurchaseLine(2), SNSpecific).Scan("s1", null).Must();

        Assert.Equal(["S1/ 1"], sheet.Shown());
        Assert.Equal("Tracking specification with Serial No. S1 already exists.", sheet.Scan("S1", null).Message());
    }

    [Fact, Trait("Rule", "SCN-4")]
    public void Each_scan_of_a_lot_counts_one_unit()
    {
        var sheet = Open(PurchaseLine(2.5m), LotSpecific).Scan("L1", null).Must().Scan("l1", null).Must();

        Assert.Equal(["/L1 2"], sheet.Shown());
        Assert.Equal(["/L1 2.5"], sheet.Scan("L1", null).Must().Shown());
    }

    [Fact, Trait("Rule", "SCN-3")]
    public void A_scan_is_refused_once_everything_is_defined() =>
        Assert.Equal("Item tracking is successfully defined for quantity 2.", Open(PurchaseLine(2), LotSpecific, Lot("L1", 2)).Scan("L1", null).Message());

    [Fact, Trait("Rule", "SCN-4")]
    public void Scans_for_a_negative_line_count_down() =>
        Assert.Equal(["/L1 -2"], Open(PurchaseLine(-2), LotSpecific).Scan("L1", null).Must().Scan("L1", null).Must().Shown());
}
