using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How many cases are open, how old they are, whether the backlog grows, and what Little's law makes of it.</summary>
/// <remarks>
/// <para><b>Formula.</b> Open at end = open at start + arrived − resolved. L = ∫ N(t) dt / T, λ = arrived / T, W = L / λ = ∫ N(t) dt / arrived,
/// N(t) the cases open at t and T the window's length. Time to clear = open at end · T / resolved.</para>
/// <para><b>Units.</b> Elapsed time to the tick; rates for each day of 24 hours.</para>
/// <para><b>Domain.</b> All cases that were open at any time of the window; others change nothing. A case is open from opened, included, to resolved, excluded;
/// one resolved at the instant the window begins is open at its start and resolved in it, so that windows side by side agree. A case with cycles is open
/// in each of them and not between: a reopening is an arrival, each resolution counts. Holds are open time, unless <see cref="CaseBacklogOptions.Holds"/>
/// takes them out.</para>
/// <para><b>Edge cases.</b> What comes after the window is not known: a case resolved later is open at its end. A window without length leaves the rates
/// undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; no arrival leaves W, nothing resolved the time to clear, undefined alike — an empty backlog is cleared
/// in no time.
/// No open case: ages undefined, <see cref="UndefinedReason.NoData"/>. A case resolved before it was opened is returned, and so is one whose cycles do
/// not follow each other.</para>
/// <para><b>Method.</b> Whole ticks; one division for each figure. Over a finite window W is exact as a law of areas only when nothing is open at either
/// end.</para>
/// <para><b>Source.</b> J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9(3), 1961, 383–387; over a finite window,
/// J. D. C. Little, Operations Research 59(3), 2011, 536–549.</para>
/// </remarks>
/// <example>
/// <code>
/// var start = Instant.FromUtc(2026, 3, 2, 0, 0);
/// ServiceCase Case(string id, int opened, int? resolved)
///     =&gt; new() { Id = id, Opened = start + Duration.FromDays(opened), Resolved = resolved is { } day ? start + Duration.FromDays(day) : null };
/// var week = new Interval(start, start + Duration.FromDays(7));
/// var result = CaseBacklog.Compute([Case("C-1", -2, 1), Case("C-2", 0, 2), Case("C-3", 1, null), Case("C-4", 3, 5)], week);
/// Console.WriteLine($"{result.OpenAtStart} + {result.Arrived} - {result.Resolved} = {result.OpenAtEnd} open"); // 1 + 3 - 3 = 1 open
/// Console.WriteLine($"{result.AverageOpen:F2} open on average"); // 1.57 open on average
/// Console.WriteLine($"{result.TimeToClear.Select(time =&gt; time.TotalDays):F2} days to clear"); // 2.33 days to clear
/// </code>
/// </example>
public static class CaseBacklog
{
    /// <summary>The backlog over a window and at its end.</summary>
    /// <param name="cases">The cases; read once.</param>
    /// <param name="window">The window, end excluded; both ends known. Its end is the instant of the report.</param>
    /// <param name="options">How to group ages; null is <see cref="CaseBacklogOptions.Default"/>.</param>
    /// <returns>The figures and their ingredients.</returns>
    /// <exception cref="ArgumentException">An end of the window is not known.</exception>
    public static CaseBacklogResult Compute(IEnumerable<ServiceCase> cases, Interval window, CaseBacklogOptions? options = null)
    {
        Guard.Bounded(window);
        options ??= CaseBacklogOptions.Default;
        var (sums, unusable, position) = (new Sums(window, options), new List<UnusableRecord>(), 0L);
        foreach (var item in Guard.Each(cases))
        {
            var cycles = CaseSpans.Cycles(item);
            var problem = CaseSpans.Problem(item, cycles, CaseClock.Resolution, position);
            if (problem is { } found)
            {
                unusable.Add(found);
            }
            else if (window.Start < window.End)
            {
                sums.Add(item, cycles);
            }

            position++;
        }

        return Result(sums, window, options.AgeLimits, FrozenList.Own(unusable.ToArray()));
    }

