using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>The share of cases that the first visit fixed, and that stayed fixed, with its uncertainty.</summary>
/// <remarks>
/// <para><b>Formula.</b> Rate = cases fixed at visit 1 and not visited again / cases judged. With a time the fix must hold, a later visit counts against
/// it only within
/// that time, and a case is judged once that time is over.</para>
/// <para><b>Units.</b> A fraction: 0.7 is 70 %. The time is elapsed time: 30 days are 720 hours.</para>
/// <para><b>Domain.</b> Visits in any order, each numbered within its case, up to the report.</para>
/// <para><b>Edge cases.</b> A visit exactly the time later counts against the fix. A case whose time is not over is pending, fixed or not, as the failures
/// are known
/// first and would lower the rate. A case whose first visit is not among the visits is not judged; with a time to hold, neither is one without the date of
/// its first visit,
/// or of a later one when the first fixed it. A visit whose case and number came before is returned.
/// No case judged: undefined, <see cref="UndefinedReason.NoData"/>; no case: visits per case undefined, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Visits gathered by case; Wilson's interval, as of a sample of cases.</para>
/// <para><b>Source.</b> Elementary; how long a fix must hold differs between companies, so it is given. What visits cost is <c>Costs.VisitCost</c>.</para>
/// </remarks>
public static class FirstTimeFix
{
    /// <summary>The rate of many cases.</summary>
    /// <param name="visits">The visits; read once.</param>
    /// <param name="asOf">The instant of the report: what comes after it is not known. Visits without a date are taken as before it.</param>
    /// <param name="holdsFor">How long a fix must hold; positive, or null when any later visit counts against it.</param>
    /// <param name="level">Confidence level of the interval, strictly between 0 and 1.</param>
    /// <returns>The rate and its ingredients.</returns>
    /// <exception cref="ArgumentException">The time to hold is not positive, or <paramref name="level"/> is not inside (0, 1).</exception>
    public static FirstTimeFixResult Compute(IEnumerable<CaseVisit> visits, Instant asOf, Duration? holdsFor = null, double level = Estimate.DefaultLevel)
    {
        if (holdsFor is { } time)
        {
            Guard.Positive(time, nameof(holdsFor));
        }

        Guard.Between(level, 0, 1);
        var cases = new Dictionary<string, SortedDictionary<int, CaseVisit>>(StringComparer.Ordinal);
        var (unusable, index, after) = (new List<UnusableRecord>(), 0, 0L);
        foreach (var visit in Guard.Each(visits))
        {
            if (visit.At > asOf)
            {
                after++;
            }
            else
            {
                if (!cases.TryGetValue(visit.Case, out var known))
                {
                    cases.Add(visit.Case, known = []);
                }

                if (known.ContainsKey(visit.Number))
                {
                    unusable.Add(Duplicate(visit, index));
                }
                else
                {
                    known.Add(visit.Number, visit);
                }
            }

            index++;
        }

        var verdicts = cases.Values.Select(c => Judge([.. c.Values], asOf, holdsFor)).ToList();
        var (fixedCases, notFixed) = (verdicts.LongCount(v => v == Verdict.Fixed), verdicts.LongCount(v => v == Verdict.NotFixed));
        var count = cases.Values.Sum(c => (long)c.Count);
        return new FirstTimeFixResult
        {
            HoldsFor = holdsFor,
            Visits = count,
            Cases = cases.Count,
            Fixed = fixedCases,
            NotFixed = notFixed,
            Pending = verdicts.LongCount(v => v == Verdict.Pending),
            NotJudged = verdicts.LongCount(v => v == Verdict.NotJudged),
            Headline = Proportion.Compute(fixedCases, fixedCases + notFixed, IntervalMethod.Wilson, level),
            VisitsPerCase = Figure.Ratio(count, cases.Count),
            AfterTheReport = after,
            Unusable = FrozenList.Own(unusable.ToArray()),
        };
    }

    private static UnusableRecord Duplicate(CaseVisit visit, int position) => new()
    {
        Position = position,
        Field = nameof(CaseVisit.Number),
        Rule = RecordRule.Duplicate,
        Value = FormattableString.Invariant($"{visit.Case} {visit.Number}"),
    };

    private enum Verdict
    {
        Fixed,
        NotFixed,
        Pending,
        NotJudged,
    }

    private static Verdict Judge(List<CaseVisit> visits, Instant asOf, Duration? holdsFor)
    {
        var first = visits[0];
        if (first.Number != 1)
        {
            return Verdict.NotJudged;
        }

        if (holdsFor is not { } time)
        {
            return first.IsFixed && visits.Count == 1 ? Verdict.Fixed : Verdict.NotFixed;
        }

        if (first.At is not { } at)
        {
            return Verdict.NotJudged;
        }

        if (asOf - at < time)
        {
            return Verdict.Pending;
        }

        if (!first.IsFixed || visits.Skip(1).Any(v => v.At - at <= time))
        {
            return Verdict.NotFixed;
        }

        return visits.Skip(1).Any(v => v.At is null) ? Verdict.NotJudged : Verdict.Fixed;
    }
}
