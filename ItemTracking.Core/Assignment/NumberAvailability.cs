using System.Globalization;
using ItemTracking.Core.Availability;
using ItemTracking.Core.Kernel;
using ItemTracking.Core.Tracking;

namespace ItemTracking.Core.Assignment;

/// <summary>What a flag of a tracking line says.</summary>
public enum AvailabilityFlag
{
    /// <summary>
    /// Nothing: the number is blank or not specifically tracked, the line asks for nothing, or nothing stands against what it brings in
    /// (AVL-13, C-43).
    /// </summary>
    None,

    /// <summary>Enough is there for everybody who asks.</summary>
    Yes,

    /// <summary>Some is there, but more is asked for.</summary>
    Short,

    /// <summary>None of it is in stock here.</summary>
    NotInInventory,

    /// <summary>It is in stock, and other documents ask for all of it (C-44).</summary>
    Requested,

    /// <summary>
    /// Something stands against the number: most often posting refuses it, because its card is blocked, it has expired, or it comes in
    /// twice (C-43, C-44).
    /// </summary>
    Refused,
}

/// <summary>The flag of a number on a line, with the figures behind it.</summary>
/// <param name="Flag">What it says.</param>
/// <param name="Figures">Stock and requests; of a number that comes in nothing but the number itself.</param>
/// <param name="Pending">Current Pending Quantity: unsaved change of this page, base units (AVL-11).</param>
/// <param name="Objection">Why posting will refuse the number; null when nothing is known against it.</param>
public readonly record struct NumberAvailability(
    AvailabilityFlag Flag, NumberFigures Figures, decimal Pending, NumberObjection? Objection = null)
{
    /// <summary>A number that nothing is said of.</summary>
    internal static readonly NumberAvailability Unflagged = new(AvailabilityFlag.None, new(TrackingNumbers.None), 0);

    /// <summary>What is left for the line; negative when it asks for more than it can have.</summary>
    public decimal Left => Figures.Obtainable(Pending);

    /// <summary>The flag says that something is not as it should be.</summary>
    public bool IsRemark => Flag is not (AvailabilityFlag.None or AvailabilityFlag.Yes);

    /// <summary>Posting refuses the number, however much of it is there (C-43, C-44).</summary>
    public bool IsRefused => Objection is { StopsPosting: true };

    /// <summary>More is asked for than is there, so that closing asks (RSV-4).</summary>
    public bool IsWarning => Flag is AvailabilityFlag.Short or AvailabilityFlag.NotInInventory
        || (Flag is AvailabilityFlag.Requested or AvailabilityFlag.Refused && Left < 0);

    /// <summary>The word of the flag, as pages and questions show it; blank where it says nothing.</summary>
    public string Text => Flag switch
    {
        AvailabilityFlag.None => "",
        AvailabilityFlag.Yes => "Yes",
        AvailabilityFlag.Short => $"Short {(-Left).ToString("#,0.#####", CultureInfo.CurrentCulture)}",
        AvailabilityFlag.NotInInventory => "No",
        AvailabilityFlag.Requested => Figures.RequestedText,
        AvailabilityFlag.Refused => Objection?.Word ?? "",
    };
}
