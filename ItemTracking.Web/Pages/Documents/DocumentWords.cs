using ItemTracking.Core.Documents;
using ItemTracking.Core.Orders;
using ItemTracking.Web.Shared;

namespace ItemTracking.Web.Pages.Documents;

/// <summary>Captions that differ from one kind of document to another.</summary>
public static class DocumentWords
{
    /// <summary>Caption of the list: <c>Purchase Orders</c>.</summary>
    public static string ListCaption(this DocumentKind kind) => kind.Caption + "s";

    /// <summary>Caption of the party's name: <c>Vendor Name</c>.</summary>
    public static string PartyNameCaption(this DocumentKind kind) => kind.PartyCaption + " Name";

    /// <summary>What a line is about: <c>10 PCS of item 1000</c>.</summary>
    public static string InWords(this DocumentLineCard line) =>
        $"{Numbers.Show(line.Quantity)} {line.UnitOfMeasureCode} of item {line.ItemNo}";

    /// <summary>What Get Receipt Lines and its sisters do (DOC-8).</summary>
    public static string Help(this GetLines gets) => $"Takes over what is not invoiced of {gets.Posted.Caption}s, with its numbers.";

    /// <summary>What Make Order does (MAKE-1, MAKE-2).</summary>
    public static string MakeOrderHelp(this DocumentKind kind) => kind.DocumentType == DocumentType.Quote
        ? "Turns the quote into an order, with its serial and lot numbers."
        : $"Makes an order of {kind.QtyToHandleCaption}, with the serial and lot numbers to handle.";

    /// <summary>What Get Posted Document Lines to Reverse does (COPY-1).</summary>
    public static string ReversalHelp(this DocumentKind kind) =>
        $"Takes back what was {(kind.Receives ? "sold" : "bought")}: lines of posted documents, their numbers applied to the same entries.";

    /// <summary>What Combine Shipments and its sister have made (COMB-1).</summary>
    public static string Combined(this DocumentKind kind, int count) =>
        $"The {kind.Gets!.Document.ToLowerInvariant()}s are now combined and the number of "
            + $"{kind.DocumentType.Caption().ToLowerInvariant()}s created is {Numbers.Show(count)}.";

    /// <summary>Caption of a choice of posting (DOC-6).</summary>
    public static string ChoiceCaption(this DocumentKind kind, PostingChoice choice) =>
        string.Join(" and ", kind.StepsOf(choice).Select(step => $"{char.ToUpperInvariant(step.Verb[0])}{step.Verb[1..]}"));
}
