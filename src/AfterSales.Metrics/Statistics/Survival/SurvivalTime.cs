using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Time of observation of some subjects: until an event, or until they were last seen without it.</summary>
public sealed partial record SurvivalTime
{
    /// <summary>The time of the event, or until which there was none; above <see cref="Entry"/>.</summary>
    public required double Time
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Whether it ended by the event or was censored.</summary>
    /// <value><see cref="SurvivalEnd.Event"/> by default.</value>
    public SurvivalEnd End
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The time from which the subjects were seen (left truncation).</summary>
    /// <value>0 by default.</value>
    public double Entry
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Number of subjects.</summary>
    /// <value>1 by default.</value>
    public long Count
    {
        get;
        init => field = Guard.NotNegative(value);
    }
    = 1;
}
