using Bunit;
using ItemTracking.Core.Assignment;
using ItemTracking.Core.Kernel;
using ItemTracking.Tests.Assignment;
using ItemTracking.Tests.Availability;
using ItemTracking.Web.Pages.Tracking;

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
        var sheet = Snapshots.Sheet(Sheets.SalesLine(20) with { BinCode = bin }, Sheets.LotSpecific, bin.Length > 0 ? snapshot.InBin(true, ("L1", 4)) : snapshot);
        var entries = Render<SelectEntriesDialog>(parameters => parameters.Add(d => d.Sheet, sheet));
        var numbers = Render<NumbersInStockDialog>(parameters => parameters.Add(d => d.Title, "Lot No. List"));
        entries.InvokeAsync(() => entries.Instance.Open(sheet.Offer(WorkDate), []));
        numbers.InvokeAsync(() => numbers.Instance.Open([.. sheet.Offer(WorkDate).Rows], TrackingNumbers.None));

        foreach (var list in new[] { Headings(entries), Headings(numbers) })
            Assert.Equal(isShown, list.Contains("Bin Content"));
    }

    private static IReadOnlyList<string> Headings<T>(IRenderedComponent<T> dialog)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("th")));
        return [.. dialog.FindAll("th").Select(th => th.TextContent)];
    }
}
