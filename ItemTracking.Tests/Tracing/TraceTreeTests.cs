using ItemTracking.Core.Ledger;
using ItemTracking.Core.Tracing;

namespace ItemTracking.Tests.Tracing;

/// <summary>The tree along applications, from entries and applications as the rules list them.</summary>
public sealed class TraceTreeTests
{
    private static readonly LedgerRow[] Worked =
    [
        Entry(1, "LOT1", 10), Entry(2, "LOT1", -4), Entry(3, "LOT1", -6), Entry(4, "LOT2", 6), Entry(5, "LOT2", -6),
    ];

    private static readonly TraceLink[] Applied =
    [
        new(1, 1, 1, 0, 0, 10), new(2, 2, 1, 2, 0, -4), new(3, 3, 1, 3, 0, -6), new(4, 4, 4, 3, 1, 6), new(5, 5, 4, 5, 0, -6),
    ];

    [Fact, Trait("Rule", "TRC-7"), Trait("Acceptance", "A21")]
    public void The_worked_example_forward() =>
        Assert.Equal("1 | .2 4 | .3 6 | ..4 6 | ...5 6", Shown(Worked, Applied, "LOT1", TraceMethod.OriginToUsage));

    [Fact, Trait("Rule", "TRC-7"), Trait("Acceptance", "A21")]
    public void The_worked_example_backward() =>
        Assert.Equal("5 | .4 6 | ..3 6 | ...1 6", Shown(Worked, Applied, "LOT2", TraceMethod.UsageToOrigin));

    [Fact, Trait("Rule", "TRC-3")]
    public void What_only_changed_its_number_stands_where_it_arrived() =>
        Assert.Equal("4 | .3 6 | ..1 6 | 2", Shown(Worked, Applied, "LOT1", TraceMethod.UsageToOrigin));

    [Fact, Trait("Rule", "TRC-5")]
    public void What_is_met_again_below_the_first_level_is_marked_and_not_followed_again()
    {
        LedgerRow[] entries = [Entry(1, "L", 4), Entry(2, "L", 6), Entry(3, "L", -10), Entry(4, "M", 10), Entry(5, "M", -10)];
        TraceLink[] links =
        [
            new(1, 1, 1, 0, 0, 4), new(2, 2, 2, 0, 0, 6), new(3, 3, 1, 3, 0, -4), new(4, 3, 2, 3, 0, -6), new(5, 4, 4, 3, 1, 10),
            new(6, 5, 4, 5, 0, -10),
        ];

        Assert.Equal("1 | .3 4 | ..4 10 | ...5 10 | 2", Shown(entries, links, "L", TraceMethod.OriginToUsage));
        Assert.Equal("5 | .4 10 | ..3 10 | ...2 6 | ...1 4", Shown(entries, links, "M", TraceMethod.UsageToOrigin));
    }

    [Fact, Trait("Rule", "TRC-5")]
    public void Two_ways_to_the_same_entry_are_both_shown_and_one_is_followed()
    {
        LedgerRow[] entries = [Entry(1, "L", 4), Entry(2, "L", -2), Entry(3, "L", -2), Entry(4, "L", 4), Entry(5, "L", -4)];
        TraceLink[] links =
        [
            new(1, 1, 1, 0, 0, 4), new(2, 2, 1, 2, 0, -2), new(3, 3, 1, 3, 0, -2), new(4, 4, 4, 2, 0, 2), new(5, 4, 4, 3, 0, 2),
            new(6, 5, 4, 5, 0, -4),
        ];

        Assert.Equal(
            "1 | .2 2 | ..4 2 | ...5 4 | .3 2 | ..4 2 again", Shown(entries, links, "L", TraceMethod.OriginToUsage, entry => entry == 1));
    }

    [Fact, Trait("Rule", "TRC-4")]
    public void Numbers_that_the_code_does_not_tell_apart_are_not_followed() => Assert.Equal(
        "1", Shown(Worked, Applied, "LOT1", TraceMethod.OriginToUsage, isSpecific: false));

