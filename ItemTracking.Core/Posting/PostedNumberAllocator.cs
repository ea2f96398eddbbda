using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.NumberSeries;
using ItemTracking.Core.Persistence;

namespace ItemTracking.Core.Posting;

/// <summary>Numbers of the documents that a posting makes; blank for one that it does not make.</summary>
/// <param name="Handling">Receipt or shipment.</param>
/// <param name="Invoice">Invoice or credit memo.</param>
internal readonly record struct PostedNumbers(string Handling, string Invoice);

/// <summary>Numbers posted documents inside the transaction that writes them (NOS-9).</summary>
internal static class PostedNumberAllocator
{
    /// <summary>The numbers a draw would give now; nothing is held, so another posting may get them first.</summary>
    public static async Task<PostedNumbers> ForeseeAsync(ItemTrackingDb db, PostingPlan plan) => new(
        await ForeseeAsync(db, plan, plan.Request.Kind.Numbers.Handling, plan.HasHandling),
        await ForeseeAsync(db, plan, plan.Request.Kind.Numbers.Invoices, plan.HasInvoice));

    /// <summary>Draws the numbers; their series wait until the transaction ends.</summary>
    public static async Task<Outcome<PostedNumbers>> DrawAsync(ItemTrackingDb db, PostingPlan plan)
    {
        var handling = await DrawAsync(db, plan, plan.Request.Kind.Numbers.Handling, plan.HasHandling);
        var invoice = await DrawAsync(db, plan, plan.Request.Kind.Numbers.Invoices, plan.HasInvoice);
        return handling.IsRefused || invoice.IsRefused
            ? Outcome<PostedNumbers>.Refused([.. handling.Refusals, .. invoice.Refusals])
            : Outcome<PostedNumbers>.Of(new(handling.Value, invoice.Value), [.. handling.Messages, .. invoice.Messages]);
    }

    private static async Task<string> ForeseeAsync(ItemTrackingDb db, PostingPlan plan, NumberedBy numbers, bool isNeeded) =>
        isNeeded ? await NumberAllocator.ForeseeAsync(db, numbers.Series(plan.Request.Numbering), plan.Request.Header.PostingDate) : "";

    private static async Task<Outcome<string>> DrawAsync(ItemTrackingDb db, PostingPlan plan, NumberedBy numbers, bool isNeeded) =>
        isNeeded ? await NumberAllocator.DrawInsideAsync(db, numbers.Series(plan.Request.Numbering), plan.Request.Header.PostingDate) : "";
}
