using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What the flow, the hand-offs, the times and the cost of a process must remember of many cases: integers and decimals only.</summary>
/// <remarks>
/// <para>The unit of adding is the whole case: a pair of steps needs both, and would be lost where a case is cut. So the tally keeps the names of its cases and
/// refuses one that it has (<see cref="CaseKeyRule"/>). Parts of whole cases merge to the same bits in any split and order.</para>
/// <para>There are no rates inside: cost is time × rate afterwards, and direct cost. Times are elapsed or of a calendar, and only one of them: tallies of
/// different
/// <see cref="ProcessOptions"/> do not merge. The report instant belongs to them, so open cases are counted again for the next report.</para>
/// <para>A mutable class, not safe for use by several threads at once: one tally for each, merged.</para>
/// </remarks>
public sealed partial class ProcessTally
{
    private readonly NameTable steps = new();
    private readonly NameTable departments = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly CodeTable<PairSums> pairs = new();
    private readonly CodeTable<PairSums> handoffs = new();

    /// <summary>By step and department + 1, so that an unknown department is 0.</summary>
    private readonly CodeTable<CellSums> cells = new();
    private readonly VariantTable variants = new();
    private readonly LeadCounts leads = new();
    private readonly CaseWork traceWork = new();
    private StepSums[] stepSums = new StepSums[16];
    private long[] lastCaseOf = new long[16];
    private PairSums within;
    private PairSums unknown;
    private ProcessCounts counts;

    /// <summary>An empty tally.</summary>
    /// <param name="options">What counts; null for <see cref="ProcessOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Open ends run without a report instant.</exception>
    public ProcessTally(ProcessOptions? options = null) => Options = (options ?? ProcessOptions.Default).RequireReport();

    /// <summary>What counts.</summary>
    public ProcessOptions Options { get; }

    /// <summary>The currency of the direct costs; null while there is none.</summary>
    public Currency? Currency { get; private set; }

    /// <summary>Cases, open and closed.</summary>
    public long Cases => counts.Cases;

    /// <summary>Closed cases.</summary>
    public long Closed => counts.Closed;

    /// <summary>Where the events ended.</summary>
    /// <exception cref="OverflowException">A direct cost has more digits than a decimal.</exception>
    public EventAccount Account => counts.Account.ToAccount();

    /// <summary>The tally of a log.</summary>
    /// <param name="events">The events, in the log's order; read once.</param>
    /// <param name="options">What counts; null for <see cref="ProcessOptions.Default"/>.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException"><paramref name="events"/> is null or has a null; open ends run without a report instant; with a calendar, the
    /// instants lie more than 3,000 years apart.</exception>
    /// <exception cref="CurrencyMismatchException">Two direct costs have different currencies.</exception>
    /// <exception cref="OverflowException">A case lasts longer than 29,000 years in all.</exception>
    public static ProcessTally Of(IEnumerable<CaseEvent> events, ProcessOptions? options = null)
    {
        var tally = new ProcessTally(options);
        tally.AddRange(events);
        return tally;
    }

    /// <summary>The tally of columns.</summary>
    /// <param name="columns">The events.</param>
    /// <param name="options">What counts; null for <see cref="ProcessOptions.Default"/>.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">As of <see cref="AddRange(CaseEventColumns)"/>, or open ends run without a report instant.</exception>
    /// <exception cref="OverflowException">A case lasts longer than 29,000 years in all.</exception>
    public static ProcessTally Of(CaseEventColumns columns, ProcessOptions? options = null)
    {
        var tally = new ProcessTally(options);
        tally.AddRange(columns);
        return tally;
    }

    /// <summary>Adds the events of whole cases, grouped by case first; what cannot be used is in the account.</summary>
    /// <param name="events">The events, in the log's order; read once.</param>
    /// <exception cref="ArgumentException"><paramref name="events"/> is null or has a null; a case is in the tally already, and is named; with a calendar, the
    /// instants lie more than 3,000 years apart. Nothing is added.</exception>
    /// <exception cref="CurrencyMismatchException">Two direct costs have different currencies. Nothing is added.</exception>
    /// <exception cref="OverflowException">A case lasts longer than 29,000 years in all.</exception>
    public void AddRange(IEnumerable<CaseEvent> events) => Add(EventTable.Of(Guard.Each(events)), nameof(events));

    /// <summary>Adds the events of whole cases from columns.</summary>
    /// <param name="columns">The events.</param>
    /// <exception cref="ArgumentException"><paramref name="columns"/> is null; columns differ in length; a code is that of no name; the cases have no
    /// names where the
    /// tally keeps them; a case is in the tally already, or named twice, and is named; with a calendar, the instants lie more than 3,000 years apart. Nothing
    /// is added.</exception>
    /// <exception cref="CurrencyMismatchException">The direct costs have another currency. Nothing is added.</exception>
    /// <exception cref="OverflowException">A case lasts longer than 29,000 years in all.</exception>
    public void AddRange(CaseEventColumns columns) => Add(EventTable.Of(Guard.NotNull(columns), Options), nameof(columns));

    /// <summary>Adds a case.</summary>
    /// <param name="trace">The case, read with the options of this tally.</param>
    /// <exception cref="ArgumentException"><paramref name="trace"/> is null, was read with other options, or is in the tally already.</exception>
    /// <exception cref="CurrencyMismatchException">A direct cost has another currency.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public void Add(CaseTrace trace)
    {
        RequireSame(Guard.NotNull(trace).Options, nameof(trace));
        RequireCurrency(trace.Currency);
        RequireNew(trace.Case, nameof(trace));
        Keep(trace.Case);
        Currency ??= trace.Currency;
        Count(Work(trace));
    }

