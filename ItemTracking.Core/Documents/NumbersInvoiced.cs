namespace ItemTracking.Core.Documents;

/// <summary>
/// What posting the invoice of what was handled takes of the numbers of a document line: of each its Qty. to Invoice, at most what was
/// handled of it and not invoiced (PST-11). Base units.
/// </summary>
/// <param name="Quantity">All that it takes.</param>
/// <param name="Lines">Of how many tracking lines.</param>
/// <param name="NotInvoiced">Handled of them and not invoiced.</param>
public readonly record struct NumbersInvoiced(decimal Quantity, NumbersPosted Lines, decimal NotInvoiced)
{
    /// <summary>That of one tracking line.</summary>
    /// <param name="serialNo">Its serial number, or blank.</param>
    /// <param name="qtyToInvoice">Its Qty. to Invoice.</param>
    /// <param name="notInvoiced">Handled of it and not invoiced, same sign.</param>
    public static NumbersInvoiced Of(string serialNo, decimal qtyToInvoice, decimal notInvoiced)
    {
        var quantity = InvoicedNow.AtMost(qtyToInvoice, notInvoiced);
        return new(quantity, NumbersPosted.Of(serialNo, quantity), notInvoiced);
    }

    /// <summary>Posting the invoice of the line accepts them: they agree, or are a single lot that is cut down.</summary>
    /// <param name="ofLine">What it takes of the line, same sign; with nothing there is no invoice.</param>
    /// <param name="notInvoicedOfLine">Handled of the line and not invoiced.</param>
    public bool Fit(decimal ofLine, decimal notInvoicedOfLine) =>
        ofLine == 0 || Lines.AreCutDown(Quantity, ofLine) || InvoicedNow.Agree(ofLine, Quantity, notInvoicedOfLine - NotInvoiced);

    /// <summary>The same with the document's own sign.</summary>
    /// <param name="signFactor">+1 where the kind of document brings goods in, else −1.</param>
    public NumbersInvoiced Times(int signFactor) => new(signFactor * Quantity, Lines, signFactor * NotInvoiced);

    /// <summary>Part by part.</summary>
    public static NumbersInvoiced operator +(NumbersInvoiced one, NumbersInvoiced other) =>
        new(one.Quantity + other.Quantity, one.Lines + other.Lines, one.NotInvoiced + other.NotInvoiced);

    /// <summary>Part by part.</summary>
    public static NumbersInvoiced operator -(NumbersInvoiced one, NumbersInvoiced other) =>
        new(one.Quantity - other.Quantity, one.Lines - other.Lines, one.NotInvoiced - other.NotInvoiced);
}
