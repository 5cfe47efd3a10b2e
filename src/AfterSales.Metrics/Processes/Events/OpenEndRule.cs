namespace AfterSales.Metrics.Processes;

/// <summary>What an event with a start and no end is.</summary>
public enum OpenEndRule
{
    /// <summary>A point in time, whose duration is unknown.</summary>
    Point,

    /// <summary>Work that runs until the report.</summary>
    Running,
}
