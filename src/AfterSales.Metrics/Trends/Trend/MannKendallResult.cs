namespace AfterSales.Metrics.Trends;

/// <summary>What a <see cref="MannKendall"/> test found.</summary>
public sealed partial record MannKendallResult
{
    /// <summary>Values that count.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Periods left out because their value is missing.</summary>
    public required int Missing { get; init; }

    /// <summary>S: rising pairs less falling pairs.</summary>
    public required long S { get; init; }

    /// <summary>Variance of S without trend, corrected for ties; undefined below three values.</summary>
    public required Figure<double> Variance { get; init; }

    /// <summary>Kendall's τ-a: S over all pairs.</summary>
    public required Figure<double> TauA { get; init; }

    /// <summary>Kendall's τ-b: S over pairs, corrected for ties.</summary>
    public required Figure<double> TauB { get; init; }

    /// <summary>z with continuity correction.</summary>
    public required Figure<double> Z { get; init; }

    /// <summary>z without continuity correction.</summary>
    public required Figure<double> ZWithoutContinuity { get; init; }

    /// <summary>Two-sided p-value of <see cref="Z"/>; 0 where it is below the smallest double.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Common logarithm of the two-sided p-value, also where the p-value has no double.</summary>
    public required Figure<double> Log10PValue { get; init; }

    /// <summary>One-sided p-value against no or a falling trend.</summary>
    public required Figure<double> PValueGreater { get; init; }

    /// <summary>One-sided p-value against no or a rising trend.</summary>
    public required Figure<double> PValueLess { get; init; }

    /// <summary>Two-sided p-value of the exact distribution: up to 50 values without ties.</summary>
    public required Figure<double> ExactPValue { get; init; }
}
