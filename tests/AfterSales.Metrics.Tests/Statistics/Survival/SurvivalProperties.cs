using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Laws of the kernels of time to event.</summary>
public class SurvivalProperties
{
    private static readonly Gen<(double[] Times, bool[] Events, double[] X, double[] Z)> Subjects =
        from n in Gen.Choose(12, 40)
        from times in Gen.Choose(1, 20).Select(i => (double)i).ArrayOf(n)
        from events in Gen.Elements(true, true, false).ArrayOf(n)
        from x in Gen.Choose(-20, 20).Select(i => i / 8.0).ArrayOf(n)
        from z in Gen.Choose(0, 1).Select(i => (double)i).ArrayOf(n)
        select (times, events, x, z);

    // So few that a likelihood without maximum is common.
    private static readonly Gen<(double[] Times, bool[] Events, double[] X, double[] Z)> FewSubjects =
        from n in Gen.Choose(4, 9)
        from times in Gen.Choose(1, 9).Select(i => (double)i).ArrayOf(n)
        from events in Gen.Elements(true, false).ArrayOf(n)
        from x in Gen.Choose(-3, 3).Select(i => i / 4.0).ArrayOf(n)
        from z in Gen.Choose(0, 1).Select(i => (double)i).ArrayOf(n)
        select (times, events, x, z);

    // To the bit, with ties, and with zeros of either sign.
    [Property(MaxTest = 300)]
    public Property KaplanMeier_OfColumns_IsThatOfItsSubjects() => Prop.ForAll(
        Gen.Choose(-1, 12).Select(i => i < 0 ? -0.0 : i / 8.0).ArrayOf().Two().ToArbitrary(), columns =>
        {
            var (events, censored) = columns;
            var one = KaplanMeier.Compute(events, censored);
            var other = KaplanMeier.Compute(
            [
                .. events.Select(time => new SurvivalTime { Time = time }),
                .. censored.Select(time => new SurvivalTime { Time = time, End = SurvivalEnd.Censored }),
            ]);
            return (one.Subjects, one.Events, Bits(one.LargestTime)) == (other.Subjects, other.Events, Bits(other.LargestTime))
                && one.Steps.SequenceEqual(other.Steps)
                && one.Steps.Select(step => Bits(step.Time)).SequenceEqual(other.Steps.Select(step => Bits(step.Time)));

            static long? Bits(double? time) => time is { } known ? BitConverter.DoubleToInt64Bits(known) : null;
        });

    // Only the order of times matters.
    [Property(MaxTest = 60)]
    public Property Cox_MonotoneChangeOfTime_ChangesNothing() => Prop.ForAll(Subjects.ToArbitrary(), s =>
    {
        var one = Fit(s.Times, s.Events, s.X, s.Z);
        var other = Fit([.. s.Times.Select(t => Math.Exp(t / 3) + (t * t))], s.Events, s.X, s.Z);
        return one.Terms.Select(t => t.Coefficient).SequenceEqual(other.Terms.Select(t => t.Coefficient)) && one.LogLikelihood == other.LogLikelihood
            && one.Concordance == other.Concordance;
    });

    // Also where a likelihood has no maximum: a reason in one unit is the reason in every unit.
    [Property(MaxTest = 200)]
    public Property Cox_CovariateInAnotherUnit_ChangesOnlyItsCoefficient() => Prop.ForAll(Gen.OneOf(Subjects, FewSubjects).ToArbitrary(), s =>
    {
        var one = Fit(s.Times, s.Events, s.X, s.Z);
        var other = Fit([.. s.Times.Select(t => 365.25 * t)], s.Events, [.. s.X.Select(x => (1000 * x) + 7)], [.. s.Z.Select(z => z / 3e4)]);
        return one.IsMonotone == other.IsMonotone && one.Terms[0].Coefficient.Reason == other.Terms[0].Coefficient.Reason
            && (one.Terms[0].Coefficient.Value is not { } beta
                || (Math.Abs(beta - (1000 * other.Terms[0].Coefficient.Value!.Value)) <= 1e-7 * (1 + Math.Abs(beta))
                    && Math.Abs(one.LogLikelihood.Value!.Value - other.LogLikelihood.Value!.Value) <= 1e-7));
    });

