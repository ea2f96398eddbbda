using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Availability;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Tracking;

/// <summary>Bin Content where numbers are chosen or looked at (SEL-3).</summary>
public sealed class BinContentTests : PageTest
{
    private static readonly DateOnly WorkDate = new(2025, 1, 15);

    [Theory]
    [InlineData("B1", true)]
    [InlineData("", false)]
    public void The_lists_show_what_lies_in_the_bin_of_the_line_and_nothing_without_one(string bin, bool isShown)
    {
        var snapshot = Snapshots.Of([Snapshots.Stock("L1", 10)]);
        var sheet = Snapshots.Sheet(
            Sheets.SalesLine(20) with { BinCode = bin }, Sheets.LotSpecific, bin.Length > 0 ? snapshot.InBin(true, ("L1", 4)) : snapshot);
        var entries = Draw<SelectEntriesDialog>((nameof(SelectEntriesDialog.Sheet), sheet));
        entries.InvokeAsync(() => entries.FindComponent<SelectEntriesDialog>().Instance.Open(sheet.Offer(), []));
        Assert.Equal(isShown, Headings(entries).Contains("Bin Content"));

        using var other = new Another();
        var numbers = other.Draw<NumbersInStockDialog>((nameof(NumbersInStockDialog.Title), "Lot No. List"));
        numbers.InvokeAsync(() => numbers.FindComponent<NumbersInStockDialog>().Instance
            .Open([.. sheet.Offer().Rows], TrackingNumbers.None));
        Assert.Equal(isShown, Headings(numbers).Contains("Bin Content"));
    }

    private static IReadOnlyList<string> Headings(IRenderedComponent<IComponent> dialog)
    {
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("th")));
        return [.. dialog.FindAll("th").Select(th => th.TextContent)];
    }

    private sealed class Another : PageTest;
}
