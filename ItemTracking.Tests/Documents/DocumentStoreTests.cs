using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Setup;
using ItemTracking.Core.Tracking;
using ItemTracking.Tests.Support;
using static ItemTracking.Tests.Documents.PurchaseCompany;

namespace ItemTracking.Tests.Documents;

public sealed class DocumentStoreTests : IAsyncLifetime
{
    private PurchaseCompany company = null!;

    public async Task InitializeAsync() => company = await PurchaseCompany.CreateAsync();

    public Task DisposeAsync()
    {
        company.Dispose();
        return Task.CompletedTask;
    }

    [Fact, Trait("Rule", "NUM-26")]
    public async Task A_new_order_takes_the_next_number_and_is_dated_today()
    {
        var first = Taken(await company.Store.CreateAsync(SourceTypes.PurchaseLine, DocumentType.Order, Actors.PurchasingClerk));
        var second = Taken(await company.Store.CreateAsync(SourceTypes.PurchaseLine, DocumentType.Order, Actors.PurchasingClerk));

        Assert.Equal(("PO-1001", "PO-1002"), (first.Key.No, second.Key.No));
        Assert.Equal((company.Database.Clock.Today, DocumentStatus.Open), (first.PostingDate, first.Status));
    }

    [Fact, Trait("Rule", "USR-4")]
    public async Task A_new_order_is_dated_the_work_date_of_who_makes_it()
    {
        var workDate = company.Database.Clock.Today.AddDays(-14);

        var order = Taken(await company.Store.CreateAsync(
            SourceTypes.PurchaseLine, DocumentType.Order, Actors.PurchasingClerk with { WorkDate = workDate }));

        Assert.Equal((workDate, workDate), (order.DocumentDate, order.PostingDate));
    }

    [Fact, Trait("Rule", "NOS-11")]
    public async Task Without_a_series_the_refusal_names_the_field()
    {
        using var empty = new PurchaseCompany();
        await empty.Database.AddAsync(new CompanyNumbering());

        Assert.Equal(
            "Purchase Order Nos. must have a value in Numbering: Primary Key=. It cannot be zero or empty.",
            Message(await empty.Store.CreateAsync(SourceTypes.PurchaseLine, DocumentType.Order, Actors.PurchasingClerk)));
    }

    [Fact, Trait("Rule", "NUM-26")]
    public async Task A_number_in_use_is_refused_with_a_way_out()
    {
        await company.OrderAsync();
        await company.Database.ResetSeriesAsync("PO");

        var refusal = Assert.Single((await company.Store.CreateAsync(
            SourceTypes.PurchaseLine, DocumentType.Order, Actors.PurchasingClerk)).Refusals);
        Assert.Contains("already exists", refusal.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "ROL-2")]
    public async Task An_auditor_reads_and_changes_nothing()
    {
        var order = await company.OrderAsync((PlainItem, 1));

        Assert.False((await company.Reader.FindAsync(order.Key, Actors.Auditor)).IsRefused);
        Assert.Equal(RefusalCode.ROL_2, Assert.Single((await company.Store.SaveHeaderAsync(order, Actors.Auditor)).Refusals).Code);
        Assert.Equal(
            RefusalCode.ROL_2, Assert.Single((await company.Store.SaveLineAsync(order.Key, order.Lines[0], Actors.Auditor)).Refusals).Code);
        Assert.Equal(
            RefusalCode.ROL_2,
            Assert.Single((await company.Store.DeleteAsync(order.Key, order.Version, true, Actors.Auditor)).Refusals).Code);
        Assert.Equal(
            RefusalCode.ROL_2,
            Assert.Single((await company.Store.CreateAsync(SourceTypes.PurchaseLine, DocumentType.Order, Actors.Auditor)).Refusals).Code);
    }

    [Fact]
    public async Task Header_refusals_come_together()
    {
        var order = await company.OrderAsync();

        var saved = await company.Store.SaveHeaderAsync(
            order with { PartyNo = "VBLOCKED", LocationCode = "TRANSIT", PostingDate = default }, Actors.PurchasingClerk);

        Assert.Equal(
            [
                "Blocked must be equal to 'No'  in Vendor: No.=VBLOCKED. Current value is 'Yes'.",
                "You can use In-Transit location TRANSIT for transfer orders only.",
                "Posting Date must have a value in Purchase Header: Document Type=Order,No.=PO-1001. It cannot be zero or empty.",
            ],
            saved.Refusals.Select(r => r.Message));
    }

    [Fact]
    public async Task Of_two_people_who_save_one_header_the_second_is_told()
    {
        var order = await company.OrderAsync();
        Taken(await company.Store.SaveHeaderAsync(order with { ExternalDocumentNo = "A" }, Actors.PurchasingClerk));

        Assert.Equal(
            RefusalCode.SAVE_1,
            Assert.Single((await company.Store.SaveHeaderAsync(
                order with { ExternalDocumentNo = "B" }, Actors.PurchasingClerk)).Refusals).Code);
        Assert.Equal("A", (await company.FindAsync(order.Key)).ExternalDocumentNo);
    }

    [Fact]
    public async Task An_empty_order_cannot_be_released()
    {
        var order = await company.OrderAsync();

        Assert.Equal(
            "There is nothing to release for Purchase Order PO-1001.",
            Message(await company.Store.ReleaseAsync(order.Key, order.Version, Actors.PurchasingClerk)));
    }

