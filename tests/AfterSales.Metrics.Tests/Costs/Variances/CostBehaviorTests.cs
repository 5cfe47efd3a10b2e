using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostBehaviorTests
{
    [Fact]
    public void ReferenceCases_Hold() => Assert.All(Reference.Cases("cost_behaviour.json"), c =>
    {
        var (name, inputs, expected) = c;
        var (activity, cost, ols) = (inputs.GetProperty("activity"), inputs.GetProperty("cost"), expected.GetProperty("ols"));
        var fit = CostBehavior.Fit(cost.Numbers(), activity.Numbers());
        var variable = Assert.Single(fit.VariablePerUnit);
        Close("variable_per_unit", variable.Coefficient.Value);
        Close("fixed", fit.Fixed.Coefficient.Value);
        Close("r_squared", fit.Regression.RSquared.Value);
        Close("std_error_of_regression", fit.Regression.ResidualStandardError.Value);
        Close("se_variable", variable.StandardError.Value);
        Close("se_fixed", fit.Fixed.StandardError.Value);
        Close("t_variable", variable.T.Value);
        Close("p_variable", variable.PValue.Value);

        var (highLow, found) = (expected.GetProperty("high_low"), HighLowMethod.Compute(activity.Exacts(), cost.Exacts()));
        Reference.AssertClose(highLow.GetProperty("variable_per_unit").Number(), (double?)found.VariablePerUnit.Value, 1e-10, name);
        Reference.AssertClose(highLow.GetProperty("fixed").Number(), (double?)found.Fixed.Value, 1e-10, name);
        Assert.Equal((highLow.GetProperty("high_index").GetInt32(), highLow.GetProperty("low_index").GetInt32()), (found.HighIndex, found.LowIndex));

        void Close(string key, double? actual) => Reference.AssertClose(ols.GetProperty(key).Number(), actual, 1e-10, $"{name} {key}");
    });

    [Fact]
    public void Fit_DriverThatNeverChanges_HasNoCoefficient()
        => Assert.Equal(UndefinedReason.Singular, CostBehavior.Fit([1, 2, 3], [4.0, 4, 4]).VariablePerUnit[0].Coefficient.Reason);

    [Fact]
    public void Fit_TwoPeriods_HaveNoStandardErrors()
    {
        var fit = CostBehavior.Fit([10, 14], [1.0, 3]);

        Reference.AssertClose(2, fit.VariablePerUnit[0].Coefficient.Value, 1e-12, "variable");
        Assert.Equal(UndefinedReason.SmallSample, fit.VariablePerUnit[0].StandardError.Reason);
    }

    [Fact]
    public void Fit_PerfectLine_HasNoTest()
        => Assert.Equal(UndefinedReason.ZeroVariance, CostBehavior.Fit([5, 7, 9, 11], [0.0, 1, 2, 3]).VariablePerUnit[0].T.Reason);

    [Fact]
    public void Fit_SeveralDrivers_RecoversThePlane()
    {
        var (calls, visits) = (new[] { 1.0, 2, 3, 4, 5, 6 }, new[] { 2.0, 1, 5, 3, 9, 4 });
        var cost = calls.Zip(visits, (c, v) => 100 + (3 * c) + (20 * v)).ToArray();
        var fit = CostBehavior.Fit(cost, [calls, visits]);

        Reference.AssertClose(3, fit.VariablePerUnit[0].Coefficient.Value, 1e-10, "calls");
        Reference.AssertClose(20, fit.VariablePerUnit[1].Coefficient.Value, 1e-10, "visits");
        Reference.AssertClose(100 + 30 + 200, CostBehavior.Predict(fit, [10, 10]).Mean.Value, 1e-10, "prediction");
    }

    [Property]
    public Property Predict_AnyPoint_SinglePeriodIsWiderThanTheMean()
        => Prop.ForAll(Gen.Choose(-50, 50).ArrayOf(8).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (noise, at) =>
    {
        var driver = Enumerable.Range(0, 8).Select(i => (double)i).ToArray();
        var prediction = CostBehavior.Predict(CostBehavior.Fit(driver.Select((x, i) => 500 + (9 * x) + noise[i]).ToArray(), driver), [at]);
        return prediction.Observation.Lower is not { } low || (low <= prediction.Mean.Lower && prediction.Observation.Upper >= prediction.Mean.Upper);
    });

    [Property]
    public Property Fit_CostScaled_ScalesTheParts() => Prop.ForAll(Gen.Choose(1, 900).ArrayOf(6).ToArbitrary(), costs =>
    {
        var driver = new double[] { 1, 4, 2, 8, 5, 7 };
        var (one, ten) = (CostBehavior.Fit(costs.Select(c => (double)c).ToArray(), driver), CostBehavior.Fit(costs.Select(c => 10.0 * c).ToArray(), driver));
        return Math.Abs((one.Fixed.Coefficient.Value!.Value * 10) - ten.Fixed.Coefficient.Value!.Value) <= 1e-9 * (1 + costs.Max());
    });

    [Property]
    public Property Fit_DriversInAnotherOrder_HaveTheSameCoefficients() => Prop.ForAll(Gen.Choose(1, 900).ArrayOf(8).Three().ToArbitrary(), x =>
    {
        var (cost, one, other) = (x.Item1.Select(v => (double)v).ToArray(), x.Item2.Select(v => (double)v).ToArray(), x.Item3.Select(v => (double)v).ToArray());
        var (fit, turned) = (CostBehavior.Fit(cost, [one, other]).VariablePerUnit, CostBehavior.Fit(cost, [other, one]).VariablePerUnit);
        return fit[0].Coefficient.Value is not { } a || turned[1].Coefficient.Value is not { } b || Math.Abs(a - b) <= 1e-8 * (1 + Math.Abs(a));
    });

    [Fact]
    public void Fit_NothingOrNoNumber_NamesWhatIsWrong()
    {
        Assert.Equal("cost", Assert.Throws<ArgumentException>(() => CostBehavior.Fit(ReadOnlySpan<double>.Empty, [])).ParamName);
        Assert.Equal("cost", Assert.ThrowsAny<ArgumentException>(() => CostBehavior.Fit([1.0, double.NaN, 2], [[1, 2, 3]])).ParamName);
        Assert.Equal("drivers[0]", Assert.ThrowsAny<ArgumentException>(() => CostBehavior.Fit([1.0, 3, 2], [[1, double.NaN, 3]])).ParamName);
        Assert.Equal("drivers[1]", Assert.ThrowsAny<ArgumentException>(() => CostBehavior.Fit([1.0, 3, 2], [[1, 2, 3], [1, 2]])).ParamName);
    }

    [Fact]
    public void Fit_CostWhoseFitHasNoDouble_IsNamed()
        => Assert.Equal(
            "cost", Assert.ThrowsAny<ArgumentException>(() => CostBehavior.Fit([1, double.MaxValue, -double.MaxValue, 2], [1.0, 2, 3, 9])).ParamName);
}
