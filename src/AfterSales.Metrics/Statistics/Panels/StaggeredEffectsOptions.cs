using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="StaggeredEffects"/> compares.</summary>
public sealed partial record StaggeredEffectsOptions
{
    /// <summary>Never treated controls, 95 %.</summary>
    public static StaggeredEffectsOptions Default { get; } = new();

    /// <summary>Whom the treated are compared with.</summary>
    /// <value><see cref="StaggeredControls.NeverTreated"/> by default.</value>
    public StaggeredControls Controls { get; init => field = Guard.Defined(value); }

    /// <summary>Confidence level of all intervals.</summary>
    /// <value>0.95 by default.</value>
    public double Level { get; init => field = Guard.Between(value, 0, 1); } = Estimate.DefaultLevel;
}