    [Fact, Trait("Rule", "TRC-6")]
    public void What_no_application_links_is_told_apart()
    {
        LedgerRow[] entries = [Entry(1, "L", 5), Entry(2, "L", -5), Entry(3, "L", -2)];
        var graph = new TraceGraph(
            entries.ToDictionary(e => e.EntryNo), [new(1, 1, 1, 0, 0, 5), new(2, 2, 1, 2, 0, -5)], new HashSet<long> { 1, 2, 3 });
        var lines = TraceTree.Of(graph, entries, TraceMethod.OriginToUsage);

        Assert.Equal([3], TraceTree.NotApplied(entries, lines).Select(e => e.EntryNo));
    }

    [Theory, Trait("Rule", "TRC-4")]
    [InlineData(200, 51)]
    [InlineData(20, 21)]
    public void A_chain_ends_at_the_deepest_level(int length, int shown)
    {
        var entries = Enumerable.Range(0, length).SelectMany(n => new[] { Entry((2 * n) + 1, "L", 1), Entry((2 * n) + 2, "L", -1) })
            .ToArray();
        var links = Enumerable.Range(0, length).SelectMany(n => new TraceLink[]
        {
            new((2 * n) + 1, (2 * n) + 1, (2 * n) + 1, 2 * n, n == 0 ? 0 : (2 * n) - 1, 1),
            new((2 * n) + 2, (2 * n) + 2, (2 * n) + 1, (2 * n) + 2, 0, -1),
        }).ToArray();

        var lines = Of(entries, links, e => e.EntryNo == 1, TraceMethod.OriginToUsage);

        Assert.Equal(Math.Min(shown, 2 * length), Math.Min(lines.Count, shown));
        Assert.Equal(Math.Min((2 * length) - 1, TraceTree.MostLevels), lines[^1].Level);
    }

    [Fact, Trait("Rule", "TRC-5")]
    public void A_circle_ends()
    {
        LedgerRow[] entries = [Entry(1, "L", 1), Entry(2, "L", -1)];
        TraceLink[] links = [new(1, 3, 1, 2, 0, 1), new(2, 4, 1, 2, 0, -1)];

        Assert.Equal("1 | .2 1", Shown(entries, links, "L", TraceMethod.OriginToUsage)[..8]);
    }

    [Fact]
    public void A_long_result_is_cut()
    {
        var entries = Enumerable.Range(1, TraceTree.MostLines + 100).Select(n => Entry(n, "L", 1)).ToArray();

        Assert.Equal(TraceTree.MostLines + 1, Of(entries, [], _ => true, TraceMethod.OriginToUsage).Count);
    }

    private static string Shown(
        LedgerRow[] entries, TraceLink[] links, string lot, TraceMethod method, Func<long, bool>? roots = null, bool isSpecific = true) =>
        string.Join(
            " | ",
            Of(entries, links, e => e.LotNo == lot && roots?.Invoke(e.EntryNo) != false, method, isSpecific).Select(l =>
                $"{new string('.', l.Level)}{l.Entry.EntryNo}"
                    + (l.AppliedQuantity == 0 ? "" : $" {l.AppliedQuantity:0}") + (l.AlreadyTraced ? " again" : "")));

    private static IReadOnlyList<TraceLine> Of(
        LedgerRow[] entries, TraceLink[] links, Func<LedgerRow, bool> matches, TraceMethod method, bool isSpecific = true)
    {
        var specific = isSpecific ? entries.Select(e => e.EntryNo).ToHashSet() : [];
        return TraceTree.Of(new(entries.ToDictionary(e => e.EntryNo), links, specific), entries.Where(matches), method);
    }

    private static LedgerRow Entry(long no, string lot, decimal quantity) => new()
    {
        EntryNo = no,
        PostingDate = new(2025, 1, 15),
        EntryType = ItemLedgerEntryType.Purchase,
        DocumentType = ItemLedgerDocumentType.None,
        DocumentNo = "",
        DocumentLineNo = 0,
        OrderNo = "",
        ItemNo = "I1",
        VariantCode = "",
        Description = "",
        LocationCode = "",
        LotNo = lot,
        SerialNo = "",
        ExpirationDate = null,
        WarrantyDate = null,
        Quantity = quantity,
        RemainingQuantity = 0,
        InvoicedQuantity = 0,
        Open = false,
        CompletelyInvoiced = true,
        CreatedBy = "",
    };
}
