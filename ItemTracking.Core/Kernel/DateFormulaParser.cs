using System.Globalization;

namespace ItemTracking.Core.Kernel;

/// <summary>Why a text is no date formula.</summary>
/// <param name="Position">Place in the text as it was typed, from 1; one behind its end where something is missing.</param>
/// <param name="Expected">What should stand there.</param>
internal sealed record DateFormulaFault(int Position, string Expected);

/// <summary>Reads a date formula from left to right and stops at the first fault (COD-16). Blanks count for positions only.</summary>
internal sealed class DateFormulaParser
{
    private const string AnyUnit = "D, WD, W, M, Q or Y";

    private static readonly string[] Units = ["WD", "D", "W", "M", "Q", "Y"];

    private readonly string text;
    private readonly int[] positions;
    private int next;

    private DateFormulaParser(string typed)
    {
        var read = typed.Select((letter, index) => (Letter: letter, Position: index + 1))
            .Where(l => !char.IsWhiteSpace(l.Letter))
            .ToArray();
        text = new([.. read.Select(l => char.ToUpperInvariant(l.Letter))]);
        positions = [.. read.Select(l => l.Position), typed.Length + 1];
    }

    private bool AtEnd => next == text.Length;

    private bool AtDigit => !AtEnd && char.IsAsciiDigit(text[next]);

    /// <summary>The terms, or the fault; a blank text has neither.</summary>
    public static (IReadOnlyList<DateFormulaTerm> Terms, DateFormulaFault? Fault) Read(string? typed)
    {
        var parser = new DateFormulaParser(typed ?? "");
        List<DateFormulaTerm> terms = [];
        while (!parser.AtEnd)
        {
            if (parser.ReadTerm(terms) is { } fault)
                return ([], fault);
        }

        return parser.text.Length > DateFormula.MaxLength
            ? ([], parser.Fault(DateFormula.MaxLength, $"the end, after at most {DateFormula.MaxLength} characters"))
            : (terms, null);
    }

    private DateFormulaFault? ReadTerm(List<DateFormulaTerm> terms)
    {
        var isSigned = Take("+") || Take("-");
        if (!isSigned && terms.Count > 0)
            return Fault(next, "+ or -");
        var sign = isSigned && text[next - 1] == '-' ? -1 : 1;
        return AtDigit ? ReadCount(sign, terms) : Take("C") ? ReadCurrent(sign, terms) : ReadNumbered(sign, terms);
    }

    private DateFormulaFault? ReadCount(int sign, List<DateFormulaTerm> terms)
    {
        var start = next;
        if (ReadNumber(DateFormulaTerm.MostUnits) is not { } number)
            return Fault(start, $"a number from 1 to {DateFormulaTerm.MostUnits}");
        if (TakeUnit() is not { } unit)
            return Fault(next, AnyUnit);
        terms.Add(new(sign, DateFormulaShape.Count, unit, number));
        return null;
    }

    private DateFormulaFault? ReadCurrent(int sign, List<DateFormulaTerm> terms)
    {
        if (TakeUnit() is not { } unit)
            return Fault(next, AnyUnit);
        terms.Add(new(sign, DateFormulaShape.Current, unit, 0));
        return null;
    }

    private DateFormulaFault? ReadNumbered(int sign, List<DateFormulaTerm> terms)
    {
        var start = next;
        if (TakeUnit() is not { } unit)
            return Fault(start, $"a number, C, {AnyUnit}");
        var most = DateFormulaTerm.MostNumbered(unit);
        if (most == 0)
            return Fault(start, $"a number in front of {unit}");
        start = next;
        if (ReadNumber(most) is not { } number)
            return Fault(start, $"a number from 1 to {most}");
        terms.Add(new(sign, DateFormulaShape.Numbered, unit, number));
        return null;
    }

    private int? ReadNumber(int most)
    {
        var start = next;
        while (AtDigit)
            next++;
        return int.TryParse(text.AsSpan(start, next - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= most ? number : null;
    }

    private string? TakeUnit() => Array.Find(Units, Take);

    private bool Take(string expected)
    {
        if (string.CompareOrdinal(text, next, expected, 0, expected.Length) != 0)
            return false;
        next += expected.Length;
        return true;
    }

    private DateFormulaFault Fault(int index, string expected) => new(positions[index], expected);
}
