using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Outstanding claims of units in the field by a life distribution: what they will still claim until their promise ends.</summary>
/// <remarks>
/// <para><b>Formula.</b> With repairs: units·(Λ(W) − Λ(age)); first claims only: units·(1 − S(W)/S(age)). Poisson error √claims.</para>
/// <para><b>Units.</b> Claims; ages as of the distribution.</para>
/// <para><b>Domain.</b> Units not negative; for first claims the units without a claim so far.</para>
/// <para><b>Edge cases.</b> Older than the promise: 0. A hazard beyond the doubles: undefined, <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> S(W)/S(age) by the difference of cumulative hazards.</para>
/// <para><b>Source.</b> W. R. Blischke and D. N. P. Murthy, Warranty cost analysis, 1994.</para>
/// </remarks>
/// <example>
/// <code>
/// LifeDistribution Life = LifeDistribution.Weibull(1.5, 60);
/// var result = OutstandingPromise.Compute(Life, 36, [100, 50], [0, 12]);
/// var (all, rest) = (Math.Pow(36 / 60d, 1.5), Math.Pow(36 / 60d, 1.5) - Math.Pow(12 / 60d, 1.5));
/// Console.WriteLine(result.PoissonError.Value); // 8.077225035662554
/// </code>
/// </example>
public static class OutstandingPromise
{
    /// <summary>The claims still to come.</summary>
    /// <param name="life">The life distribution.</param>
    /// <param name="length">The promise's length; not negative.</param>
    /// <param name="units">Units of each cohort; not negative.</param>
    /// <param name="ages">Their age; not negative.</param>
    /// <returns>By cohort and of all, with repairs and first claims only.</returns>
    /// <exception cref="ArgumentException">An argument is null, negative or not finite, or the lengths differ.</exception>
    public static OutstandingPromiseResult Compute(LifeDistribution life, double length, ReadOnlySpan<double> units, ReadOnlySpan<double> ages)
    {
        Guard.NotNull(life);
        Guard.NotNegative(length);
        Guard.NoneNegative(units, nameof(units));
        Guard.NoneNegative(ages, nameof(ages));
        Guard.SameLength(ages.Length, units.Length, nameof(ages), nameof(units));
        var (repairs, firsts) = (new Figure<double>[units.Length], new Figure<double>[units.Length]);
        for (var i = 0; i < units.Length; i++)
        {
            var hazard = ages[i] >= length || units[i] == 0 ? 0 : Math.Max(life.Hazard(length - life.Location) - life.Hazard(ages[i] - life.Location), 0);
            repairs[i] = Finite(units[i] * hazard);
            firsts[i] = Finite(units[i] * -Elementary.ExpM1(-hazard));
        }

        var total = Total(repairs);
        return new OutstandingPromiseResult
        {
            Repairs = FrozenList.Own(repairs),
            FirstClaims = FrozenList.Own(firsts),
            TotalRepairs = total,
            TotalFirstClaims = Total(firsts),
            PoissonError = total.Select(Math.Sqrt),
        };
    }

    private static Figure<double> Finite(double value) => double.IsNaN(value) ? new Figure<double>(UndefinedReason.Overflow) : Figures.Finite(value);

    private static Figure<double> Total(Figure<double>[] parts)
        => parts.Any(part => !part.IsDefined) ? parts.First(part => !part.IsDefined) : Figures.Finite(parts.Sum(part => part.Value!.Value));
}
