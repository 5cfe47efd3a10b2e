namespace AfterSales.Metrics.Resources;

/// <summary>The time that belongs to one activity alone.</summary>
public sealed partial record ActivityPart
{
    /// <summary>The activity.</summary>
    public required Activity Activity { get; init; }

    /// <summary>Its working time; all parts together are the capacity.</summary>
    public required TotalTime InHours { get; init; }

    /// <summary>Its time outside working hours; all parts together are the rest of the window.</summary>
    public required TotalTime OutOfHours { get; init; }

    /// <summary>Its working time / capacity.</summary>
    public required Figure<double> Share { get; init; }
}
