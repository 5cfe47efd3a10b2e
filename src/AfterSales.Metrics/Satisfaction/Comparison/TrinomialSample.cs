using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Answers coded −1, 0, 1, as detractors, passives and promoters: estimate, error and interval of their mean, in shares.</summary>
internal readonly struct TrinomialSample(long positive, long negative, ValidScores scores, Func<decimal, double> sign)
{
    private readonly double n = scores.Count;

    public long Positive => positive;

    public long Negative => negative;

    public long Count => scores.Count;

    public bool IsWeighted => scores.IsWeighted;

    public double Mean => IsWeighted ? scores.Mean(sign) : (positive - negative) / n;

    public Figure<double> Variance => Count == 0
        ? Figure.Undefined<double>(UndefinedReason.NoData)
        : Figure.Of(IsWeighted ? WeightedVariance() : TrinomialInterval.Variance(positive, negative, n));

    public Figure<double> StandardError => Count == 0
        ? Figure.Undefined<double>(UndefinedReason.NoData)
        : IsWeighted ? UnbiasedStandardError : Figure.Of(Math.Sqrt(TrinomialInterval.Variance(positive, negative, n) / n));

    public Figure<double> UnbiasedStandardError => Count switch
    {
        0 => Figure.Undefined<double>(UndefinedReason.NoData),
        1 => Figure.Undefined<double>(UndefinedReason.SmallSample),
        _ => Figure.Of(IsWeighted ? scores.StandardError(sign, Mean) : Math.Sqrt(TrinomialInterval.Variance(positive, negative, n) / (n - 1))),
    };

    public Figure<double> Z
    {
        get
        {
            var error = StandardError;
            return error.Value switch
            {
                null => error,
                0 => Figure.Undefined<double>(UndefinedReason.ZeroVariance),
                { } value => Figure.Of(Mean / value),
            };
        }
    }

    public Estimate Interval(double level, IntervalMethod asked)
    {
        var method = IsWeighted ? IntervalMethod.Linearized : asked;
        if (Count == 0)
        {
            return Estimate.Undefined(UndefinedReason.NoData, level, method);
        }

        if (method is IntervalMethod.StudentT or IntervalMethod.Linearized)
        {
            if (Count == 1)
            {
                return Estimate.WithoutInterval(Mean, UndefinedReason.SmallSample, level, method);
            }

            var margin = StudentTDistribution.TwoSidedQuantile(level, Count - 1) * UnbiasedStandardError.Value!.Value;
            return Estimate.Of(Mean, Mean - margin, Mean + margin, level, method);
        }

        var z = NormalDistribution.TwoSidedQuantile(level);
        var (lower, upper) = method switch
        {
            IntervalMethod.Wald => TrinomialInterval.Wald(positive, negative, n, z),
            IntervalMethod.AdjustedWald => TrinomialInterval.Wald(positive + 0.75, negative + 0.75, n + 3, z),
            _ => TrinomialInterval.Score(positive, negative, n, z),
        };
        return Estimate.Of(Mean, lower, upper, level, method);
    }

    private double WeightedVariance()
    {
        var (code, mean) = (sign, Mean);
        return scores.Mean(value => (code(value) - mean) * (code(value) - mean));
    }
}
