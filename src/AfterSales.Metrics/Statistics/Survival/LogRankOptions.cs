using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="LogRank"/> weighs events.</summary>
public sealed partial record LogRankOptions
{
    /// <summary>All events alike.</summary>
    public static LogRankOptions Default { get; } = new();

    /// <summary>ρ, the power of the Kaplan–Meier curve that weighs an event: 0 all alike, 1 Peto and Peto.</summary>
    /// <value>0 by default; from −10 to 10, so that a weight and its square have a double for any number of subjects.</value>
    public double Rho { get; init => field = Guard.InRange(value, -10, 10); }

    /// <summary>How subjects came to their groups or covariates: what a difference may be called.</summary>
    /// <value><see cref="EffectDesign.Observed"/> by default: a difference, no effect.</value>
    public EffectDesign Design { get; init => field = Guard.Defined(value); }
}
