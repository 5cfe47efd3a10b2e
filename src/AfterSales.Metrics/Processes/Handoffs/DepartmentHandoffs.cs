using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>Hand-offs between departments (transfers, ping-pong): who passes cases to whom, how often, and how long they wait for it.</summary>
/// <remarks>
/// <para><b>Formula.</b> A hand-off is a pair of neighboring events in two known, different departments; within + hand-offs + unknown = all pairs. A stay is a
/// run of one department, events without one left out. Ping-pong: stays x, y, x, overlapping ones each. Returns = stays − distinct departments.</para>
/// <para><b>Units.</b> Counts of all cases; rates are shares of closed cases, with Wilson intervals; waiting as the tally counts time.</para>
/// <para><b>Domain.</b> Any log. Cases are told from departments by the events, not by the last assignment: a reassigned case is in every department it
/// was in.</para>
/// <para><b>Edge cases.</b> An event without department makes no hand-off and ends no stay: x, unknown, x is one stay, and x, unknown, y no hand-off but two
/// stays. No department known: no stay, no transfer. No closed case: rates undefined, <see cref="UndefinedReason.NoData"/>.</para>
/// <para><b>Method.</b> Read off the tally, exact.</para>
/// <para><b>Source.</b> W. van der Aalst, H. Reijers and M. Song, Discovering social networks from event logs, CSCW 14, 2005 (handover of work); BPI
/// Challenge 2013 (Volvo IT), question 2, for ping-pong.</para>
/// </remarks>
/// <example>
/// <code>
/// CaseEvent Did(string name, int minute, string department)
///     =&gt; new() { Case = name, Step = "Work", Department = department, Start = Instant.FromUtc(2026, 3, 2, 8, minute) };
/// var tally = ProcessTally.Of([Did("C-1", 0, "Desk"), Did("C-1", 10, "Shop"), Did("C-1", 20, "Desk"), Did("C-2", 0, "Desk"), Did("C-2", 10, "Desk")]);
/// var result = DepartmentHandoffs.Compute(tally);
/// Console.WriteLine($"{result.Total.Count} hand-offs, {result.PingPong} ping-pong"); // 2 hand-offs, 1 ping-pong
/// Console.WriteLine($"{result.Transferred:P0} of the cases passed on"); // 50 % [9 %, 91 %] of the cases passed on
/// </code>
/// </example>
public static class DepartmentHandoffs
{
    /// <summary>The hand-offs of the cases of a tally.</summary>
    /// <param name="tally">The cases.</param>
    /// <param name="level">Confidence level of the rates.</param>
    /// <returns>Matrix, counts and rates.</returns>
    /// <exception cref="ArgumentException"><paramref name="tally"/> is null, or the level is not inside (0, 1).</exception>
    /// <exception cref="OverflowException">A sum has more digits than a decimal.</exception>
    public static DepartmentHandoffsResult Compute(ProcessTally tally, double level = Estimate.DefaultLevel)
    {
        Guard.NotNull(tally);
        Guard.Between(level, 0, 1);
        var (counts, closed, handoffs) = (tally.Counts, tally.Closed, tally.Handoffs().ToArray());
        return new DepartmentHandoffsResult
        {
            Handoffs = FrozenList.Own(handoffs),
            Total = new PairWaiting
            {
                Count = handoffs.Sum(pair => pair.Count),
                Waiting = handoffs.Aggregate(TotalTime.Zero, (sum, pair) => sum + pair.Waiting),
            },
            Within = tally.WithinDepartments,
            Unknown = tally.UnknownDepartments,
            Closed = closed,
            CasesTransferred = counts.TransferredCases,
            CasesWithPingPong = counts.PingPongCases,
            CasesWithReturn = counts.ReturnCases,
            Transferred = Rate(counts.TransferredCases),
            StayChangesPerCase = closed == 0 ? Figure.Undefined<double>(UndefinedReason.NoData) : Figure.Ratio(counts.StayChanges, closed),
            PingPong = counts.PingPong,
            PingPongCases = Rate(counts.PingPongCases),
            Returns = counts.Returns,
            ReturnCases = Rate(counts.ReturnCases),
        };

        Estimate Rate(long cases) => Proportion.Compute(cases, closed, level: level);
    }
}
