namespace AfterSales.Metrics.Statistics;

/// <summary>One coefficient of a fit, or a combination of several, with its test.</summary>
public sealed partial record RegressionTerm
{
    /// <summary>The coefficient with its interval.</summary>
    public required Estimate Coefficient { get; init; }

    /// <summary>Its standard error.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Coefficient / standard error.</summary>
    public required Figure<double> T { get; init; }

    /// <summary>Two-sided p-value of <see cref="T"/> by Student's distribution.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>
    /// How many times the other predictors inflate the variance of this coefficient: 1/(1 − R²) of this column on the others. Undefined for the constant, a
    /// combination, or a fit without a constant (<see cref="UndefinedReason.OutsideDomain"/>).
    /// </summary>
    public Figure<double> VarianceInflation { get; init; } = Figure.Undefined<double>(UndefinedReason.OutsideDomain);
}
