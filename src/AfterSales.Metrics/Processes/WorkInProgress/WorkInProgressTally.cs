using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Cases opened and closed, and case time, in the cells of a fixed grid of instants: what work in progress over time must remember.</summary>
/// <remarks>Integers only: cases may be divided in any way and order, and merged to the same bits. A mutable class, not safe for use by several threads at
/// once.</remarks>
public sealed class WorkInProgressTally
{
    private const int MostCells = 10_000_000;

    private readonly long[] grid;
    private readonly long[] opened;
    private readonly long[] closed;
    private readonly TickSum[] inside;

    /// <summary>Cases that cover a whole cell: more of them by how much from each cell on.</summary>
    private readonly long[] covering;

    /// <summary>An empty tally.</summary>
    /// <param name="grid">The instants that bound the cells, ascending: at least two, at most 10 million.</param>
    /// <exception cref="ArgumentException">The grid is null, has fewer than two instants or more than 10 million, or does not ascend.</exception>
    public WorkInProgressTally(IReadOnlyList<Instant> grid)
    {
        if (Guard.NotNull(grid).Count is < 2 or > MostCells)
        {
            throw Guard.Mistake(nameof(grid), FormattableString.Invariant($"The grid must have 2 to 10 million instants; it has {grid.Count}."));
        }

        this.grid = [.. grid.Select(instant => instant.ToUnixTimeTicks())];
        for (var i = 1; i < this.grid.Length; i++)
        {
            if (this.grid[i] <= this.grid[i - 1])
            {
                throw Guard.Item(nameof(grid), "must ascend", i, grid[i]);
            }
        }

        var cells = grid.Count - 1;
        (opened, closed, inside, covering) = (new long[cells], new long[cells], new TickSum[cells], new long[cells + 1]);
        Grid = FrozenList.Own(this.grid.Select(Instant.FromUnixTimeTicks).ToArray());
    }

    /// <summary>The instants that bound the cells, to the tick.</summary>
    public IReadOnlyList<Instant> Grid { get; }

    /// <summary>Cases opened before the grid.</summary>
    public long OpenedBefore { get; private set; }

    /// <summary>Cases closed before the grid.</summary>
    public long ClosedBefore { get; private set; }

    /// <summary>Cases opened at the end of the grid or later.</summary>
    public long OpenedAfter { get; private set; }

    /// <summary>Cases that close before they open; in no cell.</summary>
    public long NegativeDurations { get; private set; }

    internal int Cells => opened.Length;

