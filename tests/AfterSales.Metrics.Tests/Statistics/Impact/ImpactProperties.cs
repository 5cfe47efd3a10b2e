using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Laws of the designs that ask whether a programme did it.</summary>
public class ImpactProperties
{
    private static readonly Gen<double[]> Months = Gen.Choose(-40, 40).Select(i => 50 + (i / 8.0)).ArrayOf(30);

    // Least squares: what was observed less the counterfactual is on average the average effect.
    [Property(MaxTest = 40)]
    public Property InterruptedSeries_LeastSquares_AverageIsObservedMinusExpected() =>
        Prop.ForAll(Months.ToArbitrary(), Gen.Choose(5, 26).ToArbitrary(), (y, first) =>
    {
        var result = Series(y, first, InterruptedErrors.NeweyWest);
        return Math.Abs(result.Average.Effect.Value!.Value - result.ObservedMinusExpected.Value!.Value) <= 1e-9
            && Math.Abs(result.Cumulative.Effect.Value!.Value - (result.After * result.Average.Effect.Value.Value)) <= 1e-8;
    });

    // Another unit, another zero: effects follow the unit and know no zero.
    [Property(MaxTest = 40)]
    public Property InterruptedSeries_AffineChange_ScalesEveryEffect() => Prop.ForAll(Months.ToArbitrary(), Gen.Choose(5, 26).ToArbitrary(), (y, first) =>
    {
        var (one, other) = (Series(y, first, InterruptedErrors.PraisWinsten), Series([.. y.Select(v => (3 * v) - 7)], first, InterruptedErrors.PraisWinsten));
        return one.AtEnd.Effect.Value is not { } effect || one.AtEnd.StandardError.Value is null
            || Math.Abs((3 * effect) - other.AtEnd.Effect.Value!.Value) <= 1e-6 * (1 + Math.Abs(effect));
    });

    // causmos 57: a gap is no zero, and moves nothing but itself.
    [Fact]
    public void InterruptedSeries_GapInALine_ChangesNothing()
    {
        double?[] line = [.. Enumerable.Range(1, 20).Select(t => (double?)(2 + (0.5 * t) + (t >= 11 ? 3 : 0) + (0.01 * (t % 3))))];
        var whole = InterruptedSeries.Compute(line, 11);
        line[4] = null;
        var gap = InterruptedSeries.Compute(line, 11);

        Assert.Equal(9, gap.Before);
        Assert.Equal(whole.Average.Effect.Value!.Value, gap.Average.Effect.Value!.Value, 0.02);
        Assert.Equal(UndefinedReason.MissingInput, gap.DurbinWatson.Reason);
    }

    // tfcausalimpact 51: the average and the sum had different signs. dafiti 38: limits and p contradicted each other.
    [Property(MaxTest = 40)]
    public Property InterruptedSeries_AverageAndCumulative_SayTheSame() => Prop.ForAll(Months.ToArbitrary(), Gen.Choose(5, 26).ToArbitrary(), (y, first) =>
    {
        var result = Series(y, first, InterruptedErrors.PraisWinsten);
        return result.Average.StandardError.Value is null || (Math.Sign(result.Average.Effect.Value!.Value) == Math.Sign(result.Cumulative.Effect.Value!.Value)
            && Math.Abs(result.Average.PValue.Value!.Value - result.Cumulative.PValue.Value!.Value) <= 1e-9
            && (result.Average.PValue.Value < 0.05) == (result.Average.Effect.Lower > 0 || result.Average.Effect.Upper < 0));
    });

    [Fact]
    public void InterruptedSeries_PhaseIn_LeavesThosePeriodsOut()
    {
        double?[] line = [.. Enumerable.Range(1, 20).Select(t => (double?)(10 + (t >= 11 ? 3 : 0) + (t is 11 or 12 ? 40 : 0) + (0.01 * (t % 3))))];
        var result = InterruptedSeries.Compute(line, 11, new InterruptedSeriesOptions { PhaseIn = 2 });

        Assert.Equal(8, result.After);
        Assert.InRange(result.Average.Effect.Value!.Value, 2.9, 3.1);
    }

