namespace AfterSales.Metrics.Statistics;

/// <summary>An effect with its standard error and test.</summary>
public sealed partial record ImpactEffect
{
    /// <summary>The effect with its interval.</summary>
    public required Estimate Effect { get; init; }

    /// <summary>Its standard error.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Two-sided p-value of no effect.</summary>
    public required Figure<double> PValue { get; init; }

    internal static ImpactEffect Undefined(UndefinedReason reason, double level, IntervalMethod method = IntervalMethod.StudentT) => new()
    {
        Effect = Estimate.Undefined(reason, level, method),
        StandardError = Figure.Undefined<double>(reason),
        PValue = Figure.Undefined<double>(reason),
    };

    internal static ImpactEffect WithoutError(double value, UndefinedReason reason, double level, IntervalMethod method = IntervalMethod.StudentT) => new()
    {
        Effect = Figures.WithoutInterval(value, reason, level, method),
        StandardError = Figure.Undefined<double>(reason),
        PValue = Figure.Undefined<double>(reason),
    };

    /// <summary>With Student's t of so many degrees of freedom; without them the normal distribution.</summary>
    internal static ImpactEffect Of(double value, double error, double? degreesOfFreedom, double level)
    {
        if (!(error > 0) || !(Math.Abs(value) <= double.MaxValue))
        {
            return WithoutError(value, UndefinedReason.ZeroVariance, level) with { StandardError = Figures.Finite(error) };
        }

        var factor = degreesOfFreedom is { } df ? StudentTDistribution.TwoSidedQuantile(level, df) : NormalDistribution.TwoSidedQuantile(level);
        var statistic = Figures.Finite(value / error);
        return new ImpactEffect
        {
            Effect = Figures.Interval(value, factor * error, level, degreesOfFreedom is null ? IntervalMethod.Wald : IntervalMethod.StudentT),
            StandardError = Figures.Finite(error),
            PValue = statistic.Select(t => degreesOfFreedom is { } nu ? StudentTDistribution.TwoSided(t, nu) : NormalDistribution.TwoSided(t)),
        };
    }
}
