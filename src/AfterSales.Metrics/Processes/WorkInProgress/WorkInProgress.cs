using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Processes;

/// <summary>Work in progress over time (open cases, arrivals, throughput): does the backlog grow, and when?</summary>
/// <remarks>
/// <para><b>Formula.</b> Open at the start of a cell + opened − closed = open at its end. Average open = case time in the cell ÷ its length.</para>
/// <para><b>Units.</b> Cases; throughput for each 24 hours.</para>
/// <para><b>Domain.</b> Cells [from, to) of any length. A case is open from its opening, included, to its closing, excluded.</para>
/// <para><b>Edge cases.</b> A case closed exactly where a cell begins is closed in that cell, and was open before it. Opened and closed at one instant: both
/// counted, no time. A case that never closes is open to the end. One that closes before it opens is counted apart.</para>
/// <para><b>Method.</b> Read off the tally, exact; averages rounded once.</para>
/// <para><b>Source.</b> J. Little, Operations Research 59, 2011; cumulative flow diagrams as in D. Reinertsen, The Principles of Product Development Flow,
/// 2009.</para>
/// </remarks>
/// <example>
/// <code>
/// var start = Instant.FromUtc(2026, 3, 2, 0, 0);
/// var tally = new WorkInProgressTally([start, start + Duration.FromDays(1), start + Duration.FromDays(2)]);
/// tally.Add(new CaseSpan { Opened = start, Closed = start + Duration.FromHours(12) });
/// tally.Add(new CaseSpan { Opened = start + Duration.FromHours(18) });
/// tally.Add(new CaseSpan { Opened = start + Duration.FromHours(30), Closed = start + Duration.FromHours(42) });
/// var days = WorkInProgress.Compute(tally).Cells;
/// Console.WriteLine($"first day: {days[0].Opened} opened, {days[0].Closed} closed"); // first day: 2 opened, 1 closed
/// Console.WriteLine($"second day: {Figure.Of(days[1].AverageOpen):F1} open on average"); // second day: 1.5 open on average
/// </code>
/// </example>
public static class WorkInProgress
{
    /// <summary>The work in progress of the cases of a tally.</summary>
    /// <param name="tally">The cases.</param>
    /// <returns>Cell by cell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tally"/> is null.</exception>
    /// <exception cref="OverflowException">A count exceeds long's range.</exception>
    public static WorkInProgressResult Compute(WorkInProgressTally tally)
    {
        var (groups, grid) = (Guard.NotNull(tally).ToGroups(), tally.Grid);
        var (cells, open) = (new WorkInProgressCell[groups.Count], tally.OpenedBefore - tally.ClosedBefore);
        for (var i = 0; i < cells.Length; i++)
        {
            var (group, length) = (groups[i], (decimal)(grid[i + 1].ToUnixTimeTicks() - grid[i].ToUnixTimeTicks()));
            cells[i] = new WorkInProgressCell
            {
                From = grid[i],
                To = grid[i + 1],
                OpenAtStart = open,
                Opened = group.Opened,
                Closed = group.Closed,
                OpenAtEnd = checked(open + group.Opened - group.Closed),
                AverageOpen = NearestDouble.Of(group.Inside.Ticks, length),
                ClosedPerDay = NearestDouble.Of((decimal)group.Closed * NodaConstants.TicksPerDay, length),
            };
            open = cells[i].OpenAtEnd;
        }

        return new WorkInProgressResult
        {
            Cells = FrozenList.Own(cells),
            OpenedBefore = tally.OpenedBefore,
            OpenedAfter = tally.OpenedAfter,
            NegativeDurations = tally.NegativeDurations,
        };
    }
}
