using ItemTracking.Core.Ledger;
using ItemTracking.Core.Posting;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>Lines of a journal bring their document numbers, and a batch is a source of its own (PST-27, I10).</summary>
public sealed class OwnDocumentNumberTests : PostingTests
{
    [Theory, Trait("Rule", "PST-27")]
    [InlineData("R-1")]
    [InlineData("R-0")]
    public async Task Entries_keep_the_number_that_their_line_brought_and_the_others_get_the_drawn_one(string foreseen)
    {
        var movements = Moves.InOrder(Numbered(Moves.Serials(1, "S1", "S2"), "R-0"), Moves.Plain(3), Numbered(Moves.Plain(4), "D-2"));
        var source = new GivenSource(movements)
        {
            Request = new() { Movements = movements, Invoices = [.. movements.Select(Invoiced)] },
            Foreseen = foreseen,
        };

        Taken(await Engine.PostAsync(Company.Database, source));

        string[] expected = ["R-0", "R-0", "R-1", "D-2"];
        Assert.Equal(expected, (await EntriesAsync()).Select(e => e.DocumentNo));
        Assert.Equal(expected, (await Company.Database.AllAsync<ValueEntry>()).OrderBy(v => v.EntryNo).Select(v => v.DocumentNo));
    }

    [Fact, Trait("Requirement", "R4")]
    public async Task R4_A_request_of_one_batch_does_not_answer_for_another_batch_of_the_template()
    {
        var (request, other) = (Guid.NewGuid(), Moves.Batch with { SourceBatchName = "NIGHT" });
        var posted = Taken(await Engine.PostAsync(Company.Database, new GivenSource(Moves.Plain(1)), request));

        Assert.Equal(posted, Taken(await Engine.PostAsync(Company.Database, new GivenSource(Moves.Plain(1)), request)));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Engine.PostAsync(Company.Database, new GivenSource(Moves.Plain(1)) { Key = other }, request));

        await using var db = Company.Database.Factory.CreateDbContext();
        Assert.Equal(
            [Moves.Batch.SourceBatchName],
            await MovementPoster.PostingsOf(db, Moves.Batch).Select(p => p.SourceBatchName).ToListAsync());
        Assert.Empty(await MovementPoster.PostingsOf(db, other).ToListAsync());
    }

    private static ItemMovement Numbered(ItemMovement movement, string documentNo) =>
        movement with { Origin = movement.Origin with { DocumentNo = documentNo } };

    private static InvoicePart Invoiced(ItemMovement movement) => new(
        movement.Source, movement.Source.SourceRefNo, movement.Quantity, [.. movement.Numbers.Select(n => (n.Numbers, n.Quantity))])
    {
        Item = movement.Item,
        Origin = movement.Origin,
    };
}