    // The slow version: a cone of directions in the plane has an edge at a right angle to one of its conditions, so that those are all there is to try.
    [Property(MaxTest = 300)]
    public Property Cox_FewSubjects_AreMonotoneWhereSomeDirectionPutsEveryEventHighest() => Prop.ForAll(FewSubjects.ToArbitrary(), s =>
    {
        var cox = Fit(s.Times, s.Events, s.X, s.Z);
        if (cox.Terms[0].Coefficient.Reason is UndefinedReason.NoData or UndefinedReason.ZeroVariance or UndefinedReason.Singular)
        {
            return true;
        }

        var conditions = new List<(double X, double Z)>();
        for (var i = 0; i < s.Times.Length; i++)
        {
            conditions.AddRange(Enumerable.Range(0, s.Times.Length).Where(j => s.Events[i] && s.Times[j] >= s.Times[i] && j != i)
                .Select(j => (s.X[i] - s.X[j], s.Z[i] - s.Z[j])));
        }

        var rays = conditions.SelectMany(c => new[] { (X: -c.Z, Z: c.X), (X: c.Z, Z: -c.X) });
        var isMonotone = rays.Any(r => conditions.All(c => (r.X * c.X) + (r.Z * c.Z) >= 0) && conditions.Any(c => (r.X * c.X) + (r.Z * c.Z) > 0));
        return cox.IsMonotone == isMonotone && cox.Terms[0].Coefficient.Reason == (isMonotone ? UndefinedReason.Unbounded : null);
    });

    [Property(MaxTest = 100)]
    public Property Logistic_PredictorInAnotherUnit_ChangesOnlyItsCoefficient() => Prop.ForAll(Gen.OneOf(Subjects, FewSubjects).ToArbitrary(), s =>
    {
        LogisticRegressionResult Of(double[] x, double[] z) => LogisticRegression.Fit(new LogisticRegressionInput { Outcomes = s.Events, Predictors = [x, z] });
        var (one, other) = (Of(s.X, s.Z), Of([.. s.X.Select(x => (1000 * x) + 7)], [.. s.Z.Select(z => z / 3e4)]));
        return one.Separation == other.Separation && one.Terms[1].Coefficient.Reason == other.Terms[1].Coefficient.Reason
            && (one.Terms[1].Coefficient.Value is not { } b || Math.Abs(b - (1000 * other.Terms[1].Coefficient.Value!.Value)) <= 1e-7 * (1 + Math.Abs(b)));
    });

    // A trait that differs only among those who left observation before the first event.
    [Fact]
    public void Fit_CovariateAlikeInEveryRiskSet_IsSingular()
    {
        var cox = Fit(
            [7, 7, 2, 7, 4, 2, 2, 1], [false, false, false, true, true, false, false, false], [0.25, 0.5, -0.5, 0.5, -0.75, 0, -0.25, -0.25],
            [1, 1, 1, 1, 1, 0, 1, 1]);
        Assert.Equal(UndefinedReason.Singular, cox.Terms[0].Coefficient.Reason);
        Assert.False(cox.IsMonotone);
    }

    // In one unit of time this was a coefficient of 17, in another singular.
    [Fact]
    public void Fit_GroupWithoutEventBesideACovariateThatVaries_IsUnboundedInEveryUnit()
    {
        double[] times = [5, 8, 3, 9, 4, 7, 6, 2, 10, 11, 12, 1], group = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
        double[] age = [1.5, -0.25, 2, 0.5, -1, 0.75, 1, 0.25, -0.5, 2.25, 1.25, -2];
        bool[] events = [true, true, true, false, true, true, false, false, false, false, false, false];
        foreach (var unit in new[] { 1e-6, 1, 3.7, 1e6 })
        {
            var cox = Fit([.. times.Select(t => unit * t)], events, [.. age.Select(a => unit * a)], [.. group.Select(g => g / unit)]);
            Assert.True(cox.IsMonotone);
            Assert.All(cox.Terms, t => Assert.Equal(UndefinedReason.Unbounded, t.Coefficient.Reason));
        }
    }

