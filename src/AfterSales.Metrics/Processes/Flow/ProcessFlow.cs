using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>Process flow (directly-follows graph, variants): which step follows which, how often, and by which routes cases go.</summary>
/// <remarks>
/// <para><b>Formula.</b> Counts of neighboring steps in each case's order; Σ pairs = used events − cases. A variant is a sequence of steps; Σ variants = closed
/// cases. Share = count / closed cases.</para>
/// <para><b>Units.</b> Counts; shares are fractions; times in hours where named so.</para>
/// <para><b>Domain.</b> Any log. Pairs and starts are of all cases, ends and variants of closed ones; open cases stand apart, at their last step.</para>
/// <para><b>Edge cases.</b> No event: all counts 0, the number of covering variants undefined, <see cref="UndefinedReason.NoData"/>. One event: no pair. A step
/// named like another but for its capitals is another step. A share exactly reached is covered.</para>
/// <para><b>Method.</b> Read off the tally; every count is exact, whatever the order of the log.</para>
/// <para><b>Source.</b> W. van der Aalst, Process Mining, 2nd edition 2016, sections 5.2 and 6.2; IEEE 1849 (XES). Counts agree with pandas' shift and
/// group-by.</para>
/// </remarks>
/// <example>
/// <code>
/// CaseEvent Did(string name, int minute, string step) =&gt; new() { Case = name, Step = step, Start = Instant.FromUtc(2026, 3, 2, 8, minute) };
/// var tally = ProcessTally.Of(
/// [
///     Did("C-1", 0, "Receive"), Did("C-1", 30, "Repair"), Did("C-2", 0, "Receive"), Did("C-2", 50, "Repair"),
///     Did("C-3", 0, "Receive"), Did("C-3", 6, "Ship"),
/// ]);
/// var flow = ProcessFlow.Compute(tally);
/// Console.WriteLine($"{string.Join(" &gt; ", flow.Variants[0].Steps)}: {flow.Variants[0].Share:P1} of the cases"); // Receive &gt; Repair: 66.7 % of the cases
/// Console.WriteLine($"mean lead {flow.Variants[0].MeanLeadHours:F2} h"); // mean lead 0.67 h
/// </code>
/// </example>
public static class ProcessFlow
{
    /// <summary>The flow of the cases of a tally.</summary>
    /// <param name="tally">The cases.</param>
    /// <param name="options">How; null for <see cref="ProcessFlowOptions.Default"/>.</param>
    /// <returns>Pairs, ends and variants.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal.</exception>
    public static ProcessFlowResult Compute(ProcessTally tally, ProcessFlowOptions? options = null)
    {
        Guard.NotNull(tally);
        var closed = tally.Closed;
        var variants = tally.Variants().OrderByDescending(variant => variant.Count).Select(variant => new FlowVariant
        {
            Steps = variant.Steps,
            Count = variant.Count,
            Share = Figure.Ratio(variant.Count, closed),
            MeanLeadHours = TimeFigures.HoursEach(variant.Lead, variant.Count),
        }).ToArray();
        return new ProcessFlowResult
        {
            Account = tally.Account,
            Cases = tally.Cases,
            Closed = closed,
            Open = tally.Cases - closed,
            Ties = tally.Counts.Ties,
            DirectlyFollows = FrozenList.Own(tally.Pairs().ToArray()),
            Starts = tally.StepCounts(sums => sums.Starts),
            Ends = tally.StepCounts(sums => sums.Ends),
            OpenAt = tally.StepCounts(sums => sums.OpenAt),
            Variants = FrozenList.Own(variants),
            CoveringVariants = Covering(variants, closed, (options ?? ProcessFlowOptions.Default).CoveredShare),
        };
    }

    private static Figure<int> Covering(FlowVariant[] variants, long closed, double share)
    {
        // The share is the decimal that its writer wrote, so that exactly four of five is four fifths.
        var (goal, covered) = (ExactDecimal.Of(share) * ExactDecimal.Of(closed), 0L);
        for (var i = 0; i < variants.Length; i++)
        {
            covered += variants[i].Count;
            if (ExactDecimal.Of(covered) >= goal)
            {
                return Figure.Of(i + 1);
            }
        }

        return Figure.Undefined<int>(UndefinedReason.NoData);
    }
}
