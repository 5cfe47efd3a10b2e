namespace AfterSales.Metrics.Satisfaction;

/// <summary>One team's score, drawn towards the common mean as far as its error warrants.</summary>
public sealed partial record ShrunkenMean
{
    /// <summary>The team's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its own score.</summary>
    public required double Raw { get; init; }

    /// <summary>The shrunken score Bμ + (1 − B)y with its normal posterior interval, μ and τ² taken as known.</summary>
    public required Estimate Shrunken { get; init; }

    /// <summary>B: how much of it is the common mean, v/(v + τ²); 1 when all teams are pooled.</summary>
    public required double Pull { get; init; }

    /// <summary>Posterior standard deviation √((1 − B)·v).</summary>
    public required double StandardDeviation { get; init; }
}
