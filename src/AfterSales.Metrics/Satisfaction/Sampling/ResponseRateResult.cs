namespace AfterSales.Metrics.Satisfaction;

/// <summary>What <see cref="ResponseRate"/> found; all rates are fractions.</summary>
public sealed partial record ResponseRateResult
{
    /// <summary>RR1: completes over everybody who may be eligible. The lowest.</summary>
    public required Figure<double> Minimum { get; init; }

    /// <summary>RR2: as RR1, partials counted as answers.</summary>
    public required Figure<double> MinimumWithPartials { get; init; }

    /// <summary>RR3: as RR1, of the unknown ones only the share taken to be eligible.</summary>
    public required Figure<double> Estimated { get; init; }

    /// <summary>RR4: as RR3, partials counted as answers.</summary>
    public required Figure<double> EstimatedWithPartials { get; init; }

    /// <summary>RR5: completes over the known eligible ones. The highest.</summary>
    public required Figure<double> Maximum { get; init; }

    /// <summary>RR6: as RR5, partials counted as answers.</summary>
    public required Figure<double> MaximumWithPartials { get; init; }

    /// <summary>The share of the unknown ones taken to be eligible.</summary>
    public required Figure<double> EligibleShareOfUnknown { get; init; }
}
