using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents; the direction without end stands in SurvivalProperties.</summary>
public class CoxRegressionTests
{
    private static CoxRegressionInput Input(double[] times, bool[] events, params double[][] covariates)
        => new() { Times = times, Events = events, Covariates = covariates };

    /// <summary>Twice what the likelihood gains: by hand for three subjects, and for any.</summary>
    [Fact]
    public void Fit_LikelihoodRatio_IsTwiceTheGain()
    {
        var result = CoxRegression.Fit(Input([1, 2, 3], [true, true, true], [1, 0, 1]));
        var u = Math.Sqrt(0.5);

        Reference.AssertClose(2 * (Math.Log(u / ((2 * u) + 1) / (u + 1)) + Math.Log(6)), result.LikelihoodRatio.Statistic.Value, 1e-10, "likelihood ratio");
        Assert.Equal(2 * (result.LogLikelihood.Value - result.NullLogLikelihood.Value), result.LikelihoodRatio.Statistic.Value);
    }

    // Three subjects, x = 1, 0, 1 by time: l(β) = β − ln(2e^β + 1) − ln(1 + e^β); its maximum has 2e^{2β}... solved by u = e^β: 1 = 2u/(2u + 1) + u/(u + 1),
    // so 2u² = 1.
    [Fact]
    public void Fit_ThreeSubjects_IsTheMaximumByHand()
    {
        var result = CoxRegression.Fit(Input([1, 2, 3], [true, true, true], [1, 0, 1]));

        Reference.AssertClose(-Math.Log(2) / 2, result.Terms[0].Coefficient.Value, 1e-10, "coefficient");
        Reference.AssertClose(Math.Sqrt(0.5), result.Terms[0].HazardRatio.Value, 1e-10, "ratio");
        Reference.AssertClose(-Math.Log(6), result.NullLogLikelihood.Value, 1e-12, "null");
    }

    [Fact]
    public void Fit_AnyMonotoneChangeOfTime_IsTheSame()
    {
        double[] times = [1, 2, 3, 5, 8, 9], covariate = [1, 0, 3, 2, 1, 0];
        bool[] events = [true, true, false, true, true, false];

        double[] cubes = [.. times.Select(t => t * t * t)];

        Assert.Equal(CoxRegression.Fit(Input(times, events, covariate)).Terms[0], CoxRegression.Fit(Input(cubes, events, covariate)).Terms[0]);
    }

    [Fact]
    public void Fit_NoEvent_IsUndefined()
    {
        var result = CoxRegression.Fit(Input([1, 2, 3], [false, false, false], [1, 0, 1]));

        Assert.Equal((UndefinedReason.NoData, UndefinedReason.NoData), (result.Terms[0].Coefficient.Reason, result.NullLogLikelihood.Reason));
    }

    [Fact]
    public void Fit_CovariateThatDoesNotVary_IsZeroVarianceAndTheNullStands()
    {
        var result = CoxRegression.Fit(Input([1, 2, 3], [true, true, true], [4, 4, 4]));

        Assert.Equal(UndefinedReason.ZeroVariance, result.Terms[0].Coefficient.Reason);
        Reference.AssertClose(-Math.Log(6), result.NullLogLikelihood.Value, 1e-12, "null");
    }

    [Fact]
    public void Fit_CovariatesThatDetermineEachOther_IsSingular()
        => Assert.Equal(UndefinedReason.Singular, CoxRegression.Fit(
            Input([1, 2, 3, 4], [true, true, true, true], [1, 0, 2, 1], [2, 0, 4, 2])).Terms[0].Coefficient.Reason);

    [Fact]
    public void Fit_TraitWithoutEvents_IsUnbounded()
        => Assert.Equal(UndefinedReason.Unbounded, CoxRegression.Fit(
            Input([1, 2, 3, 4], [true, true, false, false], [0, 0, 1, 1])).Terms[0].Coefficient.Reason);

    [Fact]
    public void Fit_NoTwoSubjectsComparable_HasNoConcordance()
        => Assert.Equal(UndefinedReason.ZeroDenominator, CoxRegression.Fit(
            Input([5, 5, 5], [true, true, true], [1, 0, 1])).Concordance.Reason);