    [Fact]
    public async Task A_released_order_takes_quantities_to_receive_and_nothing_else_until_it_is_reopened()
    {
        var order = await company.OrderAsync((PlainItem, 10));
        var released = Taken(await company.Store.ReleaseAsync(order.Key, order.Version, Actors.PurchasingClerk));
        Assert.Equal(DocumentStatus.Released, released.Status);

        await company.ChangeAsync(order.Key, 0, l => l with { QtyToHandle = 4 });
        Assert.Equal(
            "Status must be equal to 'Open'  in Purchase Header: Document Type=Order,No.=PO-1001. Current value is 'Released'.",
            Message(await company.TryChangeAsync(order.Key, 0, l => l with { Description = "Other" })));
        Assert.Contains(
            "Status must be equal to 'Open'",
            Message(await company.Store.DeleteAsync(order.Key, released.Version, true, Actors.PurchasingClerk)), StringComparison.Ordinal);

        var reopened = Taken(await company.Store.ReopenAsync(order.Key, released.Version, Actors.PurchasingClerk));
        Assert.Equal(DocumentStatus.Open, reopened.Status);
        await company.ChangeAsync(order.Key, 0, l => l with { Description = "Other" });
    }

    [Fact, Trait("Scenario", "O-197")]
    public async Task Deleting_a_tracked_line_asks_and_yes_removes_line_and_tracking()
    {
        var order = await company.OrderAsync((SerialItem, 5));
        await company.TrackAsync(order.Key, 10000, Serials("S", 5));
        var line = order.Lines[0];

        var asked = Assert.Single((await company.Store.DeleteLineAsync(
            order.Key, line.LineNo, line.Version, false, Actors.PurchasingClerk)).Refusals);
        Assert.Equal(
            "Item tracking is defined for item SERIAL in the Purchase Line.\n"
                + "Do you want to delete the Purchase Line and the item tracking lines?",
            asked.Message);
        Assert.True(asked.Kind == OutcomeKind.Question);
        Assert.Equal(5, (await company.Database.AllAsync<TrackingSpecification>()).Count);

        Assert.Empty(Taken(await company.Store.DeleteLineAsync(order.Key, line.LineNo, line.Version, true, Actors.PurchasingClerk)).Lines);
        Assert.Empty(await company.Database.AllAsync<TrackingSpecification>());
    }

    [Fact, Trait("Scenario", "O-202")]
    public async Task Deleting_an_order_removes_all_its_tracking_so_that_the_serials_are_free_again()
    {
        var order = await company.OrderAsync((SerialItem, 2), (LotItem, 3));
        await company.TrackAsync(order.Key, 10000, Serials("S", 2));
        await company.TrackAsync(order.Key, 20000, ("", "L1", 3));

        var asked = await company.Store.DeleteAsync(order.Key, order.Version, false, Actors.PurchasingClerk);
        Assert.Equal(
            ("Order PO-1001 has item reservation. Do you want to delete it anyway?", true),
            (Message(asked), asked.Refusals[0].Kind == OutcomeKind.Question));

        Taken(await company.Store.DeleteAsync(order.Key, order.Version, true, Actors.PurchasingClerk));
        Assert.Empty(await company.Database.AllAsync<TrackingSpecification>());
        Assert.Empty(await company.Database.AllAsync<DocumentLine>());
        var other = await company.OrderAsync((SerialItem, 2));
        await company.TrackAsync(other.Key, 10000, Serials("S", 2));
        Assert.Equal("Complete 2/2", (await company.FindAsync(other.Key)).Lines[0].Tracking.Text);
    }

    [Fact]
    public async Task A_released_order_keeps_its_location()
    {
        var order = await company.OrderAsync((PlainItem, 10));
        var released = Taken(await company.Store.ReleaseAsync(order.Key, order.Version, Actors.PurchasingClerk));

        var refusal = Assert.Single((await company.Store.SaveHeaderAsync(
            released with { LocationCode = "RED" }, Actors.PurchasingClerk)).Refusals);

        Assert.Equal("Location Code", refusal.Field);
        Assert.Contains("Status must be equal to 'Open'", refusal.Message, StringComparison.Ordinal);
        Taken(await company.Store.SaveHeaderAsync(released with { ExternalDocumentNo = "A" }, Actors.PurchasingClerk));
    }

    [Fact, Trait("Rule", "DOC-5")]
    public async Task What_went_back_on_a_negative_line_and_was_not_invoiced_cannot_be_deleted()
    {
        var order = await company.OrderAsync((PlainItem, -5));
        await company.Database.HandleAsync(order.Key, 10000, -2);

        Assert.Equal(
            RefusalCode.DOC_5,
            Assert.Single((await company.Store.DeleteAsync(order.Key, order.Version, true, Actors.PurchasingClerk)).Refusals).Code);
    }

    [Fact, Trait("Rule", "DOC-5")]
    public async Task What_was_received_and_not_invoiced_cannot_be_deleted()
    {
        var order = await company.OrderAsync((PlainItem, 5));
        await company.Database.HandleAsync(order.Key, 10000, 2);
        var line = (await company.FindAsync(order.Key)).Lines[0];

        Assert.Equal(
            "You cannot delete item PLAIN from Purchase Order PO-1001 because 2 PCS are posted as Quantity Received but not invoiced.",
            Message(await company.Store.DeleteLineAsync(order.Key, 10000, line.Version, true, Actors.PurchasingClerk)));
        Assert.Equal(
            RefusalCode.DOC_5,
            Assert.Single((await company.Store.DeleteAsync(order.Key, order.Version, true, Actors.PurchasingClerk)).Refusals).Code);
    }
}
