namespace ItemTracking.Core.Documents;

/// <summary>Which goods a line means and which way they go: what numbers and reservations of it rest on.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="VariantCode">Variant, or blank.</param>
/// <param name="LocationCode">Location, or blank.</param>
/// <param name="QuantityBase">Base quantity, document sign.</param>
/// <param name="SignFactor">+1 where a positive quantity comes into stock, −1 where it leaves stock.</param>
internal readonly record struct LineGoods(
    string ItemNo, string VariantCode, string LocationCode, decimal QuantityBase, int SignFactor)
{
    /// <summary>The field by which a line no longer means the same goods going the same way, or null.</summary>
    /// <param name="line">What the line is to mean.</param>
    public string? FieldMoved(LineGoods line) =>
        ItemNo != line.ItemNo ? "Item No."
        : VariantCode != line.VariantCode ? "Variant Code"
        : LocationCode != line.LocationCode ? "Location Code"
        : SignFactor != line.SignFactor ? "Entry Type"
        : Math.Sign(QuantityBase) * Math.Sign(line.QuantityBase) < 0 ? "Quantity"
        : null;
}
