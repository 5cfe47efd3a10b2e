namespace AfterSales.Metrics.Budgets;

/// <summary>Schedule performance in time, from <see cref="EarnedSchedule"/>.</summary>
public sealed partial record EarnedScheduleResult
{
    /// <summary>The value earned.</summary>
    public required decimal EarnedValue { get; init; }

    /// <summary>AT: the periods passed.</summary>
    public required double ActualTime { get; init; }

    /// <summary>PD: the periods planned.</summary>
    public required double PlannedDuration { get; init; }

    /// <summary>ES: the periods in which the plan was to earn what is earned.</summary>
    public required Figure<double> EarnedTime { get; init; }

    /// <summary>SV(t) = ES − AT, in periods; negative is late.</summary>
    public required Figure<double> ScheduleVariance { get; init; }

    /// <summary>SPI(t) = ES / AT.</summary>
    public required Figure<double> SchedulePerformanceIndex { get; init; }

    /// <summary>IEAC(t) = PD / SPI(t): the periods the whole will take.</summary>
    public required Figure<double> EstimatedDuration { get; init; }
}
