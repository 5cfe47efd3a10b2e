using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>How <see cref="ChainLadder"/> averages factors, finds the last σ, and ends.</summary>
public sealed partial record ChainLadderOptions
{
    /// <summary>By volume, Mack's rule for the last σ, no tail, 95 %.</summary>
    public static ChainLadderOptions Default { get; } = new();

    /// <summary>The weights of the factors.</summary>
    /// <value><see cref="DevelopmentWeighting.Volume"/> by default.</value>
    public DevelopmentWeighting Weighting
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>How σ is found where one factor stands alone.</summary>
    /// <value><see cref="LastSigmaRule.Mack"/> by default.</value>
    public LastSigmaRule LastSigma
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The development after the last age.</summary>
    /// <value>Null by default: the last age is the end.</value>
    public TailFactor? Tail { get; init; }

    /// <summary>Confidence level, strictly between 0 and 1.</summary>
    /// <value><see cref="Estimate.DefaultLevel"/> by default.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
