using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The kernel of the Kaplan–Meier curve: subjects in order of time, and the same in order of entry.</summary>
internal static class SurvivalCurve
{
    public static KaplanMeierResult Of(SurvivalTime[] byTime, SurvivalTime[] byEntry, double level)
    {
        var z = NormalDistribution.TwoSidedQuantile(level);
        var steps = new List<SurvivalStep>();
        var (survival, greenwood, left, entered, entry, total, all) = (1d, 0d, 0L, 0L, 0, 0L, 0L);
        foreach (var subject in byTime)
        {
            all = checked(all + subject.Count);
        }

        for (int first = 0, next; first < byTime.Length; first = next)
        {
            var time = byTime[first].Time;
            var (events, leaving) = (0L, 0L);
            for (next = first; next < byTime.Length && byTime[next].Time == time; next++)
            {
                events += byTime[next].End == SurvivalEnd.Event ? byTime[next].Count : 0;
                leaving += byTime[next].Count;
            }

            // A subject whose observation begins and ends at time 0 is there at time 0.
            while (entry < byEntry.Length && (byEntry[entry].Entry < time || byEntry[entry].Entry == 0))
            {
                entered += byEntry[entry++].Count;
            }

            var atRisk = entered - left;
            left += leaving;
            if (events > 0)
            {
                total += events;
                survival *= (double)(atRisk - events) / atRisk;
                greenwood += atRisk > events ? (double)events / atRisk / (atRisk - events) : 0;
                steps.Add(Step(time, atRisk, events, survival, Math.Sqrt(greenwood), z, level));
            }
        }

        return new KaplanMeierResult
        {
            Subjects = all,
            Events = total,
            Steps = FrozenList.Own(steps.ToArray()),
            LargestTime = byTime.Length == 0 ? null : byTime[byTime.Length - 1].Time,
        };
    }

    private static SurvivalStep Step(double time, long atRisk, long events, double survival, double relative, double z, double level)
    {
        var log = survival > 0 ? Elementary.Log(survival) : 0;
        return new SurvivalStep
        {
            Time = time,
            AtRisk = atRisk,
            Events = events,
            Survival = survival > 0 && log < 0
                ? Estimate.Of(survival, Elementary.Exp(log * Elementary.Exp(z * relative / -log)),
                    Elementary.Exp(log * Elementary.Exp(-z * relative / -log)), level, IntervalMethod.LogLog)
                : Estimate.WithoutInterval(survival, UndefinedReason.ZeroVariance, level, IntervalMethod.LogLog),
            StandardError = survival > 0 ? new Figure<double>(survival * relative) : new Figure<double>(UndefinedReason.ZeroVariance),
        };
    }
}
