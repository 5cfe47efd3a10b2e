using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class PairedDifferenceTests
{
    [Fact]
    public void Compute_TooFewPairs_SaysWhatIsThere()
    {
        Assert.Equal(UndefinedReason.NoData, PairedDifference.Compute([], []).Headline.Reason);
        Assert.Equal(2, PairedDifference.Compute([3], [1]).Headline.Value);
        Assert.Equal(UndefinedReason.SmallSample, PairedDifference.Compute([3], [1]).Test.PValue.Reason);
    }

    [Fact]
    public void Compute_AllDifferencesAlike_HasNoTest()
    {
        var result = PairedDifference.Compute([3, 4], [1, 2]);

        Assert.Equal(2, result.Headline.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, result.Test.PValue.Reason);
        Assert.Equal(UndefinedReason.ZeroVariance, result.CohenDz.Reason);
    }

    [Property]
    public Property Compute_Test_IsTheRegressionOnNothing()
        => Prop.ForAll(Gen.Choose(-50, 50).Select(i => i / 4d).ArrayOf(9).ToArbitrary(), Gen.Choose(-50, 50).Select(i => i / 4d).ArrayOf(9).ToArbitrary(),
            (a, b) =>
        {
            var test = PairedDifference.Compute(a, b).Test;
            var constant = LinearRegression.Fit(new LinearRegressionInput { Response = [.. a.Zip(b, (x, y) => x - y)], Predictors = [] }).Terms[0];
            return test.PValue.Value is not { } p || Math.Abs(p - constant.PValue.Value!.Value) <= 1e-12;
        });

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => PairedDifference.Compute([1, 2], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedDifference.Compute([1, 2], [1, 4], 1));
    }
}
