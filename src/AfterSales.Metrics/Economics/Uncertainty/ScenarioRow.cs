namespace AfterSales.Metrics.Economics;

/// <summary>One scenario's outcome.</summary>
public sealed partial record ScenarioRow
{
    /// <summary>The scenario.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The figure in this scenario.</summary>
    public required Figure<double> Outcome { get; init; }

    /// <summary>The outcome less the figure at base.</summary>
    public required Figure<double> Difference { get; init; }
}
