using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>What changed in the process (period against period): new and lost ways, hand-offs and variants, and why the mean changed.</summary>
/// <remarks>
/// <para><b>Formula.</b> Mean of closed cases = Σ share of a variant × its mean; rate effect w̄(r₁ − r₀), mix effect (w₁ − w₀)(r̄ − R̄), which add up to the
/// change (Kitagawa). Rates of cases: second − first, Newcombe's interval.</para>
/// <para><b>Units.</b> Hours, or the currency.</para>
/// <para><b>Domain.</b> Two periods or segments counted in one kind of time.</para>
/// <para><b>Edge cases.</b> A variant of one period only is pure mix. A period without closed cases: the decomposition is undefined,
/// <see cref="UndefinedReason.NoData"/>, its effects 0; what appeared and vanished stands. Two equal periods: nothing appears, every effect is 0.</para>
/// <para><b>Method.</b> Read off the tallies; the decomposition in decimal, adding up exactly (<see cref="RateMixDecomposition"/>).</para>
/// <para><b>Source.</b> E. Kitagawa, Components of a difference between two rates, JASA 50, 1955; R. Newcombe, Statistics in Medicine 17, 1998.</para>
/// </remarks>
/// <example>
/// <code>
/// ProcessTally Closed(int quick, int slow) =&gt; ProcessTally.Of(Enumerable.Range(0, quick + slow).SelectMany(i =&gt; new[]
/// {
///     new CaseEvent { Case = $"C-{i}", Step = "Receive", Start = Instant.FromUtc(2026, 3, 2, 8, 0) },
///     new CaseEvent { Case = $"C-{i}", Step = i &lt; quick ? "Exchange" : "Repair", Start = Instant.FromUtc(2026, 3, 2, i &lt; quick ? 9 : 11, 0) },
/// }));
/// var change = ProcessChange.Compute(before: Closed(3, 1), after: Closed(1, 3)).MeanLead;
/// Console.WriteLine($"from {change.Before:F1} to {change.After:F1} h"); // from 1.5 to 2.5 h
/// Console.WriteLine($"other routes {change.TotalMix:F1} h, slower routes {change.TotalRate:F1} h"); // other routes 1.0 h, slower routes 0.0 h
/// </code>
/// </example>
public static class ProcessChange
{
    /// <summary>Compares two periods, or two segments.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <param name="level">Confidence level of the differences of rates.</param>
    /// <returns>What appeared, what vanished, and why the mean lead changed.</returns>
    /// <exception cref="ArgumentException">A tally is null, the two count different time, or the level is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">A sum is beyond decimal's range.</exception>
    public static ProcessChangeResult Compute(ProcessTally before, ProcessTally after, double level = Estimate.DefaultLevel)
    {
        Guard.Between(level, 0, 1);
        if (Guard.NotNull(before).Options.Calendar != Guard.NotNull(after).Options.Calendar)
        {
            throw Guard.Mistake(nameof(after), "Both tallies must count one kind of time: their calendars differ.");
        }

        var pairs = Pairs(before.Pairs().Select(p => (p.From, p.To, p.Count)), after.Pairs().Select(p => (p.From, p.To, p.Count)));
        var handoffs = Pairs(before.Handoffs().Select(p => (p.From, p.To, p.Count)), after.Handoffs().Select(p => (p.From, p.To, p.Count)));
        var variants = new VariantMeans();
        variants.AddBefore(before.Variants().Select(v => (v.Steps, v.Count, HoursOf(v.Lead))));
        variants.AddAfter(after.Variants().Select(v => (v.Steps, v.Count, HoursOf(v.Lead))));
        var mean = variants.Decompose();
        return new ProcessChangeResult
        {
            ClosedBefore = before.Closed,
            ClosedAfter = after.Closed,
            AppearedPairs = Appeared(pairs),
            VanishedPairs = Vanished(pairs),
            AppearedHandoffs = Appeared(handoffs),
            VanishedHandoffs = Vanished(handoffs),
            Variants = variants.Changes(mean),
            MeanLead = mean,
            Rates = Rates(before, after, level),
        };
    }