    // One start, two periods: the group-time effect is the two by two, and the panel regression too.
    [Property(MaxTest = 40)]
    public Property Staggered_OneStartTwoPeriods_IsTheTwoByTwo() => Prop.ForAll(Gen.Choose(-50, 50).Select(i => i / 4.0).ArrayOf(24).ToArbitrary(), values =>
    {
        long[] units = [.. Enumerable.Range(0, 24).Select(i => (long)(i / 2))];
        int[] times = [.. Enumerable.Range(0, 24).Select(i => 1 + (i % 2))];
        var staggered = StaggeredEffects.Compute(new StaggeredEffectsInput
        {
            Units = units,
            Times = times,
            Values = [.. values.Select(v => (double?)v)],
            FirstTreated = [.. units.Select(u => u < 5 ? (int?)2 : null)],
        });
        var panel = DifferenceInDifferences.Compute(new DifferenceInDifferencesInput
        {
            Units = units,
            Times = times,
            Values = values,
            Treated = [.. units.Select(u => u < 5)],
            After = [.. times.Select(t => t == 2)],
        });
        return Math.Abs(staggered.Simple.Effect.Value!.Value - panel.Effect.Effect.Value!.Value) <= 1e-9
            && Math.Abs(staggered.Simple.Effect.Value.Value - panel.TwoWayFixedEffects.Effect.Value!.Value) <= 1e-9;
    });

    // fixest 438: two clusters, p of 1e-15. One unit in an arm has no error at all.
    [Fact]
    public void DifferenceInDifferences_OneUnitInAnArm_HasNoError()
    {
        var result = DifferenceInDifferences.Compute(new DifferenceInDifferencesInput
        {
            Units = [1, 1, 1, 1, 2, 2, 2, 2],
            Times = [1, 2, 3, 4, 1, 2, 3, 4],
            Values = [1, 2, 4, 5, 1, 2, 2, 3],
            Treated = [true, true, true, true, false, false, false, false],
            After = [false, false, true, true, false, false, true, true],
        });

        Assert.Equal(2, result.Effect.Effect.Value!.Value, 1e-12);
        Assert.Equal(UndefinedReason.SmallSample, result.Effect.StandardError.Reason);
    }

    [Fact]
    public void DifferenceInDifferences_CellEmpty_IsMissingInput()
    {
        var result = DifferenceInDifferences.Compute(new DifferenceInDifferencesInput
        {
            Units = [1, 1],
            Times = [1, 2],
            Values = [1, 2],
            Treated = [true, true],
            After = [false, true],
        });

        Assert.Equal(UndefinedReason.MissingInput, result.Effect.Effect.Reason);
    }

    [Fact]
    public void DifferenceInDifferences_ParallelBefore_HasNoTrendBefore_AndPlacebosRank()
    {
        var rows = (from u in Enumerable.Range(1, 10) from t in Enumerable.Range(1, 12) select (u, t)).ToArray();
        var input = new DifferenceInDifferencesInput
        {
            Units = [.. rows.Select(r => (long)r.u)],
            Times = [.. rows.Select(r => r.t)],
            Values = [.. rows.Select(r => r.u + (0.3 * r.t) + (0.1 * (r.u * r.t % 7)) + (r.u <= 5 && r.t >= 9 ? 4 : 0))],
            Treated = [.. rows.Select(r => r.u <= 5)],
            After = [.. rows.Select(r => r.t >= 9)],
        };
        var (result, placebos) = (DifferenceInDifferences.Compute(input), DifferenceInDifferences.Placebos(input));

        Assert.InRange(result.Effect.Effect.Value!.Value, 3.5, 4.5);
        Assert.True(result.TrendBefore.PValue.Value > 0.05);
        Assert.Equal(7, placebos.Dates.Count);
        Assert.Equal(1 / 8.0, placebos.PValue.Value);
    }

    [Property(MaxTest = 30)]
    public Property SyntheticControl_AnySeries_IsAMixtureAtLeastAsGoodAsAnyDonor()
        => Prop.ForAll(Gen.Choose(-40, 40).Select(i => i / 8.0).ArrayOf(12).ArrayOf(5).ToArbitrary(), series =>
        {
            var result = SyntheticControl.Compute(series[0], [.. series.Skip(1)], 8);
            double Distance(double[] donor) => Math.Sqrt(donor.Take(8).Zip(series[0], (x, y) => (x - y) * (x - y)).Sum() / 8);
            return Math.Abs(result.Weights.Sum() - 1) <= 1e-9 && result.Weights.All(w => w >= 0)
                && series.Skip(1).All(d => result.RootMeanSquareBefore.Value <= Distance(d) + 1e-9);
        });

