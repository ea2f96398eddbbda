using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Posting;
using ItemTracking.Core.Reservations;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Documents;

namespace ItemTracking.Tests.Stress;

/// <summary>A person at work: makes documents, chooses numbers, posts, and lives with being told No.</summary>
internal sealed partial class Clerk(Desk desk, Actor actor, Tally tally)
{
    private const int FirstLine = 10000;
    private const string Gone = "gone";
    private static readonly CloseConsent WhateverItSays = new(DropZeroLines: true, KeepWarnings: true);

    /// <summary>Does one operation; returns the code of the rule that refused it, or null when it was done.</summary>
    public Task<string?> WorkAsync(Operation o) => o.Job switch
    {
        Job.Receive => MoveAsync(o, DocumentKind.PurchaseOrder),
        Job.Ship => MoveAsync(o, DocumentKind.SalesOrder),
        Job.TakeBack => MoveAsync(o, DocumentKind.SalesReturnOrder),
        Job.SendBack => MoveAsync(o, DocumentKind.PurchaseReturnOrder),
        Job.EditTracking => EditAsync(o),
        Job.Finish => FinishAsync(o),
        Job.Invoice => InvoiceAsync(o),
        Job.Block => BlockAsync(o),
        Job.Reserve => ReserveAsync(o),
        Job.Adjust => AdjustAsync(o),
        Job.Count => CountAsync(o),
        Job.Reclassify => ReclassifyAsync(o),
        Job.Transfer => TransferAsync(o),
        Job.TakeOver => TakeOverAsync(o),
        Job.TakeBackPosted => TakeBackPostedAsync(o),
    };

    /// <summary>
    /// A document of its own from the first field to the posting. When it is refused, some leave it to others and some delete it.
    /// </summary>
    private async Task<string?> MoveAsync(Operation o, DocumentKind kind)
    {
        var document = await CreateAsync(o, kind);
        if (document.IsRefused)
            return Code(document);
        var key = document.Value.Key;
        if (o.Reserves && !kind.Receives)
            await desk.Reservations.ReserveAsync(key.Line(FirstLine), ReserveChoice.AnyStock, [], actor);
        var refused = await TrackAsync(key, sheet => kind.Receives ? TypeAsync(o, sheet) : SelectAsync(sheet))
            ?? await PostAsync(o, key, o.Choice);
        if (refused is not null && o.Pick % 4 != 0)
            await DeleteAsync(key);
        return refused;
    }

    private async Task<Outcome<DocumentCard>> CreateAsync(Operation o, DocumentKind kind)
    {
        var card = await desk.Documents.CreateAsync(kind.SourceType, kind.DocumentType, actor with { WorkDate = Workload.WorkDate });
        if (card.IsRefused)
            return card;
        card = await desk.Documents.SaveHeaderAsync(
            card.Value with { PartyNo = kind.Side == DocumentSide.Selling ? "C1" : "V1", LocationCode = o.LocationCode }, actor);
        return card.IsRefused
            ? card
            : await desk.Documents.SaveLineAsync(card.Value.Key, new() { ItemNo = o.ItemNo, Quantity = o.Units + o.More }, actor);
    }

    /// <summary>Opens Item Tracking Lines, chooses, closes, and sets what is handled to what has numbers.</summary>
    private async Task<string?> TrackAsync(DocumentKey key, Func<TrackingSheet, Task<Outcome<TrackingSheet>>> choose)
    {
        var sheet = await desk.Sheets.OpenAsync(key.Line(FirstLine), actor);
        if (sheet.IsRefused)
            return IsUntracked(sheet) ? null : Code(sheet);
        var chosen = await choose(sheet.Value);
        if (chosen.IsRefused)
            return Code(chosen);
        var saved = await desk.SheetStore.SaveAsync(chosen.Value, actor, WhateverItSays);
        if (saved.IsRefused)
            return Code(saved);
        var stored = await desk.Sheets.OpenAsync(key.Line(FirstLine), actor);
        return stored.IsRefused ? Code(stored) : await HandleWhatHasNumbersAsync(key, stored.Value);
    }

