using System.Globalization;

namespace AfterSales.Metrics.Cli.Tests.Definitions;

/// <summary>A controller with a pocket calculator: reads a formula and works it out from ingredients alone.</summary>
internal sealed class Arithmetic(string formula, IReadOnlyList<(string Name, double Value)> ingredients)
{
    private int at;

    public static double Compute(string formula, IReadOnlyList<(string Name, double Value)> ingredients)
    {
        var arithmetic = new Arithmetic(formula, ingredients);
        var value = arithmetic.Sum();
        return arithmetic.at == formula.Length ? value : throw new FormatException($"\"{formula}\" goes on after place {arithmetic.at}.");
    }

    private double Sum()
    {
        var value = Product();
        while (Next() is '+' or '−')
        {
            value = formula[at++] == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private double Product()
    {
        var value = Factor();
        while (Next() is '×' or '/')
        {
            value = formula[at++] == '×' ? value * Factor() : value / Factor();
        }

        return value;
    }

    private double Factor()
    {
        if (Next() == '(')
        {
            at++;
            var value = Sum();
            return Next() == ')' && at++ >= 0 ? value : throw new FormatException($"\"{formula}\" lacks a parenthesis.");
        }

        var start = at;
        while (at < formula.Length && (char.IsLetterOrDigit(formula[at]) || formula[at] is '.' or '*'))
        {
            at++;
        }

        var word = formula[start..at];
        if (word is "sum" or "count")
        {
            at++;
            start = at;
            at = formula.IndexOf(')', at);
            var prefix = formula[start..at++].TrimEnd('*');
            var some = ingredients.Where(i => i.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            return word == "sum" ? some.Sum(i => i.Value) : some.Count;
        }

        return double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
            : ingredients.Where(i => i.Name == word).Select(i => (double?)i.Value).FirstOrDefault()
                ?? throw new FormatException($"\"{formula}\" names {word}, and no ingredient is called so.");
    }

    private char Next()
    {
        while (at < formula.Length && formula[at] == ' ')
        {
            at++;
        }

        return at < formula.Length ? formula[at] : '\0';
    }
}
