using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Events as columns, whether they came as columns or as records: what the kernel reads.</summary>
internal sealed class EventTable : IEqualityComparer<int>
{
    public const long NoNumber = CaseEventColumns.NoNumber;

    private CaseEvent[]? records;

    public int Count { get; private set; }

    public int CaseCount { get; private set; }

    public IReadOnlyList<string> CaseNames { get; private set; } = [];

    public IReadOnlyList<string> StepNames { get; private set; } = [];

    public IReadOnlyList<string> DepartmentNames { get; private set; } = [];

    public ReadOnlyMemory<int> Cases { get; private set; }

    public ReadOnlyMemory<int> Steps { get; private set; }

    public ReadOnlyMemory<int> Departments { get; private set; }

    public ReadOnlyMemory<int> Resources { get; private set; }

    public ReadOnlyMemory<long> Starts { get; private set; }

    public ReadOnlyMemory<long> Ends { get; private set; }

    public ReadOnlyMemory<long> Sequences { get; private set; }

    public ReadOnlyMemory<decimal> Costs { get; private set; }

    public Currency? Currency { get; private set; }

    public static EventTable Of(IEnumerable<CaseEvent> events)
    {
        var table = new EventTable { records = [.. events] };
        var (cases, steps, departments) = (new NameTable(), new NameTable(), new NameTable());
        var count = table.Count = table.records.Length;
        var (caseOf, stepOf, departmentOf) = (new int[count], new int[count], new int[count]);
        var (starts, ends, sequences, costs) = (new long[count], new long[count], new long[count], new decimal[count]);
        for (var i = 0; i < count; i++)
        {
            var record = table.records[i];
            (caseOf[i], stepOf[i], departmentOf[i]) = (cases.CodeOf(record.Case), steps.CodeOf(record.Step), departments.CodeOf(record.Department));
            (starts[i], ends[i], sequences[i]) = (Ticks(record.Start), Ticks(record.End), record.Sequence ?? NoNumber);
            costs[i] = record.DirectCost is { } cost ? table.CostOf(cost) : 0;
        }

        (table.Cases, table.Steps, table.Departments) = (caseOf, stepOf, departmentOf);
        (table.Starts, table.Ends, table.Sequences, table.Costs) = (starts, ends, sequences, costs);
        (table.CaseNames, table.StepNames, table.DepartmentNames, table.CaseCount) = (cases.Names, steps.Names, departments.Names, cases.Count);
        return table;
    }

    public static EventTable Of(CaseEventColumns columns, ProcessOptions options)
    {
        Require(columns, options);
        var (steps, stepNames) = Named(columns.Steps, columns.StepNames);
        var (departments, departmentNames) = Named(columns.Departments, columns.DepartmentNames);
        return new EventTable
        {
            Count = columns.Cases.Length,
            CaseCount = columns.CaseCount,
            CaseNames = columns.CaseNames,
            StepNames = stepNames,
            DepartmentNames = departmentNames,
            Cases = WithoutBlank(columns.Cases, columns.CaseNames),
            Steps = steps,
            Departments = departments,
            Resources = columns.Resources,
            Starts = columns.StartTicks,
            Ends = columns.EndTicks,
            Sequences = columns.Sequences,
            Costs = columns.DirectCosts,
            Currency = columns.DirectCosts.IsEmpty ? null : columns.Currency,
        };
    }

    public CaseEvent? RecordAt(int position) => records?[position];

    public EventShare? ShareAt(int position) => records?[position].Share;

    public bool HasSequence(int position) => !Sequences.IsEmpty && Sequences.Span[position] != NoNumber;

    /// <summary>Whether two events agree in every field.</summary>
    public bool Equals(int one, int other) => records is not null ? records[one].Equals(records[other])
        : Same(Cases, one, other) && Same(Steps, one, other) && Same(Departments, one, other) && Same(Resources, one, other)
            && Same(Starts, one, other) && Same(Ends, one, other) && Same(Sequences, one, other)
            && (Costs.IsEmpty || Costs.Span[one] == Costs.Span[other]);

