using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>Means of independent groups, added and subtracted: variances added, degrees of freedom by Satterthwaite.</summary>
internal readonly struct MeanContrast
{
    private MeanContrast(Estimate effect, Figure<double> error, Figure<double> df) => (Effect, StandardError, DegreesOfFreedom) = (effect, error, df);

    public Estimate Effect { get; }

    public Figure<double> StandardError { get; }

    public Figure<double> DegreesOfFreedom { get; }

    /// <param name="groups">The groups, with the sign of each.</param>
    /// <param name="level">Confidence level.</param>
    public static MeanContrast Of((double[] Values, int Sign)[] groups, double level)
    {
        if (groups.Any(group => group.Values.Length == 0))
        {
            return Undefined(UndefinedReason.NoData, Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.StudentT));
        }

        var exponent = groups.Max(group => Scaling.Exponent(group.Values));
        double[][] scaled = [.. groups.Select(group => Scaling.Down(group.Values, exponent))];
        double[] means = [.. scaled.Select(values => Moments.Mean(values))];

        // The means from the first of them, with what their rounding left out: a level common to all groups takes no digit of the effect.
        var origin = groups.Sum(group => group.Sign) == 0 ? means[0] : 0;
        var effect = groups.Select((group, i) => group.Sign * (means[i] - origin + Moments.MeanRest(scaled[i], means[i]))).Sum();
        if (groups.Any(group => group.Values.Length == 1))
        {
            return Undefined(
                UndefinedReason.SmallSample,
                Figures.WithoutInterval(Scaling.Up(effect, exponent), UndefinedReason.SmallSample, level, IntervalMethod.StudentT));
        }

        double[] variances = [.. scaled.Select((values, i) => Moments.SumOfSquares(values, means[i]) / (values.Length - 1.0) / values.Length)];
        var variance = variances.Sum();
        if (variance == 0)
        {
            return new MeanContrast(
                Figures.WithoutInterval(Scaling.Up(effect, exponent), UndefinedReason.ZeroVariance, level, IntervalMethod.StudentT),
                Figure.Of(0.0),
                Figure.Undefined<double>(UndefinedReason.ZeroVariance));
        }

        var df = 1 / groups.Select((group, i) => variances[i] / variance * (variances[i] / variance) / (group.Values.Length - 1)).Sum();
        var error = Math.Sqrt(variance);
        return new MeanContrast(
            Figures.Interval(
                Scaling.Up(effect, exponent), Scaling.Up(StudentTDistribution.TwoSidedQuantile(level, df) * error, exponent), level, IntervalMethod.StudentT),
            Figures.Finite(Scaling.Up(error, exponent)),
            Figure.Of(df));
    }

    /// <summary>The mean; undefined without values.</summary>
    public static Figure<double> Mean(double[] values)
        => values.Length == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : Figures.Finite(Scaling.Up(Moments.Mean(Scaling.Down(values, Scaling.Exponent(values))), Scaling.Exponent(values)));

    /// <summary>One figure less another; the first reason when one is missing.</summary>
    public static Figure<double> Less(Figure<double> left, Figure<double> right)
        => left.Value is { } one && right.Value is { } other ? Figures.Finite(one - other)
            : Figure.Undefined<double>(left.Reason ?? right.Reason!.Value);

    private static MeanContrast Undefined(UndefinedReason reason, Estimate effect)
        => new(effect, Figure.Undefined<double>(reason), Figure.Undefined<double>(reason));
}
