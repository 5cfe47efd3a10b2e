using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class PartialCorrelationTests
{
    private static readonly Gen<double[][]> Columns = Gen.Choose(8, 25).SelectMany(n => Gen.Choose(-50, 50).Select(i => i / 4d).ArrayOf(n).ArrayOf(3));

    [Fact]
    public void Compute_DeterminedColumn_IsSingularAndTheRestStands()
    {
        double[] a = [1, 2, 3, 4, 7, 6];
        double[] b = [2, 1, 0, 5, 3, 3];
        var result = PartialCorrelation.Compute([a, b, [5, 5, 5, 5, 5, 5]]);

        Assert.Equal(UndefinedReason.Singular, result.Coefficients[0][2].Reason);
        Assert.Equal(UndefinedReason.Singular, result.PValues[2][1].Reason);
        Digits.AssertAgree(PearsonCorrelation.Compute(a, b).Headline.Value, result.Coefficients[0][1].Value, 1e-12, "with nothing else");
    }

    [Fact]
    public void Compute_TooFewRows_HaveNoPValue()
    {
        var result = PartialCorrelation.Compute([[1, 2, 4], [2, 1, 3], [0, 5, 1]]);

        Assert.Equal(UndefinedReason.SmallSample, result.PValues[0][1].Reason);
        Assert.Equal(UndefinedReason.NoData, PartialCorrelation.Compute([[], []]).Coefficients[0][1].Reason);
    }

    // Each pair by itself: the correlation of what the regressions on all others leave.
    [Property(MaxTest = 40)]
    public Property Compute_FiveColumns_IsTheCorrelationOfResiduals()
        => Prop.ForAll(Gen.Choose(-50, 50).Select(i => i / 4d).ArrayOf(15).ArrayOf(5).ToArbitrary(), c =>
        {
            double[] Left(int j, int without) => [.. LinearRegression.Fit(new LinearRegressionInput
            {
                Response = c[j],
                Predictors = [.. c.Where((_, p) => p != j && p != without)],
            }).Residuals];
            return PearsonCorrelation.Compute(Left(1, 3), Left(3, 1)).Headline.Value is not { } expected
                || PartialCorrelation.Compute(c).Coefficients[1][3].Value is not { } actual || Math.Abs(actual - expected) <= 1e-9;
        });

    [Fact]
    public void Compute_TwoColumnsThatOnlyEachOtherDetermines_ArePerfectlyRelated()
    {
        double[] a = [1, 2, 3, 4, 7, 6];
        double[] b = [2, 1, 0, 5, 3, 3];
        var result = PartialCorrelation.Compute([a, b, [.. a.Zip(b).Select(p => p.Second - (2 * p.First))], [0, 1, 0, 0, 1, 5]]);

        Assert.Equal(1, result.Coefficients[0][1].Value);
        Assert.Equal(-1, result.Coefficients[0][2].Value);
        Assert.Equal(0, result.PValues[0][2].Value);
        Assert.Equal(UndefinedReason.Singular, result.Coefficients[0][3].Reason);
    }

    // Took half a minute when every pair had a decomposition of its own.
    [Fact]
    public void Compute_HundredColumns_TakesOneDecomposition()
    {
        var random = new Random(7);
        double[][] columns = [.. Enumerable.Range(0, 100).Select(_ => Enumerable.Range(0, 300).Select(_ => random.NextDouble()).ToArray())];

        Assert.Equal(100, PartialCorrelation.Compute(columns).Coefficients.Count);
    }

    // The textbook formula for one column held fixed.
    [Property]
    public Property Compute_ThreeColumns_IsTheTextbookFormula() => Prop.ForAll(Columns.ToArbitrary(), c =>
    {
        double? R(int i, int j) => PearsonCorrelation.Compute(c[i], c[j]).Headline.Value;
        if (R(0, 1) is not { } xy || R(0, 2) is not { } xz || R(1, 2) is not { } yz || Math.Abs(xz) > 0.99 || Math.Abs(yz) > 0.99)
        {
            return true;
        }

        var expected = (xy - (xz * yz)) / Math.Sqrt((1 - (xz * xz)) * (1 - (yz * yz)));
        return Math.Abs(PartialCorrelation.Compute(c).Coefficients[0][1].Value!.Value - expected) <= 1e-10;
    });

    [Property]
    public Property Compute_AnyColumns_IsSymmetricAndBounded() => Prop.ForAll(Columns.ToArbitrary(), c =>
    {
        var result = PartialCorrelation.Compute(c);
        return Enumerable.Range(0, 3).All(i => Enumerable.Range(0, 3).All(j => result.Coefficients[i][j].Value is not { } r
            || (Math.Abs(r) <= 1 && Math.Abs(r - result.Coefficients[j][i].Value!.Value) <= 1e-10)));
    });

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialCorrelation.Compute([[1, 2]]));
        Assert.Throws<ArgumentException>(() => PartialCorrelation.Compute([[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => PartialCorrelation.Compute([[1, 2], [1, double.NaN]]));
    }

    // Two columns that correlate with 3/5: what is left of each is 1 − 9/25.
    [Fact]
    public void Compute_TwoColumns_ToleranceIsWhatTheOtherLeaves()
        => Assert.All(PartialCorrelation.Compute([[1, 2, 3, 4], [2, 1, 4, 3]]).Tolerance, tolerance => Assert.Equal(0.64, tolerance, 1e-14));
}
