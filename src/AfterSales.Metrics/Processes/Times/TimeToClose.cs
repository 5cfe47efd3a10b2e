using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Time to close with open cases (Kaplan–Meier): how long cases take when some are not closed yet.</summary>
/// <remarks>
/// <para><b>Formula.</b> S(t) = Π (1 − closed/at risk); Greenwood's error; limits by log(−log S). Median: the first t with S &lt; ½, the middle of the time in
/// which S = ½. Restricted mean: the area under S up to the horizon. Groups: log-rank test and difference of restricted means.</para>
/// <para><b>Units.</b> Those of the times; hours for a tally, elapsed or of its calendar.</para>
/// <para><b>Domain.</b> Times from 0, at most 1e100 in a comparison. That a case is still open must have nothing to do with how long it will take.</para>
/// <para><b>Edge cases.</b> Where half never close in sight the median is undefined, <see cref="UndefinedReason.NotReached"/>, never infinite; so is the
/// restricted mean beyond the longest time while a case is open. Closings come before open cases at equal times. All open: the curve stays at 1, without
/// limits. One case: its time is the median, which has no limits. No case: <see cref="UndefinedReason.NoData"/>. All times 0: a restricted mean of 0.</para>
/// <para><b>Method.</b> The kernel of <see cref="KaplanMeier"/>; a tally keeps its leads as a map of value to count, which is all it needs.</para>
/// <para><b>Source.</b> E. Kaplan and P. Meier, JASA 53, 1958; J. Kalbfleisch and R. Prentice, 1980. Agrees with R's survfit.</para>
/// </remarks>
/// <example>
/// <code>
/// ProcessTally Tally(params int[] hours) =&gt; ProcessTally.Of(hours.Select((h, i) =&gt; new CaseEvent
///     {
///         Case = $"{i}",
///         Step = "Repair",
///         Start = Instant.FromUnixTimeSeconds(0),
///         End = Instant.FromUnixTimeSeconds(0) + Duration.FromHours(h),
///     }));
/// var (slow, quick) = (Tally(10, 20, 30, 40), Tally(1, 2, 3, 4));
/// var comparison = TimeToClose.Compare(quick, slow, horizon: 24);
/// Console.WriteLine(comparison.Difference.First.Value); // 2.5
/// Console.WriteLine(comparison.Difference.Second.Value); // 19.5
/// Console.WriteLine(comparison.LogRank.Test.PValue.Value &lt; 0.02); // True
/// </code>
/// </example>
public static class TimeToClose
{
    /// <summary>The time to close of the cases of a tally, in hours.</summary>
    /// <param name="tally">The cases.</param>
    /// <param name="options">Horizon and level; null for <see cref="TimeToCloseOptions.Default"/>.</param>
    /// <returns>Curve, median and restricted mean.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">There are more cases than a long counts.</exception>
    public static TimeToCloseResult Compute(ProcessTally tally, TimeToCloseOptions? options = null)
    {
        var subjects = new List<SurvivalTime>();
        foreach (var lead in Guard.NotNull(tally).LeadTimes)
        {
            var hours = HoursOf(lead.Ticks);
            subjects.Add(new SurvivalTime { Time = hours, Count = lead.Closed });
            subjects.Add(new SurvivalTime { Time = hours, Count = lead.Open, End = SurvivalEnd.Censored });
        }

        return Of(subjects, options);
    }

    /// <summary>The time to close of cases given one by one.</summary>
    /// <param name="times">How long each was open, or has been so far.</param>
    /// <param name="closed">Whether it is closed.</param>
    /// <param name="options">Horizon and level; null for <see cref="TimeToCloseOptions.Default"/>.</param>
    /// <returns>Curve, median and restricted mean.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a time is negative or not finite.</exception>
    public static TimeToCloseResult Compute(ReadOnlySpan<double> times, ReadOnlySpan<bool> closed, TimeToCloseOptions? options = null)
    {
        Guard.SameLength(closed.Length, times.Length, nameof(closed), nameof(times));
        Guard.NoneNegative(times, nameof(times));
        var subjects = new List<SurvivalTime>(times.Length);
        for (var i = 0; i < times.Length; i++)
        {
            subjects.Add(new SurvivalTime { Time = times[i], End = closed[i] ? SurvivalEnd.Event : SurvivalEnd.Censored });
        }

        return Of(subjects, options);
    }

