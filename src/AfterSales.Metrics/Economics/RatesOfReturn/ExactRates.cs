using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Rates of rates and amounts as they are written: where the answer is a short decimal, that decimal.</summary>
internal static class ExactRates
{
    private const int MostYears = 400;
    private const int Digits = 12;
    private const double Near = 1e-13;

    /// <summary>(left − right) / (1 + right), rounded once.</summary>
    public static double Over(double left, double right)
        => ExactDecimal.Quotient(ExactDecimal.Of(left) - ExactDecimal.Of(right), ExactDiscounting.Growth(right));

    /// <summary>(1 + left)·(1 + right) − 1, rounded once.</summary>
    public static double Times(double left, double right)
        => ((ExactDiscounting.Growth(left) * ExactDiscounting.Growth(right)) - ExactDecimal.One).ToDouble();

    /// <summary>The short decimal next to a yearly growth rate, where it leads from one value to the other over whole years exactly; else the rate.</summary>
    public static Figure<double> Refined(Figure<double> rate, decimal begin, decimal end, double years)
    {
        if (rate.Value is not { } computed || !(years >= 1 && years <= MostYears && Math.Floor(years) == years))
        {
            return rate;
        }

        var candidate = Math.Round(computed, Digits);
        return candidate > -1 && Math.Abs(candidate - computed) <= Near * (1 + Math.Abs(computed))
            && ExactDecimal.Of(begin) * ExactDiscounting.Growth(candidate).Power((int)years) == ExactDecimal.Of(end)
            ? Figure.Of(candidate)
            : rate;
    }
}
