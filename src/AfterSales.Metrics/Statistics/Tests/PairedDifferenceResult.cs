namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="PairedDifference"/> found.</summary>
public sealed partial record PairedDifferenceResult
{
    /// <summary>Pairs.</summary>
    public required int Count { get; init; }

    /// <summary>Mean of first less second, with its t interval.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>The paired t test.</summary>
    public required TestResult Test { get; init; }

    /// <summary>Cohen's d_z: the mean difference in standard deviations of the differences.</summary>
    public required Figure<double> CohenDz { get; init; }
}
