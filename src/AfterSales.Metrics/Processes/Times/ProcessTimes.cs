using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Process times (waiting, touch, lead time, flow efficiency, bottleneck): where the time of cases goes.</summary>
/// <remarks>
/// <para><b>Formula.</b> M the latest end so far: waiting = max(0, start − M), progress = the part of the step after M, touch = end − start. Of a case, to the
/// tick: lead = Σ progress + Σ waiting (+ time since the last event, open). Flow efficiency = Σ progress ÷ Σ lead ≤ 1. Share of a step or department =
/// (progress + waiting) ÷ Σ lead; with the share since the last event they add up to 1.</para>
/// <para><b>Units.</b> Ticks added up exactly, elapsed or of the tally's calendar; means and median in hours.</para>
/// <para><b>Domain.</b> Any log. Waiting belongs to the step and department waited for. Parallel work has its touch each, its progress once.</para>
/// <para><b>Edge cases.</b> No closed case: mean, median, efficiency undefined, <see cref="UndefinedReason.NoData"/>. No duration known in any of them:
/// <see cref="UndefinedReason.MissingInput"/>; a lead of 0: <see cref="UndefinedReason.ZeroDenominator"/>. A point has waiting before it and
/// no touch: its duration is unknown, and the count of such events says that the efficiency is a lower bound. Friday evening to Monday morning is one working
/// hour, not 65; what lies outside all hours has a lead of 0. A step inside another has no progress. No waiting: no bottleneck.</para>
/// <para><b>Method.</b> Integers; the leads are kept as a map of value to count, so that the median is exact too.</para>
/// <para><b>Source.</b> M. Dumas et al., Fundamentals of Business Process Management, 2nd edition 2018, chapter 7 (cycle time efficiency); progress after the
/// latest end is our own, and makes the identity exact. Quantile of type 7: R. Hyndman and Y. Fan, The American Statistician 50, 1996.</para>
/// </remarks>
/// <example>
/// <code>
/// CaseEvent Did(string step, double from, double to) =&gt; new()
/// {
///     Case = "C-1", Step = step, Start = Instant.FromUnixTimeSeconds((long)(3600 * from)), End = Instant.FromUnixTimeSeconds((long)(3600 * to)),
/// };
/// var result = ProcessTimes.Compute(ProcessTally.Of([Did("Receive", 8, 8.5), Did("Repair", 10, 12)]));
/// Console.WriteLine($"lead time {result.MeanLeadHours:F1} h, flow efficiency {result.FlowEfficiency:P1}"); // lead time 4.0 h, flow efficiency 62.5 %
/// Console.WriteLine($"bottleneck {result.Bottleneck}: {result.Steps.Single(step =&gt; step.Name == "Repair").ShareOfLead:P1}"); // bottleneck Repair: 87.5 %
/// </code>
/// </example>
public static class ProcessTimes
{
    /// <summary>The times of the cases of a tally.</summary>
    /// <param name="tally">The cases.</param>
    /// <returns>The times by step and department, leads and efficiency.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal.</exception>
    public static ProcessTimesResult Compute(ProcessTally tally)
    {
        var (cells, counts) = (Guard.NotNull(tally).Cells().ToArray(), tally.Counts);
        var leads = tally.LeadTimes;
        var total = default(TickSum);
        var closedTotal = default(TickSum);
        foreach (var lead in leads)
        {
            Add(ref total, lead.Ticks, lead.Closed);
            Add(ref total, lead.Ticks, lead.Open);
            Add(ref closedTotal, lead.Ticks, lead.Closed);
        }

        var steps = ByName(cells.GroupBy(cell => cell.Step, StringComparer.Ordinal), total.Time);
        var departments = ByName(cells.GroupBy(cell => cell.Department ?? string.Empty, StringComparer.Ordinal), total.Time);
        var handoffs = DepartmentHandoffs.Compute(tally);
        return new ProcessTimesResult
        {
            Steps = FrozenList.Own(steps),
            Departments = FrozenList.Own(departments),
            Handoff = handoffs.Total,
            SameDepartment = handoffs.Within,
            UnknownDepartment = handoffs.Unknown,
            Bottleneck = MostWaitedFor(steps),
            BottleneckDepartment = MostWaitedFor(departments.Where(d => d.Name is not null)),
            TotalLead = total.Time,
            WaitingSinceLast = counts.SinceLast.Time,
            ShareSinceLast = TimeFigures.Share(counts.SinceLast.Time, total.Time),
            ClosedCases = counts.Closed,
            OpenCases = counts.Cases - counts.Closed,
            MedianLeadHours = Median(leads),
            MeanLeadHours = TimeFigures.HoursEach(closedTotal.Time, ClosedIn(leads)),
            FlowEfficiency = counts.Closed == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
                : counts.TimedClosed == 0 ? Figure.Undefined<double>(UndefinedReason.MissingInput)
                : TimeFigures.Share(counts.TimedClosedProgress.Time, counts.TimedClosedLead.Time),
            TimedProgress = counts.TimedClosedProgress.Time,
            TimedLead = counts.TimedClosedLead.Time,
            TimedClosedCases = counts.TimedClosed,
            EventsWithoutDuration = cells.Sum(cell => cell.Events - cell.Timed),
            Calendar = tally.Options.Calendar,
            AsOf = tally.Options.AsOf,
        };
    }

    private static void Add(ref TickSum sum, long ticks, long count)
    {
        // Most leads come once or twice; of many, the product may need more than a long.
        if (count <= 1)
        {
            sum.Add(count == 0 ? 0 : ticks);
            return;
        }

        sum.Add(TickSum.Of(TotalTime.FromTicks((decimal)ticks * count)));
    }

    private static StepTime[] ByName(IEnumerable<IGrouping<string, ProcessCellGroup>> groups, TotalTime total) => groups
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group =>
        {
            var (progress, waiting) = (Sum(group, cell => cell.Progress), Sum(group, cell => cell.Waiting));
            return new StepTime
            {
                Name = group.Key.Length == 0 ? null : group.Key,
                Events = group.Sum(cell => cell.Events),
                Timed = group.Sum(cell => cell.Timed),
                Touch = Sum(group, cell => cell.Touch),
                Progress = progress,
                Waiting = waiting,
                Waited = group.Sum(cell => cell.Waited),
                ShareOfLead = TimeFigures.Share(progress + waiting, total),
            };
        }).ToArray();

    private static TotalTime Sum(IEnumerable<ProcessCellGroup> cells, Func<ProcessCellGroup, TotalTime> time)
        => cells.Aggregate(TotalTime.Zero, (sum, cell) => sum + time(cell));

    private static string? MostWaitedFor(IEnumerable<StepTime> times)
    {
        StepTime? most = null;
        foreach (var time in times)
        {
            most = time.Waiting > (most?.Waiting ?? TotalTime.Zero) ? time : most;
        }

        return most?.Name;
    }

    private static long ClosedIn(ReadOnlySpan<LeadCounts.Entry> leads)
    {
        var count = 0L;
        foreach (var lead in leads)
        {
            count += lead.Closed;
        }

        return count;
    }

    private static Figure<double> Median(ReadOnlySpan<LeadCounts.Entry> leads)
    {
        var count = ClosedIn(leads);
        return count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : TimeFigures.PerHour((decimal)At(leads, (count - 1) / 2) + At(leads, count / 2), 2);
    }

    private static long At(ReadOnlySpan<LeadCounts.Entry> leads, long rank)
    {
        foreach (var lead in leads)
        {
            if (rank < lead.Closed)
            {
                return lead.Ticks;
            }

            rank -= lead.Closed;
        }

        return 0;
    }
}
