#if !LIBRARY_NETSTANDARD
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public unsafe class RatesAcrossTests
{
    private const int Longest = 32;

    private delegate void GroupTest(ref RatesAcross group, FlowSeries empty);

    /// <summary>That everyday series are found side by side, which no result tells: what is left open is solved alone.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Solve_EverydaySeries_AreAllFound(int sign) => With((ref group, empty) =>
    {
        for (var i = 0; i < 8; i++)
        {
            Assert.False(group.IsFull);
            var outlay = Outlay(empty, 4 + (3 * i), sign * 900m, -sign * (50m + (40 * i)));
            Assert.True(group.TryTake(i, &outlay));
        }

        Assert.True(group.IsFull);
        foreach (ref readonly var search in group.Solve(365))
        {
            Assert.Equal(SearchStage.Found, search.Stage);
        }
    });

    /// <summary>Steps that land on the root itself, where sums in double all but cancel: a year at ten percent and its like.</summary>
    [Fact]
    public void Solve_StepsThatLandOnTheRoot_AreAllFound() => With((ref group, empty) =>
    {
        for (var i = 0; i < 8; i++)
        {
            var loan = Loaded(empty, [-1000m, 1000m + (10m * (i + 7))]);
            Assert.True(group.TryTake(i, &loan));
        }

        foreach (ref readonly var search in group.Solve(1))
        {
            Assert.Equal((SearchStage.Found, true), (search.Stage, search.Evaluations <= 4));
        }
    });

    [Fact]
    public void TryTake_AnotherKindOfSeries_IsNotTaken() => With((ref group, empty) =>
    {
        decimal[][] others = [[-1m, 3m, -1m], [-1m, -3m], [-3m, 1m, 2m], [0m, 0m], [-1.00000000000000000001m, 2m]];
        foreach (var amounts in others)
        {
            var loaded = Loaded(empty, amounts);
            Assert.False(group.TryTake(0, &loaded));
        }

        Assert.Equal(0, group.Count);
    });

    [Fact]
    public void Solve_SoFewThatTheyAreSoonerDoneAlone_AreLeftOpen() => With((ref group, empty) =>
    {
        var outlay = Outlay(empty, 4, -900m, 500m);
        Assert.True(group.TryTake(5, &outlay));

        var open = group.Solve(1);
        Assert.Equal((1, 5, SearchStage.Far), (open.Length, open[0].Index, open[0].Stage));
        group.Clear();
        Assert.Equal(0, group.Solve(1).Length);
    });

    /// <summary>An empty group, and a series to load, in memory that lasts as long as the test.</summary>
    private static void With(GroupTest test)
    {
        var workspace = stackalloc double[SeriesAcross.Doubles(Longest)];
        var flows = stackalloc double[FlowSeries.Regions * FlowSeries.Stride(Longest)];
        var searches = stackalloc RateSearch[SeriesAcross.Lanes];
        var group = new RatesAcross(new SeriesAcross(workspace, Longest), searches);
        test(ref group, new FlowSeries(flows, FlowSeries.Stride(Longest)));
    }

    private static FlowSeries Outlay(FlowSeries empty, int count, decimal first, decimal others)
        => Loaded(empty, [.. Enumerable.Range(0, count).Select(i => i == 0 ? first : others)]);

    private static FlowSeries Loaded(FlowSeries empty, decimal[] amounts)
    {
        empty.LoadPeriods(amounts);
        return empty;
    }
}
#endif
