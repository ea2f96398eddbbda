using ItemTracking.Core.Assignment;
using ItemTracking.Core.Ledger;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

public sealed class ExpirationTests
{
    private static readonly DateOnly January = new(2025, 1, 15);
    private static readonly DateOnly February = new(2025, 2, 1);

    [Fact, Trait("Scenario", "O-123")]
    public void A_date_is_written_to_the_whole_lot()
    {
        var sheet = Open(2, Serial("SN1", "LOT-1"), Serial("SN2", "LOT-1")).SetExpirationDate(2, February).Must();

        Assert.Equal(February, sheet.Lines[0].ExpirationDate);
        Assert.Equal(2, sheet.ChangedLineCount);
    }

    [Fact, Trait("Rule", "ITL-52")]
    public void A_date_is_written_to_every_line_of_a_lot_however_many_there_are()
    {
        var opened = Open(4, Serial("SN1", "LOT-1"), Serial("SN2", "LOT-1"), Serial("SN3", "LOT-2"), Serial("SN4", "LOT-1"));

        var sheet = opened.SetExpirationDate(2, February).Must();

        Assert.Equal([February, February, null, February], sheet.Lines.Select(line => line.ExpirationDate));
        Assert.Equal(3, sheet.ChangedLineCount);
    }

    [Fact, Trait("Scenario", "O-124")]
    public void A_date_leaves_other_lots_alone() =>
        Assert.Equal(January, Open(2, Serial("SN1", "LOT-1") with { ExpirationDate = January }, Serial("SN2", "LOT-2"))
            .SetExpirationDate(2, February)
            .Must().Lines[0].ExpirationDate);

    [Fact, Trait("Scenario", "O-125")]
    public void Clearing_a_date_clears_that_of_the_whole_lot() =>
        Assert.All(
            Open(2, Serial("SN1", "LOT-1") with { ExpirationDate = February }, Serial("SN2", "LOT-1") with { ExpirationDate = February })
                .SetExpirationDate(2, null)
                .Must().Lines,
            line => Assert.Null(line.ExpirationDate));

    [Fact, Trait("Scenario", "O-126")]
    public void A_lot_that_is_typed_takes_the_date_of_its_other_lines() =>
        Assert.Equal(February, Open(2, Serial("SN1", "LOT-1") with { ExpirationDate = February }, Serial("SN2"))
            .SetLotNo(2, "LOT-1", ExistingNumber.None)
            .Must().Lines[1].ExpirationDate);

    [Fact, Trait("Rule", "ITL-51")]
    public void A_number_with_entries_takes_their_date_and_keeps_it()
    {
        var sheet = Open(2, Serial("SN1")).SetLotNo(1, "LOT-1", new(true, February)).Must();

        Assert.Equal(February, sheet.Lines[0].ExpirationDate);
        Assert.Equal(
            "Expiration date has been established by existing entries and cannot be changed.",
            sheet.SetExpirationDate(1, January).Message());
        Assert.Equal(
            $"It is {February:d}: the item reclassification journal changes it.",
            sheet.SetExpirationDate(1, January).Refusals[0].WayOut);
    }

    [Fact, Trait("Rule", "ITL-51")]
    public void Another_number_clears_the_date() =>
        Assert.Null(Open(2, Serial("SN1") with { ExpirationDate = February })
            .SetSerialNo(1, "SN2", ExistingNumber.None)
            .Must().Lines[0].ExpirationDate);

    [Fact, Trait("Rule", "ITL-50")]
    public void Dates_are_for_goods_that_come_in_and_codes_that_use_them()
    {
        Assert.False(Open(SalesLine(2), FreeEntry).Rights.EditsExpirationDate);
        Assert.True(Open(SalesLine(-2), FreeEntry).Rights.EditsExpirationDate);
        Assert.False(Open(PurchaseLine(2), WithoutDates).Rights.EditsExpirationDate);
    }

    [Fact, Trait("Rule", "ITL-52")]
    public void Lines_without_a_lot_have_dates_of_their_own()
    {
        var sheet = Open(2, Serial("SN1"), Serial("SN2")).SetExpirationDate(2, February).Must();

        Assert.Null(sheet.Lines[0].ExpirationDate);
        Assert.Equal(February, sheet.Lines[1].ExpirationDate);
    }
}
