namespace AfterSales.Metrics.Statistics;

/// <summary>One coefficient of a logistic fit.</summary>
public sealed partial record LogisticTerm
{
    /// <summary>The change of the log-odds for one unit, with its Wald interval.</summary>
    public required Estimate Coefficient { get; init; }

    /// <summary>The odds at one unit more over the odds now.</summary>
    public required Estimate OddsRatio { get; init; }

    /// <summary>Standard error from the information.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>z of Wald with its p-value; with Firth's estimator χ² of the penalized likelihood ratio, one degree of freedom.</summary>
    public required TestResult Test { get; init; }
}
