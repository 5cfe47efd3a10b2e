using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Log-rank test: do groups keep their customers, contracts or parts equally long?</summary>
/// <remarks>
/// <para><b>Formula.</b> At each time with d events of r under observation, group g with r_g: observed Σ w·d_g, expected Σ w·d·r_g/r, covariance
/// Σ w²·d(r − d)/(r − 1)·(r_g/r)(δ_gh − r_h/r); χ² is the quadratic form of observed − expected. w = S(t−)^ρ with S the Kaplan–Meier curve of all groups:
/// ρ = 0 is the log-rank test, ρ = 1 Peto and Peto's, which weighs early events more. Strata are compared within themselves and added.</para>
/// <para><b>Units.</b> Times in any one unit, from each subject's own start; only their order matters.</para>
/// <para><b>Domain.</b> Times from 0 to 1e100; a subject without event was last seen, without it, at its time. Groups and strata are any
/// numbers.</para>
/// <para><b>Edge cases.</b> No event: test undefined, <see cref="UndefinedReason.NoData"/>. Fewer than two groups:
/// <see cref="UndefinedReason.MissingInput"/>. A group that is never under observation when an event happens leaves the degrees of freedom. Nothing varies:
/// <see cref="UndefinedReason.ZeroVariance"/>. Censored at the time of an event counts as under observation.</para>
/// <para><b>Method.</b> One sort; O(n log n + events × groups²).</para>
/// <para><b>Source.</b> N. Mantel 1966; R. Peto and J. Peto, JRSS A 135, 1972; T. Fleming and D. Harrington 1981. Matches R's survdiff.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(LogRank.Compute([3, 3], [true, false], [0, 1]).Groups[0].Expected); // 0.5
/// </code>
/// </example>
public static class LogRank
{
    /// <summary>Compares groups.</summary>
    /// <param name="times">How long each subject was observed.</param>
    /// <param name="events">Whether its observation ended with the event.</param>
    /// <param name="groups">The group of each subject.</param>
    /// <param name="options">How; null for <see cref="LogRankOptions.Default"/>.</param>
    /// <returns>Observed and expected events of each group, and the test.</returns>
    /// <exception cref="ArgumentException">A time is negative or not finite, or lengths differ.</exception>
    public static LogRankResult Compute(ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<int> groups, LogRankOptions? options = null)
        => Of(times, events, groups, new int[times.Length], options);

    /// <summary>Compares groups within strata, such as departments or products.</summary>
    /// <param name="times">How long each subject was observed.</param>
    /// <param name="events">Whether its observation ended with the event.</param>
    /// <param name="groups">The group of each subject.</param>
    /// <param name="strata">The stratum of each subject.</param>
    /// <param name="options">How; null for <see cref="LogRankOptions.Default"/>.</param>
    /// <returns>Observed and expected events of each group, and the test.</returns>
    /// <exception cref="ArgumentException">A time is negative or not finite, or lengths differ.</exception>
    public static LogRankResult Compute(
        ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<int> groups, ReadOnlySpan<int> strata, LogRankOptions? options = null)
    {
        Guard.SameLength(strata.Length, times.Length, nameof(strata), nameof(times));
        return Of(times, events, groups, strata, options);
    }

    private static LogRankResult Of(ReadOnlySpan<double> times, ReadOnlySpan<bool> events, ReadOnlySpan<int> groups, ReadOnlySpan<int> strata,
        LogRankOptions? options)
    {
        RiskTable.Check(times, events, nameof(times), nameof(events));
        Guard.SameLength(groups.Length, times.Length, nameof(groups), nameof(times));
        options ??= LogRankOptions.Default;
        int[] names = [.. groups.ToArray().Distinct().OrderBy(g => g)];
        var sums = new LogRankSums(names.Length, options.Rho);
        var (allTimes, allEvents, allGroups, allStrata) = (times.ToArray(), events.ToArray(), groups.ToArray(), strata.ToArray());
        foreach (var members in Enumerable.Range(0, allTimes.Length).GroupBy(i => allStrata[i]))
        {
            int[] order = [.. members.OrderBy(i => allTimes[i])];
            sums.Add([.. order.Select(i => allTimes[i])], [.. order.Select(i => allEvents[i])],
                [.. order.Select(i => Array.BinarySearch(names, allGroups[i]))]);
        }

        return new LogRankResult
        {
            Groups = FrozenList.Own([.. names.Select((name, g) => new LogRankGroup
            {
                Group = name,
                Count = allGroups.Count(x => x == name),
                Observed = sums.Observed[g],
                Expected = sums.Expected[g],
            })]),
            Events = allEvents.Count(e => e),
            Test = allEvents.Contains(true) ? names.Length < 2 ? TestResult.Undefined(UndefinedReason.MissingInput) : sums.Test() : TestResult.Undefined(
                allTimes.Length > 0 && names.Length < 2 ? UndefinedReason.MissingInput : UndefinedReason.NoData),
            Options = options,
        };
    }
}
