using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Persistence;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Documents;

/// <summary>
/// Nothing vanishes under a record that is being saved (Q4). Two people meet at a gate: one saves a reference, the other deletes what it
/// refers to. The one who comes second waits, and is then told by name what the first one did.
/// </summary>
public sealed class VanishingRecordTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Reference> References = new()
    {
        ["item of a line"] = new(
            "Item",
            d => d.SaveLineAsync(new() { ItemNo = "NEW", Quantity = 1 }),
            async d => (await d.Items.DeleteAsync("NEW", 1, Actors.Administrator)).Refusals),
        ["unit of the item of a line"] = new(
            "Item",
            d => d.SaveLineAsync(new() { ItemNo = "NEW", Quantity = 1, UnitOfMeasureCode = "BOX" }),
            d => d.SaveItemAsync("NEW", item => item with { Units = [.. item.Units.Where(u => u.Code == "PCS")] })),
        ["item of a comment"] = new(
            "Item",
            d => d.CommentAsync("NEW"),
            async d => (await d.Items.DeleteAsync("NEW", 1, Actors.Administrator)).Refusals),
        ["location of a line"] = new(
            "Location",
            d => d.SaveLineAsync(new() { ItemNo = PurchaseCompany.PlainItem, Quantity = 1, LocationCode = "GREEN" }),
            async d => (await d.Locations.DeleteAsync("GREEN", 1, Actors.Administrator)).Refusals),
        ["bin of a line"] = new(
            "Location",
            d => d.SaveLineAsync(new() { ItemNo = PurchaseCompany.PlainItem, Quantity = 1, LocationCode = "GREEN", BinCode = "B1" }),
            d => d.SaveLocationAsync("GREEN", location => location with { Bins = [] })),
        ["location of a document"] = new(
            "Location",
            d => d.SaveHeaderAsync(DocumentKind.PurchaseOrder, "PO-1001", card => card with { LocationCode = "GREEN" }),
            async d => (await d.Locations.DeleteAsync("GREEN", 1, Actors.Administrator)).Refusals),
        ["vendor of a document"] = new(
            "Vendor",
            d => d.SaveHeaderAsync(DocumentKind.PurchaseOrder, "PO-1001", card => card with { PartyNo = "V2" }),
            async d => (await d.Vendors.DeleteAsync("V2", 1, Actors.Administrator)).Refusals),
        ["customer of a document"] = new(
            "Customer",
            d => d.SaveHeaderAsync(DocumentKind.SalesOrder, "SO-1001", card => card with { PartyNo = "C2" }),
            async d => (await d.Customers.DeleteAsync("C2", 1, Actors.Administrator)).Refusals),
        ["item tracking code of an item"] = new(
            "ItemTrackingCode",
            d => d.SaveItemAsync(PurchaseCompany.PlainItem, item => item with { ItemTrackingCode = "SPARE" }),
            async d => (await d.Codes.DeleteAsync("SPARE", 1, Actors.Administrator)).Refusals),
        ["series of an item"] = new(
            "NoSeries",
            d => d.SaveItemAsync(PurchaseCompany.Free, item => item with { LotNos = "SPARE" }),
            async d => (await d.Series.DeleteAsync("SPARE", 1, Actors.Administrator)).Refusals),
        ["series of the numbering"] = new(
            "NoSeries",
            d => d.SaveNumberingAsync(numbering => numbering with { ItemNos = "SPARE" }),
            async d => (await d.Series.DeleteAsync("SPARE", 1, Actors.Administrator)).Refusals),
        ["unit of an item"] = new(
            "UnitOfMeasure",
            d => d.SaveItemAsync(PurchaseCompany.PlainItem, item => item with { Units = [.. item.Units, new("PALLET", 100)] }),
            async d => (await d.Units.DeleteAsync("PALLET", 1, Actors.Administrator)).Refusals),
    };

    private readonly Gate gate = new();
    private PurchaseCompany company = null!;

    public static TheoryData<string> Names => [.. References.Keys];

    public async Task InitializeAsync() => company = await ReferenceDesk.CreateAsync();

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Theory, MemberData(nameof(Names)), Trait("Requirement", "Q4")]
    public async Task Q4_what_is_deleted_while_a_reference_to_it_is_saved_stays(string name)
    {
        var gated = new InterceptedFactory(company.Database.Options, new GateBeforeSaving(gate));
        var saving = Task.Run(() => References[name].Save(Desk(gated)));
        await gate.Reached;
        var deleting = Task.Run(() => References[name].Delete(Desk(company.Database.Factory)));
        await HasToWaitAsync(deleting);

        gate.Open();

        Assert.Empty(await saving);
        Assert.Contains("used", Assert.Single(await deleting).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names)), Trait("Requirement", "Q4")]
    public async Task Q4_a_reference_to_what_is_being_deleted_is_refused(string name)
    {
        var deleting = Task.Run(() => References[name].Delete(Desk(company.Database.Factory, new Usages([new GateAfterUsages(gate)]))));
        await gate.Reached;
        var saving = Task.Run(() => References[name].Save(Desk(company.Database.Factory)));
        await HasToWaitAsync(saving);

        gate.Open();

        Assert.Empty(await deleting);
        Assert.Contains("does not exist", Assert.Single(await saving).Message, StringComparison.Ordinal);
    }

    /// <summary>On SQLite one writer waits for the other anyway; this says that they would also wait where many write at once.</summary>
    [Theory, MemberData(nameof(Names)), Trait("Requirement", "Q4")]
    public async Task Q4_both_hold_the_record_before_they_ask_about_it(string name)
    {
        var (saver, deleter, table) = (new CommandLog(), new CommandLog(), References[name].Table);
        await References[name].Delete(Desk(new InterceptedFactory(company.Database.Options, deleter)));
        Assert.Contains(deleter.Commands.TakeWhile(c => !c.StartsWith("SELECT", StringComparison.Ordinal)), Holds);

        company.Dispose();
        company = await ReferenceDesk.CreateAsync();
        await References[name].Save(Desk(new InterceptedFactory(company.Database.Options, saver)));
        Assert.Contains(saver.Commands.TakeWhile(c => !Asks(c)), Holds);

        bool Holds(string command) => command.StartsWith("UPDATE", StringComparison.Ordinal) && Names(command);
        bool Asks(string command) => command.StartsWith("SELECT", StringComparison.Ordinal) && Names(command);
        bool Names(string command) => new[] { $"UPDATE \"{table}\"", $"FROM \"{table}\"", $"FROM [{table}]" }
            .Any(part => command.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Long enough for somebody who need not wait to be done.</summary>
    private static async Task HasToWaitAsync(Task other)
    {
        await Task.WhenAny(other, Task.Delay(TimeSpan.FromMilliseconds(300)));
        Assert.False(other.IsCompleted);
    }

    private ReferenceDesk Desk(Microsoft.EntityFrameworkCore.IDbContextFactory<ItemTrackingDb> factory, Usages? usages = null) =>
        new(company, new WriteTransaction(factory), usages ?? Usages.OfAllRooms());

    /// <summary>A record that refers to another.</summary>
    /// <param name="Table">Table of the record referred to, or of the one that it belongs to.</param>
    /// <param name="Save">Saves the reference.</param>
    /// <param name="Delete">Deletes what it refers to.</param>
    private sealed record Reference(
        string Table, Func<ReferenceDesk, Task<IReadOnlyList<Refusal>>> Save, Func<ReferenceDesk, Task<IReadOnlyList<Refusal>>> Delete);
}
