using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="ProcessTimes"/> found.</summary>
public sealed partial record ProcessTimesResult
{
    /// <summary>The times of each step, by name.</summary>
    public required IReadOnlyList<StepTime> Steps { get; init => field = FrozenList.Copy(value); }

    /// <summary>The times of each department, by name; an unknown one first.</summary>
    public required IReadOnlyList<StepTime> Departments { get; init => field = FrozenList.Copy(value); }

    /// <summary>Hand-offs and the waiting before the receiving department began.</summary>
    public required PairWaiting Handoff { get; init; }

    /// <summary>Neighbors of one department and the waiting between them.</summary>
    public required PairWaiting SameDepartment { get; init; }

    /// <summary>Neighbors of which a department is not known, and the waiting between them.</summary>
    public required PairWaiting UnknownDepartment { get; init; }

    /// <summary>The step that is waited for most in total, of equal ones the first by name; null when nothing is waited for.</summary>
    public required string? Bottleneck { get; init; }

    /// <summary>The known department that is waited for most in total; null when none is waited for.</summary>
    public required string? BottleneckDepartment { get; init; }

    /// <summary>The leads of all cases together: Σ progress + Σ waiting + <see cref="WaitingSinceLast"/>.</summary>
    public required TotalTime TotalLead { get; init; }

    /// <summary>Progress of all cases: the time in which steps moved them on.</summary>
    public TotalTime TotalProgress => Steps.Aggregate(TotalTime.Zero, (sum, step) => sum + step.Progress);

    /// <summary>What open cases have waited since their last event.</summary>
    public required TotalTime WaitingSinceLast { get; init; }

    /// <summary>That waiting ÷ all leads.</summary>
    public required Figure<double> ShareSinceLast { get; init; }

    /// <summary>Closed cases.</summary>
    public required long ClosedCases { get; init; }

    /// <summary>Open cases, left out of the mean and the median: <see cref="TimeToClose"/> counts them.</summary>
    public required long OpenCases { get; init; }

    /// <summary>The lead that half of the closed cases did not exceed (R7: of an even number, the middle of the two).</summary>
    public required Figure<double> MedianLeadHours { get; init; }

    /// <summary>The mean lead of closed cases.</summary>
    public required Figure<double> MeanLeadHours { get; init; }

    /// <summary>Progress of the closed cases of which a duration is known: what <see cref="FlowEfficiency"/> divides.</summary>
    public required TotalTime TimedProgress { get; init; }

    /// <summary>The leads of those cases: what <see cref="FlowEfficiency"/> divides by.</summary>
    public required TotalTime TimedLead { get; init; }

    /// <summary>Progress ÷ lead, over the closed cases of which a duration is known; a lower bound where <see cref="EventsWithoutDuration"/> is not
    /// 0.</summary>
    public required Figure<double> FlowEfficiency { get; init; }

    /// <summary>The closed cases that the efficiency is of.</summary>
    public required long TimedClosedCases { get; init; }

    /// <summary>Events of all cases whose duration is not known.</summary>
    public required long EventsWithoutDuration { get; init; }

    /// <summary>A part of all leads as a share of them.</summary>
    /// <param name="time">The part.</param>
    /// <returns>The fraction; undefined, <see cref="UndefinedReason.ZeroDenominator"/>, where no case took any time.</returns>
    public Figure<double> ShareOfLead(TotalTime time) => Figure.Ratio(time.Ticks, TotalLead.Ticks);

    /// <summary>The calendar whose working time is counted; null for elapsed time.</summary>
    public required WorkCalendar? Calendar { get; init; }

    /// <summary>The report instant; null when there was none.</summary>
    public required Instant? AsOf { get; init; }
}
