namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="Weibayes"/> found.</summary>
public sealed partial record WeibayesResult
{
    /// <summary>Number of failures.</summary>
    public required long Failures { get; init; }

    /// <summary>Number of units.</summary>
    public required long Units { get; init; }

    /// <summary>The scale; with shape 1 the mean life.</summary>
    public required Figure<double> Scale { get; init; }

    /// <summary>Its lower limit, two-sided.</summary>
    public required Figure<double> ScaleLower { get; init; }

    /// <summary>Its upper limit, two-sided.</summary>
    public required Figure<double> ScaleUpper { get; init; }

    /// <summary>Its lower limit, one-sided.</summary>
    public required Figure<double> ScaleLowerOneSided { get; init; }

    /// <summary>The Bp life.</summary>
    public required Figure<double> Life { get; init; }

    /// <summary>Its lower limit, two-sided.</summary>
    public required Figure<double> LifeLower { get; init; }

    /// <summary>Its upper limit, two-sided.</summary>
    public required Figure<double> LifeUpper { get; init; }

    /// <summary>Its lower limit, one-sided.</summary>
    public required Figure<double> LifeLowerOneSided { get; init; }
}
