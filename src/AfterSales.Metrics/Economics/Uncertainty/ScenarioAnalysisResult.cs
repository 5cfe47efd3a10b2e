using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What <see cref="ScenarioAnalysis"/> found.</summary>
public sealed partial record ScenarioAnalysisResult
{
    /// <summary>The figure with every driver at its base.</summary>
    public required Figure<double> Base { get; init; }

    /// <summary>A row for each scenario, in the input's order.</summary>
    public required IReadOnlyList<ScenarioRow> Rows
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The outcomes weighted with their probabilities.</summary>
    public required Figure<double> ExpectedValue { get; init; }

    /// <summary>The probability-weighted standard deviation of the outcomes.</summary>
    public required Figure<double> StandardDeviation { get; init; }

    /// <summary>The probability of a negative outcome.</summary>
    public required Figure<double> ProbabilityOfLoss { get; init; }
}
