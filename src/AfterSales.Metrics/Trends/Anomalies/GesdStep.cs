namespace AfterSales.Metrics.Trends;

/// <summary>A step of the generalized extreme Studentized deviate test: the value farthest from the mean of those left.</summary>
public sealed partial record GesdStep
{
    /// <summary>Position of that value, from 1; the earliest among equals.</summary>
    public required int Position { get; init; }

    /// <summary>R: its distance from the mean of the values left, in their standard deviations.</summary>
    public required double Statistic { get; init; }

    /// <summary>λ: what R must exceed.</summary>
    public required double Critical { get; init; }
}
