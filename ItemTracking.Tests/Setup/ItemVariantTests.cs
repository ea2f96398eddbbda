using ItemTracking.Core.Documents;
using ItemTracking.Core.Documents.Journals;
using ItemTracking.Core.Documents.Posted;
using ItemTracking.Core.Documents.Transfers;
using ItemTracking.Core.Information;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Support;

namespace ItemTracking.Tests.Setup;

/// <summary>The variants of an item: what they are, and that none goes which something names.</summary>
public sealed class ItemVariantTests : IAsyncLifetime
{
    /// <summary>What may name the variant RED of item 1000, and how the message calls it.</summary>
    private static readonly Dictionary<string, Func<object[]>> Users = new()
    {
        ["document PO-1"] = () =>
        [
            new DocumentHeader { No = "PO-1" },
            new DocumentLine { DocumentNo = "PO-1", LineNo = 10000, ItemNo = "1000", VariantCode = "RED" },
        ],
        ["document R-1"] = () =>
        [
            new PostedDocumentHeader { No = "R-1" },
            new PostedDocumentLine { DocumentNo = "R-1", LineNo = 10000, ItemNo = "1000", VariantCode = "RED" },
        ],
        [JournalTemplate.Item.NameOf("B1")] = () =>
        [
            new ItemJournalBatch { TemplateName = JournalTemplate.Item.Name, Name = "B1" },
            new ItemJournalLine
            {
                TemplateName = JournalTemplate.Item.Name,
                BatchName = "B1",
                LineNo = 10000,
                ItemNo = "1000",
                VariantCode = "RED",
            },
        ],
        ["Transfer Order TO-1"] = () =>
        [
            new TransferHeader { No = "TO-1" },
            new TransferLine { DocumentNo = "TO-1", LineNo = 10000, ItemNo = "1000", VariantCode = "RED" },
        ],
        ["item ledger entry 7"] = () => [new ItemLedgerEntry { EntryNo = 7, ItemNo = "1000", VariantCode = "RED" }],
        ["information of serial number S1"] = () => [new SerialNoInformation { ItemNo = "1000", VariantCode = "RED", SerialNo = "S1" }],
        ["information of lot L1"] = () => [new LotNoInformation { ItemNo = "1000", VariantCode = "RED", LotNo = "L1" }],
        ["a comment on L1"] = () =>
        [
            new ItemTrackingComment
            {
                Type = ItemTrackingType.LotNo,
                ItemNo = "1000",
                VariantCode = "RED",
                SerialLotNo = "L1",
                LineNo = 10000,
            },
        ],
    };

    private readonly TestDatabase database = new();

    private ItemStore Items => new SetupStores(database).Items;

    public static TheoryData<string> Named => [.. Users.Keys];

    public Task InitializeAsync() => database.AddAsync(new UnitOfMeasure { Code = "PCS", Version = 1 });

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Variants_are_saved_in_one_form_and_read_back_by_code()
    {
        var saved = Taken(await SaveAsync("1000", new(" red ", " Red paint", false), new("black", "", true)));

        Assert.Equal([new("RED", "Red paint", false), new("BLACK", "", true)], saved.Variants);
        Assert.Equal(
            [new("BLACK", "", true), new("RED", "Red paint", false)], Taken(await Items.FindAsync("1000", Actors.Auditor)).Variants);
    }

    [Fact]
    public async Task Two_items_may_have_variants_of_the_same_name()
    {
        Taken(await SaveAsync("1000", Of("RED")));
        Taken(await SaveAsync("2000", Of("RED")));

        Assert.Equal(["1000", "2000"], (await database.AllAsync<ItemVariant>()).Select(v => v.ItemNo).Order());
    }

    [Theory]
    [InlineData("", "Code must have a value in Item Variant: Item No.='1000',Code=''. It cannot be zero or empty.")]
    [InlineData(" red", "The Item Variant already exists. Identification fields and values: Item No.='1000',Code='RED'")]
    [InlineData("12345678901", "The length of the string is 11, but it must be less than or equal to 10 characters. Value: 12345678901")]
    [InlineData("A\u200BB", "Item Variant Code must not contain control, bidirectional or invisible characters: character 2 is U+200B.")]
    public async Task A_code_that_is_none_or_twice_there_is_refused_with_its_line(string code, string message)
    {
        var refusal = Assert.Single((await SaveAsync("1000", Of("RED"), Of(code))).Refusals);

        Assert.Equal((message, "Item Variant Code", 2), (refusal.Message, refusal.Field, refusal.Line));
        Assert.Empty(await database.AllAsync<Item>());
    }