    /// <summary>Compares two groups of cases, as two departments or two periods.</summary>
    /// <param name="firstTimes">How long each case of the first group was open, or has been so far.</param>
    /// <param name="firstClosed">Whether it is closed.</param>
    /// <param name="secondTimes">As <paramref name="firstTimes"/>, of the second group.</param>
    /// <param name="secondClosed">As <paramref name="firstClosed"/>, of the second group.</param>
    /// <param name="horizon">The time up to which the means are compared.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Both groups, the log-rank test and the difference of the means, second less first.</returns>
    /// <exception cref="ArgumentException">Lengths differ; a time is negative, not finite or above 1e100; the horizon is not positive or above 1e100; or
    /// the level is not inside (0, 1).</exception>
    public static TimeToCloseComparison Compare(
        ReadOnlySpan<double> firstTimes, ReadOnlySpan<bool> firstClosed, ReadOnlySpan<double> secondTimes, ReadOnlySpan<bool> secondClosed, double horizon,
        double level = Estimate.DefaultLevel)
    {
        RiskTable.Check(firstTimes, firstClosed, nameof(firstTimes), nameof(firstClosed));
        RiskTable.Check(secondTimes, secondClosed, nameof(secondTimes), nameof(secondClosed));
        Guard.Positive(horizon);
        Guard.InRange(horizon, 0, RiskTable.LongestTime);
        var options = new TimeToCloseOptions { Horizon = horizon, Level = Guard.Between(level, 0, 1) };
        var groups = new int[firstTimes.Length + secondTimes.Length];
        groups.AsSpan(firstTimes.Length).Fill(1);
        return new TimeToCloseComparison
        {
            First = Compute(firstTimes, firstClosed, options),
            Second = Compute(secondTimes, secondClosed, options),
            LogRank = LogRank.Compute(
                (double[])[.. firstTimes.ToArray(), .. secondTimes.ToArray()], (bool[])[.. firstClosed.ToArray(), .. secondClosed.ToArray()], groups),
            Difference = RestrictedMeanDifference.Compute(firstTimes, firstClosed, secondTimes, secondClosed, horizon, level),
        };
    }

    /// <summary>Compares the cases of two tallies, in hours.</summary>
    /// <param name="first">The first group.</param>
    /// <param name="second">The second group.</param>
    /// <param name="horizon">The hours up to which the means are compared.</param>
    /// <param name="level">Confidence level.</param>
    /// <returns>Both groups, the log-rank test and the difference of the means, second less first.</returns>
    /// <exception cref="ArgumentException">A tally is null or has more than a billion cases, the two count different time, the horizon is not positive or
    /// above 1e100, or the level is not inside (0, 1).</exception>
    public static TimeToCloseComparison Compare(ProcessTally first, ProcessTally second, double horizon, double level = Estimate.DefaultLevel)
    {
        var (one, other) = (Columns(Guard.NotNull(first), nameof(first)), Columns(Guard.NotNull(second), nameof(second)));
        return first.Options.Calendar == second.Options.Calendar
            ? Compare(one.Times, one.Closed, other.Times, other.Closed, horizon, level)
            : throw Guard.Mistake(nameof(second), "Both tallies must count one kind of time: their calendars differ.");
    }

    private static (double[] Times, bool[] Closed) Columns(ProcessTally tally, string name)
    {
        const long MostCases = 1_000_000_000;
        var total = 0m;
        foreach (var lead in tally.LeadTimes)
        {
            total += (decimal)lead.Closed + lead.Open;
        }

        if (total > MostCases)
        {
            throw Guard.OutOfRange(name, "must have a billion cases at most to be compared", total);
        }

        var (times, closed, at) = (new double[(int)total], new bool[(int)total], 0);
        foreach (var lead in tally.LeadTimes)
        {
            times.AsSpan(at, (int)(lead.Closed + lead.Open)).Fill(HoursOf(lead.Ticks));
            closed.AsSpan(at, (int)lead.Closed).Fill(true);
            at += (int)(lead.Closed + lead.Open);
        }

        return (times, closed);
    }

