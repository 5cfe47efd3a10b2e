namespace AfterSales.Metrics.Warranty;

/// <summary>A month of a <see cref="ClaimRateChart"/>, in claims per thousand units.</summary>
public sealed partial record ClaimRatePoint
{
    /// <summary>The rate.</summary>
    public required double Rate { get; init; }

    /// <summary>Lower 3σ limit.</summary>
    public required double Lower { get; init; }

    /// <summary>Upper 3σ limit.</summary>
    public required double Upper { get; init; }

    /// <summary>Whether the rate lies beyond a limit.</summary>
    public required bool IsOutside { get; init; }

    /// <summary>Poisson probability of at most so many claims.</summary>
    public required double ProbabilityAtMost { get; init; }

    /// <summary>Poisson probability of at least so many claims.</summary>
    public required double ProbabilityAtLeast { get; init; }

    /// <summary>Whether one of the two is below 0.00135.</summary>
    public required bool IsOutsideExactly { get; init; }

    /// <summary>Lower limit stretched by Laney's factor.</summary>
    public required Figure<double> LaneyLower { get; init; }

    /// <summary>Upper limit stretched by Laney's factor.</summary>
    public required Figure<double> LaneyUpper { get; init; }
}
