using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class KendallCorrelationTests
{
    private static readonly Gen<(double[] X, double[] Y)> Pairs =
        from n in Gen.Choose(2, 40)
        from x in Gen.Choose(-6, 6).Select(i => (double)i).ArrayOf(n)
        from y in Gen.Choose(-9, 9).Select(i => i / 2d).ArrayOf(n)
        select (x, y);

    // The slow, obvious version: every two pairs compared.
    [Property]
    public Property Compute_AnyPairs_AgreesWithEveryTwoCompared() => Prop.ForAll(Pairs.ToArbitrary(), d =>
    {
        var (s, tiedX, tiedY, n) = (0, 0, 0, d.X.Length);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
            {
                s += Math.Sign(d.X[i] - d.X[j]) * Math.Sign(d.Y[i] - d.Y[j]);
                tiedX += d.X[i] == d.X[j] ? 1 : 0;
                tiedY += d.Y[i] == d.Y[j] ? 1 : 0;
            }
        }

        var pairs = n * (n - 1) / 2;
        var tau = KendallCorrelation.Compute(d.X, d.Y).Headline.Value;
        return tau is null ? tiedX == pairs || tiedY == pairs : Math.Abs(tau.Value - (s / Math.Sqrt((double)(pairs - tiedX) * (pairs - tiedY)))) <= 1e-12;
    });

    [Property]
    public Property Compute_ColumnsExchanged_IsTheSame() => Prop.ForAll(Pairs.ToArbitrary(), d =>
    {
        var (one, other) = (KendallCorrelation.Compute(d.X, d.Y), KendallCorrelation.Compute(d.Y, d.X));
        return one.Headline.Value is not { } tau || (Math.Abs(tau - other.Headline.Value!.Value) <= 1e-12 && one.ExactPValue == other.ExactPValue);
    });

    [Fact]
    public void Compute_TwoPairs_HasTauAndTheExactTestOnly()
    {
        var result = KendallCorrelation.Compute([1.0, 2], [5.0, 3]);

        Assert.Equal(-1, result.Headline.Value);
        Assert.Equal(1, result.ExactPValue.Value);
        Assert.Equal(UndefinedReason.SmallSample, result.PValue.Reason);
    }

    [Fact]
    public void Compute_TiesOrManyPairs_HaveNoExactTest()
    {
        double[] many = [.. Enumerable.Range(0, 101).Select(i => (double)i)];

        Assert.Equal(UndefinedReason.OutsideDomain, KendallCorrelation.Compute([1.0, 1, 2], [1.0, 2, 3]).ExactPValue.Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, KendallCorrelation.Compute(many, many).ExactPValue.Reason);
        Assert.True(KendallCorrelation.Compute(many.AsSpan(1), many.AsSpan(1)).ExactPValue.Value < 1e-150);
    }

    // Perfect agreement of five was 0.9999999999999998: the roots of both denominators taken apart.
    [Property]
    public Property Compute_PerfectAgreement_IsExactlyOne()
        => Prop.ForAll(Gen.Choose(2, 300).ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (n, tied) =>
        {
            double[] x = [.. Enumerable.Range(0, n).Select(i => (double)(i / tied))];
            return x[0] == x[n - 1]
                || (KendallCorrelation.Compute(x, x).Headline.Value == 1 && KendallCorrelation.Compute(x, [.. x.Select(v => -v)]).Headline.Value == -1
                    && SpearmanCorrelation.Compute(x, x).Headline.Value == 1);
        });

    [Fact]
    public void Compute_FewPairs_HaveNoInterval()
    {
        Assert.Equal(UndefinedReason.SmallSample, KendallCorrelation.Compute([1.0, 2, 3, 4], [1.0, 3, 2, 4]).Headline.Reason);
        Assert.NotNull(KendallCorrelation.Compute([1.0, 2, 3, 4, 5], [1.0, 3, 2, 4, 5]).Headline.Lower);
    }
}
