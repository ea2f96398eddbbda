using ItemTracking.Core.Documents;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Ledger;

namespace ItemTracking.Core.Tracking;

/// <summary>What stands against a number.</summary>
public enum NumberObstacle
{
    /// <summary>The serial number to come in lies in stock already (PST-16).</summary>
    InStock,

    /// <summary>Another document line is to bring the serial number in (PST-16).</summary>
    NamedElsewhere,

    /// <summary>Another line of the same document moves the serial number the same way with the next posting (PST-16).</summary>
    OnAnotherLine,

    /// <summary>Its card is blocked (PST-26).</summary>
    Blocked,

    /// <summary>Entries have fixed another expiration date of the number since it was entered (PST-20).</summary>
    DatedOtherwise,

    /// <summary>Another line of the same document brings the lot in with another expiration date (PST-17).</summary>
    TwoDates,

    /// <summary>It has expired by the posting date, and the code is strict (PST-21).</summary>
    Expired,

    /// <summary>It has expired by the posting date and comes in all the same.</summary>
    ComesInExpired,

    /// <summary>The customer who is to bring it back does not have it (SEL-12).</summary>
    NotShipped,

    /// <summary>Nothing of the number to go out is in stock at the place of the line (PST-15).</summary>
    NotInStock,

    /// <summary>Less of the number is in stock there than is to go out with the next posting (PST-15).</summary>
    Short,

    /// <summary>
    /// It is in stock there and reserved for another document line, which cannot be given other stock (PST-13, RSV-6); where it is lost,
    /// posting asks before it takes it (RSV-7).
    /// </summary>
    Held,

    /// <summary>Less of the entry that the number went out with can still be given back than is to come in (PST-14).</summary>
    GivenBack,

    /// <summary>Less is left of the entry that the number is to be taken from than is to go out (PST-14).</summary>
    EntryUsed,

    /// <summary>A part of a lot in stock is to get another date: only all of it can (RCL-6).</summary>
    WholeLotOnly,

    /// <summary>Goods are to join a lot in stock that has another date (RCL-8).</summary>
    KeepsItsDate,

    /// <summary>Numbers of one posting give a lot different dates (RCL-7).</summary>
    SeveralDates,
}

