using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Of one group: each time at which something ended, how many were under observation just before it, and how many events it had.</summary>
internal sealed class RiskTable
{
    /// <summary>Sums of longer times, and their squares, could leave the doubles.</summary>
    public const double LongestTime = 1e100;

    private RiskTable(double[] times, int[] atRisk, int[] events) => (Times, AtRisk, Events) = (times, atRisk, events);

    /// <summary>Distinct times, ascending.</summary>
    public double[] Times { get; }

    /// <summary>Those whose own time is not earlier.</summary>
    public int[] AtRisk { get; }

    public int[] Events { get; }

    public int EventCount => Events.Sum();

    public static RiskTable Of(ReadOnlySpan<double> times, ReadOnlySpan<bool> events)
    {
        var (_, order) = Ranking.Sort(times);
        var (distinct, risk, ended) = (new List<double>(), new List<int>(), new List<int>());
        for (var i = 0; i < order.Length; i++)
        {
            var time = times[order[i]];
            if (distinct.Count == 0 || distinct[distinct.Count - 1] != time)
            {
                distinct.Add(time);
                risk.Add(order.Length - i);
                ended.Add(0);
            }

            ended[ended.Count - 1] += events[order[i]] ? 1 : 0;
        }

        return new RiskTable([.. distinct], [.. risk], [.. ended]);
    }

    /// <summary>The area under the curve to a horizon, and its variance by Greenwood; null where observation ends before it above zero.</summary>
    public (double Area, double Variance)? RestrictedMean(double horizon)
    {
        var (survival, from, area) = (1.0, 0.0, 0.0);
        var steps = new List<(double AreaBefore, double Weight)>();
        for (var i = 0; i < Times.Length && Times[i] <= horizon; i++)
        {
            area += survival * (Times[i] - from);
            from = Times[i];
            double atRisk = AtRisk[i];
            if (Events[i] > 0)
            {
                // An event that empties the risk set leaves no area after it.
                steps.Add((area, AtRisk[i] > Events[i] ? Events[i] / (atRisk * (atRisk - Events[i])) : 0));
                survival = AtRisk[i] == Events[i] ? 0 : survival * ((atRisk - Events[i]) / atRisk);
            }
        }

        if (survival > 0 && Times[Times.Length - 1] < horizon)
        {
            return null;
        }

        area += survival * (horizon - from);
        var variance = 0.0;
        foreach (var (before, weight) in steps)
        {
            variance += (area - before) * (area - before) * weight;
        }

        return (area, variance);
    }

    /// <summary>Checks the columns of one group.</summary>
    public static void Check(ReadOnlySpan<double> times, ReadOnlySpan<bool> events, string timesName, string eventsName)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (!(times[i] >= 0 && times[i] <= LongestTime))
            {
                throw Guard.Item(timesName, "must be from 0 to 1e100", i, times[i]);
            }
        }

        Guard.SameLength(events.Length, times.Length, eventsName, timesName);
    }
}
