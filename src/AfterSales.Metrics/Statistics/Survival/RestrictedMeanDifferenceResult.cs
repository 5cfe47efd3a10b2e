namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="RestrictedMeanDifference"/> found.</summary>
public sealed partial record RestrictedMeanDifferenceResult
{
    /// <summary>What the difference may be called.</summary>
    public required EffectDesign Design { get; init; }

    /// <summary>τ.</summary>
    public required double Horizon { get; init; }

    /// <summary>Restricted mean of the first group.</summary>
    public required Estimate First { get; init; }

    /// <summary>Its standard error.</summary>
    public required Figure<double> FirstStandardError { get; init; }

    /// <summary>Restricted mean of the second group.</summary>
    public required Estimate Second { get; init; }

    /// <summary>Its standard error.</summary>
    public required Figure<double> SecondStandardError { get; init; }

    /// <summary>Second less first.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Its standard error.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Two-sided p-value of no difference.</summary>
    public required Figure<double> PValue { get; init; }
}
