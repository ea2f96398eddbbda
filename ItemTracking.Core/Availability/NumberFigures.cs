using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Availability;

/// <summary>
/// Stock of one pair of numbers, or of several taken together, and what is asked of it (SEL-3, RSV-2). Base units, never negative but for
/// sums.
/// </summary>
public sealed record NumberFigures(TrackingNumbers Numbers)
{
    /// <summary>Σ Remaining Quantity of the open inbound entries. Expected receipts never count (AVL-18).</summary>
    public decimal TotalQuantity { get; init; }

    /// <summary>What open document lines ask for, this one included; lines with Qty. to Handle 0 are left out (AVL-8).</summary>
    public decimal TotalRequestedQuantity { get; init; }

    /// <summary>What other document lines ask for (AVL-8).</summary>
    public decimal OtherRequestedQuantity { get; init; }

    /// <summary>
    /// A document that asks for it beside this line, or another line of the same document, <c>line 2</c>; null when none does.
    /// </summary>
    public string? Requester { get; init; }

    /// <summary>Others ask for it beside that one.</summary>
    public bool HasMoreRequesters { get; init; }

    /// <summary>Another line of the same document, with something to handle, is among those.</summary>
    public bool IsOnAnotherLine { get; init; }

    /// <summary>
    /// What the other lines of the document take out with the next posting, less what they bring in; base units, never negative (RSV-3).
    /// </summary>
    public decimal TakenByOtherLines => Math.Max(0, -MovedByOtherLines);

    /// <summary>The same with the sign of the ledger: plus where they bring in more than they take.</summary>
    internal decimal MovedByOtherLines { get; init; }

    /// <summary>What the stored numbers of this document line ask for, whatever their Qty. to Handle.</summary>
    public decimal CurrentRequestedQuantity { get; init; }

    /// <summary>
    /// Stock of the number that other document lines reserved without naming a number: not proposed, but free for everybody who names it
    /// (AVL-7, RSV-6).
    /// </summary>
    public decimal NonspecificReservedQuantity { get; init; }

    /// <summary>
    /// Stock of the number that is reserved, by number or not, for whichever line (AVL-9). What is reserved by number is requested as well,
    /// by its tracking.
    /// </summary>
    public decimal TotalReservedQuantity { get; init; }

    /// <summary>Stock of the number that this document line reserved by number (AVL-8).</summary>
    public decimal CurrentReservedQuantity { get; init; }

    /// <summary>Stock of the number that this document line reserved, by number or not: nobody else takes it (PST-13).</summary>
    public decimal OwnReservedQuantity { get; init; }

    /// <summary>The first document that keeps some of it from this line, or another line of the same one; blank when none does.</summary>
    public string Keeper { get; init; } = "";

    /// <summary>What others keep of it.</summary>
    public KeptFromLine KeptByOthers => new(
        TotalQuantity, TotalReservedQuantity - OwnReservedQuantity,
        TotalReservedQuantity - OwnReservedQuantity - NonspecificReservedQuantity, Keeper);

    /// <summary>
    /// Bin Content: what lies in the bin of the document line (SEL-3); null for a line without a bin, and for several numbers taken
    /// together.
    /// </summary>
    public decimal? BinContent { get; init; }

    /// <summary>Date of the last inbound entry; null when it has none.</summary>
    public DateOnly? ExpirationDate { get; init; }

    /// <summary>Last day of warranty of the last inbound entry; null when it has none.</summary>
    public DateOnly? WarrantyDate { get; init; }

    /// <summary>Why the number is blocked; null when it is not.</summary>
    public string? Blocked { get; init; }

    /// <summary>Total Available Quantity (AVL-10): negative when more is asked for than is there.</summary>
    /// <param name="pending">Unsaved change of this document line (AVL-11).</param>
    public decimal Available(decimal pending) => TotalQuantity - TotalRequestedQuantity - pending;

    /// <summary>
    /// What the line can still take: what is available, or what is reserved for the line itself where others ask for that in vain (PST-13);
    /// negative when it asks for more.
    /// </summary>
    /// <param name="pending">Unsaved change of this document line.</param>
    public decimal Obtainable(decimal pending) => OwnReservedQuantity == 0
        ? Available(pending)
        : Math.Max(Available(pending), OwnReservedQuantity - CurrentRequestedQuantity - pending);

    /// <summary>It is in stock, other documents ask for all of it, and nothing is reserved for the line (C-44).</summary>
    public bool IsRequestedElsewhere => TotalQuantity > 0 && OtherRequestedQuantity >= TotalQuantity && OwnReservedQuantity == 0;

    /// <summary>Who asks for it: <c>Wanted by SO-1004</c>.</summary>
    public string RequestedText => $"Wanted by {Requester}{(HasMoreRequesters ? " and others" : "")}";

    /// <summary>
    /// What the bin has beyond what the document line asks for already, stored or not (SEL-8, SEL-9); never negative, null without a bin.
    /// </summary>
    /// <param name="pending">Unsaved change of this document line.</param>
    public decimal? FreeInBin(decimal pending) =>
        BinContent is { } content ? Math.Max(0, content - pending - CurrentRequestedQuantity) : null;

    /// <summary>What is available, or what the bin has if that is nearer to zero (SEL-8, SEL-13).</summary>
    /// <param name="available">Total Available Quantity.</param>
    /// <param name="inBin">What the bin has; null without a bin.</param>
    internal static decimal Nearer(decimal available, decimal? inBin) =>
        inBin is { } bin && Math.Abs(bin) < Math.Abs(available) ? bin : available;

    /// <summary>Something to show in a list: stock, or somebody who asks for it (SEL-2).</summary>
    /// <param name="pending">Unsaved change of this document line.</param>
    public bool IsListed(decimal pending) => TotalQuantity != 0 || TotalRequestedQuantity != 0 || pending != 0;

    internal NumberFigures Plus(NumberFigures other) => this with
    {
        TotalQuantity = TotalQuantity + other.TotalQuantity,
        TotalRequestedQuantity = TotalRequestedQuantity + other.TotalRequestedQuantity,
        OtherRequestedQuantity = OtherRequestedQuantity + other.OtherRequestedQuantity,
        Requester = Requester ?? other.Requester,
        HasMoreRequesters = HasMoreRequesters || other.HasMoreRequesters
            || (Requester is not null && other.Requester is not null && Requester != other.Requester),
        IsOnAnotherLine = IsOnAnotherLine || other.IsOnAnotherLine,
        MovedByOtherLines = MovedByOtherLines + other.MovedByOtherLines,
        CurrentRequestedQuantity = CurrentRequestedQuantity + other.CurrentRequestedQuantity,
        NonspecificReservedQuantity = NonspecificReservedQuantity + other.NonspecificReservedQuantity,
        TotalReservedQuantity = TotalReservedQuantity + other.TotalReservedQuantity,
        CurrentReservedQuantity = CurrentReservedQuantity + other.CurrentReservedQuantity,
        OwnReservedQuantity = OwnReservedQuantity + other.OwnReservedQuantity,
        Keeper = Keeper.Length > 0 ? Keeper : other.Keeper,
        ExpirationDate = ExpirationDate ?? other.ExpirationDate,
        Blocked = Blocked ?? other.Blocked,
    };
}
