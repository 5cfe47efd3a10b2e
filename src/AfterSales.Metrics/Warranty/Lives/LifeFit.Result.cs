using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <content>From the maximum to parameters on their own scale, with limits.</content>
/// <example>
/// <code>
/// Console.WriteLine(LifeFit.Fit([LifeRecord.Failure(4), LifeRecord.Failure(7), LifeRecord.Suspension(10)], LifeFamily.Exponential)
///             .First.Value.Value); // 10.499999999999975
/// </code>
/// </example>
public static partial class LifeFit
{
    private static readonly Figure<double> NotAsked = new(UndefinedReason.MissingInput);

    internal static double StandardQuantile(LifeFamily family, double share)
        => family == LifeFamily.Lognormal ? NormalDistribution.Quantile(share) : Elementary.Log(-Elementary.Log1P(-share));

    private static LifeFitResult Result(LifeRows rows, LifeFamily family, LifeLikelihood likelihood, LifeSearch search, LifeFitOptions options)
    {
        var (mu, lambda, value) = (search.Mu, search.Lambda, search.Value);
        likelihood.Evaluate(mu, lambda);
        var (varianceMu, covariance, varianceLambda) = Inverse(-likelihood.MuMu, -likelihood.MuLambda, -likelihood.LambdaLambda, family);
        var spread = Elementary.Exp(lambda);
        var quantile = StandardQuantile(family, options.Share);
        var slope = spread * quantile;
        var varianceLife = family == LifeFamily.Exponential ? varianceMu : varianceMu + (2 * slope * covariance) + (slope * slope * varianceLambda);
        var limits = options.Limits == LifeLimits.Wald ? null : new ProfileLimits(search, likelihood, options.Level, family == LifeFamily.Exponential);

        var distribution = Distribution(family, mu, lambda);
        return new LifeFitResult
        {
            Family = family,
            Distribution = distribution,
            Reason = distribution is null ? UndefinedReason.Overflow : null,
            First = family == LifeFamily.Lognormal
                ? Plain(mu, varianceMu, limits, options)
                : Positive(mu, varianceMu, ProfileTarget.Mu, 0, limits, options),
            Second = family switch
            {
                LifeFamily.Exponential => null,
                LifeFamily.Weibull => Inverted(Positive(lambda, varianceLambda, ProfileTarget.Lambda, 0, limits, options), options),
                _ => Positive(lambda, varianceLambda, ProfileTarget.Lambda, 0, limits, options),
            },
            Life = Positive(mu + slope, varianceLife, ProfileTarget.Quantile, quantile, limits, options),
            MeanLife = distribution?.Mean() ?? new Figure<double>(UndefinedReason.Overflow),
            LogLikelihood = Figures.Finite(value),
            Failures = rows.Failures,
            Units = rows.Units,
            LargestAge = rows.LargestAge,
            Iterations = search.Steps,
        };
    }

    private static LifeDistribution? Distribution(LifeFamily family, double mu, double lambda)
    {
        var (scale, spread) = (Elementary.Exp(mu), Elementary.Exp(lambda));
        return family == LifeFamily.Lognormal ? LifeDistribution.Lognormal(mu, spread)
            : !(scale > 0 && scale <= double.MaxValue) ? null
            : family == LifeFamily.Weibull ? LifeDistribution.Weibull(Elementary.Exp(-lambda), scale)
            : LifeDistribution.Exponential(scale);
    }

    private static (double Mu, double Covariance, double Lambda) Inverse(double a, double b, double c, LifeFamily family)
    {
        if (family == LifeFamily.Exponential)
        {
            return (1 / a, 0, 0);
        }

        var determinant = (a * c) - (b * b);
        return a > 0 && determinant > 0 ? (c / determinant, -b / determinant, a / determinant) : (double.NaN, double.NaN, double.NaN);
    }

    private static LifeParameter Plain(double value, double variance, ProfileLimits? limits, LifeFitOptions options)
    {
        var error = Math.Sqrt(variance);
        return new LifeParameter
        {
            Value = Figures.Finite(value),
            StandardError = ChainLadder.Named(error, UndefinedReason.Singular),
            Wald = double.IsNaN(error)
                ? Estimate.WithoutInterval(value, UndefinedReason.Singular, options.Level, IntervalMethod.Wald)
                : Figures.Interval(value, NormalDistribution.TwoSidedQuantile(options.Level) * error, options.Level, IntervalMethod.Wald),
            ProfileLower = limits is null ? NotAsked : Side(limits.Limit(ProfileTarget.Mu, 0, value, 2 * error, -1), x => x),
            ProfileUpper = limits is null ? NotAsked : Side(limits.Limit(ProfileTarget.Mu, 0, value, 2 * error, 1), x => x),
        };
    }

