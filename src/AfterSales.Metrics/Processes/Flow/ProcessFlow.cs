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
        var (closed, variants) = (tally.Closed, tally.VariantRows().RequireTimes().ByCount());
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
            Variants = new ComputedList<FlowVariant>(variants.Count, place => Variant(variants, place, closed)),
            CoveringVariants = Covering(variants, closed, (options ?? ProcessFlowOptions.Default).CoveredShare),
        };
    }

    private static FlowVariant Variant(VariantRows variants, int place, long closed)
    {
        var sums = variants.SumsAt(place);
        return new FlowVariant
        {
            Steps = variants.StepsAt(place),
            Count = sums.Count,
            Share = Figure.Ratio(sums.Count, closed),
            MeanLeadHours = TimeFigures.HoursEach(sums.Lead.Time, sums.Count),
        };
    }

    private static Figure<int> Covering(VariantRows variants, long closed, double share)
    {
        var (goal, covered) = (Goal(closed, share), 0L);
        for (var i = 0; i < variants.Count; i++)
        {
            covered += variants.SumsAt(i).Count;
            if (covered >= goal)
            {
                return Figure.Of(i + 1);
            }
        }

        return Figure.Undefined<int>(UndefinedReason.NoData);
    }

    /// <summary>The least number of cases that is the share of all, or more; the share is the decimal that its writer wrote, so that exactly four of five is
    /// four fifths.</summary>
    private static long Goal(long closed, double share)
    {
        var goal = ExactDecimal.Of(share) * ExactDecimal.Of(closed);
        var (least, most) = (0L, closed);
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            (least, most) = ExactDecimal.Of(middle) >= goal ? (least, middle) : (middle + 1, most);
        }

        return least;
    }
}
