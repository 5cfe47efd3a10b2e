using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Kaplan–Meier survival curve (product limit): the share without event up to each time, of subjects seen for different lengths.</summary>
/// <remarks>
/// <para><b>Formula.</b> S(t) = Π_{s≤t}(1 − d/n), n at risk (entry &lt; s ≤ time). Greenwood: se = S·√Σ d/(n(n − d)). Interval S^exp(±z·se/(S·|ln
/// S|)) (log-log).</para>
/// <para><b>Units.</b> Shares; times as given.</para>
/// <para><b>Domain.</b> Times above their entry; censoring that has nothing to do with the event.</para>
/// <para><b>Edge cases.</b> No subject: no step. A subject censored at the time of an event is at risk there. The curve reaches 0 when all at risk
/// have the event: error
/// and interval are undefined there, <see cref="UndefinedReason.ZeroVariance"/>. With late entries it may reach 0 while subjects are still to come:
/// that is shown.
/// A time not above its entry throws.</para>
/// <para><b>Method.</b> Sorted once; counts in integers.</para>
/// <para><b>Source.</b> E. L. Kaplan and P. Meier, JASA 53, 1958; J. D. Kalbfleisch and R. L. Prentice, 1980, for the interval. Agrees with R's
/// survfit.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = KaplanMeier.Compute([
///     new SurvivalTime { Time = 2 }, new SurvivalTime { Time = 5, Entry = 2 }, new SurvivalTime { Time = 6, Entry = 3, End = SurvivalEnd.Censored },
///         new SurvivalTime { Time = 7, Count = 2 }]);
/// Console.WriteLine(result.Steps[1].Survival.Value); // 0.5
/// Console.WriteLine((result.Subjects + 1, result.Events + 1)); // (6, 5)
/// </code>
/// </example>
public static class KaplanMeier
{
    /// <summary>The curve of subjects with entries and counts.</summary>
    /// <param name="subjects">The subjects.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="ArgumentException">A subject is null or does not end after its entry, or the level is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">There are more subjects than a long counts.</exception>
    public static KaplanMeierResult Compute(IReadOnlyList<SurvivalTime> subjects, double level = Estimate.DefaultLevel)
    {
        Guard.NoneNull(subjects);
        Guard.Between(level, 0, 1);
        for (var i = 0; i < subjects.Count; i++)
        {
            if (!(subjects[i].Time > subjects[i].Entry) && !(subjects[i].Time == 0 && subjects[i].Entry == 0))
            {
                throw Guard.Item(nameof(subjects), "must end after their entry", i, subjects[i]);
            }
        }

        var used = subjects.Where(subject => subject.Count > 0).OrderBy(subject => subject.Time).ToArray();
        var entries = used.OrderBy(subject => subject.Entry).ToArray();
        return SurvivalCurve.Of(used, entries, level);
    }

    /// <summary>The curve of columns of times.</summary>
    /// <param name="events">Times of events.</param>
    /// <param name="censored">Times until which others were seen without it.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="ArgumentException">A time is negative or not finite, or the level is not inside (0, 1).</exception>
    public static KaplanMeierResult Compute(ReadOnlySpan<double> events, ReadOnlySpan<double> censored, double level = Estimate.DefaultLevel)
    {
        var (ended, left) = (Sorted(events, nameof(events)), Sorted(censored, nameof(censored)));
        Guard.Between(level, 0, 1);
        if ((ended.Length > 0 && ended[0] == 0) || (left.Length > 0 && left[0] == 0))
        {
            return OneByOne(events, censored, level);
        }

        // Equal times are one subject with a count, those with the event first.
        var subjects = new List<SurvivalTime>();
        for (int i = 0, j = 0; i < ended.Length || j < left.Length;)
        {
            var isEvent = j == left.Length || (i < ended.Length && ended[i] <= left[j]);
            var (times, first) = isEvent ? (ended, i) : (left, j);
            var next = first + 1;
            while (next < times.Length && times[next] == times[first])
            {
                next++;
            }

            subjects.Add(new SurvivalTime { Time = times[first], End = isEvent ? SurvivalEnd.Event : SurvivalEnd.Censored, Count = next - first });
            (i, j) = isEvent ? (next, j) : (i, next);
        }

        var byTime = subjects.ToArray();
        return SurvivalCurve.Of(byTime, byTime, level);
    }

    private static double[] Sorted(ReadOnlySpan<double> times, string name)
    {
        foreach (var time in times)
        {
            Guard.NotNegative(time, name);
        }

        return Quantiles.Sorted(times);
    }

    /// <summary>Zeros of either sign keep their order, and so the first its sign.</summary>
    private static KaplanMeierResult OneByOne(ReadOnlySpan<double> events, ReadOnlySpan<double> censored, double level)
    {
        var subjects = new SurvivalTime[events.Length + censored.Length];
        for (var i = 0; i < events.Length; i++)
        {
            subjects[i] = new SurvivalTime { Time = events[i] };
        }

        for (var i = 0; i < censored.Length; i++)
        {
            subjects[events.Length + i] = new SurvivalTime { Time = censored[i], End = SurvivalEnd.Censored };
        }

        return Compute(subjects, level);
    }
}