    /// <summary>Why the mean cost of closed cases changed, over the variants.</summary>
    /// <param name="before">The log of the first period.</param>
    /// <param name="after">The log of the second period.</param>
    /// <param name="ratesBefore">What an hour of each department cost in the first period.</param>
    /// <param name="ratesAfter">What an hour of each department cost in the second period.</param>
    /// <returns>The change as rates and mix.</returns>
    /// <exception cref="ArgumentException">An argument is null.</exception>
    /// <exception cref="CurrencyMismatchException">Costs or rates have different currencies.</exception>
    /// <exception cref="OverflowException">An amount is beyond decimal's range.</exception>
    public static VariantCostChangeResult ComputeCost(CaseLog before, CaseLog after, DepartmentRates ratesBefore, DepartmentRates ratesAfter)
    {
        Guard.NotNull(before);
        Guard.NotNull(after);
        if (Guard.NotNull(ratesBefore).Currency != Guard.NotNull(ratesAfter).Currency)
        {
            throw new CurrencyMismatchException(ratesBefore.Currency, ratesAfter.Currency);
        }

        var variants = new VariantMeans();
        var incompleteBefore = Costs(before, ratesBefore, variants.AddBefore);
        var incompleteAfter = Costs(after, ratesAfter, variants.AddAfter);
        var mean = variants.Decompose();
        return new VariantCostChangeResult
        {
            Currency = ratesBefore.Currency,
            Variants = variants.Changes(mean),
            MeanCost = mean,
            IncompleteBefore = incompleteBefore,
            IncompleteAfter = incompleteAfter,
        };
    }

    private static decimal HoursOf(TotalTime time) => time.Ticks / NodaConstants.TicksPerHour;

    private static long Costs(CaseLog log, DepartmentRates rates, Action<IEnumerable<(IReadOnlyList<string> Steps, long Count, decimal Sum)>> add)
    {
        var lines = CaseCost.Compute(log, rates).Cases;
        int[] closed = [.. Enumerable.Range(0, lines.Count).Where(i => log.Cases[i].IsClosed)];
        add(closed.Select(i => (log.Cases[i].Steps, 1L, lines[i].Total)));
        return closed.LongCount(i => !lines[i].IsComplete);
    }

    private static List<CountChange> Pairs(IEnumerable<(string From, string To, long Count)> before, IEnumerable<(string From, string To, long Count)> after)
    {
        var (first, second) = (before.ToDictionary(p => (p.From, p.To), p => p.Count), after.ToDictionary(p => (p.From, p.To), p => p.Count));
        return [.. first.Keys.Union(second.Keys)
            .OrderBy(key => key.From, StringComparer.Ordinal).ThenBy(key => key.To, StringComparer.Ordinal)
            .Select(key => new CountChange { From = key.From, To = key.To, Before = CountIn(first, key), After = CountIn(second, key) })];

        static long CountIn(Dictionary<(string From, string To), long> counts, (string From, string To) key)
            => counts.TryGetValue(key, out var count) ? count : 0;
    }

    private static FrozenList<CountChange> Appeared(List<CountChange> changes)
        => FrozenList.Own(changes.Where(change => change.Before == 0 && change.After > 0).ToArray());

    private static FrozenList<CountChange> Vanished(List<CountChange> changes)
        => FrozenList.Own(changes.Where(change => change.Before > 0 && change.After == 0).ToArray());

    private static FrozenList<ProcessRateChange> Rates(ProcessTally before, ProcessTally after, double level)
    {
        var (first, second) = (before.Counts, after.Counts);
        return FrozenList.Own(new[]
        {
            Rate(ProcessRate.Rework, first.ReworkCases, second.ReworkCases),
            Rate(ProcessRate.Transferred, first.TransferredCases, second.TransferredCases),
            Rate(ProcessRate.PingPong, first.PingPongCases, second.PingPongCases),
            Rate(ProcessRate.Returned, first.ReturnCases, second.ReturnCases),
            Rate(ProcessRate.Reopened, first.ReopenedClosed, second.ReopenedClosed),
        });

        // The difference is the first group's less the second's: so the later period is the first here.
        ProcessRateChange Rate(ProcessRate rate, long casesBefore, long casesAfter) => new()
        {
            Rate = rate,
            Difference = ProportionDifference.Compute(casesAfter, after.Closed, casesBefore, before.Closed, level: level),
        };
    }
}
