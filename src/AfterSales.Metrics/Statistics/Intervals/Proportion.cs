using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The share of successes with its interval.</summary>
/// <remarks>
/// <para><b>Formula.</b> p = x/n, z the two-sided normal quantile of the level. Wilson: (2x + z² ± z√(z² + 4x(1 − p)))/(2(n + z²)).
/// Wilson with continuity correction: Newcombe's method 4. Clopper–Pearson: beta quantiles B(α/2; x, n − x + 1) and B(1 − α/2; x + 1, n − x).
/// Agresti–Coull: Wald with x + z²/2 of n + z². Jeffreys: quantiles of B(x + ½, n − x + ½). Wald: p ± z√(p(1 − p)/n).</para>
/// <para><b>Units.</b> Fractions: 0.8 is 80 %.</para>
/// <para><b>Domain.</b> 0 ≤ x ≤ n; with <see cref="OfShare"/> any effective n &gt; 0, which need not be whole.</para>
/// <para><b>Edge cases.</b> No trials: undefined, <see cref="UndefinedReason.NoData"/>. At x = 0 the lower limit is 0, at x = n the upper limit is 1,
/// except Jeffreys,
/// whose equal-tailed interval stays inside and so does not hold the value there. One trial has an interval.
/// Agresti–Coull and Wald are cut at 0 and 1; Wald has no width at x = 0 and x = n, which is why it is not the default.</para>
/// <para><b>Method.</b> Wilson's lower limit from the product of the two roots, which does not cancel for small shares of large n.</para>
/// <para><b>Source.</b> E. B. Wilson, JASA 22, 1927; R. G. Newcombe, Statistics in Medicine 17, 1998, 857–872; L. D. Brown, T. T. Cai and A. DasGupta,
/// Statistical
/// Science 16, 2001. Matches statsmodels' proportion_confint.</para>
/// </remarks>
/// <example>
/// <code>
/// var (whole, share) = (Proportion.Compute(30, 40), Proportion.OfShare(0.75, 40));
/// Console.WriteLine(share); // 0.75 [0.5980603857923197, 0.858128813609037]
/// Console.WriteLine(Proportion.OfShare(1, 12.5).Upper); // 1
/// </code>
/// </example>
public static class Proportion
{
    /// <summary>About as many as a long counts, and far from where products of counts overflow.</summary>
    internal const double MostTrials = 1e18;

    private const double LeastTrials = 1e-100;

    /// <summary>The share of successes among trials.</summary>
    /// <param name="successes">x, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n, not negative.</param>
    /// <param name="method">Wilson, WilsonContinuity, ClopperPearson, AgrestiCoull, Jeffreys or Wald.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The share with its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, successes exceed trials, the level is outside (0, 1), or the method is not one
    /// of these.</exception>
    public static Estimate Compute(long successes, long trials, IntervalMethod method = IntervalMethod.Wilson, double level = Estimate.DefaultLevel)
    {
        Guard.NotNegative(trials);
        Guard.InRange(successes, 0, trials);
        CheckMethod(method);
        Guard.Between(level, 0, 1);
        return trials == 0 ? Estimate.Undefined(UndefinedReason.NoData, level, method) : Of(successes, trials, level, method);
    }

    /// <summary>The interval of a share that is already computed, as a weighted one, with its effective number of trials.</summary>
    /// <param name="share">p, from 0 to 1.</param>
    /// <param name="effectiveTrials">n, from 10⁻¹⁰⁰ to 10¹⁸; for weights Kish's (Σw)²/Σw².</param>
    /// <param name="method">Wilson, WilsonContinuity, ClopperPearson, AgrestiCoull, Jeffreys or Wald.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <returns>The share with its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its domain.</exception>
    public static Estimate OfShare(double share, double effectiveTrials, IntervalMethod method = IntervalMethod.Wilson, double level = Estimate.DefaultLevel)
    {
        Guard.InRange(share, 0, 1);
        Guard.InRange(effectiveTrials, LeastTrials, MostTrials);
        CheckMethod(method);
        Guard.Between(level, 0, 1);
        var successes = share * effectiveTrials;

        // No interval tells so few from none.
        successes = share >= 1 || effectiveTrials - successes < LeastTrials ? effectiveTrials : successes < LeastTrials ? 0 : successes;
        return Of(successes, effectiveTrials, level, method) is var e && e.Lower is { } lower && e.Upper is { } upper
            ? Estimate.Of(share, lower, upper, level, method)
            : e;
    }