    private async Task<string?> HandleWhatHasNumbersAsync(DocumentKey key, TrackingSheet sheet)
    {
        var toHandle = sheet.Matrix.Defined.QtyToHandle;
        if (sheet.Source.QtyToHandle == toHandle)
            return null;
        var card = await desk.Reader.FindAsync(key, actor);
        return card.IsRefused ? Code(card)
            : card.Value.Lines is [var line]
            ? CodeOrNull(await desk.Documents.SaveLineAsync(key, line with { QtyToHandle = toHandle }, actor))
            : Gone;
    }

    /// <summary>Numbers of goods that come in, typed line by line; a careful clerk leaves out what is in stock.</summary>
    private async Task<Outcome<TrackingSheet>> TypeAsync(Operation o, TrackingSheet sheet)
    {
        var isSerial = o.ItemNo == Workload.SerialItem;
        var inStock = o.Looks && isSerial
            ? PurchaseCompany.Taken(await desk.Sheets.NumbersInStockAsync(sheet, actor))
                .Select(row => row.Figures.Numbers.SerialNo)
                .ToHashSet()
            : [];
        Outcome<TrackingSheet> typed = sheet;
        foreach (var number in o.Numbers.Where(no => !inStock.Contains(no)).Take(isSerial ? o.Units : 1))
        {
            var (serialNo, lotNo) = isSerial ? (number, "") : ("", number);
            var line = new NewLine(serialNo, lotNo, isSerial ? 1 : o.Units)
            {
                ExpirationDate = isSerial ? null : o.Pick % 20 == 0 ? Workload.WorkDate : Workload.ExpirationOf(lotNo),
                Existing = await desk.Sheets.ExistingAsync(sheet, serialNo, lotNo),
            };
            typed = typed.Then(s => s.AddLine(line));
        }

        return typed;
    }

    /// <summary>Select Entries as it proposes itself, of what the line still calls for.</summary>
    private static Task<Outcome<TrackingSheet>> SelectAsync(TrackingSheet sheet) =>
        Task.FromResult(sheet.TakeOver(sheet.Offer()));

    /// <summary>Changes numbers of a line that somebody else may have open.</summary>
    private async Task<string?> EditAsync(Operation o) =>
        await desk.OpenDocumentAsync(o.Pick, line => line.Quantity != line.QuantityHandled) is { } key
            ? await TrackAsync(key, sheet => Task.FromResult(Change(o, sheet)))
            : Gone;

    private static Outcome<TrackingSheet> Change(Operation o, TrackingSheet sheet)
    {
        if (sheet.Lines.Count == 0)
            return sheet.TakeOver(sheet.Offer());
        var line = sheet.Lines[o.Pick % sheet.Lines.Count];
        return (o.Pick / 7 % 4) switch
        {
            0 => sheet.Delete([line.LineNo]),
            1 => line.SerialNo.Length > 0
                ? sheet.SetSerialNo(line.LineNo, Workload.Serial(o.Pick % Workload.Serials), null)
                : sheet.SetQuantity(line.LineNo, line.QuantityBase + 1),
            2 => sheet.SetQtyToHandle(line.LineNo, 0),
            _ => sheet.Delete([line.LineNo]).Then(s => s.TakeOver(s.Offer())),
        };
    }

    /// <summary>Takes an open document over from whoever left it: fills what is missing and posts all, or deletes it.</summary>
    private async Task<string?> FinishAsync(Operation o)
    {
        if (await desk.OpenDocumentAsync(o.Pick, _ => true) is not { } key)
            return Gone;
        var refused = await TrackAsync(key, SelectAsync) ?? await PostAsync(o, key, PostingChoice.HandleAndInvoice);
        if (refused is not null && await DeleteAsync(key) is not null)
            await PostAsync(o, key, PostingChoice.Invoice);
        return refused;
    }

