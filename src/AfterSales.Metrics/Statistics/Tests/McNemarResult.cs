namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="McNemar"/> found, with its ingredients.</summary>
public sealed partial record McNemarResult
{
    /// <summary>b: how many changed one way.</summary>
    public required long ChangedOneWay { get; init; }

    /// <summary>c: how many changed the other way.</summary>
    public required long ChangedOtherWay { get; init; }

    /// <summary>Two-sided p-value of the exact binomial test.</summary>
    public required double ExactPValue { get; init; }

    /// <summary>(b − c)²/(b + c).</summary>
    public required Figure<double> ChiSquared { get; init; }

    /// <summary>p-value of <see cref="ChiSquared"/>.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>χ² with continuity correction.</summary>
    public required Figure<double> CorrectedChiSquared { get; init; }

    /// <summary>p-value of <see cref="CorrectedChiSquared"/>.</summary>
    public required Figure<double> CorrectedPValue { get; init; }
}
