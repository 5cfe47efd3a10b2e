using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>The industry by random effects over the rivals.</summary>
internal static class PeerIndustry
{
    public static (Estimate Mean, Estimate Prediction, Figure<double> Between) Of(PeerFigure[] rivals, double level)
    {
        var reason = rivals.Length == 0 ? UndefinedReason.NoData
            : rivals.All(rival => ErrorOf(rival) is >= 1e-100 and <= 1e100) ? (UndefinedReason?)null : UndefinedReason.OutsideDomain;
        if (reason is { } missing)
        {
            return (None(missing), None(missing), Figure.Undefined<double>(missing));
        }

        var pooled = MeanShrinkage.Compute(
            [.. rivals.Select(rival => new TeamMean { Name = rival.Name, Mean = rival.Value.Number.Value!.Value, StandardError = ErrorOf(rival) })],
                level: level);
        if (pooled.CommonMean.Value is not { } mean || pooled.CommonStandardError.Value is not { } error)
        {
            var why = pooled.CommonMean.Reason ?? pooled.CommonStandardError.Reason ?? UndefinedReason.SmallSample;
            return (None(why), None(why), pooled.BetweenVariance);
        }

        var spread = Math.Sqrt((pooled.BetweenVariance.Value ?? 0) + (error * error));
        return (
            Figures.Interval(mean, NormalDistribution.TwoSidedQuantile(level) * error, level, IntervalMethod.Wald),
            rivals.Length < 3
                ? Estimate.WithoutInterval(mean, UndefinedReason.SmallSample, level, IntervalMethod.Prediction)
                : Figures.Interval(mean, StudentTDistribution.TwoSidedQuantile(level, rivals.Length - 2) * spread, level, IntervalMethod.Prediction),
            pooled.BetweenVariance);

        Estimate None(UndefinedReason why) => Estimate.Undefined(why, level, IntervalMethod.Prediction);
    }

    private static double ErrorOf(PeerFigure rival)
        => rival.Value.Estimate is { Lower: { } lower, Upper: { } upper } estimate
            ? ((upper / 2) - (lower / 2)) / NormalDistribution.TwoSidedQuantile(estimate.Level) : 0;
}