    // A strong effect is no infinite one: one event below the highest keeps the maximum finite.
    [Fact]
    public void Fit_AllEventsButOneHighest_HasAFiniteMaximum()
    {
        double[] times = [.. Enumerable.Range(1, 60).Select(i => (double)i)], x = [.. Enumerable.Range(1, 60).Select(i => i == 30 ? 29.5 : 61.0 - i)];
        var cox = CoxRegression.Fit(new CoxRegressionInput { Times = times, Events = [.. times.Select(_ => true)], Covariates = [x] });
        Assert.False(cox.IsMonotone);
        Assert.True(cox.Terms[0].Coefficient.Value > 1);
    }

    // Without ties and with one group column the score test is the log-rank test.
    [Property(MaxTest = 60)]
    public Property Cox_ScoreTestOfGroups_IsTheLogRankTest()
        => Prop.ForAll(Gen.Shuffle(Enumerable.Range(1, 30).ToArray()).ToArbitrary(), Gen.Elements(true, true, false).ArrayOf(30).ToArbitrary(),
            Gen.Choose(0, 1).ArrayOf(30).ToArbitrary(), (order, events, groups) =>
        {
            double[] times = [.. order.Select(i => (double)i)];
            var rank = LogRank.Compute(times, events, groups);
            var cox = CoxRegression.Fit(new CoxRegressionInput { Times = times, Events = events, Covariates = [[.. groups.Select(g => (double)g)]] });
            return rank.Test.Statistic.Value is not { } chi || cox.ScoreTest.Statistic.Value is not { } score || Math.Abs(chi - score) <= 1e-9 * (1 + chi);
        });

    [Property(MaxTest = 60)]
    public Property LogRank_AnyGroups_ObservesWhatItExpects() => Prop.ForAll(Subjects.ToArbitrary(), Gen.Choose(0, 2).ArrayOf(40).ToArbitrary(), (s, groups) =>
    {
        var result = LogRank.Compute(s.Times, s.Events, groups.AsSpan(0, s.Times.Length));
        return Math.Abs(result.Groups.Sum(g => g.Observed) - result.Groups.Sum(g => g.Expected)) <= 1e-9 && result.Groups.Sum(g => g.Observed) == result.Events;
    });

    // Without censoring the restricted mean is the mean of min(t, τ), as the curve is the empirical one.
    [Property(MaxTest = 60)]
    public Property RestrictedMean_NobodyCensored_IsTheMeanCutAtTheHorizon() =>
        Prop.ForAll(Subjects.ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (s, horizon) =>
    {
        bool[] all = [.. s.Times.Select(_ => true)];
        var result = RestrictedMeanDifference.Compute(s.Times, all, s.Times, all, horizon);
        return Math.Abs(result.First.Value!.Value - s.Times.Average(t => Math.Min(t, horizon))) <= 1e-9 && result.Headline.Value == 0;
    });

    [Property(MaxTest = 40)]
    public Property Hazard_AnyBreaks_CountEveryEventOnce() => Prop.ForAll(Subjects.ToArbitrary(), s =>
    {
        var intervals = HazardByInterval.Compute(s.Times, s.Events, [0, 3, 7, 12, 20]);
        return intervals.Sum(i => i.Events) == s.Events.Count(e => e) && Math.Abs(intervals.Sum(i => i.Exposure) - s.Times.Sum()) <= 1e-9;
    });

