using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>Mean time to respond and mean time to resolve: how long customers wait, on the clock or in working time.</summary>
/// <remarks>
/// <para><b>Formula.</b> Mean = Σ (end − opened) / finished cases; limits mean ± t(n − 1) · s / √n, s the sample standard deviation.</para>
/// <para><b>Units.</b> Durations to the tick, elapsed or of a calendar's working time; the estimate in hours.</para>
/// <para><b>Domain.</b> Cases opened up to the report; an end after the report has not come yet. Time on hold does not count, unless
/// <see cref="CaseTimesOptions.Holds"/> says so; a case with cycles has the time of all of them, or one time each, see
/// <see cref="CaseTimesOptions.Counting"/>.</para>
/// <para><b>Edge cases.</b> No finished case: all figures undefined, <see cref="UndefinedReason.NoData"/>. One: a mean without an interval,
/// <see cref="UndefinedReason.SmallSample"/>. A case whose end lies before its opening is returned, and so is one whose cycles do not follow each other.
/// A resolution is a response where nobody responded before. The lower limit may fall below zero, as t's does for skewed
/// times; it is not cut. Running cases are counted, not averaged.</para>
/// <para><b>Method.</b> Whole ticks for the sum, the mean rounded to the tick; variance by <see cref="Moments"/>.</para>
/// <para><b>Source.</b> Student, Biometrika 6, 1908, 1–25; quantile: R. Hyndman and Y. Fan, The American Statistician 50, 1996, type 7.</para>
/// </remarks>
/// <example>
/// <code>
/// var monday = Instant.FromUtc(2026, 3, 2, 8, 0);
/// var cases = new[] { 3, 4, 5, 4, 4 }
///     .Select((hours, i) =&gt; new ServiceCase { Id = $"C-{i}", Opened = monday, Resolved = monday + Duration.FromHours(hours) });
/// var result = CaseTimes.Compute(cases, CaseClock.Resolution, asOf: monday + Duration.FromDays(1));
/// Console.WriteLine($"mean time to resolve {result.MeanHours:F2} h, of {result.Finished} cases"); // mean time to resolve 4.00 [3.12, 4.88] h, of 5 cases
/// </code>
/// </example>
public static class CaseTimes
{
    /// <summary>The times of many cases.</summary>
    /// <param name="cases">The cases; read once.</param>
    /// <param name="clock">To the response or to the resolution.</param>
    /// <param name="asOf">The instant of the report: what comes after it is not known.</param>
    /// <param name="options">How to count; null is <see cref="CaseTimesOptions.Default"/>.</param>
    /// <returns>The figures and their ingredients.</returns>
    /// <exception cref="ArgumentException">The clock is not one of the values.</exception>
    public static CaseTimesResult Compute(IEnumerable<ServiceCase> cases, CaseClock clock, Instant asOf, CaseTimesOptions? options = null)
    {
        options ??= CaseTimesOptions.Default;
        var target = new SlaTarget
        {
            Clock = Guard.Defined(clock),
            Within = Duration.Zero,
            Calendar = options.Calendar,
            Counting = options.Counting,
            Holds = options.Holds,
        };
        var ledger = new CaseLedger(Guard.NotNull(cases), target, asOf);
        var sorted = ledger.Finished;
        Array.Sort(sorted);
        var total = TickStatistics.Sum(sorted);
        return new CaseTimesResult
        {
            Finished = sorted.Length,
            Running = ledger.Running.Length,
            AnsweredByResolution = ledger.AnsweredByResolution,
            AfterTheReport = ledger.AfterTheReport,
            TotalSeconds = total / NodaConstants.TicksPerSecond,
            Mean = sorted.Length == 0 ? Figure.Undefined<Duration>(UndefinedReason.NoData) : TickStatistics.Each(total, sorted.Length),
            MeanHours = Moments.Compute(sorted.Select(ticks => (double)ticks / NodaConstants.TicksPerHour).ToArray(), options.Level).Mean,
            Median = TickStatistics.Of(sorted, 1, 2),
            NinthDecile = TickStatistics.Of(sorted, 9, 10),
            Longest = TickStatistics.Of(sorted, 1, 1),
            Unusable = ledger.Unusable,
        };
    }
}