    /// <summary>Adds the cases of a log, and its account.</summary>
    /// <param name="log">The log, read with the options of this tally.</param>
    /// <exception cref="ArgumentException"><paramref name="log"/> is null, was read with other options, or has a case that is in the tally already, which
    /// is named. Nothing is added.</exception>
    /// <exception cref="CurrencyMismatchException">The direct costs have another currency. Nothing is added.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public void AddRange(CaseLog log)
    {
        RequireSame(Guard.NotNull(log).Options, nameof(log));
        RequireCurrency(log.Currency);
        foreach (var trace in log.Cases)
        {
            RequireNew(trace.Case, nameof(log));
        }

        Currency ??= log.Currency;
        foreach (var trace in log.Cases)
        {
            Keep(trace.Case);
            var work = Work(trace);
            work.Account = default;
            Count(work);
        }

        counts.Account.Add(EventSums.Of(log.Account));
    }

    private void Add(EventTable table, string name)
    {
        RequireCurrency(table.Currency);
        var reader = new CaseReader(table, Options);
        Reserve(table, reader, name);
        Currency ??= table.Currency;
        var (stepCodes, departmentCodes) = (Moved(steps.CodesOf(table.StepNames)), Moved(departments.CodesOf(table.DepartmentNames)));
        Grow();
        reader.RejectWithoutCase(ref counts.Account);
        for (var code = 0; code < table.CaseCount; code++)
        {
            if (!reader.HasEvents(code))
            {
                continue;
            }

            var work = reader.ReadCounts(code);
            if (work.Count == 0)
            {
                counts.Account.Add(work.Account);
                Release(table, code);
                continue;
            }

            Translate(work.UsedSteps, stepCodes);
            Translate(work.UsedDepartments, departmentCodes);
            Count(work);
        }

        reader.Return();
    }

    private CaseWork Work(CaseTrace trace)
    {
        var work = traceWork;
        work.Clear(trace.Events.Count);
        work.SetCount(trace.Events.Count);
        for (var i = 0; i < work.Count; i++)
        {
            var e = trace.Events[i];
            (work.Steps[i], work.Departments[i]) = (steps.CodeOf(e.Step), departments.CodeOf(e.Department));
            (work.Timed[i], work.Waiting[i]) = (e.Touch is not null, e.Waiting.BclCompatibleTicks);
            (work.Touch[i], work.Progress[i]) = (e.Touch?.BclCompatibleTicks ?? 0, e.Progress?.BclCompatibleTicks ?? 0);
            work.Costs[i] = e.DirectCost?.Amount ?? 0;
        }

        Grow();
        (work.IsClosed, work.WasReopened, work.Ties) = (trace.IsClosed, trace.WasReopened, trace.Ties);
        (work.Lead, work.SinceLast) = (trace.Lead.BclCompatibleTicks, trace.WaitingSinceLast.BclCompatibleTicks);
        work.Account = EventSums.Of(trace.Account);
        return work;
    }

    private void Keep(string name)
    {
        if (Options.CaseKeys == CaseKeyRule.Kept)
        {
            names.Add(name);
        }
    }

    /// <summary>Takes the names of all cases before any is counted, or none.</summary>
    private void Reserve(EventTable table, CaseReader reader, string name)
    {
        if (Options.CaseKeys != CaseKeyRule.Kept)
        {
            return;
        }

#if NET
        names.EnsureCapacity(names.Count + table.CaseCount);
#endif
        for (var code = 0; code < table.CaseCount; code++)
        {
            if (!reader.HasEvents(code))
            {
                continue;
            }

            var caseName = table.CaseNames[code];
            if (!string.IsNullOrWhiteSpace(caseName) && names.Add(caseName))
            {
                continue;
            }

            for (var taken = 0; taken < code; taken++)
            {
                if (reader.HasEvents(taken))
                {
                    names.Remove(table.CaseNames[taken]);
                }
            }

            throw string.IsNullOrWhiteSpace(caseName) ? Guard.Item(nameof(CaseEventColumns.CaseNames), "must not be blank", code, caseName ?? "null")
                : Twice(caseName, name);
        }
    }

    private void Release(EventTable table, int code)
    {
        if (Options.CaseKeys == CaseKeyRule.Kept)
        {
            names.Remove(table.CaseNames[code]);
        }
    }

    private void RequireNew(string caseName, string name)
    {
        if (names.Contains(caseName))
        {
            throw Twice(caseName, name);
        }
    }

    private static ArgumentException Twice(string caseName, string name) => Guard.Mistake(
        name, $"A case must be added whole and once, or the pair across the cut would be lost: '{caseName}' is in the tally already, or comes twice.");

    private void RequireSame(ProcessOptions options, string name)
    {
        if (!ReferenceEquals(options, Options) && options != Options)
        {
            throw Guard.Mistake(name, $"Only what was counted with the same options can be added: {options} is not {Options}.");
        }
    }

    private void RequireCurrency(Currency? currency)
    {
        if (currency is { } other && Currency is { } own && other != own)
        {
            throw new CurrencyMismatchException(own, other);
        }
    }
}
