using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Earned share of a contract's price: pro rata, by the rule of 78 or its reverse, or by exposure.</summary>
/// <remarks>
/// <para><b>Formula.</b> After k of n periods: pro rata k/n; rule of 78 1 − (n − k)(n − k + 1)/(n(n + 1)); reverse k(k + 1)/(n(n + 1)); by exposure
/// the expected cost so
/// far over that of the whole promise, Λ(t)/Λ(W) of a life.</para>
/// <para><b>Units.</b> Fractions, 0 at the start and 1 at the end.</para>
/// <para><b>Domain.</b> Costs not negative.</para>
/// <para><b>Edge cases.</b> No expected cost at all, or a length of 0 of a life: 0 at the start and 1 at the end; between, undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. A list of costs that are all 0 is undefined throughout.</para>
/// <para><b>Method.</b> With wear pro rata earns too early, which a share by exposure shows.</para>
/// <para><b>Source.</b> IFRS 15; FASB ASC 605-20-25 on extended warranties; the rule of 78.</para>
/// </remarks>
/// <example>
/// <code>
/// LifeDistribution Wear = LifeDistribution.Weibull(2, 60);
/// Console.WriteLine(EarnedShare.ByHazard(Wear, 36, 18).Value); // 0.24999999999999997
/// </code>
/// </example>
public static class EarnedShare
{
    /// <summary>The share earned after so many periods.</summary>
    /// <param name="pattern">How it is earned.</param>
    /// <param name="periods">The contract's periods, or days; positive.</param>
    /// <param name="elapsed">Periods elapsed, from 0 to all.</param>
    /// <returns>The share as a fraction in decimal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pattern, no period, or more have elapsed than there are.</exception>
    public static decimal AfterPeriods(EarningPattern pattern, int periods, int elapsed)
    {
        var (numerator, denominator) = Fraction(pattern, periods, elapsed);
        return numerator / denominator;
    }

    /// <summary>The share earned after 0, 1, … periods by the cost expected of each.</summary>
    /// <param name="expectedCosts">Expected cost of each period.</param>
    /// <returns>One share more than there are costs.</returns>
    /// <exception cref="ArgumentException">A cost is negative or not finite.</exception>
    public static IReadOnlyList<Figure<double>> ByExposure(ReadOnlySpan<double> expectedCosts)
    {
        Guard.NoneNegative(expectedCosts, nameof(expectedCosts));
        var (largest, sum) = (0d, 0d);
        foreach (var cost in expectedCosts)
        {
            largest = Math.Max(largest, cost);
        }

        var running = new double[expectedCosts.Length + 1];
        for (var k = 0; k < expectedCosts.Length; k++)
        {
            sum += largest == 0 ? 0 : expectedCosts[k] / largest;
            running[k + 1] = sum;
        }

        return FrozenList.Own(running.Select(part => Figure.Ratio(part, sum)).ToArray());
    }

    /// <summary>The share earned at an age by the hazard of a life: Λ(age)/Λ(length).</summary>
    /// <param name="life">The life distribution.</param>
    /// <param name="length">The promise's length; not negative.</param>
    /// <param name="age">The age, from 0 to the length.</param>
    /// <returns>The share.</returns>
    /// <exception cref="ArgumentException">The distribution is null, or a number is outside its range.</exception>
    public static Figure<double> ByHazard(LifeDistribution life, double length, double age)
    {
        Guard.NotNull(life);
        Guard.NotNegative(length);
        Guard.InRange(age, 0, length);
        if (age == length || age == 0)
        {
            return new Figure<double>(age == length && length > 0 ? 1d : 0d);
        }

        var (part, whole) = (life.CumulativeHazard(age), life.CumulativeHazard(length));
        return part.Value is { } here && whole.Value is { } all ? Figure.Ratio(here, all) : whole.IsDefined ? part : whole;
    }

    internal static (decimal Numerator, decimal Denominator) Fraction(EarningPattern pattern, int periods, int elapsed)
    {
        decimal n = Guard.Positive(periods);
        decimal k = Guard.InRange(elapsed, 0, periods);
        return Guard.Defined(pattern) switch
        {
            EarningPattern.ProRata => (k, n),
            EarningPattern.RuleOf78 => ((n * (n + 1)) - ((n - k) * (n - k + 1)), n * (n + 1)),
            _ => (k * (k + 1), n * (n + 1)),
        };
    }
}