    /// <summary>√(p(1 − p)/n), the standard error of the share.</summary>
    /// <param name="successes">x, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">n, not negative.</param>
    /// <returns>The standard error; undefined without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or successes exceed trials.</exception>
    public static Figure<double> StandardError(long successes, long trials)
    {
        Guard.NotNegative(trials);
        Guard.InRange(successes, 0, trials);
        return trials == 0
            ? Figure.Undefined<double>(UndefinedReason.NoData)
            : Figure.Of(Math.Sqrt((double)successes / trials * ((double)(trials - successes) / trials) / trials));
    }

    /// <summary>Wilson's limits; both for Newcombe's difference and for callers that hold fractional counts.</summary>
    internal static (double Lower, double Upper) Wilson(double x, double n, double z)
    {
        var square = z * z;
        var root = z * Math.Sqrt(square + (4 * x * ((n - x) / n)));
        var upper = x >= n ? 1 : Math.Min(1, ((2 * x) + square + root) / (2 * (n + square)));

        // At a level next to zero both are the share itself, each with its own rounding.
        return (x <= 0 ? 0 : Math.Min(upper, x / n * (x / ((n + square) * upper))), upper);
    }

    private static void CheckMethod(IntervalMethod method)
    {
        if (method is not (IntervalMethod.Wilson or IntervalMethod.WilsonContinuity or IntervalMethod.ClopperPearson or IntervalMethod.AgrestiCoull
            or IntervalMethod.Jeffreys or IntervalMethod.Wald))
        {
            throw Guard.OutOfRange(nameof(method), "must be a method for proportions", method);
        }
    }

    private static Estimate Of(double x, double n, double level, IntervalMethod method)
    {
        var z = NormalDistribution.TwoSidedQuantile(level);
        var tail = (1 - level) / 2;
        var p = x / n;
        var (lower, upper) = method switch
        {
            IntervalMethod.Wilson => Wilson(x, n, z),
            IntervalMethod.WilsonContinuity => WilsonContinuity(x, n, z),
            IntervalMethod.ClopperPearson => (
                x <= 0 ? 0 : BetaDistribution.Quantile(tail, x, n - x + 1),
                x >= n ? 1 : BetaDistribution.InverseSurvival(tail, x + 1, n - x)),
            IntervalMethod.Jeffreys => (
                BetaDistribution.Quantile(tail, x + 0.5, n - x + 0.5),
                BetaDistribution.InverseSurvival(tail, x + 0.5, n - x + 0.5)),
            IntervalMethod.AgrestiCoull => Wald((x + (z * z / 2)) / (n + (z * z)), n + (z * z), z),
            _ => Wald(p, n, z),
        };
        return Estimate.Of(p, lower, upper, level, method);
    }

    private static (double Lower, double Upper) Wald(double p, double n, double z)
    {
        var half = z * Math.Sqrt(p * (1 - p) / n);
        return (Math.Max(p - half, 0), Math.Min(1, p + half));
    }

    private static (double Lower, double Upper) WilsonContinuity(double x, double n, double z)
    {
        var square = z * z;
        var p = x / n;
        var under = square - 2 - (1 / n) + (4 * p * (n - x + 1));
        var over = square + 2 - (1 / n) + (4 * p * (n - x - 1));
        var lower = x <= 0 ? 0 : Math.Max(((2 * x) + square - 1 - (z * Math.Sqrt(Math.Max(under, 0)))) / (2 * (n + square)), 0);
        var upper = x >= n ? 1 : Math.Min(1, ((2 * x) + square + 1 + (z * Math.Sqrt(Math.Max(over, 0)))) / (2 * (n + square)));
        return (lower, upper);
    }
}
