using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Laws of the kernels of time to event.</summary>
public class SurvivalProperties
{
    // A log hazard ratio beyond this is e^15, three million: no finite maximum was found.
    private const double Infinite = 15;

    private static readonly Gen<(double[] Times, bool[] Events, double[] X, double[] Z)> Subjects =
        from n in Gen.Choose(12, 40)
        from times in Gen.Choose(1, 20).Select(i => (double)i).ArrayOf(n)
        from events in Gen.Elements(true, true, false).ArrayOf(n)
        from x in Gen.Choose(-20, 20).Select(i => i / 8.0).ArrayOf(n)
        from z in Gen.Choose(0, 1).Select(i => (double)i).ArrayOf(n)
        select (times, events, x, z);

    // Only the order of times matters.
    [Property(MaxTest = 60)]
    public Property Cox_MonotoneChangeOfTime_ChangesNothing() => Prop.ForAll(Subjects.ToArbitrary(), s =>
    {
        var one = Fit(s.Times, s.Events, s.X, s.Z);
        var other = Fit([.. s.Times.Select(t => Math.Exp(t / 3) + (t * t))], s.Events, s.X, s.Z);
        return one.Terms.Select(t => t.Coefficient).SequenceEqual(other.Terms.Select(t => t.Coefficient)) && one.LogLikelihood == other.LogLikelihood
            && one.Concordance == other.Concordance;
    });

    [Property(MaxTest = 60)]
    public Property Cox_CovariateInAnotherUnit_ChangesOnlyItsCoefficient() => Prop.ForAll(Subjects.ToArbitrary(), s =>
    {
        var one = Fit(s.Times, s.Events, s.X, s.Z);
        var other = Fit(s.Times, s.Events, [.. s.X.Select(x => (1000 * x) + 7)], s.Z);

        // Where a group has no event the likelihood rises without end: a fit in one unit may stop on the way up and another see no curvature left.
        var isInfinite = one.Terms.Any(term => !(Math.Abs(term.Coefficient.Value ?? double.MaxValue) < Infinite));
        return isInfinite || one.Terms[0].Coefficient.Value is not { } beta
            || (Math.Abs(beta - (1000 * other.Terms[0].Coefficient.Value!.Value)) <= 1e-7 * (1 + Math.Abs(beta))
                && Math.Abs(one.LogLikelihood.Value!.Value - other.LogLikelihood.Value!.Value) <= 1e-7);
    });

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
        return Math.Abs(result.First.Value!.Value - s.Times.Average(t => Math.Min(t, horizon))) <= 1e-9 && result.Difference.Value == 0;
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
