using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Agents for each interval of a day, and how the day as a whole is served.</summary>
/// <remarks>
/// <para><b>Formula.</b> Each interval by <see cref="ErlangC"/>, or by <see cref="ErlangA"/> where a patience is given. The day's service level and abandonment
/// are Σ arrivals × share / Σ arrivals, its mean wait Σ arrivals × wait / Σ arrivals: ratios of sums, never means of ratios.</para>
/// <para><b>Units.</b> Times in the unit of the loads; shares are fractions; paid time in agent × interval.</para>
/// <para><b>Domain.</b> Loads, patience and target as <see cref="ErlangC"/> and <see cref="ErlangA"/> take them. All loads and the target in one unit of
/// time.</para>
/// <para><b>Edge cases.</b> An interval without arrivals needs nobody. A day without arrivals has no service level,
/// <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Intervals stand each on its own (stationary, independent, period by period): right where a contact takes much less than an
/// interval.</para>
/// <para><b>Source.</b> L. Green, P. Kolesar and W. Whitt, Coping with time-varying demand, Production and Operations Management 16, 2007.</para>
/// </remarks>
/// <example>
/// <code>
/// QueueLoad Load(double calls) =&gt; new() { Arrivals = calls, Interval = 30, HandleTime = 3 };
/// var plan = StaffingPlan.Compute([Load(100), Load(60)], new StaffingTarget { Wait = 1.0 / 3, ServiceLevel = 0.8 });
/// Console.WriteLine($"{plan.Intervals[0].Agents}, then {plan.Intervals[1].Agents} agents"); // 14, then 9 agents
/// Console.WriteLine($"{plan.ServiceLevel:P1} answered within 20 seconds"); // 87.8 % answered within 20 seconds
/// </code>
/// </example>
public static class StaffingPlan
{
    /// <summary>The least agents of each interval.</summary>
    /// <param name="loads">The work of each interval.</param>
    /// <param name="target">What each interval must meet.</param>
    /// <param name="meanPatience">Mean time a contact waits before it gives up; null, the default, for endless patience.</param>
    /// <returns>Each interval's staffing and the day's figures.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A load is null, a number is out of its range, or a sum over the day is beyond the largest double.</exception>
    public static StaffingPlanResult Compute(IReadOnlyList<QueueLoad> loads, StaffingTarget target, double? meanPatience = null)
    {
        foreach (var load in Guard.NoneNull(loads))
        {
            QueueDomain.Load(load, nameof(loads));
        }

        Guard.NotNull(target);
        if (meanPatience is { } given)
        {
            Guard.Positive(given, nameof(meanPatience));
        }

        var intervals = loads.Select(load => meanPatience is { } patience
            ? ErlangA.MinimumAgents(load, patience, target)
            : ErlangC.MinimumAgents(load, target)).ToArray();
        var arrivals = Guard.Representable(loads.Sum(load => load.Arrivals), nameof(loads));
        return new StaffingPlanResult
        {
            Intervals = FrozenList.Own(intervals),
            Arrivals = arrivals,
            AgentTime = Guard.Representable(intervals.Sum(i => i.Agents * i.Load.Interval), nameof(loads)),
            ScheduledTime = Guard.Representable(intervals.Sum(i => (double)i.ScheduledFullTimeEquivalents * i.Load.Interval), nameof(loads)),
            ServiceLevel = Share(i => i.ServiceLevel),
            MeanWait = Share(i => i.MeanWait),
            Abandonment = Share(i => i.Abandonment),
        };

        Figure<double> Share(Func<QueuePerformance, Figure<double>> figure)
            => intervals.Where(i => i.Load.Arrivals > 0).Sum(i => i.Load.Arrivals * figure(i.Performance).Value!.Value) is var sum and <= double.MaxValue
                ? Figure.Ratio(sum, arrivals) : Figure.Undefined<double>(UndefinedReason.Overflow);
    }
}
