using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Journals;

/// <summary>Whether a journal line may be stored as it is. Every refusal names the line.</summary>
internal static class JournalLineRules
{
    public static IEnumerable<Refusal> Check(JournalLineFacts facts, ItemJournalLine line) =>
        from refusal in facts.Item is null
            ? [Missing(facts, line)]
            : References(facts, line).Concat(Quantities(facts, line)).Concat(Numbers(facts, line)).Concat(Tracked(facts, line))
        select refusal with { Line = facts.LineNo };

    private static Refusal Missing(JournalLineFacts facts, ItemJournalLine line) => line.ItemNo.Length == 0
        ? Refusals.MustHaveValue(RefusalCode.DOC_1, "Item No.", JournalLines.Caption, facts.LineKey)
        : Refusals.NotFound(RefusalCode.DOC_1, "Item", $"No.='{line.ItemNo}'", "Item No.");

    private static IEnumerable<Refusal> References(JournalLineFacts facts, ItemJournalLine line) => new[]
    {
        line.EntryType is ItemLedgerEntryType.Transfer && !facts.IsReclass
            ? Refusals.FieldError(RefusalCode.DOC_1, "Entry Type", "must not be Transfer", JournalLines.Caption, facts.LineKey) with
            {
                Field = "Entry Type"
            }
            : null,
        facts.Item!.Blocked && facts.Stored?.ItemNo != line.ItemNo ? Refusals.Blocked("Item", line.ItemNo, "Item No.") : null,
        LineRules.VariantProblem(
            facts.Variant, line.ItemNo, line.VariantCode, facts.Stored is { } stored ? (stored.ItemNo, stored.VariantCode) : null),
        LineRules.UnitProblem(facts.Units, line.ItemNo, line.UnitOfMeasureCode),
        LineRules.LocationProblem(facts.Location, line.LocationCode),
        LineRules.BinProblem(facts.Location, facts.Bin, line.LocationCode, line.BinCode),
        facts.IsReclass ? New(LineRules.LocationProblem(facts.NewLocation, line.NewLocationCode)) : null,
        facts.IsReclass ? New(LineRules.BinProblem(facts.NewLocation, facts.NewBin, line.NewLocationCode, line.NewBinCode)) : null,
        Texts.Check(line.Description, "Description", Texts.DescriptionLength),
        DateLimits.Check(line.PostingDate, "Posting Date"),
        DateLimits.Check(line.ExpirationDate, "Expiration Date"),
    }.OfType<Refusal>();

    /// <summary>What is wrong with a field, said of the one that tells where goods arrive.</summary>
    private static Refusal? New(Refusal? refusal) => refusal is null ? null : refusal with { Field = $"New {refusal.Field}" };

    private static IEnumerable<Refusal> Quantities(JournalLineFacts facts, ItemJournalLine line)
    {
        Refusal[] unreadable = [.. LineQuantityRules.Typed("Quantity", line.Quantity, line.QuantityBase)];
        return unreadable.Length > 0
            ? unreadable
            : new[]
            {
                facts.IsReclass && line.Quantity < 0
                    ? new(
                        RefusalCode.RCL_1, "Quantity must not be negative when Entry Type is Transfer", "Quantity",
                        WayOut: "Enter how much is reclassified: it leaves and arrives with the same line.")
                    : null,
                LineQuantityRules.Base(
                    new(line.ItemNo, facts.Precision, facts.Policy, JournalLines.Caption, facts.LineKey), line.QtyPerUnitOfMeasure,
                    "Quantity", line.Quantity, line.QuantityBase),
            }.OfType<Refusal>();
    }

    /// <summary>Numbers on the line itself are those of an item with a code (O-096), and a serial number is one unit (COD-19).</summary>
    private static IEnumerable<Refusal> Numbers(JournalLineFacts facts, ItemJournalLine line)
    {
        if (!line.Numbers.Exist)
            yield break;
        var before = facts.Stored is { } stored && stored.ItemNo == line.ItemNo ? stored.Numbers : TrackingNumbers.None;
        if (!facts.Policy.HasCode && line.Numbers != before)
        {
            yield return Refusals.MustHaveValue(RefusalCode.ITL_1, "Item Tracking Code", "Item", $"No.={line.ItemNo}") with
            {
                Field = line.SerialNo != before.SerialNo ? "Serial No." : "Lot No."
            };
        }

        if (line.SerialNo.Length > 0 && line.QuantityBase is not (-1 or 0 or 1))
            yield return new(RefusalCode.COD_19, "Quantity (Base) must be -1, 0 or 1 when Serial No. is stated.", "Quantity");
    }

    private static IEnumerable<Refusal> Tracked(JournalLineFacts facts, ItemJournalLine line) =>
        facts is { Stored: { } before, Tracked: { } tracked }
            ? LineRules.Tracked(
                Goods(before), Goods(line), tracked, JournalLines.Caption,
                JournalTemplate.Of(facts.Batch.TemplateName).NameOf(facts.Batch.Name))
            : [];

    private static LineGoods Goods(ItemJournalLine line) =>
        new(line.ItemNo, line.VariantCode, line.LocationCode, line.QuantityBase, line.SignFactor);
}
