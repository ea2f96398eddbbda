namespace ItemTracking.Core.Documents;

/// <summary>
/// How many tracking lines of a document line the next posting takes something of. Of a single lot it takes the line's own quantity,
/// because there is no doubt which number is meant (ITL-56, PST-11).
/// </summary>
/// <param name="SerialNos">Those with a serial number.</param>
/// <param name="Lots">Those without one.</param>
public readonly record struct NumbersPosted(int SerialNos, int Lots)
{
    /// <summary>Those of one tracking line.</summary>
    /// <param name="serialNo">Its serial number, or blank.</param>
    /// <param name="quantity">What is taken of it, base units.</param>
    public static NumbersPosted Of(string serialNo, decimal quantity) =>
        quantity == 0 ? default : serialNo.Length > 0 ? new(1, 0) : new(0, 1);

    /// <summary>They are one lot of which the document line asks for less, so that posting takes only that (ITL-56).</summary>
    /// <param name="assigned">What is taken of them, base units.</param>
    /// <param name="ofLine">What the document line asks for, same sign.</param>
    public bool AreCutDown(decimal assigned, decimal ofLine) =>
        this is (0, 1) && Math.Sign(assigned) == Math.Sign(ofLine) && Math.Abs(ofLine) < Math.Abs(assigned);

    /// <summary>Kind by kind.</summary>
    public static NumbersPosted operator +(NumbersPosted one, NumbersPosted other) =>
        new(one.SerialNos + other.SerialNos, one.Lots + other.Lots);

    /// <summary>Kind by kind.</summary>
    public static NumbersPosted operator -(NumbersPosted one, NumbersPosted other) =>
        new(one.SerialNos - other.SerialNos, one.Lots - other.Lots);
}
