using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Orders;

/// <summary>Numbers posted documents inside the transaction that writes them (NOS-9).</summary>
internal static class PostedNumberAllocator
{
    /// <summary>The numbers a draw would give now, or why it gives none; nothing is held, so another posting may get them first.</summary>
    public static Task<Outcome<PostedNumbers>> ForeseeAsync(ItemTrackingDb db, OrderRequest order, PostingPlan plan) =>
        OfStepsAsync(
            order.Kind, plan, step => NumberAllocator.ForeseeAsync(db, step.Numbers.Series(order.Numbering), order.Header.PostingDate));

    /// <summary>Draws the numbers; their series wait until the transaction ends.</summary>
    public static Task<Outcome<PostedNumbers>> DrawAsync(ItemTrackingDb db, OrderRequest order, PostingPlan plan) =>
        OfStepsAsync(
            order.Kind, plan, step => NumberAllocator.DrawInsideAsync(db, step.Numbers.Series(order.Numbering), order.Header.PostingDate));

    /// <summary>A number for each document that is posted. Goods that come with an invoice have its number.</summary>
    private static async Task<Outcome<PostedNumbers>> OfStepsAsync(
        DocumentKind kind, PostingPlan plan, Func<PostingStep, Task<Outcome<string>>> number)
    {
        var handling = !kind.IsInvoice && plan.Posts(kind.Handling) ? await number(kind.Handling) : "";
        var invoice = plan.Posts(kind.Invoicing) ? await number(kind.Invoicing) : "";
        return handling.IsRefused || invoice.IsRefused
            ? Outcome<PostedNumbers>.Refused([.. handling.Refusals, .. invoice.Refusals])
            : Outcome<PostedNumbers>.Of(
                new(kind.IsInvoice ? invoice.Value : handling.Value, invoice.Value), [.. handling.Messages, .. invoice.Messages]);
    }
}
