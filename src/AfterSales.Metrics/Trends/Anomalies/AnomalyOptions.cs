using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>How <see cref="SeriesAnomalies"/> looks for anomalies.</summary>
public sealed partial record AnomalyOptions
{
    /// <summary>The behavior of passing nothing: levels taken out, 3.5 robust standard deviations.</summary>
    public static AnomalyOptions Default { get; } = new();

    /// <summary>What is taken out first.</summary>
    /// <value><see cref="AnomalyBaseline.Level"/>.</value>
    public AnomalyBaseline Baseline
    {
        get;
        init => field = Guard.Defined(value);
    }
    = AnomalyBaseline.Level;

    /// <summary>What makes an anomaly.</summary>
    /// <value><see cref="AnomalyRule.RobustScore"/>.</value>
    public AnomalyRule Rule
    {
        get;
        init => field = Guard.Defined(value);
    }
    = AnomalyRule.RobustScore;

    /// <summary>Seasons in a cycle, from 1 to 400: at least 2 for <see cref="AnomalyBaseline.Season"/>; 1 for none.</summary>
    /// <value>1.</value>
    public int Period
    {
        get;
        init => field = Guard.InRange(value, 1, 400);
    }
    = 1;

    /// <summary>Distance in robust standard deviations beyond which a value is an anomaly; positive. A value exactly at it is none.</summary>
    /// <value>3.5.</value>
    public double Threshold
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 3.5;

    /// <summary>Significance of GESD, strictly between 0 and 1.</summary>
    /// <value>0.05.</value>
    public double Significance
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = 0.05;

    /// <summary>Most anomalies GESD looks for, at least 1; null, the default, for a tenth of the periods, rounded up. At most n − 2.</summary>
    public int? MaximumCount
    {
        get;
        init => field = value is { } most ? Guard.Positive(most, nameof(value)) : null;
    }

    /// <summary>Level of the one-step prediction interval, strictly between 0 and 1.</summary>
    /// <value>0.99: one quiet period in a hundred lies outside.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = 0.99;

    /// <summary>Fewest periods of a level, at least 1: a shorter stretch of odd values is a spike, or several, and no level shift.</summary>
    /// <value>4.</value>
    public int MinimumSegment
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 4;
}
