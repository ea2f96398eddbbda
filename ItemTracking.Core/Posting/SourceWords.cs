namespace ItemTracking.Core.Posting;

/// <summary>How refusals name the line of a movement.</summary>
/// <param name="Table">Its table: <c>Purchase Line</c>.</param>
/// <param name="Key">Its key in words.</param>
/// <param name="QuantityCaption">The field with the quantity that is moved: <c>Qty. to Receive</c>.</param>
/// <param name="Verb">What moving it is called: <c>receive</c>.</param>
internal sealed record SourceWords(string Table, string Key, string QuantityCaption, string Verb)
{
    /// <summary>A part of the numbers may be handled now and the rest later; else all of them are moved.</summary>
    public bool HandlesParts { get; init; } = true;

    /// <summary>Where its numbers are assigned: <c>line 2 of Purchase Order PO-1004</c>.</summary>
    public string Place { get; init; } = "the line";

    /// <summary>What stands behind the sentence that asks for a number; blank where the page shows the line (PST-5).</summary>
    public string LineName { get; init; } = "";
}
