namespace AfterSales.Metrics.Statistics;

/// <summary>A step of a survival curve.</summary>
public sealed partial record SurvivalStep
{
    /// <summary>The time.</summary>
    public required double Time { get; init; }

    /// <summary>Subjects under observation just before it.</summary>
    public required long AtRisk { get; init; }

    /// <summary>Events at it.</summary>
    public required long Events { get; init; }

    /// <summary>Share that survives it, with the complementary log-log interval; at 0 without one.</summary>
    public required Estimate Survival { get; init; }

    /// <summary>Greenwood's standard error; undefined, <see cref="UndefinedReason.ZeroVariance"/>, where the curve has reached 0.</summary>
    public required Figure<double> StandardError { get; init; }
}
