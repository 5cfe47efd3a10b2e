using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <content>From and to plain counts.</content>
public sealed partial class ProcessTally
{
    /// <summary>A tally of counts, as a database makes them.</summary>
    /// <param name="groups">The counts.</param>
    /// <param name="options">With what they were counted; null for <see cref="ProcessOptions.Default"/>.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null, a part is more than its whole, or a currency is missing.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public static ProcessTally OfGroups(ProcessGroups groups, ProcessOptions? options = null)
    {
        var tally = new ProcessTally(options);
        tally.AddGroups(groups);
        return tally;
    }

    /// <summary>Adds counts of other cases, as a database makes them.</summary>
    /// <param name="groups">The counts.</param>
    /// <exception cref="ArgumentException"><paramref name="groups"/> is null, a part is more than its whole, a currency is missing, or a named case is in
    /// the tally already. Nothing is added.</exception>
    /// <exception cref="CurrencyMismatchException">The direct costs have another currency. Nothing is added.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public void AddGroups(ProcessGroups groups)
    {
        Guard.NotNull(groups).RequireParts();
        RequireCurrency(groups.Currency);
        foreach (var name in groups.CaseNames)
        {
            RequireNew(name, nameof(groups));
        }

        if (Options.CaseKeys == CaseKeyRule.Kept && groups.CaseNames.Distinct(StringComparer.Ordinal).Count() != groups.Cases)
        {
            throw Guard.Mistake(nameof(groups.CaseNames), FormattableString.Invariant(
                $"CaseNames must have one name for each of Cases where the tally keeps the cases; they are {groups.CaseNames.Count}, not {groups.Cases}."));
        }

        foreach (var name in groups.CaseNames)
        {
            Keep(name);
        }

        Currency ??= groups.Currency;
        counts.Add(CountsOf(groups));
        AddSteps(groups);
        AddRows(groups);
    }

    /// <summary>The whole content, every list in ordinal order of its names: enough to make the same tally again.</summary>
    /// <returns>The counts.</returns>
    /// <exception cref="OverflowException">A sum has more digits than a decimal.</exception>
    public ProcessGroups ToGroups() => new()
    {
        Currency = Currency,
        Account = Account,
        Cases = counts.Cases,
        Closed = counts.Closed,
        CaseNames = FrozenList.Own(names.OrderBy(name => name, StringComparer.Ordinal).ToArray()),
        Ties = counts.Ties,
        ReopenedCases = counts.Reopened,
        ReopenedClosedCases = counts.ReopenedClosed,
        Pairs = FrozenList.Own(Pairs().ToArray()),
        Handoffs = FrozenList.Own(Handoffs().ToArray()),
        Within = Waiting(within),
        Unknown = Waiting(unknown),
        Starts = StepCounts(sums => sums.Starts),
        Ends = StepCounts(sums => sums.Ends),
        OpenAt = StepCounts(sums => sums.OpenAt),
        Variants = FrozenList.Own(Variants().ToArray()),
        Cells = FrozenList.Own(Cells().ToArray()),
        Steps = FrozenList.Own(Steps().ToArray()),
        PingPong = counts.PingPong,
        PingPongCases = counts.PingPongCases,
        Returns = counts.Returns,
        ReturnCases = counts.ReturnCases,
        TransferredCases = counts.TransferredCases,
        StayChanges = counts.StayChanges,
        Repeats = counts.Repeats,
        ReworkCases = counts.ReworkCases,
        Leads = FrozenList.Own(Leads()),
        WaitingSinceLast = counts.SinceLast.Time,
        TimedClosedCases = counts.TimedClosed,
        TimedClosedLead = counts.TimedClosedLead.Time,
        TimedClosedProgress = counts.TimedClosedProgress.Time,
    };

    internal IEnumerable<StepPairGroup> Pairs() => Enumerable.Range(0, pairs.Count).Select(i => new StepPairGroup
    {
        From = steps[pairs.KeyAt(i).First],
        To = steps[pairs.KeyAt(i).Second],
        Count = pairs.At(i).Count,
        Cases = pairs.At(i).Cases,
        Waiting = pairs.At(i).Waiting.Time,
    }).OrderBy(pair => pair.From, StringComparer.Ordinal).ThenBy(pair => pair.To, StringComparer.Ordinal);

    internal IEnumerable<HandoffGroup> Handoffs() => Enumerable.Range(0, handoffs.Count).Select(i => new HandoffGroup
    {
        From = departments[handoffs.KeyAt(i).First],
        To = departments[handoffs.KeyAt(i).Second],
        Count = handoffs.At(i).Count,
        Cases = handoffs.At(i).Cases,
        Waiting = handoffs.At(i).Waiting.Time,
    }).OrderBy(pair => pair.From, StringComparer.Ordinal).ThenBy(pair => pair.To, StringComparer.Ordinal);

    internal VariantRows VariantRows() => variants.Rows([.. steps.Names], Ranks(steps.Names, 0));

    internal IEnumerable<VariantGroup> Variants()
    {
        var rows = VariantRows();
        return Enumerable.Range(0, rows.Count).Select(place => new VariantGroup
        {
            Steps = rows.StepsAt(place),
            Count = rows.SumsAt(place).Count,
            Lead = rows.SumsAt(place).Lead.Time,
        });
    }

    internal IEnumerable<ProcessCellGroup> Cells() => CellsInOrder().Select(i => new ProcessCellGroup
    {
        Step = steps[cells.KeyAt(i).First],
        Department = departments.NameOf(cells.KeyAt(i).Second - 1),
        Events = cells.At(i).Events,
        Timed = cells.At(i).Timed,
        Waited = cells.At(i).Waited,
        Touch = cells.At(i).Touch.Time,
        Progress = cells.At(i).Progress.Time,
        Waiting = cells.At(i).Waiting.Time,
        RepeatTouch = cells.At(i).RepeatTouch.Time,
        DirectCost = cells.At(i).DirectCost.Value,
        RepeatDirectCost = cells.At(i).RepeatDirectCost.Value,
    });

