using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Answers coded −1, 0, 1, as detractors, passives and promoters: estimate, error and interval of their mean, in shares.</summary>
internal readonly struct TrinomialSample
{
    private readonly long positive;
    private readonly long negative;
    private readonly double n;
    private readonly ValidScores? weighted;
    private readonly Func<decimal, double>? sign;

    /// <summary>Answers of equal weights.</summary>
    public TrinomialSample(long positive, long negative, long count) => (this.positive, this.negative, Count, n) = (positive, negative, count, count);

    /// <summary>Answers of any weights.</summary>
    public TrinomialSample(long positive, long negative, ValidScores scores, Func<decimal, double> sign)
        : this(positive, negative, scores.Count)
    {
        if (scores.IsWeighted)
        {
            (weighted, this.sign) = (scores, sign);
        }
    }

    public long Positive => positive;

    public long Negative => negative;

    public long Count { get; }

    public bool IsWeighted => weighted is not null;

    public double Mean => weighted is { } scores ? scores.Mean(sign!) : (positive - negative) / n;

    public Figure<double> Variance => Count == 0
        ? Figure.Undefined<double>(UndefinedReason.NoData)
        : Figure.Of(weighted is { } scores ? WeightedVariance(scores, sign!, Mean) : TrinomialInterval.Variance(positive, negative, n));

    public Figure<double> StandardError => Count == 0
        ? Figure.Undefined<double>(UndefinedReason.NoData)
        : IsWeighted ? UnbiasedStandardError : Figure.Of(Math.Sqrt(TrinomialInterval.Variance(positive, negative, n) / n));

    public Figure<double> UnbiasedStandardError => Count switch
    {
        0 => Figure.Undefined<double>(UndefinedReason.NoData),
        1 => Figure.Undefined<double>(UndefinedReason.SmallSample),
        _ => Figure.Of(weighted is { } scores ? scores.StandardError(sign!, Mean) : Math.Sqrt(TrinomialInterval.Variance(positive, negative, n) / (n - 1))),
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

        var (lower, upper) = Limits(level, method);
        return Estimate.Of(Mean, lower, upper, level, method);
    }

    /// <summary>The interval's limits alone, by the methods that find them from counts; null for the others, and without answers.</summary>
    public (double Lower, double Upper)? PlainLimits(double level, IntervalMethod method)
        => IsWeighted || Count == 0 || method == IntervalMethod.StudentT ? null : Limits(level, method);

    private (double Lower, double Upper) Limits(double level, IntervalMethod method)
    {
        var z = NormalDistribution.TwoSidedQuantile(level);
        return method switch
        {
            IntervalMethod.Wald => TrinomialInterval.Wald(positive, negative, n, z),
            IntervalMethod.AdjustedWald => TrinomialInterval.Wald(positive + 0.75, negative + 0.75, n + 3, z),
            _ => TrinomialInterval.Score(positive, negative, n, z),
        };
    }

    private static double WeightedVariance(ValidScores scores, Func<decimal, double> code, double mean)
        => scores.Mean(value => (code(value) - mean) * (code(value) - mean));
}