    /// <summary>A tally of counts, as a database makes them.</summary>
    /// <param name="groups">The cells; one may come more than once.</param>
    /// <param name="grid">The instants that bound the cells.</param>
    /// <param name="openedBefore">Cases opened before the grid.</param>
    /// <param name="closedBefore">Cases closed before the grid.</param>
    /// <param name="openedAfter">Cases opened at the end of the grid or later.</param>
    /// <param name="negativeDurations">Cases that close before they open.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentException">A list is null or has a null, the grid is none, a cell is not on it, a count is negative, or more cases were
    /// closed before the grid than opened.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public static WorkInProgressTally OfGroups(
        IEnumerable<WorkInProgressGroup> groups, IReadOnlyList<Instant> grid, long openedBefore = 0, long closedBefore = 0, long openedAfter = 0,
        long negativeDurations = 0)
    {
        Guard.NotNull(groups);
        var tally = new WorkInProgressTally(grid)
        {
            OpenedBefore = Guard.NotNegative(openedBefore),
            ClosedBefore = Guard.InRange(closedBefore, 0, openedBefore),
            OpenedAfter = Guard.NotNegative(openedAfter),
            NegativeDurations = Guard.NotNegative(negativeDurations),
        };
        foreach (var group in Guard.Each(groups))
        {
            tally.AddGroup(group);
        }

        return tally;
    }

    /// <summary>Adds a case.</summary>
    /// <param name="span">When it was open.</param>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void Add(CaseSpan span)
    {
        var (from, to) = (span.Opened.ToUnixTimeTicks(), span.Closed?.ToUnixTimeTicks() ?? long.MaxValue);
        if (to < from)
        {
            NegativeDurations++;
            return;
        }

        var (first, last) = (CellOf(from), CellOf(to));
        OpenedBefore += first < 0 ? 1 : 0;
        OpenedAfter += first == Cells ? 1 : 0;
        ClosedBefore += last < 0 ? 1 : 0;
        if (first >= 0 && first < Cells)
        {
            opened[first]++;
        }

        if (last >= 0 && last < Cells)
        {
            closed[last]++;
        }

        AddTime(Math.Max(from, grid[0]), Math.Min(to, grid[grid.Length - 1]), Math.Max(first, 0), Math.Min(Cells - 1, last));
    }

    /// <summary>Adds cases.</summary>
    /// <param name="spans">When they were open.</param>
    /// <exception cref="OverflowException">There are more of them than a long counts.</exception>
    public void AddRange(ReadOnlySpan<CaseSpan> spans)
    {
        foreach (var span in spans)
        {
            Add(span);
        }
    }

    /// <summary>Adds counts of a cell.</summary>
    /// <param name="group">The counts.</param>
    /// <exception cref="ArgumentException"><paramref name="group"/> is null, or its cell is not on the grid.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public void AddGroup(WorkInProgressGroup group)
    {
        var cell = Guard.InRange(Guard.NotNull(group).Cell, 0, Cells - 1, nameof(group.Cell));
        opened[cell] = checked(opened[cell] + group.Opened);
        closed[cell] = checked(closed[cell] + group.Closed);
        inside[cell].Add(TickSum.Of(group.Inside));
    }

    /// <summary>Adds another tally.</summary>
    /// <param name="other">The other tally, which stays as it is.</param>
    /// <exception cref="ArgumentException"><paramref name="other"/> is null, or has another grid.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public void Merge(WorkInProgressTally other)
    {
        if (!Guard.NotNull(other).grid.AsSpan().SequenceEqual(grid))
        {
            throw Guard.Mistake(nameof(other), "The other tally must have the same grid.");
        }

        checked
        {
            OpenedBefore += other.OpenedBefore;
            ClosedBefore += other.ClosedBefore;
            OpenedAfter += other.OpenedAfter;
            NegativeDurations += other.NegativeDurations;
            for (var i = 0; i < Cells; i++)
            {
                opened[i] += other.opened[i];
                closed[i] += other.closed[i];
                covering[i] += other.covering[i];
                inside[i].Add(other.inside[i]);
            }

            covering[Cells] += other.covering[Cells];
        }
    }

    /// <summary>The content of every cell.</summary>
    /// <returns>Rows that <see cref="OfGroups"/> makes the same tally of, with the four counts outside the grid.</returns>
    /// <exception cref="OverflowException">A time has more digits than a decimal.</exception>
    public IReadOnlyList<WorkInProgressGroup> ToGroups()
    {
        var (groups, covered) = (new WorkInProgressGroup[Cells], 0L);
        for (var i = 0; i < groups.Length; i++)
        {
            covered += covering[i];
            groups[i] = new WorkInProgressGroup
            {
                Cell = i,
                Opened = opened[i],
                Closed = closed[i],
                Inside = TotalTime.FromTicks(inside[i].Ticks + ((decimal)covered * (grid[i + 1] - grid[i]))),
            };
        }

        return FrozenList.Own(groups);
    }

    /// <summary>The cell that has an instant; −1 before the grid, the number of cells after it.</summary>
    private int CellOf(long ticks)
    {
        var found = Array.BinarySearch(grid, ticks);
        return found >= 0 ? found : ~found - 1;
    }

    private void AddTime(long from, long to, int first, int last)
    {
        if (from >= to)
        {
            return;
        }

        // The cells between the first and the last are covered whole: said at both ends, however many they are.
        for (var cell = first; cell <= last; cell = cell == first && last > first ? last : last + 1)
        {
            inside[cell].Add(Math.Max(Math.Min(to, grid[cell + 1]) - Math.Max(from, grid[cell]), 0));
        }

        if (last > first + 1)
        {
            covering[first + 1]++;
            covering[last]--;
        }
    }
}
