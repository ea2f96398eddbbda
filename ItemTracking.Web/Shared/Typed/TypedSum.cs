using System.Text.RegularExpressions;

namespace ItemTracking.Web.Shared.Typed;

/// <summary>A sum in a field for quantities: <c>12*4</c>, <c>2*6+3</c> (C-25). Products and quotients go first.</summary>
internal static partial class TypedSum
{
    /// <summary>What the sum gives, or null where the text is none or its result is no number.</summary>
    /// <param name="typed">Numbers with signs of calculation between them; one number alone is no sum.</param>
    /// <param name="numbers">How the numbers are read.</param>
    public static decimal? Read(string typed, TypedNumber numbers)
    {
        var text = TypedText.Plain(typed).Replace('\u00D7', '*').Replace('\u00F7', '/');
        if (!Sum().IsMatch(text) || Date().IsMatch(text))
            return null;
        var operands = Operand().Matches(text).Select(part => numbers.Read(part.Value)).ToList();
        var signs = Operand().Split(text)[1..^1].Select(sign => sign[0]).ToList();
        if (operands.Contains(null))
            return null;
        try
        {
            return Added([.. operands.Select(operand => operand!.Value)], signs);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            return null;
        }
    }

    private static decimal Added(IReadOnlyList<decimal> operands, IReadOnlyList<char> signs)
    {
        var (sum, product) = (0m, operands[0]);
        for (var i = 0; i < signs.Count; i++)
        {
            if (signs[i] == '*')
                product *= operands[i + 1];
            else if (signs[i] == '/')
                product /= operands[i + 1];
            else
                (sum, product) = (sum + product, signs[i] == '-' ? -operands[i + 1] : operands[i + 1]);
        }

        return sum + product;
    }

    [GeneratedRegex("^-?[^-+*/]+([-+*/][^-+*/]+)+$")]
    private static partial Regex Sum();

    /// <summary>A day is no sum: <c>2027-12-31</c> in a field for quantities is a slip.</summary>
    [GeneratedRegex(@"^(\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4})$")]
    private static partial Regex Date();

    [GeneratedRegex("(?:^-)?[^-+*/]+")]
    private static partial Regex Operand();
}