    [Fact]
    public async Task A_description_has_at_most_100_characters()
    {
        Taken(await SaveAsync("1000", new ItemVariantCard("RED", new('x', 100), false)));

        var refusal = Assert.Single((await SaveAsync("2000", new ItemVariantCard("RED", new('x', 101), false))).Refusals);
        Assert.Equal(("Description", 1), (refusal.Field, refusal.Line));
    }

    [Theory, MemberData(nameof(Named)), Trait("Requirement", "Q4")]
    public async Task Q4_a_variant_that_something_names_stays_and_so_does_everything_else_of_the_card(string user)
    {
        var item = Taken(await SaveAsync("1000", Of("RED"), Of("BLACK")));
        await database.AddAsync(Users[user]());

        Assert.Equal(
            (RefusalCode.SET_6, $"You cannot delete Item Variant RED because it is used by {user}."),
            Assert.Single((await Items.SaveAsync(item with { Description = "Other", Variants = [] }, Actors.InventoryManager)).Refusals)
                is var refusal ? (refusal.Code, refusal.Message) : default);
        var kept = Taken(await Items.FindAsync("1000", Actors.Auditor));
        Assert.Equal(("", "BLACK RED"), (kept.Description, string.Join(' ', kept.Variants.Select(v => v.Code))));

        Taken(await Items.SaveAsync(item with { Variants = [Of("RED")] }, Actors.InventoryManager));
        Assert.Equal(["RED"], (await database.AllAsync<ItemVariant>()).Select(v => v.Code));
    }

    [Theory, MemberData(nameof(Named))]
    public async Task What_names_the_same_variant_of_another_item_or_another_one_of_this_keeps_none(string user)
    {
        var other = Taken(await SaveAsync("2000", Of("RED")));
        var item = Taken(await SaveAsync("1000", Of("RED"), Of("BLACK")));
        await database.AddAsync(Users[user]());

        Taken(await Items.SaveAsync(other with { Variants = [] }, Actors.InventoryManager));
        Taken(await Items.SaveAsync(item with { Variants = [Of("RED")] }, Actors.InventoryManager));
    }

    [Fact]
    public async Task A_variant_in_use_may_get_another_text_and_be_blocked()
    {
        var item = Taken(await SaveAsync("1000", Of("RED")));
        await database.AddAsync(new ItemLedgerEntry { EntryNo = 7, ItemNo = "1000", VariantCode = "RED" });

        Assert.Equal(
            [new ItemVariantCard("RED", "Crimson", true)],
            Taken(await Items.SaveAsync(item with { Variants = [new("RED", "Crimson", true)] }, Actors.InventoryManager)).Variants);
    }

    [Fact]
    public async Task A_reference_names_a_variant_that_the_item_has()
    {
        var item = Taken(await SaveAsync("1000", Of("RED")));
        ItemReferenceCard[] references =
            [new("A", ItemReferenceType.BarCode, "", "red", ""), new("B", ItemReferenceType.BarCode, "", "BLUE", "")];

        var refusal = Assert.Single((await Items.SaveAsync(item with { References = references }, Actors.InventoryManager)).Refusals);
        Assert.Equal(
            ("The Item Variant does not exist. Identification fields and values: Item No.='1000',Code='BLUE'", "Variant Code", 2),
            (refusal.Message, refusal.Field, refusal.Line));

        item = Taken(await Items.SaveAsync(item with { References = references[..1] }, Actors.InventoryManager));
        refusal = Assert.Single((await Items.SaveAsync(item with { Variants = [] }, Actors.InventoryManager)).Refusals);
        Assert.Equal(("Variant Code", 1), (refusal.Field, refusal.Line));
        Assert.Single(await database.AllAsync<ItemVariant>());
    }

