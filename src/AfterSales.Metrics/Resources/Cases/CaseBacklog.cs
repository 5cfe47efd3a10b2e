using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>How many cases are open, how old they are, whether the backlog grows, and what Little's law makes of it.</summary>
/// <remarks>
/// <para><b>Formula.</b> Open at end = open at start + arrived − resolved. L = ∫ N(t) dt / T, λ = arrived / T, W = L / λ = ∫ N(t) dt / arrived,
/// N(t) the cases open at t and T the window's length. Time to clear = open at end · T / resolved.</para>
/// <para><b>Units.</b> Elapsed time to the tick; rates for each day of 24 hours.</para>
/// <para><b>Domain.</b> All cases that were open at any time of the window; others change nothing. A case is open from opened, included, to resolved, excluded;
/// one resolved at the instant the window begins is open at its start and resolved in it, so that windows side by side agree.</para>
/// <para><b>Edge cases.</b> What comes after the window is not known: a case resolved later is open at its end. A window without length leaves the rates
/// undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>; no arrival leaves W, nothing resolved the time to clear, undefined alike — an empty backlog is cleared
/// in no time.
/// No open case: ages undefined, <see cref="UndefinedReason.NoData"/>. A case resolved before it was opened is returned.</para>
/// <para><b>Method.</b> Whole ticks; one division for each figure. Over a finite window W is exact as a law of areas only when nothing is open at either
/// end.</para>
/// <para><b>Source.</b> J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9(3), 1961, 383–387; over a finite window,
/// J. D. C. Little, Operations Research 59(3), 2011, 536–549.</para>
/// </remarks>
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
        var (start, end) = (window.Start, window.End);
        var (openAtStart, arrived, resolved, openTime, timeOfResolved) = (0L, 0L, 0L, 0m, 0m);
        var (ages, unusable, index) = (new List<long>(), new List<UnusableRow>(), 0);
        foreach (var item in Guard.Each(cases))
        {
            if (item.Resolved < item.Opened)
            {
                unusable.Add(new UnusableRow { Index = index, Problem = BookingProblem.EndsBeforeStart });
            }
            else if (item.Opened < end && !(item.Resolved < start) && start < end)
            {
                var isResolvedInside = item.Resolved < end;
                openAtStart += item.Opened < start ? 1 : 0;
                arrived += item.Opened >= start ? 1 : 0;
                resolved += isResolvedInside ? 1 : 0;
                openTime += ((isResolvedInside ? item.Resolved!.Value : end) - Instant.Max(item.Opened, start)).BclCompatibleTicks;
                if (isResolvedInside)
                {
                    timeOfResolved += (item.Resolved!.Value - item.Opened).BclCompatibleTicks;
                }
                else
                {
                    ages.Add((end - item.Opened).BclCompatibleTicks);
                }
            }

            index++;
        }

        var sorted = ages.ToArray();
        Array.Sort(sorted);
        var length = window.Duration.BclCompatibleTicks;
        return new CaseBacklogResult
        {
            OpenAtStart = openAtStart,
            Arrived = arrived,
            Resolved = resolved,
            OpenAtEnd = sorted.Length,
            OpenSeconds = openTime / NodaConstants.TicksPerSecond,
            AverageOpen = Figure.Ratio(openTime, (decimal)length),
            ArrivalsPerDay = Figure.Ratio((double)arrived, (double)length / NodaConstants.TicksPerDay),
            ResolvedPerDay = Figure.Ratio((double)resolved, (double)length / NodaConstants.TicksPerDay),
            TimeByLittlesLaw = TickStatistics.Each(openTime, arrived),
            MeanTimeOfResolved = TickStatistics.Each(timeOfResolved, resolved),
            TimeToClear = sorted.Length == 0 ? Figure.Of(Duration.Zero) : TickStatistics.Each((decimal)length * sorted.Length, resolved),
            MeanAge = sorted.Length == 0 ? Figure.Undefined<Duration>(UndefinedReason.NoData) : TickStatistics.Each(TickStatistics.Sum(sorted), sorted.Length),
            MedianAge = TickStatistics.Of(sorted, 1, 2),
            OldestAge = TickStatistics.Of(sorted, 1, 1),
            ByAge = Bands(sorted, options.AgeLimits),
            Unusable = FrozenList.Own(unusable.ToArray()),
        };
    }

    private static FrozenList<AgeBand> Bands(long[] ages, IReadOnlyList<Duration> limits)
    {
        var bands = new AgeBand[limits.Count + 1];
        for (var i = 0; i < bands.Length; i++)
        {
            var from = i == 0 ? Duration.Zero : limits[i - 1];
            Duration? until = i < limits.Count ? limits[i] : null;
            bands[i] = new AgeBand { From = from, Until = until, Cases = ages.LongCount(age => Duration.FromTicks(age) >= from && !(Duration.FromTicks(age) >= until)) };
        }

        return FrozenList.Own(bands);
    }
}
