using ItemTracking.Core.Assignment;
using ItemTracking.Core.Assignment.Pasting;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Pasting;
using ItemTracking.Tests.Assignment.Pasting;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Assignment.Sheets;

namespace ItemTracking.Tests.Assignment;

/// <summary>Unsaved work becomes a draft and work again, whatever was stored meanwhile (C-53).</summary>
[Trait("Case", "C-53")]
public sealed class TrackingDraftTests
{
    private static readonly DateTimeOffset At = new(2025, 1, 15, 10, 42, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_unsaved_makes_no_draft() => Assert.Null(new TrackingDraft(At, Open(10, Lot("L1", 2)).Unsaved()).ToKept());

    [Fact]
    public void Added_changed_and_deleted_lines_text_and_scans_are_counted_and_given_back()
    {
        var mine = Open(10, Lot("L1", 2), Lot("L2", 3), Lot("L3", 1)).SetQuantity(1, 5).Must().Delete([2]).Must()
            .AddLine(new("S1", "L4") { ExpirationDate = new(2026, 2, 28), Description = "scratched" }).Must();
        var draft = new TrackingDraft(At, mine.Unsaved(3, 5))
        {
            Texts = [new(3, "QuantityBase", "1,234"), new(5, "SerialNo", "S1")],
            Scans = [new("S9", "S9 is not in stock."), new("S8", "The database is busy.", MayTryAgain: true)],
        };

        var kept = draft.ToKept();
        var back = TrackingDraft.Of(kept);

        Assert.Equal((7, At), (kept!.Changes, kept.At));
        Assert.Equal(draft.Lines, back!.Lines);
        Assert.Equal(draft.Texts, back.Texts);
        Assert.Equal(draft.Scans, back.Scans);
        Assert.Equal(["/L1 5", "/L3 1", "S1/L4 1"], back.Lines.Onto(Open(10, Lot("L1", 2), Lot("L2", 3), Lot("L3", 1))).Sheet.Shown());
    }

    [Fact]
    public void A_draft_knows_what_lay_below_it_and_gives_the_earliest_back_first()
    {
        var first = new TrackingDraft(At, Open(10).AddLine(new(LotNo: "L1")).Must().Unsaved());
        var second = new TrackingDraft(At, Open(10).AddLine(new(LotNo: "L2")).Must().Unsaved()) { Earlier = first };

        var back = TrackingDraft.Of(second.ToKept());

        Assert.Equal(2, back!.Changes);
        Assert.Equal(["/L1 10", "/L2 10"], back.Layers.Aggregate(Open(10), (sheet, layer) => layer.Lines.Onto(sheet).Sheet).Shown());
    }

    [Fact, Trait("Rule", "PASTE-5")]
    public void Rows_that_were_not_taken_come_back_with_their_texts_and_their_region_and_ask_nothing()
    {
        var sheet = Open(PurchaseLine(5), SNSpecific);
        var table = sheet.Table("S1\t31.12.2026\nA9..A1");
        var list = PastedList.Of(table.With(1, PasteField.WarrantyDate));
        var draft = new TrackingDraft(At, []) { NotTaken = [UnsavedList.Of("de-DE", list)] };

        var back = Assert.Single(TrackingDraft.Of(draft.ToKept())!.NotTaken);
        var rows = back.ToList(SheetLists.NewLines).Rows;

        Assert.Null(draft.Asked);
        Assert.Equal(("de-DE", 2), (back.Region, rows.Count));
        Assert.Equal(("S1", "31.12.2026", 2), (rows[0][PasteField.SerialNo], rows[0][PasteField.WarrantyDate], rows[1].Place));
        Assert.StartsWith("'A9..A1' cannot be counted up.", rows[1].Fault!.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "PASTE-5")]
    public void Of_very_many_rows_those_are_kept_for_which_there_is_room()
    {
        var rows = Enumerable.Range(1, UnsavedList.MostKept + 1).Select(n => new UnsavedRow(n, new Dictionary<PasteField, string>()));

        var kept = TrackingDraft.Of(new TrackingDraft(At, []) { NotTaken = [new("en-US", [.. rows])] }.ToKept());

        Assert.Equal(UnsavedList.MostKept, kept!.NotTaken.Single().Rows.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"Form\":2,\"Entries\":{\"Lines\":[]}}")]
    [InlineData("[1]")]
    public void What_is_not_a_draft_of_this_form_is_none(string content) => Assert.Null(TrackingDraft.Of(new(content, 1, At)));

    [Fact]
    public void Ten_thousand_added_lines_take_a_tenth_of_the_room_there_is()
    {
        var mine = Enumerable.Range(1, 10_000).Aggregate(Open(10_000), (sheet, n) => sheet.AddLine(new($"S{n:00000}", "LOT-0001")).Must());

        Assert.InRange(new TrackingDraft(At, mine.Unsaved()).ToKept()!.Content.Length, 1, DraftStore.MaxLength / 10);
    }

    [Fact]
    public void Text_on_a_line_follows_the_line_and_text_on_a_new_line_gets_a_place_behind_all()
    {
        var mine = Open(10, Lot("L1", 2), Lot("L2", 3)).Reserve(3);
        var (sheet, places) = mine.Unsaved(2, 3).Onto(Open(10, Lot("A", 1), Lot("L1", 2), Lot("L2", 3)));

        Assert.Equal((3, 4, 5), (places[2], places[3], sheet.NextLineNo));
        Assert.False(sheet.HasChanges);
    }

    [Fact]
    public void Text_on_a_line_that_is_gone_gets_a_line_of_its_own()
    {
        var (sheet, places) = Open(10, Lot("L1", 2)).Unsaved(1).Onto(Open(10, Lot("A", 1)));

        Assert.Equal((2, 3), (places[1], sheet.NextLineNo));
    }

    [Fact, Trait("Rule", "STO-9")]
    public async Task Closing_takes_the_draft_with_it_in_the_same_transaction_and_leaves_one_that_was_not_answered()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, LotSpecific);
        var drafts = new DraftStore(company.Database.Transaction, company.Database.Factory, company.Database.Clock);
        var mine = (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 2)).Must();
        await drafts.SaveAsync(PurchaseCompany.Line, new("offered and mine", 2, At), Actors.PurchasingClerk);

        (await company.Store.SaveAsync(mine, Actors.PurchasingClerk, new(), new("offered", 1, At))).Must();
        Assert.Equal(["offered"], (await company.Database.AllAsync<Draft>()).Select(d => d.Content));

        Assert.NotEmpty((await company.Store.SaveAsync(mine, Actors.PurchasingClerk, new())).Refusals);
        Assert.Single(await company.Database.AllAsync<Draft>());

        var stored = await company.OpenAsync();
        (await company.Store.SaveAsync(stored.SetQuantity(1, 3).Must(), Actors.PurchasingClerk, new())).Must();
        Assert.Empty(await company.Database.AllAsync<Draft>());
    }

    [Fact, Trait("Rule", "ITL-34")]
    public async Task Closing_that_discards_what_is_too_much_discards_the_draft()
    {
        using var company = await PurchaseCompany.WithLineAsync(10, LotSpecific);
        var drafts = new DraftStore(company.Database.Transaction, company.Database.Factory, company.Database.Clock);
        await drafts.SaveAsync(PurchaseCompany.Line, new("mine", 1, At), Actors.PurchasingClerk);
        var mine = (await company.OpenAsync()).AddLine(new(LotNo: "L1", Quantity: 20)).Must();

        (await company.Store.SaveAsync(mine, Actors.PurchasingClerk, new(DiscardExcess: true))).Must();

        Assert.Empty(await company.Database.AllAsync<Draft>());
        Assert.Empty(await company.StoredAsync());
    }
}
