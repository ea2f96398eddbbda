namespace ItemTracking.Core.Posting;

/// <summary>How refusals name the line of a movement.</summary>
/// <param name="Table">Its table: <c>Purchase Line</c>.</param>
/// <param name="Key">Its key in words.</param>
/// <param name="QuantityCaption">The field with the quantity that is moved: <c>Qty. to Receive</c>.</param>
/// <param name="Verb">What moving it is called: <c>receive</c>.</param>
internal sealed record SourceWords(string Table, string Key, string QuantityCaption, string Verb);
