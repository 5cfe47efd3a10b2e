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
        var repeats = CountSteps(work, mark);
        CountPairs(work, mark);
        CountStays(work.Departments.AsSpan(0, work.Count), work.IsClosed, mark);
        CountEnds(work, repeats, mark);
        leads.Add(work.Lead, work.IsClosed ? 1 : 0, work.IsClosed ? 0 : 1);
        counts.SinceLast.Add(work.SinceLast);
    }

    private static void Translate(Span<int> codes, int[] map)
    {
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

    private long CountSteps(CaseWork work, long mark)
    {
        var codes = work.Steps.AsSpan(0, work.Count);
        var repeats = 0L;
        for (var i = 0; i < codes.Length; i++)
        {
            ref var step = ref stepSums[codes[i]];
            var isRepeat = step.LastCase == mark;
            (step.LastCase, step.InLastCase) = (mark, isRepeat ? step.InLastCase + 1 : 1);
            repeats += isRepeat ? 1 : 0;
            CountCell(ref cells[codes[i], work.Departments[i] + 1], work, i, isRepeat);
        }

        counts.Repeats += repeats;
        return repeats;
    }

    private static void CountCell(ref CellSums cell, CaseWork work, int i, bool isRepeat)
    {
        cell.Events++;
        if (work.Timed[i])
        {
            cell.Timed++;
            cell.Touch.Add(work.Touch[i]);
            cell.Progress.Add(work.Progress[i]);
        }

        if (work.Waiting[i] > 0)
        {
            cell.Waited++;
            cell.Waiting.Add(work.Waiting[i]);
        }

        cell.RepeatTouch.Add(isRepeat ? work.Touch[i] : 0);
        var cost = work.Costs[i];
        if (cost != 0)
        {
            cell.DirectCost.Add(cost);
            cell.RepeatDirectCost.Add(isRepeat ? cost : 0);
        }
    }

    private void CountPairs(CaseWork work, long mark)
    {
        var codes = work.Steps.AsSpan(0, work.Count);
        var places = work.Departments.AsSpan(0, work.Count);
        var waits = work.Waiting.AsSpan(0, work.Count);
        for (var i = 1; i < codes.Length; i++)
        {
            var (from, to, waiting) = (places[i - 1], places[i], waits[i]);
            Count(ref pairs[codes[i - 1], codes[i]], waiting, mark);
            if (from == to && from >= 0)
            {
                Count(ref within, waiting, mark);
            }
            else if (from < 0 || to < 0)
            {
                Count(ref unknown, waiting, mark);
            }
            else
            {
                Count(ref handoffs[from, to], waiting, mark);
            }
        }
    }

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

    private void CountEnds(CaseWork work, long repeats, long mark)
    {
        var codes = work.Steps.AsSpan(0, work.Count);
        stepSums[codes[0]].Starts++;
        ref var last = ref stepSums[codes[codes.Length - 1]];
        if (!work.IsClosed)
        {
            last.OpenAt++;
            return;
        }

        last.Ends++;
        variants.Add(codes, work.Lead);
        counts.ReworkCases += repeats > 0 ? 1 : 0;
        if (work.Timed.AsSpan(0, work.Count).IndexOf(true) >= 0)
        {
            counts.TimedClosed++;
            counts.TimedClosedLead.Add(work.Lead);
            foreach (var progress in work.Progress.AsSpan(0, work.Count))
            {
                counts.TimedClosedProgress.Add(progress);
            }
        }

        foreach (var code in codes)
        {
            ref var step = ref stepSums[code];
            if (step.LastCase == mark)
            {
                // Each step once: the mark is taken off.
                step.Cases++;
                step.Once += step.InLastCase == 1 ? 1 : 0;
                step.LastCase = 0;
            }
        }
    }
}
