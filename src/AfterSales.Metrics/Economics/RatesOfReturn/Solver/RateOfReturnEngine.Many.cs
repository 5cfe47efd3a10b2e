#if NET
using AfterSales.Metrics.Internal;
#endif

namespace AfterSales.Metrics.Economics;

/// <content>Many series: the short ones side by side, with those of about their length; the rest, and what is left open there, one by one.</content>
internal static unsafe partial class RateOfReturnEngine
{
#if NET
    /// <summary>The longest series of each length; longer ones fill the lanes by themselves.</summary>
    private const int Shortest = 8;
    private const int Short = 16;
    private const int Longest = 32;
    private const int Groups = 3;

    /// <summary>About as often as the search for a rate reads its flows.</summary>
    private const int Readings = 8;
    private const int FewFlows = 1_000;
#endif

    /// <summary>The rate of each of many series.</summary>
    public static void Rates(in RateOfReturnInput all, ReadOnlySpan<int> ends, Span<RateOfReturn> rates)
    {
#if NET
        if (ends.Length >= RatesAcross.FewestLanes && !IsSoonDone(all.Count) && DiscountKernel.HasLanes)
        {
            RatesSideBySide(all, ends, rates);
            return;
        }
#endif
        for (var i = 0; i < ends.Length; i++)
        {
            rates[i] = Rate(all.Series(ends, i), default);
        }
    }

#if NET
    private static bool IsSoonDone(int flows) => flows < FewFlows && ColdStart.Covers(Readings * flows);

    // Memory and loops apart, as a method with stackalloc is compiled in full at its first call.
    private static void RatesSideBySide(in RateOfReturnInput all, ReadOnlySpan<int> ends, Span<RateOfReturn> rates)
    {
        var stride = FlowSeries.Stride(Longest);
        var flowDoubles = FlowSeries.Regions * stride;
        var groupDoubles = SeriesAcross.Doubles(Longest);
        var memory = stackalloc double[flowDoubles + (Groups * groupDoubles) + CacheLine.Doubles];
        var workspace = CacheLine.Begin(memory);
        var searches = stackalloc RateSearch[Groups * SeriesAcross.Lanes];
        var groups = stackalloc RatesAcross[Groups];
        for (var i = 0; i < Groups; i++)
        {
            groups[i] = new RatesAcross(new SeriesAcross(workspace + flowDoubles + (i * groupDoubles), Longest), searches + (i * SeriesAcross.Lanes));
        }

        Sort(all, ends, rates, new FlowSeries(workspace, stride), groups);
        for (var i = 0; i < Groups; i++)
        {
            Solve(ref groups[i], all, ends, rates);
        }
    }

    /// <summary>Each series into the group of its length, each group solved when it is full; what belongs to none at once.</summary>
    private static void Sort(in RateOfReturnInput all, ReadOnlySpan<int> ends, Span<RateOfReturn> rates, FlowSeries workspace, RatesAcross* groups)
    {
        for (var i = 0; i < ends.Length; i++)
        {
            var input = all.Series(ends, i);
            if (input.Count is 0 or > Longest)
            {
                rates[i] = Rate(input, default);
                continue;
            }

            var flows = workspace;
            input.LoadInto(ref flows);
            ref var group = ref groups[flows.Count <= Shortest ? 0 : flows.Count <= Short ? 1 : 2];
            if (!group.TryTake(i, &flows))
            {
                rates[i] = Solve(input, &flows).Rate(default);
            }
            else if (group.IsFull)
            {
                Solve(ref group, all, ends, rates);
            }
        }
    }

    private static void Solve(ref RatesAcross group, in RateOfReturnInput all, ReadOnlySpan<int> ends, Span<RateOfReturn> rates)
    {
        foreach (ref readonly var search in group.Solve(all.TicksPerUnit))
        {
            rates[search.Index] = search.Stage == SearchStage.Found ? search.Rate() : Rate(all.Series(ends, search.Index), default);
        }

        group.Clear();
    }
#endif
}
