using ItemTracking.Core.Assignment;
using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Orders;
using ItemTracking.Core.Setup;
using ItemTracking.Tests.Documents;
using ItemTracking.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Posting;

/// <summary>What a document of which a part was received or shipped still lets people change.</summary>
public sealed class HandledDocumentTests : PostingTests
{
    private const string TooMuchTracked =
        "Item tracking defined for item LOT in the Purchase Line accounts for more than the quantity you have entered."
        + "\nYou must adjust the existing item tracking and then reenter the new quantity.";

    [Fact, Trait("Rule", "DOC-5")]
    public async Task The_vendor_of_goods_that_came_stays()
    {
        await Company.Database.AddAsync(new Vendor { No = "V2", Name = "Tailspin" });
        var order = await PartlyReceivedAsync(4);

        var refused = await Company.Store.SaveHeaderAsync(order with { PartyNo = "V2" }, Actors.PurchasingClerk);

        Assert.Equal(
            "Quantity Received must be equal to '0'  in Purchase Line: "
            + "Document Type=Order,Document No.=PO-1001,Line No.=10000. Current value is '4'.",
            Message(refused));
        Taken(await Company.Store.SaveHeaderAsync(order with { ExternalDocumentNo = "A-17" }, Actors.PurchasingClerk));
    }

    [Fact, Trait("Rule", "DOC-4"), Trait("Rule", "ITL-58")]
    public async Task Numbers_that_were_handled_and_numbers_that_are_open_together_bound_the_quantity_of_their_line()
    {
        var order = await PartlyReceivedAsync(4);
        Assert.Equal(TooMuchTracked, Message(await QuantityAsync(order.Key, 9)));

        await Company.EditTrackingAsync(order.Key, 10000, sheet => sheet.SetQuantity(1, 8));

        Assert.Equal(TooMuchTracked, Message(await QuantityAsync(order.Key, 7)));
        var line = Taken(await QuantityAsync(order.Key, 8)).Lines[0];
        Assert.Equal((8m, 4m), (line.Quantity, line.QtyToHandle));
    }

    [Fact, Trait("Rule", "DOC-4"), Trait("Rule", "I8")]
    public async Task A_line_that_was_invoiced_completely_is_deleted_after_a_question_and_its_number_is_not_given_again()
    {
        var order = await Company.OrderAsync((PlainItem, 3), (LotItem, 5));
        await Company.TrackAsync(order.Key, 20000, ("", "L1", 5));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 0 });
        await ReceiveAsync(order.Key);
        Assert.StartsWith("You cannot delete", Message(await DeleteAsync(order.Key, consent: true)), StringComparison.Ordinal);
        await InvoiceAsync(order.Key);

        Assert.Equal(OutcomeKind.Question, (await DeleteAsync(order.Key, consent: false)).Kind);
        Taken(await DeleteAsync(order.Key, consent: true));
        DocumentLineCard added = new() { ItemNo = LotItem, Quantity = 2 };
        var card = Taken(await Company.Store.SaveLineAsync(order.Key, added, Actors.PurchasingClerk));

        Assert.Equal([10000, 30000], card.Lines.Select(l => l.LineNo));
        Assert.Empty(await TrackingAsync());
    }

    [Fact, Trait("Rule", "PST-5")]
    public async Task A_blocked_item_is_not_invoiced_either()
    {
        var order = await PartlyReceivedAsync(10);
        await using (var db = Company.Database.Factory.CreateDbContext())
            await db.Set<Item>().Where(i => i.No == LotItem).ExecuteUpdateAsync(set => set.SetProperty(i => i.Blocked, true));

        var refusal = Assert.Single((await PostAsync(order.Key, PostingChoice.Invoice)).Refusals);

        Assert.Equal(("Blocked must be equal to 'No'  in Item: No.=LOT. Current value is 'Yes'.", 10000), (refusal.Message, refusal.Line));
        Assert.All(await EntriesAsync(), e => Assert.Equal(0, e.InvoicedQuantity));
    }

    /// <summary>Ten of lot L1 are ordered; so many of them came.</summary>
    private async Task<DocumentCard> PartlyReceivedAsync(decimal quantity)
    {
        var order = await Company.OrderAsync((LotItem, 10));
        await Company.TrackAsync(order.Key, 10000, ("", "L1", 10));
        await Company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = quantity });
        await ReceiveAsync(order.Key);
        return await Company.FindAsync(order.Key);
    }

    private Task<Outcome<DocumentCard>> QuantityAsync(DocumentKey key, decimal quantity) =>
        Company.TryChangeAsync(key, 0, l => l with { Quantity = quantity });

    private async Task<Outcome<DocumentCard>> DeleteAsync(DocumentKey key, bool consent)
    {
        var line = (await Company.FindAsync(key)).Lines[1];
        return await Company.Store.DeleteLineAsync(key, line.LineNo, line.Version, consent, Actors.PurchasingClerk);
    }
}
