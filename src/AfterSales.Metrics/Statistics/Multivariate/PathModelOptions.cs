using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>How a <see cref="PathModel"/> is fitted and resampled.</summary>
public sealed partial record PathModelOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static PathModelOptions Default { get; } = new();

    /// <summary>Inner weighting.</summary>
    /// <value><see cref="PathScheme.PathWeighting"/> by default.</value>
    public PathScheme Scheme
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>Largest change of a weight that ends the iteration.</summary>
    /// <value>1e-13 by default.</value>
    public double Tolerance
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1e-13;

    /// <summary>Iterations at most.</summary>
    /// <value>1,000 by default.</value>
    public int MaximumIterations
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1000;

    /// <summary>Resamples of the respondents, where they are drawn.</summary>
    /// <value>1,000 by default; at most 100,000.</value>
    public int Resamples
    {
        get;
        init => field = Guard.InRange(value, 1, 100_000);
    }
    = 1000;

    /// <summary>Seed of the resampling.</summary>
    /// <value>1 by default.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Level of the percentile limits, strictly between 0 and 1.</summary>
    /// <value><see cref="Estimate.DefaultLevel"/> by default.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
