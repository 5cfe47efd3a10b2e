using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <content>Adding another tally.</content>
public sealed partial class ProcessTally
{
    /// <summary>Adds a tally of other cases.</summary>
    /// <param name="other">The other tally, which stays as it is.</param>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null, was counted with other options, or shares a case with this one, which is named.
    /// Nothing is added.</exception>
    /// <exception cref="CurrencyMismatchException">The direct costs have another currency. Nothing is added.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public void Merge(ProcessTally other)
    {
        RequireSame(Guard.NotNull(other).Options, nameof(other));
        RequireCurrency(other.Currency);
        RequireDisjoint(other);
        names.UnionWith(other.names);
        Currency ??= other.Currency;
        counts.Add(other.counts);
        var (stepCodes, departmentCodes) = (steps.CodesOf([.. other.steps.Names]), departments.CodesOf([.. other.departments.Names]));
        Grow();
        MergePairs(pairs, other.pairs, stepCodes, stepCodes);
        MergePairs(handoffs, other.handoffs, departmentCodes, departmentCodes);
        Add(ref within, other.within);
        Add(ref unknown, other.unknown);
        MergeCells(other, stepCodes, departmentCodes);
        MergeVariants(other, stepCodes);
        for (var i = 0; i < stepCodes.Length; i++)
        {
            var from = other.stepSums[i];
            Add(ref stepSums[stepCodes[i]], from);
        }

        leads.Add(other.leads);
    }

    private void RequireDisjoint(ProcessTally other)
    {
        // Of several shared names always the same one is told.
        string? shared = null;
        var (few, many) = names.Count < other.names.Count ? (names, other.names) : (other.names, names);
        foreach (var name in few)
        {
            shared = many.Contains(name) && (shared is null || string.CompareOrdinal(name, shared) < 0) ? name : shared;
        }

        if (shared is not null)
        {
            throw Guard.Mistake(nameof(other), $"A case must be in one tally only, or the pair across the cut would be lost: '{shared}' is in both.");
        }
    }

    private static void MergePairs(CodeTable<PairSums> into, CodeTable<PairSums> from, int[] first, int[] second)
    {
        for (int i = 0, count = from.Count; i < count; i++)
        {
            var ((one, other), sums) = (from.KeyAt(i), from.At(i));
            Add(ref into[first[one], second[other]], sums);
        }
    }

    private void MergeCells(ProcessTally other, int[] stepCodes, int[] departmentCodes)
    {
        for (int i = 0, count = other.cells.Count; i < count; i++)
        {
            var ((step, department), sums) = (other.cells.KeyAt(i), other.cells.At(i));
            Add(ref cells[stepCodes[step], department == 0 ? 0 : departmentCodes[department - 1] + 1], sums);
        }
    }

    private void MergeVariants(ProcessTally other, int[] stepCodes)
    {
        for (int i = 0, count = other.variants.Count; i < count; i++)
        {
            var (codes, sums) = (other.variants.StepsAt(i).ToArray(), other.variants.At(i));
            Translate(codes, stepCodes);
            variants.Add(codes, sums);
        }
    }

    private static void Add(ref PairSums into, PairSums sums)
    {
        into.Count = checked(into.Count + sums.Count);
        into.Cases = checked(into.Cases + sums.Cases);
        into.Waiting.Add(sums.Waiting);
    }

    private static void Add(ref CellSums into, CellSums sums)
    {
        into.Events = checked(into.Events + sums.Events);
        into.Timed = checked(into.Timed + sums.Timed);
        into.Waited = checked(into.Waited + sums.Waited);
        into.Touch.Add(sums.Touch);
        into.Progress.Add(sums.Progress);
        into.Waiting.Add(sums.Waiting);
        into.RepeatTouch.Add(sums.RepeatTouch);
        into.DirectCost.Add(sums.DirectCost);
        into.RepeatDirectCost.Add(sums.RepeatDirectCost);
    }

    private static void Add(ref StepSums into, StepSums sums)
    {
        checked
        {
            into.Starts += sums.Starts;
            into.Ends += sums.Ends;
            into.OpenAt += sums.OpenAt;
            into.Cases += sums.Cases;
            into.Once += sums.Once;
        }
    }
}
