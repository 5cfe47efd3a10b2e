using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Restricted mean survival time (RMST): how much longer the second group lasts than the first, within a horizon.</summary>
/// <remarks>
/// <para><b>Formula.</b> μ(τ) = ∫₀^τ S(t) dt under the Kaplan–Meier curve; variance Σ (∫ₜ^τ S)²·d/(r(r − d)) over its events (Greenwood); difference
/// second − first with the sum of both variances and normal limits.</para>
/// <para><b>Units.</b> The unit of the times.</para>
/// <para><b>Domain.</b> Times from 0 to 1e100; the horizon above 0, in the same range.</para>
/// <para><b>Edge cases.</b> An empty group: undefined, <see cref="UndefinedReason.NoData"/>. A group observed for less than the horizon whose curve has not
/// reached zero: undefined, <see cref="UndefinedReason.NotReached"/>, never extrapolated. An event that empties the risk set adds nothing to the variance.
/// No event in either group: the difference is there, its error 0, without limits, <see cref="UndefinedReason.ZeroVariance"/>.</para>
/// <para><b>Method.</b> One sort a group.</para>
/// <para><b>Source.</b> P. Royston and M. Parmar, BMC Medical Research Methodology 13, 2013; H. Uno et al., J. Clinical Oncology 32, 2014. Matches R's
/// survfit with Greenwood's variance.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(RestrictedMeanDifference.Compute([2, 2], [true, true], [5, 5], [true, true], 10).Headline.Value); // 3
/// </code>
/// </example>
public static class RestrictedMeanDifference
{
    /// <summary>Compares two groups.</summary>
    /// <param name="firstTimes">How long each subject of the first group was observed.</param>
    /// <param name="firstEvents">Whether its observation ended with the event.</param>
    /// <param name="secondTimes">As <paramref name="firstTimes"/>, of the second group.</param>
    /// <param name="secondEvents">As <paramref name="firstEvents"/>, of the second group.</param>
    /// <param name="horizon">τ, to which the curves are compared.</param>
    /// <param name="level">Confidence level, strictly between 0 and 1.</param>
    /// <param name="design">How subjects came to their group: what the difference may be called.</param>
    /// <returns>Both means and their difference, second less first.</returns>
    /// <exception cref="ArgumentException">A time is negative or not finite, lengths differ, the horizon is not positive, the level is outside (0,
    /// 1), or the design is undefined.</exception>
    public static RestrictedMeanDifferenceResult Compute(
        ReadOnlySpan<double> firstTimes, ReadOnlySpan<bool> firstEvents, ReadOnlySpan<double> secondTimes, ReadOnlySpan<bool> secondEvents, double horizon,
        double level = Estimate.DefaultLevel, EffectDesign design = EffectDesign.Observed)
    {
        RiskTable.Check(firstTimes, firstEvents, nameof(firstTimes), nameof(firstEvents));
        RiskTable.Check(secondTimes, secondEvents, nameof(secondTimes), nameof(secondEvents));
        Guard.Positive(horizon);
        Guard.InRange(horizon, 0, RiskTable.LongestTime);
        Guard.Between(level, 0, 1);
        Guard.Defined(design);
        var first = Mean(firstTimes, firstEvents, horizon, level);
        var second = Mean(secondTimes, secondEvents, horizon, level);
        var (difference, error, p) = Difference(first, second, level);
        return new RestrictedMeanDifferenceResult
        {
            Design = design,
            Horizon = horizon,
            First = first.Mean,
            FirstStandardError = first.Error,
            Second = second.Mean,
            SecondStandardError = second.Error,
            Headline = difference,
            StandardError = error,
            PValue = p,
        };
    }

    private static (Estimate Mean, Figure<double> Error) Mean(ReadOnlySpan<double> times, ReadOnlySpan<bool> events, double horizon, double level)
    {
        var reason = times.IsEmpty ? UndefinedReason.NoData : UndefinedReason.NotReached;
        if (times.IsEmpty || RiskTable.Of(times, events).RestrictedMean(horizon) is not { } found)
        {
            return (Estimate.Undefined(reason, level, IntervalMethod.Wald), Figure.Undefined<double>(reason));
        }

        var error = Math.Sqrt(found.Variance);
        return (Limits(found.Area, error, level), Figures.Finite(error));
    }

    private static (Estimate Difference, Figure<double> Error, Figure<double> PValue) Difference(
        (Estimate Mean, Figure<double> Error) first, (Estimate Mean, Figure<double> Error) second, double level)
    {
        if (first.Mean.Value is not { } one || second.Mean.Value is not { } other || first.Error.Value is not { } a || second.Error.Value is not { } b)
        {
            var reason = first.Error.Reason ?? second.Error.Reason ?? UndefinedReason.Overflow;
            return (Estimate.Undefined(reason, level, IntervalMethod.Wald), Figure.Undefined<double>(reason), Figure.Undefined<double>(reason));
        }

        var error = Math.Sqrt((a * a) + (b * b));
        var p = error > 0 ? Figure.Of(NormalDistribution.TwoSided((other - one) / error)) : Figure.Undefined<double>(UndefinedReason.ZeroVariance);
        return (Limits(other - one, error, level), Figures.Finite(error), p);
    }

    private static Estimate Limits(double value, double error, double level) => error > 0
        ? Figures.Interval(value, NormalDistribution.TwoSidedQuantile(level) * error, level, IntervalMethod.Wald)
        : Figures.WithoutInterval(value, UndefinedReason.ZeroVariance, level, IntervalMethod.Wald);
}
