using ItemTracking.Core.Documents;
using ItemTracking.Core.Posting;

namespace ItemTracking.Core.Orders;

/// <summary>What a choice, a line and a plan mean for each step of a document.</summary>
public static class OrderSteps
{
    /// <summary>The steps that are chosen, in the order in which they are posted (DOC-6).</summary>
    public static IEnumerable<PostingStep> StepsOf(this DocumentKind kind, PostingChoice choice) =>
        kind.Steps.Where(step => choice.HasFlag(step.MovesGoods ? PostingChoice.Handle : PostingChoice.Invoice));

    /// <summary>What is posted of a line now, in the sign of the line.</summary>
    internal static (decimal Quantity, decimal QuantityBase) Of(this LineToPost line, PostingStep step) =>
        step.MovesGoods ? (line.Handle, line.HandleBase) : (line.Invoice, line.InvoiceBase);

    /// <summary>The step makes a posted document.</summary>
    internal static bool Posts(this PostingPlan plan, PostingStep step) => step.MovesGoods ? plan.MovesGoods : plan.Invoices;

    /// <summary>Number of the posted document of a step; blank when there is none.</summary>
    internal static string Of(this PostedNumbers numbers, PostingStep step) => step.MovesGoods ? numbers.Handling : numbers.Invoice;
}
