using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Json;
using AfterSales.Metrics.Processes;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Warranty;
using NodaTime;

namespace AfterSales.Metrics.Scale;

/// <summary>The five tallies that the records fill, wherever they are counted: one loop, a grain, a process.</summary>
public sealed class Books
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly string[] Accounts = [.. Enumerable.Range(0, 500).Select(i => FormattableString.Invariant($"4{i:000}"))];
    private static readonly CostCodes AccountCodes = CostCodes.Of(Accounts);
    private static readonly string[] Lines = ["Compressor", "Control", "Pump", "Seal"];
    private static readonly string[] Steps = ["Call", "Diagnose", "Order part", "Drive", "Repair", "Test", "Bill"];
    private static readonly string[] Departments = ["Desk", "Field", "Store", "Shop", "Office"];
    private static readonly ClaimWindow Window = new() { LastOrigin = 59, AsOf = 94 };
    private static readonly WorkCalendar Calendar = WorkCalendar.Of(
        DateTimeZone.Utc, WeeklyPattern.Weekdays(Shift.Of(new LocalTime(8, 0), new LocalTime(16, 30))));

    private static readonly Interval Quarter = new(Instant.FromUnixTimeTicks(Batches.Epoch), Instant.FromUnixTimeTicks(Batches.Epoch) + Duration.FromDays(90));

    private readonly CostTally costs;
    private readonly UsageTally usage;
    private readonly ScoreTally scores;
    private readonly ClaimTally claims;
    private readonly ProcessTally process;

    /// <summary>Empty books.</summary>
    public Books()
        : this(new CostTally(Eur), new UsageTally(), new ScoreTally(), new ClaimTally(Eur, Window), new ProcessTally())
    {
    }

    private Books(CostTally costs, UsageTally usage, ScoreTally scores, ClaimTally claims, ProcessTally process)
        => (this.costs, this.usage, this.scores, this.claims, this.process) = (costs, usage, scores, claims, process);

    /// <summary>How many records each tally says it holds, in the order of the kinds.</summary>
    public IReadOnlyList<long> Counts =>
    [
        costs.ToTotal().Rows, usage.BookingsStarted, scores.Total, claims.RowCount, process.Cases * Batches.EventsOfCase,
    ];

    /// <summary>The books of states.</summary>
    /// <param name="states">What <see cref="ToState"/> has made of each kind.</param>
    /// <returns>The books.</returns>
    public static Books OfStates(IReadOnlyList<byte[]> states) => new(
        TallyState.OfBytes<CostTally>(states[(int)RowKind.Cost]),
        TallyState.OfBytes<UsageTally>(states[(int)RowKind.Booking]),
        TallyState.OfBytes<ScoreTally>(states[(int)RowKind.Answer]),
        TallyState.OfBytes<ClaimTally>(states[(int)RowKind.Claim]),
        TallyState.OfBytes<ProcessTally>(states[(int)RowKind.Event]));

    /// <summary>Adds the records of a batch.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="rows">The records; whole resources, whole cases.</param>
    public void Add(RowKind kind, ReadOnlySpan<Row> rows)
    {
        switch (kind)
        {
            case RowKind.Cost:
                AddCosts(rows);
                break;
            case RowKind.Booking:
                AddBookings(rows);
                break;
            case RowKind.Answer:
                AddAnswers(rows);
                break;
            case RowKind.Claim:
                AddClaims(rows);
                break;
            default:
                AddEvents(rows);
                break;
        }
    }

    /// <summary>Adds what other books hold.</summary>
    /// <param name="other">The other books.</param>
    public void Merge(Books other)
    {
        costs.Merge(other.costs);
        usage.Merge(other.usage);
        scores.Merge(other.scores);
        claims.Merge(other.claims);
        process.Merge(other.process);
    }

    /// <summary>The state of one tally as bytes.</summary>
    /// <param name="kind">Which.</param>
    /// <returns>The bytes.</returns>
    public byte[] ToState(RowKind kind) => kind switch
    {
        RowKind.Cost => TallyState.ToBytes(costs),
        RowKind.Booking => TallyState.ToBytes(usage),
        RowKind.Answer => TallyState.ToBytes(scores),
        RowKind.Claim => TallyState.ToBytes(claims),
        _ => TallyState.ToBytes(process),
    };

    /// <summary>The state of one tally as JSON: equal content, equal text.</summary>
    /// <param name="kind">Which.</param>
    /// <returns>The JSON.</returns>
    public string ToJson(RowKind kind) => kind switch
    {
        RowKind.Cost => TallyState.ToJson(costs),
        RowKind.Booking => TallyState.ToJson(usage),
        RowKind.Answer => TallyState.ToJson(scores),
        RowKind.Claim => TallyState.ToJson(claims),
        _ => TallyState.ToJson(process),
    };

    private void AddCosts(ReadOnlySpan<Row> rows)
    {
        var (codes, amounts) = (new int[rows.Length], new long[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            (codes[i], amounts[i]) = (rows[i].Third, rows[i].First);
        }

        costs.AddRange(codes, amounts, AccountCodes);
    }

    private void AddBookings(ReadOnlySpan<Row> rows)
    {
        for (var start = 0; start < rows.Length; start += Batches.BookingsOfResource)
        {
            var bookings = new Booking[Batches.BookingsOfResource];
            var name = FormattableString.Invariant($"R{rows[start].Third}");
            for (var i = 0; i < bookings.Length; i++)
            {
                var row = rows[start + i];
                bookings[i] = new Booking
                {
                    Resource = name,
                    Start = Instant.FromUnixTimeTicks(row.First),
                    End = Instant.FromUnixTimeTicks(row.Second),
                    Activity = (Activity)row.Fourth,
                };
            }

            usage.Add(bookings, Calendar, Quarter);
        }
    }

    private void AddAnswers(ReadOnlySpan<Row> rows)
    {
        foreach (var row in rows)
        {
            scores.Add(row.Third < 0 ? null : row.Third, row.Fourth / 100m);
        }
    }

    private void AddClaims(ReadOnlySpan<Row> rows)
    {
        foreach (var row in rows)
        {
            var kind = (ClaimKind)(row.Fourth / 8);
            claims.Add(new Claim
            {
                Line = Lines[row.Fourth % 8],
                Origin = row.Third,
                Valuation = (int)row.Second,
                Kind = kind,
                Amount = kind is ClaimKind.Payment or ClaimKind.Recovery ? Money.Of(row.First / 100m, Eur) : null,
            });
        }
    }

    private void AddEvents(ReadOnlySpan<Row> rows)
    {
        var first = rows[0].Third;
        var (cases, steps, departments) = (new int[rows.Length], new int[rows.Length], new int[rows.Length]);
        var (starts, ends) = (new long[rows.Length], new long[rows.Length]);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            (cases[i], steps[i], departments[i], starts[i], ends[i]) = (row.Third - first, row.Fourth / 8, row.Fourth % 8, row.First, row.Second);
        }

        var count = cases[^1] + 1;
        process.AddRange(new CaseEventColumns
        {
            CaseCount = count,
            CaseNames = [.. Enumerable.Range(first, count).Select(i => FormattableString.Invariant($"C{i}"))],
            StepNames = Steps,
            DepartmentNames = Departments,
            Cases = cases,
            Steps = steps,
            Departments = departments,
            StartTicks = starts,
            EndTicks = ends,
        });
    }
}
