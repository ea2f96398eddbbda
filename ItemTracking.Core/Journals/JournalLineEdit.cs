using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Journals;

/// <summary>Turns a typed line into the line that will be stored: what follows from an item, a unit and a quantity is filled in.</summary>
internal static class JournalLineEdit
{
    /// <summary>The line to store, or every reason why not.</summary>
    public static Outcome<ItemJournalLine> Apply(JournalLineFacts facts, JournalLineCard typed)
    {
        var line = Filled(facts, typed);
        Refusal[] refusals = [.. JournalLineRules.Check(facts, line)];
        return refusals.Length > 0 ? Outcome<ItemJournalLine>.Refused(refusals) : line;
    }

    private static ItemJournalLine Filled(JournalLineFacts facts, JournalLineCard typed)
    {
        var before = facts.Stored;
        var itemNo = Codes.Normalise(typed.ItemNo);
        var isOtherItem = before?.ItemNo != itemNo;
        var line = new ItemJournalLine
        {
            TemplateName = facts.Batch.TemplateName,
            BatchName = facts.Batch.Name,
            LineNo = facts.LineNo,
            EntryType = facts.IsReclass ? ItemLedgerEntryType.Transfer : typed.EntryType,
            PostingDate = typed.PostingDate,
            DocumentNo = Codes.Normalise(typed.DocumentNo),
            ItemNo = itemNo,
            VariantCode = VariantOf(before, typed),
            Description = LineEdit.Choose(Texts.Normalise(typed.Description), before?.Description, facts.Item?.Description, isOtherItem),
            LocationCode = Codes.Normalise(typed.LocationCode),
            BinCode = BinOf(before, typed),
            NewLocationCode = facts.IsReclass ? NewLocationOf(before, typed) : "",
            NewBinCode = facts.IsReclass ? NewBinOf(before, typed) : "",
            UnitOfMeasureCode = LineEdit.Choose(
                Codes.Normalise(typed.UnitOfMeasureCode), before?.UnitOfMeasureCode, facts.Item?.BaseUnitOfMeasure, isOtherItem),
            Quantity = typed.Quantity,
            QtyCalculated = before?.QtyCalculated ?? 0,
            QtyPhysInventory = before?.QtyPhysInventory,
            SerialNo = LineEdit.OfItem(typed.SerialNo, before?.SerialNo, isOtherItem),
            LotNo = LineEdit.OfItem(typed.LotNo, before?.LotNo, isOtherItem),
            ExpirationDate = facts.Existing.EntriesExist ? facts.Existing.ExpirationDate : typed.ExpirationDate,
            Version = before?.Version ?? 0,
            TrackingVersion = before?.TrackingVersion ?? 0,
        };
        line.QtyPerUnitOfMeasure = facts.Units.FirstOrDefault(u => u.Code == line.UnitOfMeasureCode)?.QtyPerUnitOfMeasure ?? 1;
        line.QuantityBase = LineEdit.Base(line.Quantity, line.QtyPerUnitOfMeasure, facts.Precision);
        if (before is not null && IsOtherForTracking(before, line))
            line.TrackingVersion++;
        return line;
    }

    /// <summary>The code of the variant the line will have.</summary>
    public static string VariantOf(ItemJournalLine? before, JournalLineCard typed) =>
        LineEdit.OfItem(typed.VariantCode, before?.VariantCode, before?.ItemNo != Codes.Normalise(typed.ItemNo));

    /// <summary>A bin that was left as it is stays behind when the line goes to another location.</summary>
    public static string BinOf(ItemJournalLine? before, JournalLineCard typed)
    {
        var code = Codes.Normalise(typed.BinCode);
        return code == before?.BinCode && before.LocationCode != Codes.Normalise(typed.LocationCode) ? "" : code;
    }

    /// <summary>Goods arrive where they were, unless the line says otherwise: it follows the location until then (RCL-1).</summary>
    public static string NewLocationOf(ItemJournalLine? before, JournalLineCard typed)
    {
        var code = Codes.Normalise(typed.NewLocationCode);
        return Follows(code, before?.NewLocationCode, before?.LocationCode) ? Codes.Normalise(typed.LocationCode) : code;
    }

    /// <summary>The bin goods arrive in follows theirs while they stay at the location; another location has other bins (RCL-1).</summary>
    public static string NewBinOf(ItemJournalLine? before, JournalLineCard typed)
    {
        var code = Codes.Normalise(typed.NewBinCode);
        var location = NewLocationOf(before, typed);
        if (location == Codes.Normalise(typed.LocationCode))
            return Follows(code, before?.NewBinCode, before?.BinCode) ? BinOf(before, typed) : code;
        return code == before?.NewBinCode && before.NewLocationCode != location ? "" : code;
    }

    private static bool Follows(string typed, string? before, string? followed) =>
        before is null ? typed.Length == 0 : typed == before && before == followed;

    /// <summary>A tracking page opened before must be told (STO-9).</summary>
    private static bool IsOtherForTracking(ItemJournalLine before, ItemJournalLine line) =>
        (before.EntryType, before.ItemNo, before.VariantCode, before.LocationCode, before.BinCode, before.QuantityBase)
            != (line.EntryType, line.ItemNo, line.VariantCode, line.LocationCode, line.BinCode, line.QuantityBase);
}
