using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Net promoter scores of several samples, each reduced to what a comparison needs, so that every pair of many costs a few operations.</summary>
internal sealed class ScoreComparison
{
    private readonly double level;
    private readonly double critical;
    private readonly IntervalMethod method;
    private readonly Part[] parts;

    public ScoreComparison(IReadOnlyList<NetPromoterScoreResult> scores, NetPromoterScoreOptions options)
    {
        level = options.Level;
        critical = NormalDistribution.TwoSidedQuantile(level);
        method = options.Method == IntervalMethod.Wald ? IntervalMethod.Wald : IntervalMethod.AdjustedWald;
        parts = [.. scores.Select(score => Part.Of(score, method))];
    }

    /// <summary>The p-value of a pair alone.</summary>
    public double? PValue(int first, int second)
    {
        var (left, right) = (parts[first], parts[second]);
        var error = Error(left, right);
        return (left.Missing ?? right.Missing) is null && error > 0 ? NormalDistribution.TwoSided((left.Score - right.Score) / error) : null;
    }

    public ScoreDifference Compare(int first, int second)
    {
        var (left, right) = (parts[first], parts[second]);
        if ((left.Missing ?? right.Missing) is { } reason)
        {
            var none = Figure.Undefined<double>(reason);
            var plain = left.Plain is { } one && right.Plain is { } other
                ? Estimate.WithoutInterval(one - other, reason, level, method)
                : Estimate.Undefined(reason, level, method);
            return new ScoreDifference(plain, none, none, none, none);
        }

        var (center, error) = (left.Score - right.Score, Error(left, right));
        var margin = critical * error;
        var z = error == 0 ? Figure.Undefined<double>(UndefinedReason.ZeroVariance) : Figure.Of(center / error);
        return new ScoreDifference(
            Estimate.Of(left.Plain!.Value - right.Plain!.Value, center - margin, center + margin, level, method),
            Figure.Of(center),
            Figure.Of(error),
            z,
            z.Select(NormalDistribution.TwoSided));
    }

    private static double Error(in Part left, in Part right) => Math.Sqrt((left.Error * left.Error) + (right.Error * right.Error));

    /// <summary>One sample's score and error in points, as the test needs them.</summary>
    private readonly record struct Part(double? Plain, double Score, double Error, UndefinedReason? Missing)
    {
        public static Part Of(NetPromoterScoreResult sample, IntervalMethod method)
        {
            var plain = sample.Headline.Value;
            if (sample.StandardError.Value is not { } error)
            {
                return new Part(plain, 0, 0, sample.StandardError.Reason);
            }

            if (sample.Headline.Method == IntervalMethod.Linearized || method == IntervalMethod.Wald)
            {
                return new Part(plain, plain!.Value, error, null);
            }

            var (promoters, detractors, n) = (sample.Promoters + 0.75, sample.Detractors + 0.75, sample.Answers.Valid + 3.0);
            return new Part(plain, 100 * (promoters - detractors) / n, 100 * Math.Sqrt(TrinomialInterval.Variance(promoters, detractors, n) / n), null);
        }
    }
}
