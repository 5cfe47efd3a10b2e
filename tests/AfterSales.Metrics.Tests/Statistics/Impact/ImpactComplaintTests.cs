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

    [Fact]
    public void CausalPy613_SeveralKnownDates_HaveTheirChangesFromOneFit()
    {
        double?[] y = [.. Enumerable.Range(1, 40).Select(
            t => (double?)(50 + (0.5 * t) + (t >= 13 ? 6 : 0) + (t >= 27 ? -4 - (0.3 * (t - 26)) : 0) + (t * 7 % 5 * 0.2)))];
        Interruption[] dates = [new() { Name = "hotline", FirstAfter = 13, Effect = InterventionEffect.Level }, new() { Name = "contract", FirstAfter = 27 }];
        var result = InterruptedSeries.Compute(y, dates, new InterruptedSeriesOptions { Errors = InterruptedErrors.NeweyWest });

        Assert.Equal(["hotline", "contract"], result.Interruptions.Select(i => i.Interruption.Name));
        Assert.Null(result.Interruptions[0].Slope);
        Assert.InRange(result.Interruptions[0].Level.Effect.Value!.Value, 5.5, 6.5);
        Assert.InRange(result.Interruptions[1].Level.Effect.Value!.Value, -4.6, -3.4);
        Assert.InRange(result.Interruptions[1].Slope!.Effect.Value!.Value, -0.36, -0.24);
        Assert.True(result.JointTest.PValue.Value < 1e-9);
        Assert.Equal(28, result.Counterfactual.Count);
    }

    [Fact]
    public void CausalPy607_QuasiExperiments_EachSayTheirDesign()
    {
        Assert.Equal(ImpactDesign.InterruptedSeries, InterruptedSeries.Compute(Step, 13).Design);
        Assert.Equal(ImpactDesign.InterruptedSeries, InterruptedSeries.Compute(Step, [new Interruption { Name = "a", FirstAfter = 13 }]).Design);
        Assert.Equal(ImpactDesign.DifferenceInDifferences, StaggeredEffects.Compute(Panel(u => u < 4 ? 3 : null)).Design);
        Assert.Equal(ImpactDesign.SyntheticControl, SyntheticControl.Compute([1, 2, 3, 9], [[1, 2, 2, 3], [2, 2, 4, 4]], 3).Design);
        Assert.Equal(ImpactDesign.BeforeAfter, BeforeAfter.Compute([1, 2, 3], [4, 5, 7]).Design);
    }

    [Fact]
    public void CausalImpact39_SumOfTheEffect_HasTheLimitsOfItsMean()
    {
        var result = InterruptedSeries.Compute(Step, 13);
        var (mean, sum) = (result.Average.Effect, result.Cumulative.Effect);
        Assert.Equal(12 * mean.Value!.Value, sum.Value!.Value, 1e-9);
        Assert.Equal(12 * mean.Lower!.Value, sum.Lower!.Value, 1e-9);
        Assert.Equal(result.Average.PValue.Value!.Value, result.Cumulative.PValue.Value!.Value, 1e-9);
    }

    [Fact]
    public void Did202_MissingOutcomes_GiveTheEffectsAndErrorsOfRowsThatAreNotThere()
    {
        var input = Panel(u => u < 4 ? 4 : null);
        const int Gone = 29;
        StaggeredEffectsInput Without(bool isRowThere) => input with
        {
            Units = [.. input.Units.Where((_, i) => isRowThere || i != Gone)],
            Times = [.. input.Times.Where((_, i) => isRowThere || i != Gone)],
            Values = [.. input.Values.Select((v, i) => i == Gone ? null : v).Where((_, i) => isRowThere || i != Gone)],
            FirstTreated = [.. input.FirstTreated.Where((_, i) => isRowThere || i != Gone)],
        };
        var (one, other) = (StaggeredEffects.Compute(Without(true)), StaggeredEffects.Compute(Without(false)));
        Assert.NotNull(one.Simple.Effect.Value);
        Assert.Equal(one.Simple, other.Simple);
        Assert.Equal(one.EventStudy.Select(e => e.Effect), other.EventStudy.Select(e => e.Effect));
        Assert.Contains(one.Cells, c => c.Effect.Effect.Reason == UndefinedReason.MissingInput);
    }

    [Fact]
    public void Fwildclusterboot162_OneTreatedCluster_IsLeftToThePermutationWhoseLeastPIsOneOverTheAssignments()
    {
        var result = PermutationTest.Compute([10, 11, 9, 10, 12, 11], [19, 12, 9, 11, 12, 12], [true, false, false, false, false, false]);
        Assert.True(result.IsExact);
        Assert.Equal(6, result.Assignments);
        Assert.Equal(1 / 6.0, result.PValue.Value!.Value, 1e-12);
    }

    [Fact]
    public void Pyfixest158_WildBootstrapWithoutClusters_IsRefusedNotRunWithoutThem()
    {
        var input = new LinearRegressionInput { Response = [1, 2, 4, 3], Predictors = [[0, 1, 1, 0]] };
        Assert.Throws<ArgumentException>(() => WildClusterTest.Compute(input, 1));
    }

    [Fact]
    public void Lifelines350_TimesInDaysOrYears_GiveTheSameFit()
    {
        double[] days = [30, 61, 91, 91, 122, 200, 365, 400, 730, 731], x = [1, 3, 0, 2, 1, 4, 2, 0, 1, 3];
        bool[] events = [true, true, false, true, true, true, false, true, true, false];
        CoxRegressionResult Of(double unit) => CoxRegression.Fit(
            new CoxRegressionInput { Times = [.. days.Select(d => d * unit)], Events = events, Covariates = [x] });
        Assert.Equal(Of(1).Terms[0].Coefficient, Of(1 / 365.25).Terms[0].Coefficient);
        Assert.Null(Of(1).Terms[0].Coefficient.Reason);
    }

    [Fact]
    public void Lifelines541_StratifiedLogRank_ComparesWithinStrata()
    {
        // Within each product served and unserved leave alike; the products differ, and most of the served have the better one.
        double[] times = [1, 2, 3, 4, 1, 2, 3, 4, 11, 12, 13, 14, 15, 16, 11, 12, 13, 14, 15, 16, 1, 2, 3, 4];
        bool[] events = [.. times.Select(_ => true)];
        int[] groups = [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0];
        int[] strata = [.. times.Select(t => t < 10 ? 0 : 1)];
        var stratified = LogRank.Compute(times, events, groups, strata);
        Assert.True(stratified.Test.PValue.Value > 0.9);
        Assert.Equal(stratified.Groups.Sum(g => g.Observed), stratified.Groups.Sum(g => g.Expected), 1e-9);
        Assert.True(LogRank.Compute(times, events, groups).Test.PValue.Value < stratified.Test.PValue.Value);
    }

    private static StaggeredEffectsInput Panel(Func<int, int?> start) => new()
    {
        Units = [.. Enumerable.Range(0, 48).Select(i => (long)(i / 6))],
        Times = [.. Enumerable.Range(0, 48).Select(i => 1 + (i % 6))],
        Values = [.. Enumerable.Range(0, 48).Select(i => (double?)((i * 13 % 7) + (i / 6) + (start(i / 6) <= 1 + (i % 6) ? 5 : 0)))],
        FirstTreated = [.. Enumerable.Range(0, 48).Select(i => start(i / 6))],
    };
}
