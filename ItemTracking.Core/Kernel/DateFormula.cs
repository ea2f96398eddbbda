namespace ItemTracking.Core.Kernel;

/// <summary>
/// A period such as <c>1Y+2M-1D</c>, <c>CM</c> or <c>WD4</c> (COD-16), applied from left to right. Letters in any case, blanks ignored.
/// </summary>
public sealed class DateFormula
{
    /// <summary>Longest stored formula.</summary>
    public const int MaxLength = 32;

    private readonly IReadOnlyList<DateFormulaTerm> terms;

    private DateFormula(IReadOnlyList<DateFormulaTerm> terms) => this.terms = terms;

    /// <summary>The formula, or null when the text is none; a blank text is none.</summary>
    public static DateFormula? TryParse(string? text)
    {
        var (terms, _) = DateFormulaParser.Read(text);
        return terms.Count > 0 ? new(terms) : null;
    }

    /// <summary>
    /// Why a typed text cannot be the formula of this field, or null; blank is allowed. The way out names the place of the fault and what
    /// belongs there.
    /// </summary>
    public static Refusal? Check(string? typed, string caption) => DateFormulaParser.Read(typed).Fault is { } fault
        ? new(
            RefusalCode.COD_16, $"'{Texts.Normalise(typed)}' is not a valid date formula.", caption,
            WayOut: $"At position {fault.Position}, {fault.Expected} is expected. Examples: 2Y, 18M, CM+1D.")
        : null;

    /// <summary>The stored form: upper case, without blanks.</summary>
    public static string Normalise(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>The date that the formula gives; one outside the calendar becomes its first or last day.</summary>
    public DateOnly From(DateOnly date) => terms.Aggregate(date, (current, term) => term.From(current));
}
