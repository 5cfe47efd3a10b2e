using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>When <see cref="MentionAlerts"/> speaks.</summary>
public sealed partial record MentionAlertOptions
{
    /// <summary>Four periods of baseline, once in a thousand periods, one false alarm of a rise in 520 periods (ten years of weeks).</summary>
    public static MentionAlertOptions Default { get; } = new();

    /// <summary>Periods that are known before one is judged; from 1 to 10,000.</summary>
    /// <value>4 by default.</value>
    public int Baseline
    {
        get;
        init => field = Guard.InRange(value, 1, 10_000);
    }
    = 4;

    /// <summary>The surprise, in powers of ten, from which on a period is sudden; a surprise of exactly this is.</summary>
    /// <value>3 by default: once in a thousand periods.</value>
    public double LeastSurprise
    {
        get;
        init => field = Guard.NotNegative(value);
    }
    = 3;

    /// <summary>Periods between two false alarms of a rise, on average, at least.</summary>
    /// <value>520 by default: ten years of weeks.</value>
    public double PeriodsBetweenFalseAlarms
    {
        get;
        init => field = Guard.NotNegative(value);
    }
    = 520;
}
