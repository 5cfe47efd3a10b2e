using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>The share of service cases that kept what was promised, on the clock or in working time.</summary>
/// <remarks>
/// <para><b>Formula.</b> Attainment = met / (met + missed). Met: ended within the time promised. Missed: ended later, or still open when that time had
/// passed. In working time a promise is over at its due instant, <see cref="WorkCalendar.Add"/>, often closing time; what ends between
/// closing time and the next opening is still in time, as no working time has gone by.</para>
/// <para><b>Units.</b> A fraction: 0.95 is 95 %. Time to the tick.</para>
/// <para><b>Domain.</b> Cases opened up to the report; an end after the report has not come yet. Time on hold does not count, unless
/// <see cref="SlaTarget.Holds"/> says so; a case with cycles keeps one promise over all of them or one in each, see <see cref="SlaTarget.Counting"/>.</para>
/// <para><b>Edge cases.</b> An end exactly at the time promised is in time; an open case exactly at it is pending. Open cases that still have time are in
/// neither part,
/// as counting them either way would lean. No case decided: undefined, <see cref="UndefinedReason.NoData"/>. A case whose end lies before its opening is
/// returned, and so is one whose cycles do not follow each other. A resolution is a response where nobody responded before: a case resolved but never
/// answered is not overdue for ever.
/// A case opened outside working hours has no working time gone until the next shift begins. By due times alone: an end exactly when due is in time, an
/// open case exactly then is pending, and how far a late one went is told by the clock. By promises of their own: each case is decided as by its target
/// alone, late and unusable cases stand in the order given; no case, no share.</para>
/// <para><b>Method.</b> The calendar is worked out once for all cases of one target; each time is then a difference of two sums. Wilson's interval.</para>
/// <para><b>Source.</b> ISO/IEC 20000-1:2018 for the term; the ratio is elementary.</para>
/// </remarks>
public static class SlaAttainment
{
    /// <summary>The attainment of many cases.</summary>
    /// <param name="cases">The cases; read once.</param>
    /// <param name="target">What was promised.</param>
    /// <param name="asOf">The instant of the report: what comes after it is not known.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>The share and its ingredients.</returns>
    /// <exception cref="ArgumentException"><paramref name="level"/> is not inside (0, 1).</exception>
    public static SlaAttainmentResult Compute(IEnumerable<ServiceCase> cases, SlaTarget target, Instant asOf, double level = Estimate.DefaultLevel)
    {
        Guard.NotNull(cases);
        var ledger = new CaseLedger(cases, Guard.NotNull(target), asOf);
        var met = ledger.Finished.LongCount(ticks => Duration.FromTicks(ticks) <= target.Within);
        var overdue = ledger.Running.LongCount(ticks => Duration.FromTicks(ticks) > target.Within);
        return Result(met, ledger.Finished.Length - met + overdue, level) with
        {
            Overdue = overdue,
            Pending = ledger.Running.Length - overdue,
            AnsweredByResolution = ledger.AnsweredByResolution,
            AfterTheReport = ledger.AfterTheReport,
            Late = ledger.Late(target.Within),
            Unusable = ledger.Unusable,
        };
    }

    /// <summary>The attainment of cases whose due times are known.</summary>
    /// <param name="cases">The cases; read once.</param>
    /// <param name="asOf">The instant of the report: an end after it is not known.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>The share and its ingredients; no case is unusable.</returns>
    /// <exception cref="ArgumentException">An argument or item is null, or <paramref name="level"/> is not inside (0, 1).</exception>
    public static SlaAttainmentResult ByDueTime(IEnumerable<DueCase> cases, Instant asOf, double level = Estimate.DefaultLevel)
    {
        var (met, pending, overdue, position) = (0L, 0L, 0L, 0L);
        var late = new List<LateCase>();
        foreach (var item in Guard.Each(cases))
        {
            var ended = item.Ended <= asOf ? item.Ended : null;
            if ((ended ?? asOf) > item.Due)
            {
                overdue += ended is null ? 1 : 0;
                late.Add(new LateCase
                {
                    Position = position,
                    Id = item.Id,
                    Cycle = null,
                    Due = item.Due,
                    Ended = ended,
                    Overrun = (ended ?? asOf) - item.Due,
                });
            }
            else
            {
                met += ended is null ? 0 : 1;
                pending += ended is null ? 1 : 0;
            }

            position++;
        }

        return Result(met, late.Count, level) with { Overdue = overdue, Pending = pending, Late = FrozenList.Own(late.ToArray()) };
    }

    /// <summary>The attainment of cases that each have a promise of their own.</summary>
    /// <param name="cases">The cases; read once.</param>
    /// <param name="asOf">The instant of the report: what comes after it is not known.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>The share of all of them, and its ingredients.</returns>
    /// <exception cref="ArgumentException">An argument or item is null, or <paramref name="level"/> is not inside (0, 1).</exception>
    public static SlaAttainmentResult ByPromise(IEnumerable<PromisedCase> cases, Instant asOf, double level = Estimate.DefaultLevel)
    {
        var parts = Guard.Each(cases).Select((item, position) => (item.Case, item.Target, Position: (long)position)).GroupBy(item => item.Target)
            .Select(group => Placed(Compute(group.Select(item => item.Case), group.Key, asOf, level), [.. group.Select(item => item.Position)])).ToList();
        return Result(parts.Sum(p => p.Met), parts.Sum(p => p.Missed), level) with
        {
            Overdue = parts.Sum(p => p.Overdue),
            Pending = parts.Sum(p => p.Pending),
            AnsweredByResolution = parts.Sum(p => p.AnsweredByResolution),
            AfterTheReport = parts.Sum(p => p.AfterTheReport),
            Late = FrozenList.Own(parts.SelectMany(p => p.Late).OrderBy(item => item.Position).ToArray()),
            Unusable = FrozenList.Own(parts.SelectMany(p => p.Unusable).OrderBy(item => item.Position).ToArray()),
        };
    }

    /// <summary>The attainment of cases already decided, as a system that keeps the flag counts them.</summary>
    /// <param name="met">Cases in time.</param>
    /// <param name="missed">Cases late.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>The share and its ingredients.</returns>
    /// <exception cref="ArgumentException">A count is negative, their sum beyond the largest long, or <paramref name="level"/> is not
    /// inside (0, 1).</exception>
    public static SlaAttainmentResult Compute(long met, long missed, double level = Estimate.DefaultLevel)
        => Result(Guard.NotNegative(met), Guard.InRange(missed, 0, long.MaxValue - met), level);

    /// <summary>A part of the cases, with the places its cases have among all.</summary>
    private static SlaAttainmentResult Placed(SlaAttainmentResult part, long[] positions) => part with
    {
        Late = FrozenList.Own(part.Late.Select(item => item with { Position = positions[item.Position] }).ToArray()),
        Unusable = FrozenList.Own(part.Unusable.Select(item => item with { Position = positions[item.Position] }).ToArray()),
    };

    private static SlaAttainmentResult Result(long met, long missed, double level) => new()
    {
        Met = met,
        Missed = missed,
        Overdue = 0,
        Pending = 0,
        AnsweredByResolution = 0,
        AfterTheReport = 0,
        Headline = Proportion.Compute(met, met + missed, IntervalMethod.Wilson, level),
        Late = FrozenList<LateCase>.Empty,
        Unusable = FrozenList<UnusableRecord>.Empty,
    };
}
