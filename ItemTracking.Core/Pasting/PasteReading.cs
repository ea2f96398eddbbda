using ItemTracking.Core.Kernel;

namespace ItemTracking.Core.Pasting;

/// <summary>
/// How the texts of a list are read in its user's region; the page hands it over, so that a quantity or date is read as if it were typed,
/// and never guessed (C-20…C-25).
/// </summary>
/// <param name="Quantity">A quantity that is not blank, or why it is none.</param>
/// <param name="Date">A date that is not blank, or why it is none.</param>
public sealed record PasteReading(
    Func<string, PasteField, Outcome<decimal>> Quantity, Func<string, PasteField, Outcome<DateOnly?>> Date);
