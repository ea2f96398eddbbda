using Bunit;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Web.Purchasing;
using ItemTracking.Tests.Web.Shared;
using ItemTracking.Web.Pages.Tracking;
using Microsoft.AspNetCore.Components;

namespace ItemTracking.Tests.Web.Journals;

/// <summary>Reclassification lines and their Item Tracking Lines, as their user finds them.</summary>
internal static class ReclassDesk
{
    public const int LineNo = 10000;

    private static long lastEntry;

    /// <summary>A line of the reclassification journal for what is in stock of an item, with its Item Tracking Lines open.</summary>
    public static async Task<IRenderedComponent<IComponent>> OpenLineAsync(this JournalDesk desk, string item, decimal quantity)
    {
        await desk.AddBatchAsync(JournalTemplate.Reclass);
        await desk.AddLineAsync(item, quantity, template: JournalTemplate.Reclass);
        return desk.OpenLine();
    }

    /// <summary>Item Tracking Lines of the line.</summary>
    public static IRenderedComponent<IComponent> OpenLine(this JournalDesk desk)
    {
        var page = desk.OpenReclass(lineNo: LineNo);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-grid]")));
        return page;
    }

    /// <summary>Select Entries takes what it proposes.</summary>
    public static void SelectEntries(this IRenderedComponent<IComponent> page, int lines)
    {
        page.Press("Select Entries");
        page.WaitForAssertion(() => Assert.Equal(lines, page.FindAll("td.chosen input").Count));
        page.Press("OK");
        page.WaitForAssertion(() => Assert.Equal(lines, page.Column(TrackingField.QuantityBase).Count(text => text.Length > 0)));
    }

    public static Task TypeCellAsync(this IRenderedComponent<IComponent> page, int line, TrackingField field, string text) =>
        page.EnterAsync("cell", line, field.ToString(), text);

    /// <summary>Marks lines by their places, from 0.</summary>
    public static Task MarkAsync(this IRenderedComponent<IComponent> page, int from, int to) =>
        page.EnterAsync("select", 0, "", "toggle", from, to);

    public static Task PasteAsync(this IRenderedComponent<IComponent> page, TrackingField column, string text) => page.InvokeAsync(() =>
        page.FindComponent<ItemTrackingLinesPage>().Instance.PasteAsync("cell", column.ToString(), 1, true, new Sent(text)));

    public static void Choose(this IRenderedComponent<IComponent> page, string menu, string action)
    {
        page.Press(menu);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=menuitem]")));
        page.FindAll("[role=menuitem]").Single(item => item.TextContent.Trim() == action).Click();
    }

    /// <summary>What stands under a column, the new line aside.</summary>
    public static IReadOnlyList<string> Column(this IRenderedComponent<IComponent> page, TrackingField field) =>
        [.. page.FindAll($"tr[data-line] td[data-col={field}]").SkipLast(1).Select(cell => cell.TextContent.Trim())];

    /// <summary>An item whose code has these kinds of numbers and dates.</summary>
    public static async Task<string> AddItemAsync(this JournalDesk desk, bool serial, bool lot, bool dates)
    {
        var code = $"{(serial ? "S" : "")}{(lot ? "L" : "")}{(dates ? "D" : "")}";
        await desk.Company.Database.AddAsync(new ItemTrackingCode
        {
            Code = code,
            SNSpecificTracking = serial,
            LotSpecificTracking = lot,
            IgnoreExpirationDates = !dates,
        });
        await desk.Company.AddItemAsync(code, code);
        return code;
    }

    private static Task EnterAsync(
        this IRenderedComponent<IComponent> page, string kind, int line, string field, string value, int from = 0, int to = 0) =>
        page.InvokeAsync(() => page.FindComponent<ItemTrackingLinesPage>().Instance.EnterAsync(
            [new("q", Interlocked.Increment(ref lastEntry), kind, line, field, value, from, to, false)]));
}