    [Fact]
    public void Fit_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(Input([1, 2], [true, true])));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(Input([1, -2], [true, true], [1, 2])));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(Input([1, 2], [true], [1, 2])));
        Assert.Throws<ArgumentException>(() => CoxRegression.Fit(Input([1, 2], [true, true], [1, double.PositiveInfinity])));
    }

    [Fact]
    public void Fit_NoEventConstantCollinear_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, Fit([1, 2, 3], [false, false, false], [1, 2, 3]).Terms[0].Coefficient.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, Fit([1, 2, 3], [true, true, true], [4, 4, 4]).Terms[0].Coefficient.Reason);
        var collinear = CoxRegression.Fit(
            new CoxRegressionInput { Times = [1, 2, 3, 4], Events = [true, true, true, true], Covariates = [[1, 3, 2, 5], [2, 6, 4, 10]] });
        Assert.Equal(UndefinedReason.Singular, collinear.Terms[0].Coefficient.Reason);
    }

    [Fact]
    public void Fit_NobodyComparable_HasNoConcordance()
        => Assert.Equal(UndefinedReason.ZeroDenominator, Fit([5, 5, 5, 5], [true, true, true, true], [1, 2, 3, 4]).Concordance.Reason);

    private static CoxRegressionResult Fit(double[] times, bool[] events, double[] x)
        => CoxRegression.Fit(new CoxRegressionInput { Times = times, Events = events, Covariates = [x] });

    /// <summary>z is the coefficient over its error, and p its two tails.</summary>
    [Fact]
    public void Fit_Term_IsTested()
    {
        var term = CoxRegression.Fit(Input([1, 2, 3, 4, 5, 6], [true, true, false, true, true, true], [1, 0, 1, 0, 1, 0])).Terms[0];

        Assert.Equal(term.Coefficient.Value!.Value / term.StandardError.Value!.Value, term.Test.Statistic.Value!.Value, 1e-12);
        Assert.Equal(NormalDistribution.TwoSided(term.Test.Statistic.Value.Value), term.Test.PValue.Value);
    }

    [Fact]
    public void Fit_StrataOfSomeSubjects_AreNamed() => Assert.Equal("strata", Assert.Throws<ArgumentException>(
        () => CoxRegression.Fit(Input([1, 2, 3], [true, true, true], [1, 0, 1]) with { Strata = [1, 1] })).ParamName);

    [Fact]
    public void Fit_ClustersOfSomeSubjects_AreNamed() => Assert.Equal("clusters", Assert.Throws<ArgumentException>(
        () => CoxRegression.Fit(Input([1, 2, 3], [true, true, true], [1, 0, 1]) with { Clusters = [1, 2] })).ParamName);

    /// <summary>Every term of every kind of error: its interval is the quantile times the error chosen, and the ratio's is that of the coefficient.</summary>
    [Property(MaxTest = 50)]
    public Property Fit_AnyTerms_IntervalsAreThoseOfTheErrorChosen() => Prop.ForAll(
        (from x in Gen.Choose(-8, 8).ArrayOf(12)
         from z in Gen.Choose(0, 3).ArrayOf(12)
         from events in Gen.Elements(true, true, false).ArrayOf(12)
         from errors in Gen.Elements(CoxErrors.Information, CoxErrors.Robust)
         from level in Gen.Elements(0.5, 0.9, 0.99)
         from scale in Gen.Elements(1.0, 1000.0, 1e-6)
         select (x, z, events, errors, level, scale)).ToArbitrary(), c =>
    {
        var result = CoxRegression.Fit(Input([.. Enumerable.Range(1, 12).Select(t => (double)t)], c.events, [.. c.x.Select(x => x * c.scale)],
            [.. c.z.Select(z => (double)z)]), new CoxRegressionOptions { Errors = c.errors, Level = c.level });
        var quantile = NormalDistribution.TwoSidedQuantile(c.level);
        return result.Terms.All(term => term.Coefficient.Upper is not { } upper || (c.errors == CoxErrors.Robust ? term.RobustStandardError
            : term.StandardError).Value is not { } error || (Near(upper - term.Coefficient.Value!.Value, quantile * error)
                && Near(term.Coefficient.Value.Value - term.Coefficient.Lower!.Value, quantile * error)
                && (term.HazardRatio.Upper is not { } most || Near(Math.Log(most), upper))));
    });

    // A difference of limits has lost what they have in common.
    private static bool Near(double one, double other) => Math.Abs(one - other) <= 1e-9 * (1 + Math.Abs(one) + Math.Abs(other))
        || Math.Abs(one - other) <= 1e-9 * Math.Abs(one);
}