    [Property(MaxTest = 40)]
    public Property Logistic_OutcomesExchanged_MirrorsEveryCoefficient() => Prop.ForAll(Subjects.ToArbitrary(), s =>
    {
        var one = LogisticRegression.Fit(new LogisticRegressionInput { Outcomes = s.Events, Predictors = [s.X, s.Z] });
        var other = LogisticRegression.Fit(new LogisticRegressionInput { Outcomes = [.. s.Events.Select(e => !e)], Predictors = [s.X, s.Z] });
        return one.Separation == other.Separation && one.Terms.Zip(other.Terms).All(t =>
            t.First.Coefficient.Value is not { } b ? t.Second.Coefficient.Value is null
                : Math.Abs(b + t.Second.Coefficient.Value!.Value) <= 1e-6 * (1 + Math.Abs(b)));
    });

    // Without censoring Kaplan and Meier's curve is the empirical survival.
    [Property(MaxTest = 60)]
    public Property KaplanMeier_NobodyCensored_IsTheEmpiricalSurvival() => Prop.ForAll(Subjects.ToArbitrary(), s =>
        KaplanMeier.Compute(s.Times, []).Steps.Where(step => step.Events > 0).All(step =>
            Math.Abs(step.Survival.Value!.Value - (s.Times.Count(t => t > step.Time) / (double)s.Times.Length)) <= 1e-12));

    // A constant added to a covariate within each stratum is the stratum's own baseline.
    [Property(MaxTest = 60)]
    public Property Cox_ConstantOfAStratum_ChangesNothing() => Prop.ForAll(Subjects.ToArbitrary(), s =>
    {
        int[] strata = [.. s.Times.Select((_, i) => i % 3)];
        CoxRegressionInput Of(double[] x) => new() { Times = s.Times, Events = s.Events, Covariates = [x], Strata = strata };
        var (one, other) = (CoxRegression.Fit(Of(s.X)), CoxRegression.Fit(Of([.. s.X.Select((x, i) => x + (16 * strata[i]))])));
        return one.Terms[0].Coefficient.Value is not { } beta || other.Terms[0].Coefficient.Value is not { } moved
            || Math.Abs(beta - moved) <= 1e-6 * (1 + Math.Abs(beta));
    });

    // lifelines 342, 412 and statsmodels 39, 659, 2282: effects that run to infinity were printed as large numbers.
    [Fact]
    public void Fit_NobodyWithTheTraitLeaves_SaysUnboundedAndNamesSeparation()
    {
        double[] trait = [0, 0, 0, 0, 1, 1, 1, 1];
        bool[] leaves = [true, true, false, true, false, false, false, false];
        var cox = CoxRegression.Fit(new CoxRegressionInput { Times = [2, 3, 4, 5, 3, 4, 6, 7], Events = leaves, Covariates = [trait] });
        var logistic = LogisticRegression.Fit(new LogisticRegressionInput { Outcomes = leaves, Predictors = [trait] });

        Assert.Equal(UndefinedReason.Unbounded, cox.Terms[0].Coefficient.Reason);
        Assert.Equal(UndefinedReason.Unbounded, logistic.Terms[1].Coefficient.Reason);
        Assert.Equal(LogisticSeparation.Quasi, logistic.Separation);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => LogRank.Compute([1, -1], [true, true], [0, 1]));
        Assert.Throws<ArgumentException>(() => LogRank.Compute([1, 2], [true], [0, 1]));
        Assert.Throws<ArgumentException>(() => HazardByInterval.Compute([1, 2], [true, false], [3, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RestrictedMeanDifference.Compute([1], [true], [1], [true], 0));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(new CoxRegressionInput { Times = [1, 2], Events = [true, true], Covariates = [] }));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit(new LogisticRegressionInput { Outcomes = [], Predictors = [] }));
    }

    private static CoxRegressionResult Fit(double[] times, bool[] events, double[] x, double[] z)
        => CoxRegression.Fit(new CoxRegressionInput { Times = times, Events = events, Covariates = [x, z] });
}
