using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Users;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Persistence;

public sealed class AuditReaderTests : IDisposable
{
    private readonly TestDatabase database = new();

    private AuditReader Reader => new(database.Factory, database.Clock);

    public void Dispose() => database.Dispose();

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_lines_come_newest_first_and_page_after_page()
    {
        await AddAsync(AuditReader.PageSize + 5);

        var first = (await Reader.PageAsync(new(), null, Actors.Auditor)).Value!;
        var second = (await Reader.PageAsync(new(), first.NextBefore, Actors.Auditor)).Value!;

        Assert.Equal((AuditReader.PageSize, 5), (first.Rows.Count, second.Rows.Count));
        Assert.Null(second.NextBefore);
        var all = first.Rows.Concat(second.Rows).Select(row => row.EntryNo).ToList();
        Assert.Equal(all.OrderDescending(), all);
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_every_filter_leaves_only_what_it_names()
    {
        await database.AddAsync(new ItemTrackingCode { Code = "LOT", Description = "Lots only", Version = 1 });
        database.Clock.Advance(TimeSpan.FromDays(1));
        await using (var db = database.Factory.CreateDbContext())
        {
            db.Actor = new Actor("quentin", []);
            db.Reason = "Recall";
            db.Add(new Item { No = "1000", Description = "Bicycle", Version = 1 });
            db.AddAudit(new()
            {
                Action = AuditAction.Posted,
                Table = "Purchase Order",
                Key = "PO-1",
                After = "Posted Purchase Receipt: R-1"
            });
            await db.SaveChangesAsync();
        }

        Assert.Equal(["1000", "PO-1"], await KeysAsync(new(UserName: "quentin")));
        Assert.Equal(["LOT"], await KeysAsync(new(Table: "Item Tracking Code")));
        Assert.Equal(["PO-1"], await KeysAsync(new(Action: AuditAction.Posted)));
        Assert.Equal(["1000"], await KeysAsync(new(Key: "1000")));
        Assert.Equal(["LOT"], await KeysAsync(new(To: new DateOnly(2025, 1, 15))));
        Assert.Equal(["1000", "PO-1"], await KeysAsync(new(From: new DateOnly(2025, 1, 16))));
        Assert.Equal(["PO-1"], await KeysAsync(new(Search: "r-1 recall")));
        Assert.Equal(["LOT"], await KeysAsync(new(Search: "lots")));
        Assert.Equal(["Item", "Item Tracking Code", "Purchase Order"], (await Reader.TablesAsync(Actors.Auditor)).Value!);
    }

    private async Task<IEnumerable<string>> KeysAsync(AuditFilter filter) =>
        (await Reader.PageAsync(filter, null, Actors.Auditor)).Value!.Rows.Select(row => row.Key).Order(StringComparer.Ordinal);

    private async Task AddAsync(int lines)
    {
        await using var db = database.Factory.CreateDbContext();
        db.Actor = Actors.Administrator;
        for (var i = 0; i < lines; i++)
            db.AddAudit(new() { Action = AuditAction.Posted, Table = "Purchase Order", Key = $"PO-{i}" });
        await db.SaveChangesAsync();
    }
}
