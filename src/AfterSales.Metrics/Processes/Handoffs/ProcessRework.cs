using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>Rework (first-pass yield, rolled throughput yield): how often steps are done again, and how many cases go through without.</summary>
/// <remarks>
/// <para><b>Formula.</b> Repeats = events − distinct steps of a case = self-loops + loops. First-pass yield of a step = closed cases with it exactly once ÷
/// closed cases with it; rolled throughput yield = Π over a route. Escalated, reopened: closed cases with such a step ÷ closed cases.</para>
/// <para><b>Units.</b> Counts of all cases; rates are shares of closed cases, with Wilson intervals.</para>
/// <para><b>Domain.</b> Any log. A case is reopened when a step that closes none follows one that does, closed again or not.</para>
/// <para><b>Edge cases.</b> No closed case: rates undefined, <see cref="UndefinedReason.NoData"/>. A step of the route that no closed case has:
/// <see cref="UndefinedReason.NoData"/>; no route, or no escalation step declared: <see cref="UndefinedReason.MissingInput"/>. A closing step
/// twice in a row is a repeat, and no reopening.</para>
/// <para><b>Method.</b> Read off the tally; counts exact, the product of the yields rounded once.</para>
/// <para><b>Source.</b> M. Harry and R. Schroeder, Six Sigma, 2000 (rolled throughput yield); W. van der Aalst, Process Mining, 2nd edition 2016.</para>
/// </remarks>
/// <example>
/// <code>
/// IEnumerable&lt;CaseEvent&gt; Case(string name, params string[] steps)
///     =&gt; steps.Select((step, i) =&gt; new CaseEvent { Case = name, Step = step, Start = Instant.FromUtc(2026, 3, 2, 8 + i, 0) });
/// var tally = ProcessTally.Of([.. Case("C-1", "Repair", "Test"), .. Case("C-2", "Repair", "Test", "Repair", "Test")]);
/// var result = ProcessRework.Compute(tally, new ProcessReworkOptions { Route = ["Repair", "Test"] });
/// Console.WriteLine(
///     $"{result.WithoutRework.Value:P0} of the cases without rework, {result.Repeats} steps repeated"); // 50 % of the cases without rework, 2 steps repeated
/// Console.WriteLine($"rolled throughput yield {result.RolledThroughputYield:P0}"); // rolled throughput yield 25 %
/// </code>
/// </example>
public static class ProcessRework
{
    /// <summary>The rework of the cases of a tally.</summary>
    /// <param name="tally">The cases.</param>
    /// <param name="options">Route, escalation steps and level; null for <see cref="ProcessReworkOptions.Default"/>.</param>
    /// <returns>Repeats and yields.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal.</exception>
    public static ProcessReworkResult Compute(ProcessTally tally, ProcessReworkOptions? options = null)
    {
        var chosen = options ?? ProcessReworkOptions.Default;
        var (counts, closed) = (Guard.NotNull(tally).Counts, tally.Closed);
        var steps = tally.Steps().ToArray();
        var selfLoops = tally.Pairs().Where(pair => pair.From == pair.To).Select(pair => new StepCount { Step = pair.From, Count = pair.Count }).ToArray();
        return new ProcessReworkResult
        {
            Closed = closed,
            Repeats = counts.Repeats,
            SelfLoops = FrozenList.Own(selfLoops),
            Loops = counts.Repeats - selfLoops.Sum(loop => loop.Count),
            CasesWithRework = counts.ReworkCases,
            CasesReopened = counts.ReopenedClosed,
            ReworkCases = Rate(counts.ReworkCases),
            WithoutRework = Rate(closed - counts.ReworkCases),
            FirstPass = FrozenList.Own(steps.Select(step => new StepYield
            {
                Step = step.Step,
                Cases = step.Cases,
                Once = step.Once,
                Yield = Proportion.Compute(step.Once, step.Cases, level: chosen.Level),
            }).ToArray()),
            RolledThroughputYield = RolledYield(steps, chosen.Route),
            Escalated = chosen.EscalationSteps is { } escalations
                ? Rate(tally.Variants().Where(v => v.Steps.Any(step => escalations.Contains(step, StringComparer.Ordinal))).Sum(v => v.Count))
                : Estimate.Undefined(UndefinedReason.MissingInput, chosen.Level, IntervalMethod.Wilson),
            Reopened = Rate(counts.ReopenedClosed),
            ReopenedAndOpen = counts.Reopened - counts.ReopenedClosed,
        };

        Estimate Rate(long cases) => Proportion.Compute(cases, closed, level: chosen.Level);
    }

    private static Figure<double> RolledYield(StepGroup[] steps, IReadOnlyList<string>? route)
    {
        if (route is null)
        {
            return Figure.Undefined<double>(UndefinedReason.MissingInput);
        }

        var known = steps.Where(step => step.Cases > 0).ToDictionary(step => step.Step, StringComparer.Ordinal);
        var (once, cases) = (ExactDecimal.One, ExactDecimal.One);
        foreach (var name in route)
        {
            if (!known.TryGetValue(name, out var step))
            {
                return Figure.Undefined<double>(UndefinedReason.NoData);
            }

            (once, cases) = (once * ExactDecimal.Of(step.Once), cases * ExactDecimal.Of(step.Cases));
        }

        return Figure.Of(ExactDecimal.Quotient(once, cases));
    }
}
