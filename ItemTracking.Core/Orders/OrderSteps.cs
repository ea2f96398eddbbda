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

    /// <summary>The posted documents that a posting made of a document, in the order of its steps.</summary>
    public static IEnumerable<(PostedName Posted, string No)> Made(this DocumentKind kind, PostedDocument result) =>
        kind.Made(new PostedNumbers(result.HandlingDocumentNo, result.InvoiceNo));

    /// <summary>The posted documents that have a number.</summary>
    internal static IEnumerable<(PostedName Posted, string No)> Made(this DocumentKind kind, PostedNumbers numbers) =>
        kind.Steps.Select(step => (step.Posted, No: numbers.Of(step))).Where(made => made.No.Length > 0);

    /// <summary>Number of the posted document of a step; blank when there is none.</summary>
    internal static string Of(this PostedNumbers numbers, PostingStep step) => step.MovesGoods ? numbers.Handling : numbers.Invoice;
}
