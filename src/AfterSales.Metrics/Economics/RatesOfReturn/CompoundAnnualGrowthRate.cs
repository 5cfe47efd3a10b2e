using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>Compound annual growth rate: the steady yearly growth that leads from one value to another.</summary>
/// <remarks>
/// <para><b>Formula.</b> (end / begin)^(1/years) − 1.</para>
/// <para><b>Units.</b> A fraction per year: 0.08 is 8 %; years, fractions of a year included.</para>
/// <para><b>Domain.</b> Values of one sign and one unit.</para>
/// <para><b>Edge cases.</b> Begin zero or years zero: undefined, <see cref="UndefinedReason.ZeroDenominator"/>. End zero: −1, everything is gone: the limit of
/// the formula, which asks for no discounting. <see cref="Xirr"/> has no rate for a total loss: at −100 % later amounts would be divided by zero, so that flows
/// out alone are <see cref="UndefinedReason.NoSignChange"/> there.
/// Begin and end of different sign: undefined, <see cref="UndefinedReason.OutsideDomain"/>. A rate beyond double:
/// <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> expm1(ln(end / begin) / years), which keeps the digits of small rates; over whole years a rate of up to twelve decimals is that
/// decimal:
/// 100 to 121 in two years is 0.1.</para>
/// <para><b>Source.</b> Brealey, Myers and Allen, Principles of Corporate Finance, 10th ed. 2011, ch. 2; agrees with Excel's RRI.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(CompoundAnnualGrowthRate.Compute(5m, 0m, 3).Value); // -1
/// </code>
/// </example>
public static class CompoundAnnualGrowthRate
{
    /// <summary>The growth rate between two values.</summary>
    /// <param name="begin">The value at the beginning.</param>
    /// <param name="end">The value at the end.</param>
    /// <param name="years">The time between them; finite, not negative.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is negative or not finite.</exception>
    public static Figure<double> Compute(decimal begin, decimal end, double years)
        => ExactRates.Refined(Of(DecimalParts.ToDouble(begin), DecimalParts.ToDouble(end), Guard.NotNegative(years)), begin, end, years);

    internal static Figure<double> Of(double begin, double end, double years)
    {
        if (begin == 0 || years == 0)
        {
            return Figure.Undefined<double>(UndefinedReason.ZeroDenominator);
        }

        var growth = end / begin;
        return growth switch
        {
            0 when end == 0 => Figure.Of(-1.0),
            > 0 and <= double.MaxValue => Elementary.Rate(Elementary.Log(growth) / years),
            < 0 => Figure.Undefined<double>(UndefinedReason.OutsideDomain),
            _ => Elementary.Rate((Elementary.Log(Math.Abs(end)) - Elementary.Log(Math.Abs(begin))) / years),
        };
    }
}
