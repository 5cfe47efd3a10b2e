namespace AfterSales.Metrics.Satisfaction;

/// <summary>One question's gap between what was experienced and what was expected.</summary>
public sealed partial record ServiceQualityItemResult
{
    /// <summary>The question's name.</summary>
    public required string Name { get; init; }

    /// <summary>Respondents who answered both sides.</summary>
    public required int Pairs { get; init; }

    /// <summary>Mean of perception − expectation, with its paired t interval; negative is a shortfall.</summary>
    public required Estimate Gap { get; init; }

    /// <summary>Mean perception of those who gave one.</summary>
    public required Figure<double> Perception { get; init; }

    /// <summary>Paired t of no gap.</summary>
    public required Figure<double> T { get; init; }

    /// <summary>Two-sided p-value of no gap, n − 1 degrees of freedom.</summary>
    public required Figure<double> PValue { get; init; }
}
