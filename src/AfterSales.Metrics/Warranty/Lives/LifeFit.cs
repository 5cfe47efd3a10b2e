using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Life distribution fit by maximum likelihood: Weibull, lognormal or exponential, from exact, censored, interval and truncated lives.</summary>
/// <remarks>
/// <para><b>Formula.</b> Each row contributes the probability of what is known of it inside its own window: exact f(t), right F(exit) − F(t), left
/// F(t) − F(entry),
/// interval F(upper) − F(lower), each over F(exit) − F(entry). Limits: Wald, ± z·se on the logarithm (lognormal μ plain); profile, all values with
/// 2·(max − profile) ≤ z².</para>
/// <para><b>Units.</b> Those of the ages; shape and σ have none.</para>
/// <para><b>Domain.</b> Positive ages of failure; every row inside its own window. Rows of count 0 are nothing.</para>
/// <para><b>Edge cases.</b> No rows: <see cref="UndefinedReason.NoData"/>. No failure, or the closed intervals of all rows share an age (all failures
/// equal and
/// none outlived; one interval; only left-censored): <see cref="UndefinedReason.Unbounded"/>. One inspection age with found and not found:
/// <see cref="UndefinedReason.Singular"/>. Only found or not found, and later inspections find no more: shape 0,
/// <see cref="UndefinedReason.Unbounded"/>. Exponential whose failures are all inside windows with a mean at or above the middle:
/// <see cref="UndefinedReason.Unbounded"/>; so for the others where lives inside windows are best told by a power of age, which no finite scale reaches. A
/// shape outside 10⁻³ … 10³: <see cref="UndefinedReason.Unbounded"/>. A profile that never falls low enough on a side has no limit there.</para>
/// <para><b>Method.</b> Existence is decided from the rows first. Exact failures and suspensions: the monotone profile equation of the shape. Else
/// damped Newton in
/// ln scale and ln shape, at most 400 steps. Profiles: Newton inside, false position outside.</para>
/// <para><b>Source.</b> J. F. Lawless, Statistical models and methods for lifetime data, 2nd ed. 2003; W. Q. Meeker and L. A. Escobar, Statistical
/// methods for
/// reliability data, 1998. Agrees with R's survreg.</para>
/// </remarks>
public static partial class LifeFit
{
    /// <summary>Fits life data.</summary>
    /// <param name="rows">What is known of the units.</param>
    /// <param name="family">The distribution.</param>
    /// <param name="options">Limits, level, Bp; null for Wald and profile limits of 95 % and B10.</param>
    /// <returns>Parameters with limits, or the reason why there are none.</returns>
    /// <exception cref="ArgumentException">A row is null, ends before it starts, fails at age 0 or lies outside its own window; or there is no such
    /// family.</exception>
    /// <exception cref="OverflowException">There are more units than a long counts.</exception>
    public static LifeFitResult Fit(IReadOnlyList<LifeRecord> rows, LifeFamily family = LifeFamily.Weibull, LifeFitOptions? options = null)
    {
        Guard.NoneNull(rows);
        return Fit(new LifeRows(rows, nameof(rows)), Guard.Defined(family), options ?? LifeFitOptions.Default);
    }

    internal static LifeFitResult Fit(LifeRows rows, LifeFamily family, LifeFitOptions options)
    {
        var likelihood = new LifeLikelihood(rows, family);
        var search = new LifeSearch(likelihood);
        var reason = LifeExistence.Obstacle(rows, family) ?? Maximize(rows, family, search);
        reason = family == LifeFamily.Weibull && LifeExistence.HasRunOff(rows, search) ? UndefinedReason.Unbounded : reason;
        return reason is { } why ? None(rows, family, why, options, search.Steps) : Result(rows, family, likelihood, search, options);
    }

    private static UndefinedReason? Maximize(LifeRows rows, LifeFamily family, LifeSearch search)
    {
        if (rows.IsPlain && family == LifeFamily.Weibull)
        {
            var (weight, sum) = (0d, 0d);
            for (var i = 0; i < rows.Length; i++)
            {
                weight += rows.IsExact(i) ? rows.Count[i] : 0;
                sum += rows.IsExact(i) ? rows.Count[i] * rows.From[i] : 0;
            }

            var (mu, lambda, _) = WeibullProfile.Solve(rows.From, rows.Count, weight, sum / weight);
            return Math.Abs(lambda) > LifeSearch.LargestLambda ? UndefinedReason.Unbounded : search.Maximize(mu, lambda, false);
        }

        var (center, spread) = Start(rows);
        return search.Maximize(center, family == LifeFamily.Exponential ? 0 : spread, family == LifeFamily.Exponential);
    }

    // Middle and spread of the logarithms of what ages there are.
    private static (double Mu, double Lambda) Start(LifeRows rows)
    {
        var (n, mean, squares) = (0d, 0d, 0d);
        for (var i = 0; i < rows.Length; i++)
        {
            var age = double.IsInfinity(rows.From[i]) ? rows.To[i] : double.IsInfinity(rows.To[i]) ? rows.From[i] : (rows.From[i] + rows.To[i]) / 2;
            if (!double.IsInfinity(age))
            {
                n += rows.Count[i];
                var difference = age - mean;
                mean += difference * (rows.Count[i] / n);
                squares += rows.Count[i] * difference * (age - mean);
            }
        }

        return (mean + 0.5, Math.Max(-3, Math.Min(2, n > 0 && squares > 0 ? Elementary.Log(squares / n) / 2 : 0)));
    }
}