    public int GetHashCode(int position) => records is not null ? records[position].GetHashCode()
        : HashCode.Combine(Steps.Span[position], Departments.IsEmpty ? 0 : Departments.Span[position], Resources.IsEmpty ? 0 : Resources.Span[position],
            Sequences.IsEmpty ? 0 : Sequences.Span[position], Costs.IsEmpty ? 0 : Costs.Span[position]);

    private static bool Same(ReadOnlyMemory<int> column, int one, int other) => column.IsEmpty || column.Span[one] == column.Span[other];

    private static bool Same(ReadOnlyMemory<long> column, int one, int other) => column.IsEmpty || column.Span[one] == column.Span[other];

    private static long Ticks(Instant? instant) => instant?.ToUnixTimeTicks() ?? NoNumber;

    private static void Require(CaseEventColumns columns, ProcessOptions options)
    {
        var count = columns.Cases.Length;
        SameLength(columns.Steps.Length, nameof(columns.Steps));
        SameLength(columns.StartTicks.Length, nameof(columns.StartTicks));
        OptionalLength(columns.Departments.Length, nameof(columns.Departments));
        OptionalLength(columns.Resources.Length, nameof(columns.Resources));
        OptionalLength(columns.EndTicks.Length, nameof(columns.EndTicks));
        OptionalLength(columns.Sequences.Length, nameof(columns.Sequences));
        OptionalLength(columns.DirectCosts.Length, nameof(columns.DirectCosts));
        Codes(columns.Cases.Span, columns.CaseCount, nameof(columns.Cases));
        Codes(columns.Steps.Span, columns.StepNames.Count, nameof(columns.Steps));
        Codes(columns.Departments.Span, columns.DepartmentNames.Count, nameof(columns.Departments));
        if (!columns.DirectCosts.IsEmpty && columns.Currency is null)
        {
            throw Guard.Mistake(nameof(columns.Currency), "Currency must be set where there are direct costs.");
        }

        if (columns.CaseNames.Count != columns.CaseCount && (columns.CaseNames.Count > 0 || options.CaseKeys == CaseKeyRule.Kept))
        {
            throw Guard.Mistake(nameof(columns.CaseNames), FormattableString.Invariant(
                $"CaseNames must have one name for each of CaseCount where the tally keeps the cases; it has {columns.CaseNames.Count}, not {columns.CaseCount}."));
        }

        void SameLength(int length, string name) => Guard.SameLength(length, count, name, nameof(columns.Cases));

        void OptionalLength(int length, string name) => Guard.SameLength(length == 0 ? count : length, count, name, nameof(columns.Cases));
    }

    /// <summary>As records are read: the code of a blank name is none, and one name under two codes is one; as they came where there is neither.</summary>
    private static (ReadOnlyMemory<int> Codes, IReadOnlyList<string> Names) Named(ReadOnlyMemory<int> codes, IReadOnlyList<string> names)
    {
        var table = new NameTable();
        var map = table.CodesOf(names);
        return table.Count == names.Count
            ? (codes, names)
            : (Array.ConvertAll(codes.ToArray(), code => code < 0 ? code : map[code]), table.Names);
    }

    /// <summary>Of cases there may be millions, and two of one name are refused elsewhere.</summary>
    private static ReadOnlyMemory<int> WithoutBlank(ReadOnlyMemory<int> codes, IReadOnlyList<string> names)
        => !names.Any(string.IsNullOrWhiteSpace) ? codes
            : Array.ConvertAll(codes.ToArray(), code => code < 0 || string.IsNullOrWhiteSpace(names[code]) ? NameTable.Missing : code);

    [MethodImpl(Compilation.WellAtOnce)]
    private static void Codes(ReadOnlySpan<int> codes, int names, string name)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] < CaseEventColumns.NoName || codes[i] >= names)
            {
                throw Guard.Item(name, FormattableString.Invariant($"must be -1 or the code of one of {names} names"), i, codes[i]);
            }
        }
    }

    private decimal CostOf(Money cost)
    {
        Currency ??= cost.Currency;
        return cost.Currency == Currency ? cost.Amount : throw new CurrencyMismatchException(Currency.Value, cost.Currency);
    }
}
