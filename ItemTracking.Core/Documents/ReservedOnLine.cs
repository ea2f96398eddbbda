namespace ItemTracking.Core.Documents;

/// <summary>What is reserved for a line, or of what it brings in, as refusals name it.</summary>
/// <param name="Caption">Name of the field that shows it.</param>
/// <param name="QuantityBase">How much; base units, positive.</param>
/// <param name="LineCaption">Name of the line's table.</param>
/// <param name="LineKey">Key of the line as messages show it.</param>
internal sealed record ReservedOnLine(string Caption, decimal QuantityBase, string LineCaption, string LineKey);
