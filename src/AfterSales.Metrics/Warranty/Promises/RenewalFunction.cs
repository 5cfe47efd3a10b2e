using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Renewal function: the expected number of replacements by an age when each failed unit is replaced by a new one.</summary>
/// <remarks>
/// <para><b>Formula.</b> M(t) = F(t) + ∫ M(t − x) dF(x). Weibull: M = Σ (−1)ⁿ⁻¹ Aₙ(t/scale)^(n·shape)/Γ(1 + n·shape), Aₙ by recursion.</para>
/// <para><b>Units.</b> Replacements for each unit.</para>
/// <para><b>Domain.</b> Any life distribution, ages not negative.</para>
/// <para><b>Edge cases.</b> Exponential: t/mean. Before the location: 0. Beyond 500 mean lives, where a grid would cost too much: the asymptote
/// t/μ + (σ² − μ²)/(2μ²) for a Weibull or lognormal with finite moments. No such moments: <see cref="UndefinedReason.Overflow"/>.</para>
/// <para><b>Method.</b> The series where its rounding error, which it counts, is below 10⁻¹¹ of the value; else the integral equation on a grid by the
/// Riemann–Stieltjes midpoint rule, extrapolated from two step lengths (about 10⁻⁷ for a shape above 1, 10⁻⁵ below).</para>
/// <para><b>Source.</b> W. L. Smith and M. R. Leadbetter, On the renewal function for the Weibull distribution, Technometrics 5, 1963; M. Xie, On the
/// solution of
/// renewal-type integral equations, Communications in Statistics B 18, 1989.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(RenewalFunction.Compute(LifeDistribution.Exponential(40), 100).Value); // 2.5
/// </code>
/// </example>
public static class RenewalFunction
{
    private const int Steps = 1024;
    private const double MostLives = 500;

    /// <summary>The renewal function at an age.</summary>
    /// <param name="life">The life distribution.</param>
    /// <param name="age">The age; not negative.</param>
    /// <returns>M(age).</returns>
    /// <exception cref="ArgumentException">The distribution is null, or the age is negative or not finite.</exception>
    public static Figure<double> Compute(LifeDistribution life, double age) => Compute(Guard.NotNull(life), [Guard.NotNegative(age)])[0];

    /// <summary>The renewal function at several ages.</summary>
    /// <param name="life">The life distribution.</param>
    /// <param name="ages">The ages; not negative.</param>
    /// <returns>M at each of them.</returns>
    /// <exception cref="ArgumentException">The distribution is null, or an age is negative or not finite.</exception>
    public static IReadOnlyList<Figure<double>> Compute(LifeDistribution life, ReadOnlySpan<double> ages)
    {
        Guard.NotNull(life);
        Guard.NoneNegative(ages, nameof(ages));
        var series = life.Family != LifeFamily.Lognormal && life.Location == 0 ? new RenewalSeries(life.Second) : null;
        var values = new Figure<double>[ages.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ages[i] <= life.Location ? new Figure<double>(0d)
                : life.Family == LifeFamily.Exponential ? Figures.Finite(ages[i] / life.First)
                : series?.At(Elementary.Log(ages[i]) - Elementary.Log(life.First)) is { } value ? new Figure<double>(value)
                : OnGrid(life, ages[i]);
        }

        return FrozenList.Own(values);
    }

    private static Figure<double> OnGrid(LifeDistribution life, double age)
    {
        var mean = life.Mean();
        if (mean.Value is { } mu && age / mu > MostLives)
        {
            var variance = Variance(life, mu);
            return variance.Value is { } square ? Figures.Finite((age / mu) + ((square - (mu * mu)) / (2 * mu * mu))) : variance;
        }

        // A step is at most a 50th of a mean life.
        var steps = Math.Max(Steps, mean.Value is { } m ? (int)Math.Min(50 * MostLives, 50 * age / m) : Steps);
        var (coarse, fine) = (Solve(life, age, steps / 2), Solve(life, age, steps));
        return Figures.Finite(Math.Max(fine + ((fine - coarse) / 3), 0));
    }

    private static Figure<double> Variance(LifeDistribution life, double mean)
    {
        if (life.Family == LifeFamily.Lognormal)
        {
            return Figures.Finite(mean * mean * Elementary.ExpM1(life.Second * life.Second));
        }

        var scaled = LifeDistribution.Weibull(life.Second / 2, life.First).Mean();
        var first = (mean - life.Location) / life.First;
        return scaled.Value is { } second ? Figures.Finite(life.First * life.First * ((second / life.First) - (first * first))) : scaled;
    }

    private static double Solve(LifeDistribution life, double age, int steps)
    {
        var step = age / steps;
        var failed = new double[steps];
        for (var i = 0; i < steps; i++)
        {
            failed[i] = life.Failed((i + 0.5) * step);
        }

        var (rise, value, first) = (new double[steps], 0d, failed[0]);
        for (var i = 1; i <= steps; i++)
        {
            var sum = life.Failed(i * step);
            for (var j = 1; j < i; j++)
            {
                sum += failed[i - j] * rise[j - 1];
            }

            var next = (sum - (first * value)) / (1 - first);
            rise[i - 1] = next - value;
            value = next;
        }

        return value;
    }
}
