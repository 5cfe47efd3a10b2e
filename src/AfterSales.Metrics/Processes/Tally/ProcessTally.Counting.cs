using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <content>What is counted of a case.</content>
public sealed partial class ProcessTally
{
    /// <param name="work">The case, in codes of here.</param>
    private void Count(CaseWork work)
    {
        // The case's number marks what was seen in it.
        var mark = ++counts.Mark;
        checked
        {
            counts.Cases++;
            counts.Closed += work.IsClosed ? 1 : 0;
            counts.Ties += work.Ties;
            counts.Reopened += work.WasReopened ? 1 : 0;
            counts.ReopenedClosed += work.WasReopened && work.IsClosed ? 1 : 0;
        }

        counts.Account.Add(work.Account);
        CountEvents(work, mark);
        if (departments.Count > 0)
        {
            CountStays(work.UsedDepartments, work.IsClosed, mark);
        }

        CountEnds(work);
        leads.Add(work.Lead, work.IsClosed);
        counts.SinceLast.Add(work.SinceLast);
    }

    /// <summary>Empty where every code remains itself.</summary>
    private static int[] Moved(int[] map)
    {
        for (var i = 0; i < map.Length; i++)
        {
            if (map[i] != i)
            {
                return map;
            }
        }

        return [];
    }

    private static void Translate(Span<int> codes, int[] map)
    {
        if (map.Length == 0)
        {
            return;
        }

        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = codes[i] < 0 ? codes[i] : map[codes[i]];
        }
    }

    private void Grow()
    {
        if (stepSums.Length < steps.Count)
        {
            Array.Resize(ref stepSums, Math.Max(steps.Count, 2 * stepSums.Length));
        }

        if (lastCaseOf.Length < departments.Count)
        {
            Array.Resize(ref lastCaseOf, Math.Max(departments.Count, 2 * lastCaseOf.Length));
        }
    }

    /// <summary>All that is counted of each event, and of each with the one before, in one turn: most cases are so short that turns cost more than
    /// events.</summary>
    private void CountEvents(CaseWork work, long mark)
    {
        var codes = work.UsedSteps;
        var places = work.UsedDepartments;
        var waits = work.Waiting.AsSpan(0, codes.Length);
        var written = variants.Room(codes.Length);
        var (closed, repeats, hash) = (work.IsClosed ? 1L : 0, 0L, HashSeed.Value);
        var (last, from, strangers, strange) = (-1, -1, 0, 0L);
        for (var i = 0; i < codes.Length; i++)
        {
            var (step, to) = (codes[i], places[i]);
            written[i] = step;
            hash = HashSeed.Mix(hash, (ulong)step);
            var earlier = CountStep(ref stepSums[step], closed, mark);
            repeats += earlier > 0 ? 1 : 0;
            CountCell(ref cells[step, to + 1], work, i, earlier > 0);
            if (last >= 0)
            {
                Count(ref pairs[last, step], waits[i], mark);
                if (from < 0 || to < 0)
                {
                    (strangers, strange) = (strangers + 1, strange + waits[i]);
                }
                else if (from == to)
                {
                    within.Add(1, waits[i]);
                }
                else
                {
                    Count(ref handoffs[from, to], waits[i], mark);
                }
            }

            (last, from) = (step, to);
        }

        unknown.Add(strangers, strange);
        counts.Repeats += repeats;
        if (work.IsClosed)
        {
            counts.ReworkCases += repeats > 0 ? 1 : 0;
            variants.AddWritten(codes.Length, hash, work.Lead);
        }
    }

    /// <summary>Counts a closed case with the step, and with it once until it comes again.</summary>
    /// <returns>How often the case had the step before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long CountStep(ref StepSums step, long closed, long mark)
    {
        var earlier = step.LastCase == mark ? step.InLastCase : 0;
        (step.LastCase, step.InLastCase) = (mark, earlier + 1);
        step.Cases += earlier == 0 ? closed : 0;
        step.Once += earlier == 0 ? closed : earlier == 1 ? -closed : 0;
        return earlier;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CountCell(ref CellSums cell, CaseWork work, int i, bool isRepeat)
    {
        cell.Events++;
        if (work.Timed[i])
        {
            var touch = work.Touch[i];
            cell.Timed++;
            cell.Touch.Add(touch);
            cell.Progress.Add(work.Progress[i]);
            cell.RepeatTouch.Add(isRepeat ? touch : 0);
        }

        var waiting = work.Waiting[i];
        cell.Waited += waiting > 0 ? 1 : 0;
        cell.Waiting.Add(waiting);
        if (work.HasCosts)
        {
            CountCost(ref cell, work.UsedCosts[i], isRepeat);
        }
    }

    private static void CountCost(ref CellSums cell, decimal cost, bool isRepeat)
    {
        if (cost != 0)
        {
            cell.DirectCost.Add(cost);
            cell.RepeatDirectCost.Add(isRepeat ? cost : 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(ref PairSums sums, long waiting, long mark)
    {
        sums.Count++;
        sums.Cases += sums.LastCase == mark ? 0 : 1;
        sums.LastCase = mark;
        sums.Waiting.Add(waiting);
    }

    /// <summary>Stays are runs of one department; an event without one neither makes nor ends any.</summary>
    private void CountStays(ReadOnlySpan<int> codes, bool isClosed, long mark)
    {
        var (stays, distinct, pingPong, last, before) = (0L, 0L, 0L, -1, -1);
        foreach (var code in codes)
        {
            if (code < 0 || code == last)
            {
                continue;
            }

            stays++;
            pingPong += code == before ? 1 : 0;
            (before, last) = (last, code);
            if (lastCaseOf[code] != mark)
            {
                lastCaseOf[code] = mark;
                distinct++;
            }
        }

        counts.PingPong += pingPong;
        counts.Returns += stays - distinct;
        if (isClosed)
        {
            counts.PingPongCases += pingPong > 0 ? 1 : 0;
            counts.ReturnCases += stays > distinct ? 1 : 0;
            counts.TransferredCases += stays > 1 ? 1 : 0;
            counts.StayChanges += Math.Max(stays - 1, 0);
        }
    }

    private void CountEnds(CaseWork work)
    {
        var codes = work.UsedSteps;
        stepSums[codes[0]].Starts++;
        ref var last = ref stepSums[codes[codes.Length - 1]];
        if (!work.IsClosed)
        {
            last.OpenAt++;
            return;
        }

        last.Ends++;
        if (work.Timed.AsSpan(0, work.Count).IndexOf(true) >= 0)
        {
            counts.TimedClosed++;
            counts.TimedClosedLead.Add(work.Lead);
            foreach (var progress in work.Progress.AsSpan(0, work.Count))
            {
                counts.TimedClosedProgress.Add(progress);
            }
        }
    }
}