    [Property(MaxTest = 40)]
    public Property Permutation_AnyUnits_IsAtLeastOneOverTheAssignments()
        => Prop.ForAll(Gen.Choose(-20, 20).Select(i => i / 4.0).ArrayOf(8).ToArbitrary(), Gen.Choose(1, 7).ToArbitrary(), (changes, treated) =>
        {
            var result = PermutationTest.Compute(new double[8], changes, [.. Enumerable.Range(0, 8).Select(i => i < treated)]);
            return result.PValue.Value >= 1.0 / result.Assignments && result.PValue.Value <= 1;
        });

    [Fact]
    public void Permutation_ManyUnits_AreDrawnFromTheSeed()
    {
        double[] after = [.. Enumerable.Range(0, 40).Select(i => (double)(i * i % 11))];
        bool[] treated = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0)];
        var (one, same) = (PermutationTest.Compute(new double[40], after, treated, 3), PermutationTest.Compute(new double[40], after, treated, 3));

        Assert.False(one.IsExact);
        Assert.Equal(100_000, one.Assignments);
        Assert.Equal(one, same);
    }

    [Fact]
    public void WildCluster_ManyClusters_AreDrawnAndMeetTheRest()
    {
        var random = new Random(5);
        double[] x = [.. Enumerable.Range(0, 80).Select(i => i % 8 < 4 ? 0.0 : 1)];
        double[] y = [.. x.Select(v => random.NextDouble() + (0.2 * v))];
        var input = new LinearRegressionInput { Response = y, Predictors = [x], Clusters = [.. Enumerable.Range(0, 80).Select(i => (long)(i / 4))] };
        var result = WildClusterTest.Compute(input, 1);

        Assert.Equal(10_000, result.Assignments);
        Assert.InRange(result.PValue.Value!.Value - result.Test.PValue.Value!.Value, -0.1, 0.1);
    }

    [Fact]
    public void BeforeAfter_TrendAndExtremeStart_AreNamed()
    {
        var result = BeforeAfter.Compute([1, 2, 3, 4, 5, 6.5], [7, 8, 9]);

        Assert.Equal(ImpactDesign.BeforeAfter, result.Design);
        Assert.True(result.TrendBefore.PValue.Value < 0.01);
        Assert.Equal(1, result.LastPlace.Value);
        Assert.Equal(8 - (21.5 / 6), result.Difference.Effect.Value!.Value, 1e-12);
        Assert.Equal(UndefinedReason.NoData, BeforeAfter.Compute([], [1]).Difference.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, BeforeAfter.Compute([1], [1, 2]).LastPlace.Reason);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InterruptedSeries.Compute([1, 2, 3], 0));
        Assert.Throws<ArgumentException>(() => InterruptedSeries.Compute([1, double.NaN, 3], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => InterruptedSeries.Placebos([1, 2, 3], 2, 2, 2));
        Assert.Throws<ArgumentException>(() => SyntheticControl.Compute([1, 2], [], 1));
        Assert.Throws<ArgumentException>(() => DifferenceInDifferences.Compute(new DifferenceInDifferencesInput
        {
            Units = [1, 1],
            Times = [1, 2],
            Values = [1, 2],
            Treated = [true, false],
            After = [false, true],
        }));
        Assert.Throws<ArgumentException>(() => StaggeredEffects.Compute(new StaggeredEffectsInput
        {
            Units = [1, 1],
            Times = [1, 1],
            Values = [1, 2],
            FirstTreated = [2, 2]
        }));
        Assert.Throws<ArgumentException>(() => WildClusterTest.Compute(new LinearRegressionInput { Response = [1, 2], Predictors = [] }, 0));
    }

    private static InterruptedSeriesResult Series(double[] y, int first, InterruptedErrors errors)
        => InterruptedSeries.Compute([.. y.Select(v => (double?)v)], first, new InterruptedSeriesOptions { Errors = errors });
}
