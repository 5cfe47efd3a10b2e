namespace AfterSales.Metrics.Statistics;

/// <summary>Whether the effect of one covariate stays the same over time.</summary>
public sealed partial record ProportionalHazardsTerm
{
    /// <summary>
    /// How β would change for one unit of g(t), one step of Newton's method from no change: above 0 the effect grows with time, below 0 it fades or turns.
    /// </summary>
    public required Figure<double> Change { get; init; }

    /// <summary>Score test that it does not change, χ² with one degree of freedom.</summary>
    public required TestResult Test { get; init; }
}
