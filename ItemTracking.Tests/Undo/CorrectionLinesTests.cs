using ItemTracking.Core.Undo;

namespace ItemTracking.Tests.Undo;

/// <summary>Where the lines that undo others stand in the posted document (PST-30).</summary>
public sealed class CorrectionLinesTests
{
    [Theory, Trait("Rule", "PST-30")]
    [InlineData(new[] { 10000 }, new[] { 10000 }, new[] { 20000 })]
    [InlineData(new[] { 10000 }, new[] { 10000, 20000 }, new[] { 15000 })]
    [InlineData(new[] { 10000, 20000 }, new[] { 10000, 20000 }, new[] { 15000, 30000 })]
    [InlineData(new[] { 10000 }, new[] { 10000, 10001, 20000 }, new[] { 30000 })]
    [InlineData(new[] { 10000, 10001 }, new[] { 10000, 10001, 10002 }, new[] { 20002, 30002 })]
    [InlineData(new[] { 20000 }, new[] { 10000, 15000, 20000 }, new[] { 30000 })]
    public void A_correction_stands_behind_its_line_or_behind_all(int[] undone, int[] all, int[] expected) =>
        Assert.Equal(expected, undone.Select(lineNo => CorrectionLines.Numbers(undone, all)[lineNo]));
}