    private static CaseBacklogResult Result(Sums sums, Interval window, IReadOnlyList<Duration> ageLimits, FrozenList<UnusableRecord> unusable)
    {
        var sorted = sums.Ages.ToArray();
        Array.Sort(sorted);
        var length = window.Duration.BclCompatibleTicks;
        return new CaseBacklogResult
        {
            OpenAtStart = sums.OpenAtStart,
            Arrived = sums.Arrived,
            Reopened = sums.Reopened,
            Resolved = sums.Resolved,
            OpenAtEnd = sorted.Length,
            OnHold = sums.OnHold,
            OpenSeconds = sums.OpenTime / NodaConstants.TicksPerSecond,
            AverageOpen = Figure.Ratio(sums.OpenTime, (decimal)length),
            ArrivalsPerDay = Figure.Ratio((double)sums.Arrived, (double)length / NodaConstants.TicksPerDay),
            ResolvedPerDay = Figure.Ratio((double)sums.Resolved, (double)length / NodaConstants.TicksPerDay),
            TimeByLittlesLaw = TickStatistics.Each(sums.OpenTime, sums.Arrived),
            MeanTimeOfResolved = TickStatistics.Each(sums.TimeOfResolved, sums.Resolved),
            TimeToClear = sorted.Length == 0 ? Figure.Of(Duration.Zero) : TickStatistics.Each((decimal)length * sorted.Length, sums.Resolved),
            MeanAge = sorted.Length == 0 ? Figure.Undefined<Duration>(UndefinedReason.NoData) : TickStatistics.Each(TickStatistics.Sum(sorted), sorted.Length),
            MedianAge = TickStatistics.Of(sorted, 1, 2),
            OldestAge = TickStatistics.Of(sorted, 1, 1),
            ByAge = Bands(sorted, ageLimits),
            Unusable = unusable,
        };
    }

    private static FrozenList<AgeBand> Bands(long[] ages, IReadOnlyList<Duration> limits)
    {
        var bands = new AgeBand[limits.Count + 1];
        for (var i = 0; i < bands.Length; i++)
        {
            var from = i == 0 ? Duration.Zero : limits[i - 1];
            Duration? until = i < limits.Count ? limits[i] : null;
            var cases = ages.LongCount(age => Duration.FromTicks(age) >= from && !(Duration.FromTicks(age) >= until));
            bands[i] = new AgeBand { From = from, Until = until, Cases = cases, Share = Figure.Ratio(cases, ages.Length) };
        }

        return FrozenList.Own(bands);
    }

    /// <summary>What the cases add up to over the window, one cycle after another.</summary>
    private sealed class Sums(Interval window, CaseBacklogOptions options)
    {
        private readonly List<(long From, long Until)> spans = [];

        public List<long> Ages { get; } = [];

        public long OpenAtStart { get; private set; }

        public long Arrived { get; private set; }

        public long Reopened { get; private set; }

        public long Resolved { get; private set; }

        public long OnHold { get; private set; }

        public decimal OpenTime { get; private set; }

        public decimal TimeOfResolved { get; private set; }

        public void Add(ServiceCase item, IReadOnlyList<CaseCycle> cycles)
        {
            var before = 0L;
            for (var i = 0; i < cycles.Count && cycles[i].Opened < window.End; i++)
            {
                var (opened, resolved) = (cycles[i].Opened, cycles[i].Resolved);
                var isResolved = resolved < window.End;
                var end = isResolved ? resolved!.Value : window.End;
                var age = before + Open(item, opened, end);
                if (!(resolved < window.Start))
                {
                    OpenAtStart += opened < window.Start ? 1 : 0;
                    Arrived += opened >= window.Start ? 1 : 0;
                    Reopened += opened >= window.Start && i > 0 ? 1 : 0;
                    OpenTime += Open(item, Instant.Max(opened, window.Start), end);
                    Count(item, isResolved, age);
                }

                before = options.Counting == CaseCounting.WholeCase ? age : 0;
            }
        }

        private void Count(ServiceCase item, bool isResolved, long age)
        {
            if (isResolved)
            {
                Resolved++;
                TimeOfResolved += age;
                return;
            }

            Ages.Add(age);
            OnHold += item.Holds.Any(h => (!h.HasStart || h.Start < window.End) && (!h.HasEnd || h.End >= window.End)) ? 1 : 0;
        }

        private long Open(ServiceCase item, Instant start, Instant end)
        {
            spans.Clear();
            CaseSpans.Add(spans, start, end, options.Holds == HoldTime.Excluded ? item.Holds : FrozenList<Interval>.Empty);
            return CaseSpans.Length(spans);
        }
    }
}
