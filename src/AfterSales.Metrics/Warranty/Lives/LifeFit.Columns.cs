using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <content>The fast path: a Weibull from columns of ages.</content>
public static partial class LifeFit
{
    /// <summary>Weibull of exact failures and suspensions, with Wald's limits: for columns of any length.</summary>
    /// <param name="failures">Ages at failure; positive.</param>
    /// <param name="suspensions">Ages of the units still alive; not negative.</param>
    /// <param name="options">Level and Bp; profile limits are not computed here; null for 95 % and B10.</param>
    /// <returns>Parameters with limits, or the reason why there are none.</returns>
    /// <exception cref="ArgumentException">An age is outside its range.</exception>
    public static LifeFitResult FitWeibull(ReadOnlySpan<double> failures, ReadOnlySpan<double> suspensions, LifeFitOptions? options = null)
    {
        var chosen = options ?? LifeFitOptions.Default;
        var logarithms = new double[failures.Length + suspensions.Length];
        var (least, most, largest, sum) = (double.PositiveInfinity, 0d, 0d, 0d);
        for (var i = 0; i < failures.Length; i++)
        {
            var age = failures[i];
            if (!(age > 0 && age <= double.MaxValue))
            {
                throw Guard.Item(nameof(failures), "must be positive and finite (a claim on the day of sale is an interval from 0)", i, age);
            }

            (least, most) = (Math.Min(least, age), Math.Max(most, age));
            sum += logarithms[i] = Elementary.Log(age);
        }

        Guard.NoneNegative(suspensions, nameof(suspensions));
        for (var i = 0; i < suspensions.Length; i++)
        {
            largest = Math.Max(largest, suspensions[i]);
            logarithms[failures.Length + i] = suspensions[i] > 0 ? Elementary.Log(suspensions[i]) : double.NegativeInfinity;
        }

        var units = new LifeCounts(failures.Length, logarithms.Length, logarithms.Length == 0 ? null : Math.Max(most, largest));
        if (logarithms.Length == 0 || failures.Length == 0 || Math.Max(most, largest) <= least)
        {
            return None(units, logarithms.Length == 0 ? UndefinedReason.NoData : UndefinedReason.Unbounded, chosen, 0);
        }

        var (mu, lambda, steps) = WeibullProfile.Solve(logarithms, null, failures.Length, sum / failures.Length);
        return Math.Abs(lambda) > LifeSearch.LargestLambda
            ? None(units, UndefinedReason.Unbounded, chosen, steps)
            : Result(units, logarithms, sum, mu, lambda, steps, chosen);
    }

    private static LifeFitResult None(LifeCounts units, UndefinedReason reason, LifeFitOptions options, int steps)
        => None(new LifeRows([], string.Empty), LifeFamily.Weibull, reason, options, steps) with
        {
            Failures = units.Failures,
            Units = units.Units,
            LargestAge = units.LargestAge
        };

    // At the maximum Σe^z = r and Σ over failures of z = Σz·e^z − r, so the information needs two sums alone.
    private static LifeFitResult Result(LifeCounts units, double[] logarithms, double sum, double mu, double lambda, int steps, LifeFitOptions options)
    {
        var (shape, spread) = (Elementary.Exp(-lambda), Elementary.Exp(lambda));
        var (b, c) = (0d, 0d);
        foreach (var logarithm in logarithms)
        {
            if (!double.IsNegativeInfinity(logarithm))
            {
                var z = (logarithm - mu) * shape;
                var weight = Elementary.Exp(z);
                b += z * weight;
                c += z * z * weight;
            }
        }

        var r = (double)units.Failures;
        var (varianceMu, covariance, varianceLambda) = Inverse(r * shape * shape, b * shape, r + c, LifeFamily.Weibull);
        var slope = spread * StandardQuantile(LifeFamily.Weibull, options.Share);
        var distribution = Distribution(LifeFamily.Weibull, mu, lambda);
        return new LifeFitResult
        {
            Family = LifeFamily.Weibull,
            Distribution = distribution,
            Reason = distribution is null ? UndefinedReason.Overflow : null,
            First = Positive(mu, varianceMu, ProfileTarget.Mu, 0, null, options),
            Second = Inverted(Positive(lambda, varianceLambda, ProfileTarget.Lambda, 0, null, options), options),
            Life = Positive(mu + slope, varianceMu + (2 * slope * covariance) + (slope * slope * varianceLambda), ProfileTarget.Quantile, 0, null, options),
            MeanLife = distribution?.Mean() ?? new Figure<double>(UndefinedReason.Overflow),
            LogLikelihood = Figures.Finite(-(r * lambda) - (r * mu * shape) + ((shape - 1) * sum) - r),
            Failures = units.Failures,
            Units = units.Units,
            LargestAge = units.LargestAge,
            Iterations = steps,
        };
    }

    private readonly struct LifeCounts(long failures, long units, double? largestAge)
    {
        public long Failures { get; } = failures;

        public long Units { get; } = units;

        public double? LargestAge { get; } = largestAge;
    }
}
