using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class CompoundAnnualGrowthRateTests
{
    [Fact]
    public void Compute_RowsOfOtherTools_Agree()
    {
        var rows = FinanceFunction.Of("CAGR").ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => row.AssertAnswer(CompoundAnnualGrowthRate.Compute((decimal)row.Number("begin"), (decimal)row.Number("end"),
            row.Number("years"))));
    }

    [Theory]
    [InlineData(0, 5, 1, UndefinedReason.ZeroDenominator)]
    [InlineData(5, 5, 0, UndefinedReason.ZeroDenominator)]
    [InlineData(-5, 5, 1, UndefinedReason.OutsideDomain)]
    [InlineData(1e-20, 1e20, 0.1, UndefinedReason.Overflow)]
    public void Compute_NoRate_SaysWhy(double begin, double end, double years, UndefinedReason reason)
        => Assert.Equal(reason, CompoundAnnualGrowthRate.Compute((decimal)begin, (decimal)end, years).Reason);

    [Fact]
    public void Compute_EndZero_LosesEverything() => Assert.Equal(-1, CompoundAnnualGrowthRate.Compute(5m, 0m, 3).Value);

    [Fact]
    public void Compute_BothNegative_GrowsInSize() => Assert.Equal(1, CompoundAnnualGrowthRate.Compute(-5m, -10m, 1).Value!.Value, 15);

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Compute_YearsRefused_Throws(double years) => Assert.Throws<ArgumentOutOfRangeException>(() => CompoundAnnualGrowthRate.Compute(1, 2, years));

    [Property]
    public Property Compute_AnyValues_CompoundsToTheEnd()
        => Prop.ForAll(Series.Positive.Two().ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), (values, tenths) =>
    {
        var rate = CompoundAnnualGrowthRate.Compute(values.Item1, values.Item2, tenths / 10d);
        var grown = rate.Value is { } r ? (double)values.Item1 * Math.Pow(1 + r, tenths / 10d) : (double)values.Item2;
        return Math.Abs(grown - (double)values.Item2) <= 1e-13 * Math.Max(1, tenths / 10d) * grown
            || rate.Value < -0.999; // near −100 % a double rate cannot carry its logarithm
    });

    [Property]
    public Property Compute_ThereAndBack_IsInverse() => Prop.ForAll(Series.Positive.Two().ToArbitrary(), Gen.Choose(10, 400).ToArbitrary(), (values, tenths) =>
    {
        var there = CompoundAnnualGrowthRate.Compute(values.Item1, values.Item2, tenths / 10d).Value!.Value;
        var back = CompoundAnnualGrowthRate.Compute(values.Item2, values.Item1, tenths / 10d).Value!.Value;
        return there < -0.99 || back < -0.99 || Math.Abs(((1 + there) * (1 + back)) - 1) <= 1e-13;
    });
}
