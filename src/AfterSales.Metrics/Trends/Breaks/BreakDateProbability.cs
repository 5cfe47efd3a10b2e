namespace AfterSales.Metrics.Trends;

/// <summary>How probable a date of a shift is.</summary>
public sealed partial record BreakDateProbability
{
    /// <summary>Last position before the shift, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Probability, given that there is one shift.</summary>
    public required double Probability { get; init; }
}
