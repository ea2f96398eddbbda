using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>The item that a row of a list means.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="VariantCode">Variant that the row names or a reference stands for, or blank.</param>
/// <param name="UnitOfMeasureCode">Unit that a reference stands for; blank for none in particular.</param>
internal sealed record MeantItem(string ItemNo, string VariantCode, string UnitOfMeasureCode)
{
    /// <summary>
    /// The item with the number under <i>Item No.</i>, else the one that the party or a bar code has the number for. Where
    /// <i>Reference No.</i> says something too, both must mean the same, and so must <i>Variant Code</i> and a reference.
    /// </summary>
    public static Outcome<MeantItem> Of(PastedRow row, ListedItems listed) =>
        Codes.Check(row[PasteField.VariantCode], LineLists.VariantCode, Codes.CodeLength) is { } unreadable
            ? unreadable
            : Named(row, listed).Then(meant => OfVariant(meant, Codes.Normalise(row[PasteField.VariantCode])));

    private static Outcome<MeantItem> OfVariant(MeantItem meant, string variantCode) =>
        variantCode.Length == 0 || variantCode == meant.VariantCode ? meant
        : meant.VariantCode.Length == 0 ? meant with { VariantCode = variantCode }
        : Told($"It is the number of variant {meant.VariantCode}, not of {variantCode}.", LineLists.VariantCode);

    private static Outcome<MeantItem> Named(PastedRow row, ListedItems listed)
    {
        var (itemNo, referenceNo) = (row[PasteField.ItemNo], row[PasteField.ReferenceNo]);
        if (Codes.IsBlank(itemNo + referenceNo))
            return Told("There is no item in this row.", LineLists.ItemNo);
        if (Codes.IsBlank(referenceNo))
            return ByItemNo(itemNo, listed);
        return ByReference(referenceNo, listed).Then(meant =>
            Codes.IsBlank(itemNo) ? meant : ByItemNo(itemNo, listed).Then<MeantItem>(item => item.ItemNo == meant.ItemNo
                ? meant
                : Told($"It is the number of item {meant.ItemNo}, not of {item.ItemNo}.", LineLists.ReferenceNo)));
    }

    private static Outcome<MeantItem> ByItemNo(string typed, ListedItems listed)
    {
        if (Codes.Check(typed, LineLists.ItemNo, Codes.TrackingNumberLength) is { } unreadable)
            return unreadable;
        if (listed.Items.GetValueOrDefault(Codes.Normalise(typed)) is { } item)
            return new MeantItem(item.No, "", "");
        return listed.Reference(typed) is { } reference
            ? new MeantItem(reference.ItemNo, reference.VariantCode, reference.UnitOfMeasureCode)
            : Told($"{Codes.Normalise(typed)} is neither an item number nor a bar code{OfParty(listed, "nor a")}.", LineLists.ItemNo);
    }

    private static Outcome<MeantItem> ByReference(string typed, ListedItems listed) =>
        Codes.Check(typed, LineLists.ReferenceNo, Codes.TrackingNumberLength) is { } unreadable ? unreadable
        : listed.Reference(typed) is { } reference
            ? new MeantItem(reference.ItemNo, reference.VariantCode, reference.UnitOfMeasureCode)
        : Told($"{Codes.Normalise(typed)} is no bar code{OfParty(listed, "and no")}.", LineLists.ReferenceNo);

    private static string OfParty(ListedItems listed, string and) => listed.Party.No.Length == 0
        ? ""
        : $" {and} number of {listed.Party.Caption.ToLowerInvariant()} {listed.Party.No}";

    private static Refusal Told(string message, string field) => new(RefusalCode.PASTE_2, message, field);
}
