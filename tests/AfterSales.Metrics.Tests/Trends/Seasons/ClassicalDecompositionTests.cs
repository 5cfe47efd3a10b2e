using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="ClassicalDecomposition"/> documents.</summary>
public class ClassicalDecompositionTests
{
    [Fact]
    public void Compute_NoneTooFewGapZero_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, ClassicalDecomposition.Compute([], 4).Reason);
        Assert.Equal(UndefinedReason.SmallSample, ClassicalDecomposition.Compute([1, 2, 3, 4, 5, 6, 7, 8], 4).Reason);
        Assert.Equal(UndefinedReason.MissingInput, ClassicalDecomposition.Compute(Series.Of([1.0, null, 3.0, 2.0, 5.0, 4.0, 6.0, 8.0, 7.0, 9.0]), 2).Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, ClassicalDecomposition.Compute([1, 0, 2, 3, 1], 2, SmoothingSeason.Multiplicative).Reason);
    }

    [Theory]
    [InlineData(3, 0.86, 18.9, 0.5, 5e-324, 500.6, 350.3, 0.3)]
    [InlineData(2, 5e-324, 5e-324, 5e-324, 5e-324, 5e-324)]
    public void Compute_FactorOrTrendTooSmallForADouble_OutsideDomain(int period, params double[] values)
        => Assert.Equal(UndefinedReason.OutsideDomain, ClassicalDecomposition.Compute(values, period, SmoothingSeason.Multiplicative).Reason);

    [Property]
    public Property Compute_MultiplicativeOfAnyMagnitude_MultipliesBackOrSaysWhy()
        => Prop.ForAll(Gen.Choose(-323, 100).ArrayOf(13).ToArbitrary(), Gen.Choose(2, 6).ToArbitrary(), (exponents, period) =>
        {
            var values = Array.ConvertAll(exponents, exponent => Math.Pow(10, exponent));
            var result = ClassicalDecomposition.Compute(values, period, SmoothingSeason.Multiplicative);
            return result.Reason == UndefinedReason.OutsideDomain || values.Index().All(value => result.Trend[value.Index] is not { } level
                || (result.Remainder[value.Index] is { } rest && double.IsFinite(rest)
                    && (value.Item < 1e-200 || Math.Abs((level * result.Season[value.Index] * rest / value.Item) - 1) < 1e-9)));
        });

    [Fact]
    public void Compute_Ends_AreNull()
    {
        var result = ClassicalDecomposition.Compute([1, 2, 3, 4, 5, 6, 7, 8, 9], 4);
        Assert.Equal([null, null], result.Trend.Take(2));
        Assert.Null(result.Remainder[^1]);
        Assert.Equal(0, result.Figure.Sum(), 1e-12);
    }
}
