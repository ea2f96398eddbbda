using ItemTracking.Core.Kernel;
using ItemTracking.Core.Pasting;

namespace ItemTracking.Core.Documents.Pasting;

/// <summary>The item that a row of a list means.</summary>
/// <param name="ItemNo">Item.</param>
/// <param name="VariantCode">Variant that a reference stands for, or blank.</param>
/// <param name="UnitOfMeasureCode">Unit that a reference stands for; blank for none in particular.</param>
internal sealed record MeantItem(string ItemNo, string VariantCode, string UnitOfMeasureCode)
{
    /// <summary>
    /// The item with the number under <i>Item No.</i>, else the one that the party or a bar code has the number for. Where
    /// <i>Reference No.</i> says something too, both must mean the same.
    /// </summary>
    public static Outcome<MeantItem> Of(PastedRow row, PastedLineFacts facts)
    {
        var (itemNo, referenceNo) = (row[PasteField.ItemNo], row[PasteField.ReferenceNo]);
        if (Codes.IsBlank(itemNo + referenceNo))
            return Told("There is no item in this row.", LineLists.ItemNo);
        if (Codes.IsBlank(referenceNo))
            return ByItemNo(itemNo, facts);
        return ByReference(referenceNo, facts).Then(meant =>
            Codes.IsBlank(itemNo) ? meant : ByItemNo(itemNo, facts).Then<MeantItem>(item => item.ItemNo == meant.ItemNo
                ? meant
                : Told($"It is the number of item {meant.ItemNo}, not of {item.ItemNo}.", LineLists.ReferenceNo)));
    }

    private static Outcome<MeantItem> ByItemNo(string typed, PastedLineFacts facts)
    {
        if (Codes.Check(typed, LineLists.ItemNo, Codes.TrackingNumberLength) is { } unreadable)
            return unreadable;
        if (facts.Items.GetValueOrDefault(Codes.Normalise(typed)) is { } item)
            return new MeantItem(item.No, "", "");
        return facts.Reference(typed) is { } reference
            ? new MeantItem(reference.ItemNo, reference.VariantCode, reference.UnitOfMeasureCode)
            : Told($"{Codes.Normalise(typed)} is neither an item number nor a bar code{OfParty(facts, "nor a")}.", LineLists.ItemNo);
    }

    private static Outcome<MeantItem> ByReference(string typed, PastedLineFacts facts) =>
        Codes.Check(typed, LineLists.ReferenceNo, Codes.TrackingNumberLength) is { } unreadable ? unreadable
        : facts.Reference(typed) is { } reference
            ? new MeantItem(reference.ItemNo, reference.VariantCode, reference.UnitOfMeasureCode)
        : Told($"{Codes.Normalise(typed)} is no bar code{OfParty(facts, "and no")}.", LineLists.ReferenceNo);

    private static string OfParty(PastedLineFacts facts, string and) => facts.Header.PartyNo.Length == 0
        ? ""
        : $" {and} number of {facts.Kind.PartyCaption.ToLowerInvariant()} {facts.Header.PartyNo}";

    private static Refusal Told(string message, string field) => new(RefusalCode.PASTE_2, message, field);
}
