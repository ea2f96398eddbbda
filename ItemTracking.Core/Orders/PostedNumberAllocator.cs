using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Orders;

/// <summary>Numbers posted documents inside the transaction that writes them (NOS-9).</summary>
internal static class PostedNumberAllocator
{
    /// <summary>
    /// The numbers a draw would give now; nothing is held, so another posting may get them first. Goods that come with an invoice have
    /// its number.
    /// </summary>
    public static async Task<PostedNumbers> ForeseeAsync(ItemTrackingDb db, OrderRequest order, PostingPlan plan)
    {
        var invoice = await ForeseeAsync(db, order, order.Kind.Invoicing, plan);
        return new(order.Kind.IsInvoice ? invoice : await ForeseeAsync(db, order, order.Kind.Handling, plan), invoice);
    }

    /// <summary>Draws the numbers; their series wait until the transaction ends.</summary>
    public static async Task<Outcome<PostedNumbers>> DrawAsync(ItemTrackingDb db, OrderRequest order, PostingPlan plan)
    {
        if (order.Kind.IsInvoice)
            return (await DrawAsync(db, order, order.Kind.Invoicing, plan)).Then<PostedNumbers>(no => new PostedNumbers(no, no));
        var handling = await DrawAsync(db, order, order.Kind.Handling, plan);
        var invoice = await DrawAsync(db, order, order.Kind.Invoicing, plan);
        return handling.IsRefused || invoice.IsRefused
            ? Outcome<PostedNumbers>.Refused([.. handling.Refusals, .. invoice.Refusals])
            : Outcome<PostedNumbers>.Of(new(handling.Value, invoice.Value), [.. handling.Messages, .. invoice.Messages]);
    }

    private static async Task<string> ForeseeAsync(ItemTrackingDb db, OrderRequest order, PostingStep step, PostingPlan plan) =>
        plan.Posts(step) ? await NumberAllocator.ForeseeAsync(db, step.Numbers.Series(order.Numbering), order.Header.PostingDate) : "";

    private static async Task<Outcome<string>> DrawAsync(ItemTrackingDb db, OrderRequest order, PostingStep step, PostingPlan plan) =>
        plan.Posts(step) ? await NumberAllocator.DrawInsideAsync(db, step.Numbers.Series(order.Numbering), order.Header.PostingDate) : "";
}