    private static double HoursOf(long ticks) => NearestDouble.Of(ticks, NodaConstants.TicksPerHour);

    private static TimeToCloseResult Of(List<SurvivalTime> subjects, TimeToCloseOptions? options)
    {
        options ??= TimeToCloseOptions.Default;
        var survival = KaplanMeier.Compute(subjects, options.Level);
        var curve = Curve(subjects, survival);
        return new TimeToCloseResult
        {
            Cases = survival.Subjects,
            Closed = survival.Events,
            Curve = FrozenList.Own(curve),
            Median = survival.Median,
            MedianLower = First(curve, step => step.StillOpen.Lower),
            MedianUpper = First(curve, step => step.StillOpen.Upper),
            RestrictedMean = Mean(survival, options.Horizon),
            MeanOfClosed = MeanOfClosed(subjects, survival.Events),
            LeftOut = survival.Subjects - survival.Events,
        };
    }

    /// <summary>The kernel's steps are where cases close; here the times at which open ones were last seen stand between them.</summary>
    private static TimeToCloseStep[] Curve(List<SurvivalTime> subjects, KaplanMeierResult survival)
    {
        var (curve, left, next) = (new List<TimeToCloseStep>(), survival.Subjects, 0);
        var (share, error) = (Open(survival), Figure.Of(0d));
        foreach (var time in subjects.Where(subject => subject.Count > 0).GroupBy(subject => subject.Time).OrderBy(group => group.Key))
        {
            if (next < survival.Steps.Count && survival.Steps[next].Time == time.Key)
            {
                (share, error) = (survival.Steps[next].Survival, survival.Steps[next].StandardError);
                next++;
            }

            curve.Add(new TimeToCloseStep
            {
                Time = time.Key,
                AtRisk = left,
                Closed = time.Where(subject => subject.End == SurvivalEnd.Event).Sum(subject => subject.Count),
                StillOpen = share,
                StandardError = error,
            });
            left -= time.Sum(subject => subject.Count);
        }

        return [.. curve];
    }

    private static Estimate Open(KaplanMeierResult survival)
    {
        var level = survival.Steps.Count > 0 ? survival.Steps[0].Survival.Level : Estimate.DefaultLevel;
        return Estimate.WithoutInterval(1, UndefinedReason.ZeroVariance, level, IntervalMethod.LogLog);
    }

    private static Figure<double> First(TimeToCloseStep[] curve, Func<TimeToCloseStep, double?> limit)
    {
        foreach (var step in curve)
        {
            if (limit(step) <= 0.5)
            {
                return Figure.Of(step.Time);
            }
        }

        return Figure.Undefined<double>(curve.Length == 0 ? UndefinedReason.NoData : UndefinedReason.NotReached);
    }

    private static RestrictedMean Mean(KaplanMeierResult survival, double? horizon)
    {
        if ((horizon ?? survival.LargestTime) is { } end and > 0)
        {
            return survival.RestrictedMean(end);
        }

        var mean = survival.LargestTime is null ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Of(0d);
        return new RestrictedMean { Horizon = 0, Value = mean, StandardError = mean };
    }

    private static Figure<double> MeanOfClosed(List<SurvivalTime> subjects, long closed)
    {
        if (closed == 0)
        {
            return Figure.Undefined<double>(UndefinedReason.NoData);
        }

        // Scaled before they are added, so that no sum of large times is beyond double's range.
        var (sum, rest) = (0d, 0d);
        foreach (var subject in subjects.Where(subject => subject.End == SurvivalEnd.Event))
        {
            var part = (subject.Time * ((double)subject.Count / closed)) - rest;
            var next = sum + part;
            (rest, sum) = (next - sum - part, next);
        }

        return Figures.Finite(sum);
    }
}
