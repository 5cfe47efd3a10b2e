using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>What users of other programs complained about in impact and time to event: one test a complaint.</summary>
public class ImpactComplaintTests
{
    private static readonly double?[] Step = [.. Enumerable.Range(1, 24).Select(t => (double?)(50 + (t >= 13 ? 6 : 0) + (t * 7 % 5 * 0.3)))];

    [Fact]
    public void CausalImpact72_OneSeriesWithoutControls_IsEnough()
        => Assert.InRange(InterruptedSeries.Compute(Step, 13).Average.Effect.Value!.Value, 4, 8);

    [Fact]
    public void Jamalsenouci49_PValue_IsThatOfTheEffect()
    {
        double?[] quiet = [.. Enumerable.Range(1, 24).Select(t => (double?)(50 + (t * 7 % 5 * 0.3)))];
        Assert.True(InterruptedSeries.Compute(quiet, 13).Average.PValue.Value > 0.05);
        Assert.True(InterruptedSeries.Compute(Step, 13).AtStart.PValue.Value < 0.01);
    }

    [Fact]
    public void CausalPy875_PlaceboDates_HaveTheHistoryTheyNeedOrGiveNoP()
    {
        Assert.All(InterruptedSeries.Placebos(Step, 13, 4, 3).Dates, d => Assert.InRange(d.Period, 5, 10));
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Placebos(Step, 13, 8, 3).PValue.Reason);
    }

    [Fact]
    public void Did56_NeverTreatedAndTreatedFromTheStart_AreKeptAsWhatTheyAre()
    {
        var result = StaggeredEffects.Compute(Panel(u => u switch { 0 or 1 => 1, 2 or 3 or 4 => 4, _ => null }));
        Assert.Equal([0L, 1L], result.AlwaysTreated);
        Assert.All(result.Cells, c => Assert.Equal(3, c.Controls));
        Assert.Equal([4], result.ByGroup.Select(g => g.Key));
    }

    [Fact]
    public void Did213_EveryGroupThatStarts_HasItsEffects()
    {
        var result = StaggeredEffects.Compute(
            Panel(u => u < 2 ? 3 : u < 4 ? 4 : u < 6 ? 5 : null), new StaggeredEffectsOptions { Controls = StaggeredControls.NotYetTreated });
        Assert.Equal([3, 4, 5], result.ByGroup.Select(g => g.Key));
    }

    [Fact]
    public void Did41_NobodyNeverTreated_IsComparedWithThoseNotYetTreatedOrNamed()
    {
        var input = Panel(u => u < 4 ? 3 : 5);
        Assert.Equal(UndefinedReason.MissingInput, StaggeredEffects.Compute(input).Simple.Effect.Reason);
        var later = StaggeredEffects.Compute(input, new StaggeredEffectsOptions { Controls = StaggeredControls.NotYetTreated });
        Assert.NotNull(later.Simple.Effect.Value);
        Assert.All(later.Cells.Where(c => c.Effect.Effect.Value is not null && c.Time >= c.Group), c => Assert.True(c.Time < 5));
    }

    [Fact]
    public void Etwfe37_ControlGroup_IsChosenByNameAndBothAgreeWhereNobodyStartsLater()
    {
        var input = Panel(u => u < 4 ? 4 : null);
        var (never, notYet) = (StaggeredEffects.Compute(input), StaggeredEffects.Compute(
            input, new StaggeredEffectsOptions { Controls = StaggeredControls.NotYetTreated }));
        Assert.Equal(never.Simple.Effect.Value, notYet.Simple.Effect.Value);
    }

    [Fact]
    public void Did_FewUnitsParallelBefore_ThePermutationDoesNotRejectWhatWaldDoes()
    {
        // Paths parallel but for noise, over many panels of 4 + 8 units: Wald's test rejects far too often, the permutation does not.
        var random = RandomSource.Of(9);
        var (wald, permutation, runs) = (0, 0, 60);
        for (var run = 0; run < runs; run++)
        {
            var input = new StaggeredEffectsInput
            {
                Units = [.. Enumerable.Range(0, 72).Select(i => (long)(i / 6))],
                Times = [.. Enumerable.Range(0, 72).Select(i => 1 + (i % 6))],
                Values = [.. Enumerable.Range(0, 72).Select(_ => (double?)random.NextNormal())],
                FirstTreated = [.. Enumerable.Range(0, 72).Select(i => i / 6 < 4 ? (int?)6 : null)],
            };
            wald += StaggeredEffects.Compute(input).TrendBefore.PValue.Value < 0.05 ? 1 : 0;
            permutation += StaggeredTrendTest.Compute(input).PValue.Value < 0.05 ? 1 : 0;
        }

        Assert.True(wald > 2 * permutation);
        Assert.InRange(permutation, 0, 10);
    }

    [Fact]
    public void Mlsynth342_PlaceboError_IsRefusedWhereThereAreNoDonorsToPlayTheTreated()
    {
        var result = SyntheticControl.Compute([1, 2, 3, 9], [[1, 2, 2, 3]], 3);
        Assert.Equal(UndefinedReason.SmallSample, result.PValue.Reason);
    }

    [Fact]
    public void Mlsynth591_StartAfterABadMonth_IsShownAsSuch()
    {
        var result = BeforeAfter.Compute([10, 11, 10, 12, 11, 10, 11, 40], [11, 10, 12, 10]);
        Assert.Equal(1, result.LastPlace.Value);
        Assert.Equal(ImpactDesign.BeforeAfter, result.Design);
    }

    [Fact]
    public void Fwildclusterboot159_FewClusters_AreEnumeratedAndTheSmallestPIsPrinted()
    {
        var input = new LinearRegressionInput
        {
            Response = [1, 2, 2, 3, 5, 6, 5, 7, 1, 3, 6, 8],
            Predictors = [[0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1]],
            Clusters = [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6],
        };
        var (one, other) = (WildClusterTest.Compute(input, 1), WildClusterTest.Compute(input, 1, new WildClusterTestOptions { Seed = 99 }));
        Assert.Equal(64, one.Assignments);
        Assert.Equal(one.PValue, other.PValue);
        Assert.True(one.PValue.Value >= one.SmallestPValue.Value && one.SmallestPValue.Value >= 1 / 64.0);
    }

    [Fact]
    public void SurPyval279_TiedTimes_InAnyOrderOfRowsGiveTheSame()
    {
        double[] times = [2, 2, 2, 3, 3, 5, 5, 5];
        bool[] events = [true, false, true, true, true, false, true, true];
        double[] x = [1, 0, 2, 1, 3, 0, 2, 1];
        int[] order = [7, 3, 0, 5, 2, 6, 1, 4];
        var input = new CoxRegressionInput { Times = times, Events = events, Covariates = [x] };
        var other = new CoxRegressionInput
        {
            Times = [.. order.Select(i => times[i])],
            Events = [.. order.Select(i => events[i])],
            Covariates = [[.. order.Select(i => x[i])]],
        };
        foreach (var ties in new[] { CoxTies.Efron, CoxTies.Breslow })
        {
            var options = new CoxRegressionOptions { Ties = ties };
            var (one, two) = (CoxRegression.Fit(input, options), CoxRegression.Fit(other, options));
            Assert.Equal(one.Terms[0].Coefficient.Value!.Value, two.Terms[0].Coefficient.Value!.Value, 1e-10);
            Assert.Equal(one.Concordance, two.Concordance);
        }
    }

    private static StaggeredEffectsInput Panel(Func<int, int?> start) => new()
    {
        Units = [.. Enumerable.Range(0, 48).Select(i => (long)(i / 6))],
        Times = [.. Enumerable.Range(0, 48).Select(i => 1 + (i % 6))],
        Values = [.. Enumerable.Range(0, 48).Select(i => (double?)((i * 13 % 7) + (i / 6) + (start(i / 6) <= 1 + (i % 6) ? 5 : 0)))],
        FirstTreated = [.. Enumerable.Range(0, 48).Select(i => start(i / 6))],
    };
}
