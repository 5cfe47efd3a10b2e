using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>The whole content of a <see cref="ProcessTally"/>: integers and decimals only, what a database counts with <c>GROUP BY</c>.</summary>
/// <remarks>The pairs come of <c>lead(step) over (partition by case order by start, end, sequence)</c>. Everything that is not given counts as
/// nothing.</remarks>
public sealed partial record ProcessGroups
{
    /// <summary>The currency of the direct costs; null when there is none.</summary>
    public Currency? Currency { get; init; }

    /// <summary>Where the events ended.</summary>
    public EventAccount Account { get; init => field = Guard.NotNull(value); } = EventAccount.Empty;

    /// <summary>Cases, open and closed.</summary>
    public long Cases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Closed cases.</summary>
    public long Closed { get; init => field = Guard.NotNegative(value); }

    /// <summary>The names of the cases, ordinal; empty where the caller guarantees that none is in two tallies.</summary>
    public IReadOnlyList<string> CaseNames { get; init => field = FrozenList.Copy(value); } = FrozenList<string>.Empty;

    /// <summary>Neighbors of different steps whose order only their place in the log decided.</summary>
    public long Ties { get; init => field = Guard.NotNegative(value); }

    /// <summary>Cases in which work followed a closing step, closed again or not.</summary>
    public long ReopenedCases { get; init => field = Guard.NotNegative(value); }

    /// <summary>The closed ones of them.</summary>
    public long ReopenedClosedCases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Directly-follows pairs, of all cases.</summary>
    public IReadOnlyList<StepPairGroup> Pairs { get; init => field = FrozenList.Copy(value); } = FrozenList<StepPairGroup>.Empty;

    /// <summary>Hand-offs, of all cases.</summary>
    public IReadOnlyList<HandoffGroup> Handoffs { get; init => field = FrozenList.Copy(value); } = FrozenList<HandoffGroup>.Empty;

    /// <summary>Neighbors of one department.</summary>
    public PairWaiting Within { get; init; }

    /// <summary>Neighbors of which a department is not known.</summary>
    public PairWaiting Unknown { get; init; }

    /// <summary>The first steps of all cases.</summary>
    public IReadOnlyList<StepCount> Starts { get; init => field = FrozenList.Copy(value); } = FrozenList<StepCount>.Empty;

    /// <summary>The last steps of closed cases.</summary>
    public IReadOnlyList<StepCount> Ends { get; init => field = FrozenList.Copy(value); } = FrozenList<StepCount>.Empty;

    /// <summary>The last steps of open cases.</summary>
    public IReadOnlyList<StepCount> OpenAt { get; init => field = FrozenList.Copy(value); } = FrozenList<StepCount>.Empty;

    /// <summary>The sequences of steps of closed cases.</summary>
    public IReadOnlyList<VariantGroup> Variants { get; init => field = FrozenList.Copy(value); } = FrozenList<VariantGroup>.Empty;

    /// <summary>Steps by department, of all cases.</summary>
    public IReadOnlyList<ProcessCellGroup> Cells { get; init => field = FrozenList.Copy(value); } = FrozenList<ProcessCellGroup>.Empty;

    /// <summary>Steps of closed cases.</summary>
    public IReadOnlyList<StepGroup> Steps { get; init => field = FrozenList.Copy(value); } = FrozenList<StepGroup>.Empty;

    /// <summary>Stays of a case in departments, x y x: of all cases, overlapping ones each.</summary>
    public long PingPong { get; init => field = Guard.NotNegative(value); }

    /// <summary>Closed cases with a ping-pong.</summary>
    public long PingPongCases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Stays less distinct departments, of all cases.</summary>
    public long Returns { get; init => field = Guard.NotNegative(value); }

    /// <summary>Closed cases with a return.</summary>
    public long ReturnCases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Closed cases with more than one stay.</summary>
    public long TransferredCases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Changes from one stay to the next, of closed cases.</summary>
    public long StayChanges { get; init => field = Guard.NotNegative(value); }

    /// <summary>Events less distinct steps, of all cases.</summary>
    public long Repeats { get; init => field = Guard.NotNegative(value); }

    /// <summary>Closed cases with a repeat.</summary>
    public long ReworkCases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Lead times of all cases, as a map of value to count.</summary>
    public IReadOnlyList<LeadGroup> Leads { get; init => field = FrozenList.Copy(value); } = FrozenList<LeadGroup>.Empty;

    /// <summary>Time since the last event of open cases.</summary>
    public TotalTime WaitingSinceLast { get; init => field = Guard.NotNegative(value); }

    /// <summary>Closed cases of which at least one duration is known.</summary>
    public long TimedClosedCases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Their lead times together.</summary>
    public TotalTime TimedClosedLead { get; init => field = Guard.NotNegative(value); }

    /// <summary>Their progress together.</summary>
    public TotalTime TimedClosedProgress { get; init => field = Guard.NotNegative(value); }

    /// <summary>What no content can be: more of a part than of the whole.</summary>
    internal ProcessGroups RequireParts()
    {
        AtMost(Closed, Cases, nameof(Closed), nameof(Cases));
        AtMost(ReopenedCases, Cases, nameof(ReopenedCases), nameof(Cases));
        AtMost(ReopenedClosedCases, Math.Min(ReopenedCases, Closed), nameof(ReopenedClosedCases), nameof(ReopenedCases));
        AtMost(PingPongCases, Closed, nameof(PingPongCases), nameof(Closed));
        AtMost(ReturnCases, Closed, nameof(ReturnCases), nameof(Closed));
        AtMost(TransferredCases, Closed, nameof(TransferredCases), nameof(Closed));
        AtMost(ReworkCases, Closed, nameof(ReworkCases), nameof(Closed));
        AtMost(TimedClosedCases, Closed, nameof(TimedClosedCases), nameof(Closed));
        foreach (var step in Steps)
        {
            AtMost(step.Once, step.Cases, nameof(Steps), nameof(StepGroup.Cases));
            AtMost(step.Cases, Closed, nameof(Steps), nameof(Closed));
        }

        foreach (var variant in Variants.Where(variant => variant.Count == 0))
        {
            AtMost(variant.Lead.Ticks, 0, nameof(Variants), "0 where they have no case");
        }

        AtMost(Sum(Variants.Select(v => v.Count)), Closed, nameof(Variants), nameof(Closed));
        AtMost(Sum(Leads.Select(l => l.Closed)), Closed, nameof(Leads), nameof(Closed));
        AtMost(Sum(Leads.Select(l => l.Open)), Cases - Closed, nameof(Leads), nameof(Cases));
        if (Currency is null && (Cells.Any(c => c.DirectCost != 0 || c.RepeatDirectCost != 0) || Account.DirectCostOfDuplicates != 0
            || Account.DirectCostOfRejected != 0))
        {
            throw Guard.Mistake(nameof(Currency), "Currency must be set where there are direct costs.");
        }

        return this;
    }

    private static decimal Sum(IEnumerable<long> counts) => counts.Sum(count => (decimal)count);

    private static void AtMost(decimal part, decimal whole, string name, string of)
    {
        if (part > whole)
        {
            throw Guard.OutOfRange(name, Guard.Text($"must not be more than {of}"), part);
        }
    }
}