    private static LifeParameter Positive(double logarithm, double variance, ProfileTarget target, double quantile, ProfileLimits? limits,
        LifeFitOptions options)
    {
        var error = Math.Sqrt(variance);
        var value = Elementary.Exp(logarithm);
        var half = NormalDistribution.TwoSidedQuantile(options.Level) * error;
        return new LifeParameter
        {
            Value = Figures.Finite(value),
            StandardError = ChainLadder.Named(value * error, UndefinedReason.Singular),
            Wald = LogInterval(value, half, options.Level),
            ProfileLower = limits is null ? NotAsked : Side(limits.Limit(target, quantile, logarithm, 2 * error, -1), Elementary.Exp),
            ProfileUpper = limits is null ? NotAsked : Side(limits.Limit(target, quantile, logarithm, 2 * error, 1), Elementary.Exp),
        };
    }

    /// <summary>value·exp(±half); without limits where they leave the doubles.</summary>
    internal static Estimate LogInterval(double value, double half, double level)
    {
        if (!(value <= double.MaxValue))
        {
            return Estimate.Undefined(UndefinedReason.Overflow, level, IntervalMethod.LogWald);
        }

        var (lower, upper) = (value * Elementary.Exp(-half), value * Elementary.Exp(half));
        return lower <= upper && upper <= double.MaxValue
            ? Estimate.Of(value, lower, upper, level, IntervalMethod.LogWald)
            : Estimate.WithoutInterval(value, double.IsNaN(half) ? UndefinedReason.Singular : UndefinedReason.Overflow, level, IntervalMethod.LogWald);
    }

    // The shape is 1/s: the same relative error, the limits exchanged.
    private static LifeParameter Inverted(LifeParameter spread, LifeFitOptions options)
    {
        var value = spread.Value.Value is { } s ? Figures.Finite(1 / s) : spread.Value;
        return new LifeParameter
        {
            Value = value,
            StandardError = spread.StandardError.Value is { } error && value.Value is { } shape ? Figures.Finite(error * shape * shape) : spread.StandardError,
            Wald = spread.Wald is { Lower: > 0 and var lower, Upper: { } upper } && value.Value is { } center
                ? Estimate.Of(center, 1 / upper, 1 / lower, options.Level, IntervalMethod.LogWald)
                : Estimate.Undefined(spread.Wald.Reason ?? UndefinedReason.Overflow, options.Level, IntervalMethod.LogWald),
            ProfileLower = Inverse(spread.ProfileUpper),
            ProfileUpper = Inverse(spread.ProfileLower),
        };
    }

    private static Figure<double> Inverse(Figure<double> figure)
        => figure.Value is { } value ? value > 0 ? Figures.Finite(1 / value) : new Figure<double>(UndefinedReason.Unbounded) : figure;

    private static Figure<double> Side(double? limit, Func<double, double> scale)
        => limit is { } value && scale(value) is var natural && Math.Abs(natural) <= double.MaxValue ? new Figure<double>(natural)
            : new Figure<double>(UndefinedReason.Unbounded);

    private static LifeFitResult None(LifeRows rows, LifeFamily family, UndefinedReason reason, LifeFitOptions options, int steps)
    {
        var none = new Figure<double>(reason);
        var parameter = new LifeParameter
        {
            Value = none,
            StandardError = none,
            Wald = Estimate.Undefined(reason, options.Level, IntervalMethod.LogWald),
            ProfileLower = none,
            ProfileUpper = none,
        };
        return new LifeFitResult
        {
            Family = family,
            Distribution = null,
            Reason = reason,
            First = parameter,
            Second = family == LifeFamily.Exponential ? null : parameter,
            Life = parameter,
            MeanLife = none,
            LogLikelihood = none,
            Failures = rows.Failures,
            Units = rows.Units,
            LargestAge = rows.LargestAge,
            Iterations = steps,
        };
    }
}