    internal IEnumerable<StepGroup> Steps() => StepsInOrder(sums => sums.Cases > 0)
        .Select(i => new StepGroup { Step = steps[i], Cases = stepSums[i].Cases, Once = stepSums[i].Once });

    internal IReadOnlyList<StepCount> StepCounts(Func<StepSums, long> count) => FrozenList.Own(StepsInOrder(sums => count(sums) > 0)
        .Select(i => new StepCount { Step = steps[i], Count = count(stepSums[i]) }).ToArray());

    internal ReadOnlySpan<LeadCounts.Entry> LeadTimes => leads.Sorted;

    internal ProcessCounts Counts => counts;

    internal PairWaiting WithinDepartments => Waiting(within);

    internal PairWaiting UnknownDepartments => Waiting(unknown);

    private IEnumerable<int> StepsInOrder(Func<StepSums, bool> isWanted) => Enumerable.Range(0, steps.Count)
        .Where(i => i < stepSums.Length && isWanted(stepSums[i])).OrderBy(i => steps[i], StringComparer.Ordinal);

    private LeadGroup[] Leads()
    {
        var sorted = leads.Sorted;
        var groups = new LeadGroup[sorted.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = new LeadGroup { Lead = Duration.FromTicks(sorted[i].Ticks), Closed = sorted[i].Closed, Open = sorted[i].Open };
        }

        return groups;
    }

    private static PairWaiting Waiting(in PairSums sums) => new() { Count = sums.Count, Waiting = sums.Waiting.Time };

    private static ProcessCounts CountsOf(ProcessGroups groups) => new()
    {
        Account = EventSums.Of(groups.Account),
        Cases = groups.Cases,
        Closed = groups.Closed,
        Ties = groups.Ties,
        Reopened = groups.ReopenedCases,
        ReopenedClosed = groups.ReopenedClosedCases,
        PingPong = groups.PingPong,
        PingPongCases = groups.PingPongCases,
        Returns = groups.Returns,
        ReturnCases = groups.ReturnCases,
        TransferredCases = groups.TransferredCases,
        StayChanges = groups.StayChanges,
        Repeats = groups.Repeats,
        ReworkCases = groups.ReworkCases,
        TimedClosed = groups.TimedClosedCases,
        TimedClosedLead = TickSum.Of(groups.TimedClosedLead),
        TimedClosedProgress = TickSum.Of(groups.TimedClosedProgress),
        SinceLast = TickSum.Of(groups.WaitingSinceLast),
    };

    private void AddSteps(ProcessGroups groups)
    {
        foreach (var row in groups.Starts)
        {
            Add(ref SumsOf(row.Step), new StepSums { Starts = row.Count });
        }

        foreach (var row in groups.Ends)
        {
            Add(ref SumsOf(row.Step), new StepSums { Ends = row.Count });
        }

        foreach (var row in groups.OpenAt)
        {
            Add(ref SumsOf(row.Step), new StepSums { OpenAt = row.Count });
        }

        foreach (var row in groups.Steps)
        {
            Add(ref SumsOf(row.Step), new StepSums { Cases = row.Cases, Once = row.Once });
        }
    }

    private void AddRows(ProcessGroups groups)
    {
        foreach (var row in groups.Pairs)
        {
            Add(ref pairs[steps.CodeOf(row.From), steps.CodeOf(row.To)], SumsOf(row.Count, row.Cases, row.Waiting));
        }

        foreach (var row in groups.Handoffs)
        {
            Add(ref handoffs[departments.CodeOf(row.From), departments.CodeOf(row.To)], SumsOf(row.Count, row.Cases, row.Waiting));
        }

        Add(ref within, SumsOf(groups.Within.Count, 0, groups.Within.Waiting));
        Add(ref unknown, SumsOf(groups.Unknown.Count, 0, groups.Unknown.Waiting));
        foreach (var row in groups.Cells)
        {
            Add(ref cells[steps.CodeOf(row.Step), departments.CodeOf(row.Department) + 1], SumsOf(row));
        }

        foreach (var row in groups.Variants)
        {
            variants.Add(steps.CodesOf(row.Steps), new VariantSums { Count = row.Count, Lead = TickSum.Of(row.Lead) });
        }

        foreach (var row in groups.Leads.Where(row => row.Closed + (decimal)row.Open > 0))
        {
            leads.Add(row.Lead.BclCompatibleTicks, row.Closed, row.Open);
        }

        Grow();
    }

    private ref StepSums SumsOf(string step)
    {
        var code = steps.CodeOf(step);
        Grow();
        return ref stepSums[code];
    }

    private static PairSums SumsOf(long count, long cases, TotalTime waiting) => new() { Count = count, Cases = cases, Waiting = TickSum.Of(waiting) };

    private static CellSums SumsOf(ProcessCellGroup row)
    {
        var sums = new CellSums
        {
            Events = row.Events,
            Timed = row.Timed,
            Waited = row.Waited,
            Touch = TickSum.Of(row.Touch),
            Progress = TickSum.Of(row.Progress),
            Waiting = TickSum.Of(row.Waiting),
            RepeatTouch = TickSum.Of(row.RepeatTouch),
        };
        sums.DirectCost.Add(row.DirectCost);
        sums.RepeatDirectCost.Add(row.RepeatDirectCost);
        return sums;
    }
}
