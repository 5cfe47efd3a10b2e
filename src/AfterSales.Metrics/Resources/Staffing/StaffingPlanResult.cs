using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="StaffingPlan"/> found.</summary>
public sealed partial record StaffingPlanResult
{
    /// <summary>The intervals, in the order given.</summary>
    public required IReadOnlyList<StaffingResult> Intervals
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Contacts of the day.</summary>
    public required double Arrivals { get; init; }

    /// <summary>Time on the phone: Σ agents × interval.</summary>
    public required double AgentTime { get; init; }

    /// <summary>Paid time: Σ full-time equivalents × interval, shrinkage included.</summary>
    public required double ScheduledTime { get; init; }

    /// <summary>Share of the day's contacts answered within the target's wait, as a fraction.</summary>
    public required Figure<double> ServiceLevel { get; init; }

    /// <summary>Mean wait of the day's contacts.</summary>
    public required Figure<double> MeanWait { get; init; }

    /// <summary>Share of the day's contacts that give up, as a fraction.</summary>
    public required Figure<double> Abandonment { get; init; }
}
