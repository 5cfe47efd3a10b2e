using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Little's law (work in progress = throughput × time): does a window hang together, and how far is it from steady?</summary>
/// <remarks>
/// <para><b>Formula.</b> Average open L = time inside the window ÷ window; ratio = L ÷ (completions per hour × mean time of completed cases). Over cases
/// present, L = cases per hour × mean time inside, always. Open at the start + arrivals − completions = open at the end.</para>
/// <para><b>Units.</b> Cases, hours.</para>
/// <para><b>Domain.</b> A case is open from its opening, included, to its closing, excluded; open at t: opened before t, closed at t or later. Arrivals and
/// completions in [from, to).</para>
/// <para><b>Edge cases.</b> Nothing completed: ratio and mean undefined, <see cref="UndefinedReason.NoData"/>. All completed at once:
/// <see cref="UndefinedReason.ZeroDenominator"/>. A case opened and closed at one instant has no time inside, and is present. A backlog that grows shows as a
/// ratio above 1: the window is not steady. A case that closes before it opens is unusable.</para>
/// <para><b>Method.</b> Ticks added up exactly, every ratio rounded once: 1 is 1.</para>
/// <para><b>Source.</b> J. Little, A proof for the queuing formula L = λW, Operations Research 9, 1961; Little's law as viewed on its 50th anniversary,
/// Operations Research 59, 2011, for windows.</para>
/// </remarks>
/// <example>
/// <code>
/// var start = Instant.FromUtc(2026, 3, 2, 8, 0);
/// CaseSpan Case(int opened, int? closed)
///     =&gt; new() { Opened = start + Duration.FromHours(opened), Closed = closed is { } hour ? start + Duration.FromHours(hour) : null };
/// var result = LittleLaw.Compute([Case(0, 4), Case(2, 8), Case(5, null)], new Interval(start, start + Duration.FromHours(10)));
/// Console.WriteLine($"{Figure.Of(result.AverageOpen):F1} open on average"); // 1.5 open on average
/// Console.WriteLine($"ratio {result.Headline:F2}: far from a steady state"); // ratio 1.50: far from a steady state
/// </code>
/// </example>
public static class LittleLaw
{
    /// <summary>The law over a window.</summary>
    /// <param name="cases">When each case was open; read once.</param>
    /// <param name="window">The window, end excluded; it ends after it starts.</param>
    /// <returns>Counts, averages, and how far they are from the law.</returns>
    /// <exception cref="ArgumentException"><paramref name="cases"/> is null, or the window has an end that is not known, or no length.</exception>
    public static LittleLawResult Compute(IEnumerable<CaseSpan> cases, Interval window)
    {
        Guard.NotNull(cases);
        var (from, to) = Ends(window);
        var (openAtStart, openAtEnd, arrivals, completions, present, position) = (0L, 0L, 0L, 0L, 0L, 0L);
        var (inside, completed, unusable) = (default(TickSum), default(TickSum), new List<UnusableRecord>());
        foreach (var item in cases)
        {
            var (opened, closed) = (item.Opened.ToUnixTimeTicks(), item.Closed?.ToUnixTimeTicks() ?? long.MaxValue);
            if (closed < opened)
            {
                unusable.Add(RecordTimes.UnusableEnd(position, RecordRule.EndsBeforeStart, item.Closed, nameof(CaseSpan.Closed)));
                position++;
                continue;
            }

            position++;
            openAtStart += opened < from && from <= closed ? 1 : 0;
            openAtEnd += opened < to && to <= closed ? 1 : 0;
            arrivals += from <= opened && opened < to ? 1 : 0;
            var time = Math.Max(Math.Min(closed, to) - Math.Max(opened, from), 0);
            inside.Add(time);
            present += time > 0 || (opened == closed && from <= opened && opened < to) ? 1 : 0;
            if (from <= closed && closed < to)
            {
                completions++;
                completed.Add(closed - opened);
            }
        }

        var length = (decimal)(to - from);
        return new LittleLawResult
        {
            Window = window,
            OpenAtStart = openAtStart,
            OpenAtEnd = openAtEnd,
            Arrivals = arrivals,
            Completions = completions,
            TimeInside = inside.Time,
            AverageOpen = NearestDouble.Of(inside.Ticks, length),
            ArrivalsPerHour = NearestDouble.Of((decimal)arrivals * NodaConstants.TicksPerHour, length),
            CompletionsPerHour = NearestDouble.Of((decimal)completions * NodaConstants.TicksPerHour, length),
            MeanTimeOfCompletedHours = TimeFigures.PerHour(completed.Ticks, completions),
            CasesPresent = present,
            MeanTimeInsideHours = TimeFigures.PerHour(inside.Ticks, present),
            Headline = completions == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(inside.Ticks, completed.Ticks),
            Unusable = FrozenList.Own(unusable.ToArray()),
        };
    }

    private static (long From, long To) Ends(Interval window)
    {
        var (from, to) = (Guard.Bounded(window).Start.ToUnixTimeTicks(), window.End.ToUnixTimeTicks());
        return from < to ? (from, to) : throw Guard.Mistake(nameof(window), Guard.Text($"The window must end after it starts; it is {window}."));
    }
}