/// <summary>What stands against a number: why posting would refuse it, or what the clerk should look at once more.</summary>
/// <param name="Obstacle">What stands against it.</param>
/// <param name="Detail">
/// Where it lies, which document names or keeps it, why it is blocked, when it expired, how much is missing or left; may be blank.
/// </param>
public readonly record struct NumberObjection(NumberObstacle Obstacle, string Detail)
{
    /// <summary>The posted document behind it, where it is known.</summary>
    public PostedNo? With { get; init; }

    /// <summary>It stands against the number that goods of a reclassification arrive under, not against the one they leave under.</summary>
    public bool OfNewNumber { get; init; }

    /// <summary>Two lines of one document move the serial number the same way.</summary>
    public static readonly NumberObjection OnAnotherLine = new(NumberObstacle.OnAnotherLine, "");

    /// <summary>Nothing of the number is in stock at the place of the line.</summary>
    public static readonly NumberObjection NotInStock = new(NumberObstacle.NotInStock, "");

    /// <summary>Less is in stock than is to go out (PST-15, RSV-3); null when enough is there.</summary>
    /// <param name="inStock">In stock at the place of the line, base units.</param>
    /// <param name="needed">To go out of the line with the next posting, base units, positive.</param>
    /// <param name="beside">To go out of other lines with the same posting, base units, positive.</param>
    public static NumberObjection? OfStock(decimal inStock, decimal needed, decimal beside) =>
        inStock >= needed + beside ? null
        : inStock <= 0 ? NotInStock
        : new(NumberObstacle.Short, Rounding.QuantityShown(needed + beside - inStock));

    /// <summary>
    /// Others keep what is to go out (PST-13); null when enough is free, or is as soon as they are given other stock instead (RSV-6), and
    /// when not even that much is there.
    /// </summary>
    /// <param name="needed">To go out of the number with the next posting, base units, positive.</param>
    /// <param name="ofLine">To go out of the whole line.</param>
    /// <param name="number">Stock of the number, and what others keep of it.</param>
    /// <param name="place">Free stock of all numbers: what nobody else keeps.</param>
    public static NumberObjection? OfReserved(decimal needed, decimal ofLine, KeptFromLine number, decimal place) =>
        number.Kept == 0 || needed > number.InStock
            || needed <= number.InStock - number.Kept || (needed <= number.InStock - number.KeptByNumber && ofLine <= place)
            ? null
            : new(NumberObstacle.Held, number.Keeper);

    /// <summary>The entry that a number names has too little left (PST-14); null when it has enough.</summary>
    /// <param name="left">What can still be given back of it, or taken from it; base units, positive.</param>
    /// <param name="needed">What the line brings back or takes of it with the next posting.</param>
    /// <param name="beside">What other lines of the document do.</param>
    /// <param name="comesBack">Goods come back; else they are taken from stock.</param>
    public static NumberObjection? OfEntry(decimal left, decimal needed, decimal beside, bool comesBack) =>
        needed == 0 || left >= needed + beside ? null
        : new(comesBack ? NumberObstacle.GivenBack : NumberObstacle.EntryUsed, left <= 0 ? "" : Rounding.QuantityShown(left));

    /// <summary>
    /// The reason in a few words: <c>In stock (EAST)</c>, <c>On PO-1008</c>, <c>Blocked: pH</c>, <c>Expired 1/14/2026</c>. What posting
    /// lacks is never called short: that counts what other documents ask for as well (AVL-14, AVL-18).
    /// </summary>
    public string Text => Obstacle switch
    {
        NumberObstacle.InStock => Detail.Length > 0 ? $"In stock ({Detail})" : "In stock",
        NumberObstacle.NamedElsewhere => $"On {Detail}",
        NumberObstacle.OnAnotherLine => "On another line",
        NumberObstacle.DatedOtherwise => "Another date",
        NumberObstacle.TwoDates => Detail.Length > 0 ? $"Two dates ({Detail})" : "Two dates",
        NumberObstacle.Blocked => Detail.Length > 0 ? $"Blocked: {Detail}" : "Blocked",
        NumberObstacle.Expired or NumberObstacle.ComesInExpired => $"Expired {Detail}",
        NumberObstacle.NotShipped => $"Not shipped to {Detail}",
        NumberObstacle.NotInStock => "Not in stock here",
        NumberObstacle.Short => $"{Detail} not in stock",
        NumberObstacle.Held => $"Held by {Detail}",
        NumberObstacle.GivenBack => Detail.Length > 0 ? $"Only {Detail} not given back yet" : "Given back already",
        NumberObstacle.EntryUsed => Detail.Length > 0 ? $"Only {Detail} left of its entry" : "Nothing left of its entry",
        NumberObstacle.WholeLotOnly => $"Only all {Detail} together",
        NumberObstacle.KeepsItsDate => Detail.Length > 0 ? $"Keeps {Detail}" : "Keeps no date",
        NumberObstacle.SeveralDates => "Several dates",
    };

    /// <summary>The same as a flag says it, without the reason of a card and without the date.</summary>
    public string Word => Obstacle switch
    {
        NumberObstacle.Blocked => "Blocked",
        NumberObstacle.TwoDates => "Two dates",
        NumberObstacle.Expired or NumberObstacle.ComesInExpired => "Expired",
        _ => Text,
    };

    /// <summary>What the state of a line tells of tracking lines that have something against them (C-43).</summary>
    /// <param name="count">How many they are.</param>
    /// <param name="first">Numbers of the first one, against which this stands.</param>
    public RefusedNumbers Refused(int count, TrackingNumbers first) =>
        new(count, $"{Word}: {(first.SerialNo.Length > 0 ? first.SerialNo : first.LotNo)}");

    /// <summary>
    /// Posting refuses the number whatever else is posted before; that another document names it stands against the later one only, and
    /// goods that have expired, or that the customer did not get, are taken.
    /// </summary>
    public bool StopsPosting =>
        Obstacle is not (NumberObstacle.NamedElsewhere or NumberObstacle.ComesInExpired or NumberObstacle.NotShipped);
}

/// <summary>A posted document.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="No">Its number.</param>
public readonly record struct PostedNo(ItemLedgerDocumentType Type, string No);

/// <summary>What others keep of the stock of a number; base units.</summary>
/// <param name="InStock">Stock of the number at the place of the line.</param>
/// <param name="Kept">What other document lines reserved of it.</param>
/// <param name="KeptByNumber">Part of it that they reserved by number, so that it stays where it is (RSV-6).</param>
/// <param name="Keeper">The first of them: its document, or <see cref="AnotherLine"/>; blank without any.</param>
public readonly record struct KeptFromLine(decimal InStock, decimal Kept, decimal KeptByNumber, string Keeper)
{
    /// <summary>A line of the same document keeps it.</summary>
    public const string AnotherLine = "another line";
}
