using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Groups the cells of a <see cref="ClaimTally"/> by origin and age. Periods are counted from the start of the calendar origin of the first
/// one.</summary>
internal sealed class ClaimGrid
{
    private const long MostCells = 4_000_000;

    private readonly ClaimWindow window;
    private readonly int steps;
    private readonly int? historyFrom;
    private readonly ClaimSums?[,] sums;
    private readonly ClaimSums?[] cut;
    private long rows;
    private long rowsLeftOut;

    public ClaimGrid(ClaimWindow window, ClaimTriangleOptions options)
    {
        this.window = window;
        Options = options;

        // Whole steps of age up to the as-of period, and the origins that are complete by then.
        steps = (window.AsOf - window.FirstOrigin + 1 + options.Offset) / options.PeriodsPerAge;
        var lastOrigin = (window.LastOrigin - window.FirstOrigin + options.Offset) / options.PeriodsPerOrigin;
        lastOrigin = options.PeriodsPerOrigin > 1 && options.PeriodsPerAge == options.PeriodsPerOrigin ? Math.Min(lastOrigin, steps - 1) : lastOrigin;
        historyFrom = window.HistoryFrom is { } from && from > window.FirstOrigin - options.Offset ? from - window.FirstOrigin + options.Offset : null;
        Origins = Math.Max(lastOrigin + 1, 0);
        if (options.OpeningCumulative is { } opening)
        {
            Guard.SameLength(opening.Count, Origins, nameof(options.OpeningCumulative), "the origins");
        }

        if ((long)Origins * steps > MostCells)
        {
            throw Guard.OutOfRange(nameof(window), FormattableString.Invariant($"must not make more than {MostCells} cells"), (long)Origins * steps);
        }

        sums = new ClaimSums?[Origins, steps];
        cut = new ClaimSums?[Origins];
    }

    public ClaimTriangleOptions Options { get; }

    private int Origins { get; }

    public void Add(int origin, int valuation, ClaimSums cell)
    {
        var row = (origin - window.FirstOrigin + Options.Offset) / Options.PeriodsPerOrigin;
        var step = (valuation - window.FirstOrigin + Options.Offset) / Options.PeriodsPerAge;
        if (row >= Origins || step >= steps)
        {
            rowsLeftOut += cell.Rows;
            return;
        }

        rows += cell.Rows;
        var age = step - FirstStep(row);
        (IsKnown(step) ? sums[row, age] ??= new ClaimSums() : cut[row] ??= new ClaimSums()).Add(cell);
    }

    public ClaimTriangle ToTriangle(Currency currency)
    {
        var origins = Enumerable.Range(0, Origins).Select(Row).ToArray();
        var calendar = new ExactSum[steps];
        var total = default(ExactSum);
        for (var i = 0; i < Origins; i++)
        {
            for (var age = 0; age < steps; age++)
            {
                if (origins[i].IncrementalNet[age] is { } net)
                {
                    calendar[FirstStep(i) + age].Add(net);
                    total.Add(net);
                }
            }
        }

        return new ClaimTriangle
        {
            Currency = currency,
            Origins = FrozenList.Own(origins),
            Ages = steps,
            NetByCalendarPeriod = FrozenList.Own(calendar.Select(sum => sum.Value).ToArray()),
            TotalNet = total.Value,
            NegativeOpen = FrozenList.Own(origins.SelectMany((row, i)
                => Enumerable.Range(0, steps).Where(age => row.Open[age] < 0).Select(age => new ClaimCell { Origin = i, Age = age })).ToArray()),
            RowCount = rows,
            RowsLeftOut = rowsLeftOut,
        };
    }

    private int FirstStep(int row) => row * (Options.PeriodsPerOrigin / Options.PeriodsPerAge);

    // A step is known when the history covers all of it.
    private bool IsKnown(int step) => historyFrom is not { } from || step * Options.PeriodsPerAge >= from;

    private ClaimTriangleRow Row(int row)
    {
        var ages = Math.Max(steps - FirstStep(row), 0);
        var (paid, recovered, net, cumulative) = (new decimal?[steps], new decimal?[steps], new decimal?[steps], new decimal?[steps]);
        var counts = new long?[4][];
        for (var k = 0; k < counts.Length; k++)
        {
            counts[k] = new long?[steps];
        }

        // Before the history nothing is known but the opening balance.
        var isComplete = historyFrom is not { } from || row * Options.PeriodsPerOrigin >= from;
        var opening = isComplete ? 0 : Options.OpeningCumulative?[row];
        var running = new ClaimSums();
        if (cut[row] is { } before)
        {
            running.Add(before);
        }

        for (var age = 0; age < ages; age++)
        {
            var step = FirstStep(row) + age;
            if (IsKnown(step))
            {
                var cell = sums[row, age] ?? new ClaimSums();
                running.Add(cell);
                (paid[age], recovered[age]) = (cell.Paid.Value, cell.Recovered.Value);
                net[age] = Net(cell);
            }

            if (opening is { } balance && (step + 1) * Options.PeriodsPerAge > (historyFrom ?? 0))
            {
                var sum = running.Paid;
                var back = running.Recovered;
                sum.Subtract(back);
                sum.Add(balance);
                cumulative[age] = sum.Value;
            }

            if (isComplete)
            {
                (counts[0][age], counts[1][age], counts[2][age]) = (running.Opened, running.Closed, running.Reopened);
                counts[3][age] = checked(running.Opened - running.Closed + running.Reopened);
            }
        }

        return new ClaimTriangleRow
        {
            FirstPeriod = window.FirstOrigin - Options.Offset + (row * Options.PeriodsPerOrigin),
            LatestAge = ages > 0 ? ages - 1 : null,
            IncrementalPaid = FrozenList.Own(paid),
            IncrementalRecovered = FrozenList.Own(recovered),
            IncrementalNet = FrozenList.Own(net),
            CumulativeNet = FrozenList.Own(cumulative),
            CumulativeOpened = FrozenList.Own(counts[0]),
            CumulativeClosed = FrozenList.Own(counts[1]),
            CumulativeReopened = FrozenList.Own(counts[2]),
            Open = FrozenList.Own(counts[3]),
            LatestNet = ages > 0 ? cumulative[ages - 1] : null,
            ReopenedShare = isComplete && ages > 0 ? Figure.Ratio(running.Reopened, running.Closed) : Figure.Undefined<double>(UndefinedReason.NoData),
        };
    }

    private static decimal Net(ClaimSums cell)
    {
        var net = cell.Paid;
        net.Subtract(cell.Recovered);
        return net.Value;
    }
}