    [Fact, Trait("Requirement", "Q4")]
    public async Task Q4_a_variant_stays_while_a_reference_on_the_card_names_it_and_goes_together_with_the_reference()
    {
        var item = Taken(await SaveAsync("1000", Of("RED"), Of("BLACK")));
        ItemReferenceCard[] references =
            [new("A", ItemReferenceType.BarCode, "", "BLACK", ""), new("B", ItemReferenceType.BarCode, "", "RED", "")];
        item = Taken(await Items.SaveAsync(item with { References = references }, Actors.InventoryManager));

        var refusal = Assert.Single((await Items.SaveAsync(item with { Variants = [Of("BLACK")] }, Actors.InventoryManager)).Refusals);
        Assert.Equal(
            (RefusalCode.SET_6, "You cannot delete Item Variant RED because it is used by item reference Bar Code B.", "Variant Code", 2),
            (refusal.Code, refusal.Message, refusal.Field, refusal.Line));
        Assert.Equal("Delete the reference too, or choose another variant for it or none.", refusal.WayOut);
        Assert.Equal(2, (await database.AllAsync<ItemVariant>()).Count);

        item = Taken(await Items.SaveAsync(
            item with { Variants = [Of("BLACK")], References = references[..1] }, Actors.InventoryManager));
        Taken(await Items.SaveAsync(
            item with { Variants = [], References = [references[0] with { VariantCode = "" }] }, Actors.InventoryManager));
        Assert.Empty(await database.AllAsync<ItemVariant>());
    }

    [Fact, Trait("Rule", "INF-1")]
    public async Task Information_and_comments_are_of_a_variant_that_the_item_has()
    {
        Taken(await SaveAsync("1000", Of("RED")));
        var cards = new InformationStore(database.Transaction, database.Factory);
        var comments = new CommentStore(database.Transaction, database.Factory);
        InformationKey red = new(ItemTrackingType.LotNo, "1000", "red", "L1"), blue = red with { VariantCode = "BLUE" };
        const string missing = "The Item Variant does not exist. Identification fields and values: Item No.='1000',Code='BLUE'";

        Taken(await cards.SaveAsync(new InformationCard { Key = red }, Actors.InventoryManager));
        Taken(await comments.AddAsync(red, null, "Fine", Actors.InventoryManager));
        var refusal = Assert.Single((await cards.SaveAsync(new InformationCard { Key = blue }, Actors.InventoryManager)).Refusals);
        Assert.Equal((missing, "Variant Code"), (refusal.Message, refusal.Field));
        Assert.Equal(missing, Assert.Single((await comments.AddAsync(blue, null, "Fine", Actors.InventoryManager)).Refusals).Message);
    }

    [Fact, Trait("Rule", "INF-8")]
    public async Task Information_is_copied_to_a_number_of_a_variant_that_the_item_has()
    {
        Taken(await SaveAsync("1000", Of("RED")));
        InformationKey source = new(ItemTrackingType.LotNo, "1000", "RED", "L1");
        Taken(await new InformationStore(database.Transaction, database.Factory)
            .SaveAsync(new InformationCard { Key = source }, Actors.InventoryManager));

        Taken(await new CopyInfoStore(database.Transaction, database.Clock)
            .CopyAsync(source, source with { Number = "L2" }, false, Actors.InventoryManager));
        Assert.Equal(2, (await database.AllAsync<LotNoInformation>()).Count);
    }

    [Fact, Trait("Requirement", "S14")]
    public async Task S14_changes_of_variants_are_told_and_an_item_takes_its_variants_along()
    {
        var item = Taken(await SaveAsync("1000", Of("RED"), Of("BLACK")));
        item = Taken(await Items.SaveAsync(item with { Variants = [new("RED", "", true)] }, Actors.InventoryManager));
        Assert.False((await Items.DeleteAsync("1000", item.Version, Actors.InventoryManager)).IsRefused);

        Assert.Empty(await database.AllAsync<ItemVariant>());
        var told = (await database.AllAsync<AuditEntry>()).Where(e => e.Table == "Item Variant").ToList();
        Assert.Contains(told, e => e is { Action: AuditAction.Created, Key: "1000, RED" });
        Assert.Contains(told, e => e is { Action: AuditAction.Deleted, Key: "1000, BLACK" });
        Assert.Contains(told, e => e is { Action: AuditAction.Blocked, After: "Blocked: Yes" });
    }

    private static ItemVariantCard Of(string code) => new(code, "", false);

    private static T Taken<T>(Outcome<T> outcome)
    {
        Assert.True(!outcome.IsRefused, string.Join("\n", outcome.Refusals.Select(r => r.Message)));
        return outcome.Value!;
    }

    private Task<Outcome<ItemCard>> SaveAsync(string no, params ItemVariantCard[] variants) => Items.SaveAsync(
        ItemCard.New with { No = no, BaseUnitOfMeasure = "PCS", Variants = variants }, Actors.InventoryManager);
}