    private async Task<string?> InvoiceAsync(Operation o) =>
        await desk.OpenDocumentAsync(o.Pick, line => line.QuantityHandled != line.QuantityInvoiced) is { } key
            ? await PostAsync(o, key, PostingChoice.Invoice)
            : Gone;

    /// <summary>Blocks a number, or lifts its block.</summary>
    private async Task<string?> BlockAsync(Operation o)
    {
        var type = o.ItemNo == Workload.SerialItem ? ItemTrackingType.SerialNo : ItemTrackingType.LotNo;
        var key = new InformationKey(type, o.ItemNo, "", o.Numbers[0]);
        var card = await desk.Cards.FindAsync(key, actor);
        if (card.IsRefused)
            card = await desk.Cards.SaveAsync(new() { Key = key }, actor);
        return card.IsRefused
            ? Code(card)
            : CodeOrNull(await desk.Blocks.SetAsync(key, card.Value.Version, !card.Value.Blocked, "Stress", actor));
    }

    /// <summary>Keeps stock for a line that takes goods out, by its numbers or without, or gives up what is kept for it.</summary>
    private async Task<string?> ReserveAsync(Operation o)
    {
        var found = await desk.OpenDocumentAsync(o.Pick, line => line.Quantity != line.QuantityHandled
            && (line.SourceType == SourceTypes.SalesLine) == (line.DocumentType == DocumentType.Order));
        if (found is not { } key)
            return Gone;
        var demand = key.Line(FirstLine);
        return (o.Pick / 7 % 4) switch
        {
            0 => CodeOrNull(await desk.Reservations.CancelAllAsync(demand, actor)),
            1 => CodeOrNull(await desk.Reservations.ReserveAsync(demand, ReserveChoice.SpecificNumbers, [], actor)),
            _ => CodeOrNull(await desk.Reservations.ReserveAsync(demand, ReserveChoice.AnyStock, [], actor)),
        };
    }

    private async Task<string?> DeleteAsync(DocumentKey key)
    {
        var card = await desk.Reader.FindAsync(key, actor);
        return card.IsRefused ? Code(card) : CodeOrNull(await desk.Documents.DeleteAsync(key, card.Value.Version, true, actor));
    }

    private Task<string?> PostAsync(Operation o, DocumentKey key, PostingChoice choice) =>
        PostAsync(o, request => desk.Post(key, choice, request, actor));

    private async Task<string?> PostAsync(Operation o, Func<Guid, Task<Outcome<PostedDocument>>> post)
    {
        var request = Guid.NewGuid();
        Task<Outcome<PostedDocument>> SendAsync() => post(request);
        var answers = o.ClicksTwice ? await Task.WhenAll(Task.Run(SendAsync), Task.Run(SendAsync)) : [await SendAsync()];
        if (answers.All(a => a.IsRefused))
            return Code(answers[0]);
        tally.CountPosting();
        if (o.ClicksTwice)
            CheckAnswers(request, [.. answers.Where(a => !a.IsRefused), await SendAsync()]);
        return null;
    }

    /// <summary>Once a request has posted, whoever sends it again gets its result (R4).</summary>
    private static void CheckAnswers(Guid request, IReadOnlyList<Outcome<PostedDocument>> answers)
    {
        if (answers.Select(a => a.Value).Distinct().Count() > 1)
            throw new InvalidOperationException(
                $"Request {request} was answered in several "
                    + $"ways: {string.Join(" | ", answers.Select(a => a.Value?.ToString() ?? Code(a)))}");
    }

    /// <summary>Goods without numbers have no such page.</summary>
    private static bool IsUntracked(Outcome<TrackingSheet> sheet) => sheet.Refusals[0].Code == RefusalCode.ITL_1;

    private static string Code<T>(Outcome<T> outcome) => outcome.Refusals[0].Code.Id;

    private static string? CodeOrNull<T>(Outcome<T> outcome) => outcome.IsRefused ? Code(outcome) : null;
}
