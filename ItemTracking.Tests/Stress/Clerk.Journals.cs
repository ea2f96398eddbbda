using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Journals;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Tests.Stress;

/// <content>Work in journals that all clerks share: whoever posts a batch posts what others put into it.</content>
internal sealed partial class Clerk
{
    private static readonly JournalConsent Yes = new(DropNotCounted: true, DisruptReservations: true);

    /// <summary>A line more in a batch, and the batch posted; when it is refused, some leave it to others and some clear it.</summary>
    private async Task<string?> AdjustAsync(Operation o)
    {
        var batch = Workload.Batches[o.Pick % Workload.Batches.Length];
        return await AddLineAsync(o, batch) ?? await PostAsync(o, JournalTemplate.Item, batch);
    }

    /// <summary>Numbers in stock go to another location, and some of them get the number that the clerk thinks of first.</summary>
    private async Task<string?> ReclassifyAsync(Operation o)
    {
        var (template, batch) = (JournalTemplate.Reclass, Workload.Batches[o.Pick % Workload.Batches.Length]);
        var added = await desk.JournalLines.SaveLineAsync(
            template, batch,
            new()
            {
                ItemNo = o.ItemNo,
                LocationCode = o.LocationCode,
                NewLocationCode = o.Pick % 3 == 0 ? o.LocationCode : o.LocationCode == "BLUE" ? "RED" : "BLUE",
                Quantity = o.Units,
                PostingDate = Workload.WorkDate,
            },
            actor);
        if (added.IsRefused)
            return Code(added);
        var opened = await desk.Sheets.OpenAsync(template.Key(batch).Line(added.Value.LineNo), actor);
        if (opened.IsRefused && !IsUntracked(opened))
            return Code(opened);
        if (!opened.IsRefused)
        {
            var chosen = (await SelectAsync(opened.Value)).Then(sheet => Renumbered(o, sheet));
            if (chosen.IsRefused)
                return Code(chosen);
            var saved = await desk.SheetStore.SaveAsync(chosen.Value, actor, WhateverItSays);
            if (saved.IsRefused)
                return Code(saved);
            if (await MatchAsync(template, batch, added.Value.LineNo, chosen.Value.Matrix.Defined.Quantity) is { } changed)
                return changed;
        }

        return await PostAsync(o, template, batch);
    }

    private static Outcome<TrackingSheet> Renumbered(Operation o, TrackingSheet sheet) => sheet.Lines.Count == 0 || o.Pick % 2 == 0
        ? sheet
        : o.ItemNo == Workload.SerialItem ? sheet.SetNewSerialNo(sheet.Lines[0].LineNo, o.Numbers[0])
        : sheet.SetNewLotNo(sheet.Lines[0].LineNo, o.Numbers[0]);

    /// <summary>A line with numbers: typed ones for what is found or bought, those in stock for what is lost or sold.</summary>
    private async Task<string?> AddLineAsync(Operation o, string batch)
    {
        var type = (o.Pick / 7 % 4) switch
        {
            0 => ItemLedgerEntryType.Purchase,
            1 => ItemLedgerEntryType.Sale,
            2 => ItemLedgerEntryType.PositiveAdjmt,
            _ => ItemLedgerEntryType.NegativeAdjmt,
        };
        var line = new JournalLineCard
        {
            EntryType = type,
            ItemNo = o.ItemNo,
            LocationCode = o.LocationCode,
            Quantity = o.Units,
            PostingDate = Workload.WorkDate,
        };
        var added = await desk.JournalLines.SaveLineAsync(JournalTemplate.Item, batch, line, actor);
        if (added.IsRefused)
            return Code(added);
        var sheet = await desk.Sheets.OpenAsync(JournalTemplate.Item.Key(batch).Line(added.Value.LineNo), actor);
        if (sheet.IsRefused)
            return IsUntracked(sheet) ? null : Code(sheet);
        var chosen = await (type.SignFactor() > 0 ? TypeAsync(o, sheet.Value) : SelectAsync(sheet.Value));
        if (chosen.IsRefused)
            return Code(chosen);
        var saved = await desk.SheetStore.SaveAsync(chosen.Value, actor, WhateverItSays);
        return saved.IsRefused
            ? Code(saved)
            : await MatchAsync(JournalTemplate.Item, batch, added.Value.LineNo, chosen.Value.Matrix.Defined.Quantity);
    }

    /// <summary>The line moves what has numbers.</summary>
    private async Task<string?> MatchAsync(JournalTemplate template, string batch, int lineNo, decimal quantity)
    {
        var line = (await desk.LinesAsync(template, batch, actor)).FirstOrDefault(l => l.LineNo == lineNo);
        return line is null ? Gone
            : line.Quantity == quantity ? null
            : CodeOrNull(await desk.JournalLines.SaveLineAsync(template, batch, line with { Quantity = quantity }, actor));
    }

    /// <summary>Counts one item at a location: some numbers are scanned, of some nothing is found, others sell them meanwhile.</summary>
    private async Task<string?> CountAsync(Operation o)
    {
        var batch = Workload.Batches[o.Pick % Workload.Batches.Length];
        var calculated = await desk.Counts.CalculateAsync(batch, new(Workload.WorkDate, o.ItemNo, o.LocationCode), actor);
        if (calculated.IsRefused)
            return Code(calculated);
        var place = new CountingPlace(Workload.WorkDate, o.LocationCode, ItemNo: o.ItemNo);
        foreach (var number in o.ItemNo == Workload.PlainItem ? [] : o.Numbers.Take(o.Units))
            await desk.Counts.ScanAsync(batch, number, place, actor);
        var lines = (await desk.LinesAsync(JournalTemplate.PhysInventory, batch, actor)).Where(l => l.QtyPhysInventory is null).ToList();
        foreach (var line in lines.Skip(o.Pick % Math.Max(1, lines.Count)).Take(o.Units))
            await desk.Counts.CountAsync(batch, line.LineNo, line.Version, o.Pick % 3 == 0 ? 0 : line.QtyCalculated, actor);
        return await PostAsync(o, JournalTemplate.PhysInventory, batch);
    }

    private async Task<string?> PostAsync(Operation o, JournalTemplate template, string batch)
    {
        var refused = await PostAsync(
            o, request => desk.Journals.PostAsync(template, batch, request, actor, Yes, new(Workload.WorkDate)));
        if (refused is not null && o.Pick % 4 != 0)
        {
            var left = (await desk.LinesAsync(template, batch, actor)).ToDictionary(l => l.LineNo, l => l.Version);
            await desk.JournalLines.DeleteLinesAsync(template, batch, left, true, actor);
        }

        return refused;
    }
}
