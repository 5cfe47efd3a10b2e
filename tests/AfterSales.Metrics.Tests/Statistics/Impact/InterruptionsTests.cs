using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Several interruptions of one series at once.</summary>
public class InterruptionsTests
{
    private static readonly InterruptedSeriesOptions NeweyWest = new() { Errors = InterruptedErrors.NeweyWest };

    private static readonly Gen<(double?[] Values, int First, int Second)> Series =
        from noise in Gen.Choose(-40, 40).Select(i => i / 16.0).ArrayOf(36)
        from first in Gen.Choose(6, 16)
        from gap in Gen.Choose(4, 14)
        from missing in Gen.Choose(0, 60)
        select (Values(noise, missing), first, first + gap);

    [Property(MaxTest = 60)]
    public Property Compute_OneInterruption_IsTheSingleAnalysis() => Prop.ForAll(Series.ToArbitrary(), Gen.Elements(true, false).ToArbitrary(), (s, isPrais) =>
    {
        var options = isPrais ? InterruptedSeriesOptions.Default : NeweyWest;
        var (one, several) = (InterruptedSeries.Compute(s.Values, s.First, options), InterruptedSeries.Compute(s.Values, [Of("a", s.First)], options));
        return several.Terms.SequenceEqual(one.Terms) && several.Counterfactual.SequenceEqual(one.Counterfactual) && several.Average == one.Average
            && several.Cumulative == one.Cumulative && several.AtEnd == one.AtEnd && several.Interruptions[0].Level == one.Terms[2]
            && several.Interruptions[0].Slope == one.Terms[3] && several.Autocorrelation == one.Autocorrelation && several.Lag == one.Lag;
    });

    // The obvious version: the columns written out, least squares by another member.
    [Property(MaxTest = 60)]
    public Property Compute_TwoInterruptions_AreTheRegressionOnTheirColumns() => Prop.ForAll(Series.ToArbitrary(), s =>
    {
        int[] periods = [.. Enumerable.Range(1, s.Values.Length).Where(t => s.Values[t - 1] is not null)];
        double[] Column(Func<int, double> of) => [.. periods.Select(of)];
        double[] Since(int first) => Column(t => t >= first ? t - first + 1 : 0);
        double[] Step(int first) => Column(t => t >= first ? 1 : 0);
        var plain = LinearRegression.Fit(new LinearRegressionInput
        {
            Response = [.. periods.Select(t => s.Values[t - 1]!.Value)],
            Predictors = [Column(t => t), Step(s.First), Since(s.First), Step(s.Second), Since(s.Second)],
        });
        var several = InterruptedSeries.Compute(s.Values, [Of("late", s.Second), Of("early", s.First)], NeweyWest);
        return plain.Terms.Zip(several.Terms).All(t => Near(t.First.Coefficient.Value!.Value, t.Second.Effect.Value!.Value))
            && several.Interruptions.Select(i => i.Interruption.Name).SequenceEqual(["early", "late"])
            && Near(several.Terms[4].Effect.Value!.Value, several.Interruptions[1].Level.Effect.Value!.Value);
    });

    [Property(MaxTest = 60)]
    public Property Compute_LeastSquares_MeanOfObservedLessExpectedIsTheAverageEffectOfAll() => Prop.ForAll(Series.ToArbitrary(), s =>
    {
        var result = InterruptedSeries.Compute(s.Values, [Of("a", s.First), Of("b", s.Second)], NeweyWest);
        return Near(result.Average.Effect.Value!.Value, result.Counterfactual.Average(c => c.Observed - c.Expected.Value!.Value))
            && Near(result.Cumulative.Effect.Value!.Value, result.Interruptions.Sum(i => i.Cumulative.Effect.Value!.Value))
            && result.Interruptions.Sum(i => i.Periods) == result.After && result.After == result.Counterfactual.Count;
    });

    // What is added from one interruption on is that interruption's.
    [Property(MaxTest = 60)]
    public Property Compute_StepAddedAtOneInterruption_ChangesItsLevelAlone() => Prop.ForAll(Series.ToArbitrary(), s =>
    {
        Interruption[] dates = [Of("a", s.First), Of("b", s.Second)];
        var before = InterruptedSeries.Compute(s.Values, dates, NeweyWest);
        var after = InterruptedSeries.Compute([.. s.Values.Select((v, i) => v + (i + 1 >= s.Second ? 8 : 0))], dates, NeweyWest);
        return before.Terms.Zip(after.Terms).Select((t, j) => t.Second.Effect.Value!.Value - t.First.Effect.Value!.Value - (j == 4 ? 8 : 0))
            .All(d => Math.Abs(d) <= 1e-8);
    });

    [Fact]
    public void Compute_ExactLines_GiveTheirStepsWithoutErrors()
    {
        double?[] y = [.. Enumerable.Range(1, 24).Select(t => (double?)(10 + t + (t >= 9 ? 5 + (2 * (t - 8)) : 0) + (t >= 17 ? -3 : 0)))];
        var result = InterruptedSeries.Compute(y, [Of("a", 9), Of("b", 17) with { Effect = InterventionEffect.Level }]);

        Assert.Equal(5, result.Interruptions[0].Level.Effect.Value!.Value, 1e-9);
        Assert.Equal(2, result.Interruptions[0].Slope!.Effect.Value!.Value, 1e-9);
        Assert.Equal(-3, result.Interruptions[1].Average.Effect.Value!.Value, 1e-9);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Interruptions[0].Level.StandardError.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.JointTest.PValue.Reason);
    }

    [Fact]
    public void Compute_TooFewPeriodsBetween_IsSmallSampleAndSaysHowManyThereAre()
    {
        double?[] y = [.. Enumerable.Range(1, 24).Select(t => (double?)(t * 7 % 5))];
        var result = InterruptedSeries.Compute(y, [Of("a", 9), Of("b", 10)]);
        Assert.Equal([1, 15], result.Interruptions.Select(i => i.Periods));
        Assert.Equal(UndefinedReason.SmallSample, result.Average.Effect.Reason);
        Assert.Equal(UndefinedReason.NoData, InterruptedSeries.Compute([], [Of("a", 9)]).Average.Effect.Reason);
        Assert.Equal(UndefinedReason.SmallSample, InterruptedSeries.Compute(y, [Of("a", 9), Of("b", int.MaxValue)]).JointTest.PValue.Reason);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => InterruptedSeries.Compute([1, 2, 3], []));
        Assert.Throws<ArgumentException>(() => InterruptedSeries.Compute([1, 2, 3], [Of("a", 2), Of("b", 2)]));
        Assert.Throws<ArgumentException>(() => InterruptedSeries.Compute([1, double.NaN, 3], [Of("a", 2)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("a", 0));
    }

    private static Interruption Of(string name, int first) => new() { Name = name, FirstAfter = first };

    private static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-8 * (1 + Math.Abs(one));

    private static double?[] Values(double[] noise, int missing)
        => [.. noise.Select((e, i) => i == missing ? (double?)null : 20 + (0.25 * i) + e)];

    [Fact]
    public void Compute_TooFewPeriods_NameTheSlopesThatWereAskedFor()
    {
        Interruption[] dates = [Of("step", 3) with { Effect = InterventionEffect.Level }, Of("turn", 4) with { Effect = InterventionEffect.LevelAndSlope }];
        var result = InterruptedSeries.Compute([1, 2, 3, 4], dates);

        Assert.Equal([(UndefinedReason?)null, result.Average.Effect.Reason], result.Interruptions.Select(i => i.Slope?.Effect.Reason));
        Assert.NotNull(result.Average.Effect.Reason);
    }
}
