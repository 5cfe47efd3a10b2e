using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Baseline and false-alarm rate of the charts of small counts and rare events.</summary>
public sealed partial record RareEventChartOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static RareEventChartOptions Default { get; } = new();

    /// <summary>Periods (gaps) from the first that make the limits; 0 or more, null, the default, for all. Later ones change nothing.</summary>
    public int? Baseline
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }

    /// <summary>False-alarm rate α of a point, both sides together: a signal has a tail of at most α/2. Strictly between 0 and 1.</summary>
    /// <value>0.0027, as of three standard deviations.</value>
    public double FalseAlarmRate
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = 0.0027;

    /// <summary>A rate (events per unit of exposure, or share) that is known, instead of a baseline; null, the default, for none.</summary>
    public double? KnownRate
    {
        get;
        init => field = value is { } rate ? Guard.NotNegative(SeriesValues.Item(rate, nameof(value)), nameof(value)) : null;
    }
}
