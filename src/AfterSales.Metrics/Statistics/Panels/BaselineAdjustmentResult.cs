namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="BaselineAdjustment"/> found.</summary>
public sealed partial record BaselineAdjustmentResult
{
    /// <summary>How it was found, if the programme went to units by lot; else adjust as one may, it compares who differ.</summary>
    public ImpactDesign Design { get; init; } = ImpactDesign.Randomized;

    /// <summary>Mean of the treated less mean of the others, with Welch's error.</summary>
    public required ImpactEffect Unadjusted { get; init; }

    /// <summary>θ, how much of a difference before is left after, within arms.</summary>
    public required Figure<double> Slope { get; init; }

    /// <summary>The difference less θ times the difference before (CUPED), with Welch's error.</summary>
    public required ImpactEffect Adjusted { get; init; }

    /// <summary>The same with a slope of its own in each arm, with HC2 errors.</summary>
    public required ImpactEffect Interacted { get; init; }
}
