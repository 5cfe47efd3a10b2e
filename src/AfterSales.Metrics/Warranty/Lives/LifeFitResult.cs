namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="LifeFit"/> found.</summary>
public sealed partial record LifeFitResult
{
    /// <summary>The family.</summary>
    public required LifeFamily Family { get; init; }

    /// <summary>The fitted distribution; null when no finite estimate exists.</summary>
    public required LifeDistribution? Distribution { get; init; }

    /// <summary>Why there is no estimate; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Weibull scale, lognormal μ or exponential mean.</summary>
    public required LifeParameter First { get; init; }

    /// <summary>Weibull shape or lognormal σ; null for an exponential.</summary>
    public required LifeParameter? Second { get; init; }

    /// <summary>The Bp life of <see cref="LifeFitOptions.Share"/>.</summary>
    public required LifeParameter Life { get; init; }

    /// <summary>Mean life.</summary>
    public required Figure<double> MeanLife { get; init; }

    /// <summary>Logarithm of the likelihood at the estimate.</summary>
    public required Figure<double> LogLikelihood { get; init; }

    /// <summary>Units known to have failed.</summary>
    public required long Failures { get; init; }

    /// <summary>All units.</summary>
    public required long Units { get; init; }

    /// <summary>The largest age of any row: beyond it every statement is an extrapolation. Null without rows.</summary>
    public required double? LargestAge { get; init; }

    /// <summary>Steps of the search, of the estimate alone.</summary>
    public required int Iterations { get; init; }
}
