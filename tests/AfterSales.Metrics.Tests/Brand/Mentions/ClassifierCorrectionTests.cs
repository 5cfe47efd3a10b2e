using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class ClassifierCorrectionTests
{
    private static readonly SentimentCounts Seen = new() { Positive = 500, Neutral = 300, Negative = 200 };

    /// <summary>Neutral alone is called neutral and nothing is: its likeliest share is zero exactly, and no share is divided by it.</summary>
    [Fact]
    public void Compute_ClassNobodySees_IsNoShareOfNothing()
    {
        var result = ClassifierCorrection.Compute([[100, 0, 0], [0, 100, 0], [0, 0, 100]], new SentimentCounts { Positive = 7, Neutral = 0, Negative = 3 });
        Assert.Equal([0.7, 0, 0.3], result.Shares);

        var outside = ClassifierCorrection.Compute([[90, 0, 10], [0, 90, 0], [40, 0, 60]], new SentimentCounts { Positive = 100, Neutral = 0, Negative = 0 });
        Assert.False(outside.IsInside);
        Assert.Equal([1, 0, 0], outside.Shares.Select(share => Math.Round(share, 9)));
    }


    [Fact]
    public void Compute_PerfectClassifier_CorrectsNothing()
    {
        var result = ClassifierCorrection.Compute([[100, 0, 0], [0, 100, 0], [0, 0, 100]], Seen);
        Assert.Equal((30d, true), (Math.Round(result.Net.Value!.Value, 9), result.IsInside));
        Assert.Equal(result.Naive.Value!.Value, result.Net.Value!.Value, 9);
    }

    [Fact]
    public void Compute_KnownErrors_AreTakenBack()
    {
        // True shares (0.5, 0.3, 0.2) seen through a classifier that calls a tenth of each class neutral or the next one.
        var result = ClassifierCorrection.Compute([[90, 10, 0], [10, 80, 10], [0, 10, 90]],
            new SentimentCounts { Positive = 480, Neutral = 310, Negative = 210 });
        Assert.Equal([0.5, 0.3, 0.2], result.Shares.Select(share => Math.Round(share, 9)));
        Assert.True(result.Net.Lower < 30 && 30 < result.Net.Upper && result.StandardError.Value > 0);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Compute_RowOfOtherThanThreeClasses_IsRefused(int classes)
        => Assert.Throws<ArgumentException>("labelled", () => ClassifierCorrection.Compute([[9, 1, 0], [1, 8, 1], new long[classes]], Seen));

    [Fact]
    public void Compute_NoMention_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, ClassifierCorrection.Compute([[9, 1, 0], [1, 8, 1], [0, 1, 9]],
            new SentimentCounts { Positive = 0, Neutral = 0, Negative = 0 }).Net.Reason);

    [Fact]
    public void Compute_ClassNeverLabelled_IsMissingInput()
        => Assert.Equal(UndefinedReason.MissingInput, ClassifierCorrection.Compute([[9, 1, 0], [0, 0, 0], [0, 1, 9]], Seen).Net.Reason);

    [Fact]
    public void Compute_BlindClassifier_IsSingular()
        => Assert.Equal(UndefinedReason.Singular, ClassifierCorrection.Compute([[5, 3, 2], [5, 3, 2], [5, 3, 2]], Seen).Net.Reason);

    [Fact]
    public void Compute_OutsideTheSimplex_IsTheLikeliestWithoutInterval()
    {
        var result = ClassifierCorrection.Compute([[60, 20, 20], [20, 60, 20], [20, 20, 60]],
            new SentimentCounts { Positive = 900, Neutral = 60, Negative = 40 });
        Assert.Equal((false, UndefinedReason.OutsideDomain), (result.IsInside, result.Net.Reason));
        Assert.Contains(result.SolvedShares, share => share < 0);
        Assert.All(result.Shares, share => Assert.InRange(share, 0, 1));
        Assert.Equal(1, result.Shares.Sum(), 12);
    }

    [Property]
    public Property Compute_AnyCounts_CorrectedSharesAddUpToOne() => Prop.ForAll(Gen.Choose(0, 300).ArrayOf(3).ToArbitrary(), counts =>
    {
        var result = ClassifierCorrection.Compute([[80, 15, 5], [10, 80, 10], [4, 16, 80]],
            new SentimentCounts { Positive = counts[0], Neutral = counts[1], Negative = counts[2] });
        return result.Shares.Count == 0 || Math.Abs(result.Shares.Sum() - 1) < 1e-9;
    });

    /// <summary>Outside the simplex the shares are the likeliest ones on it: a step to any side makes what was seen less likely.</summary>
    [Theory]
    [InlineData(500, 300, 20)]
    [InlineData(10, 700, 300)]
    [InlineData(420, 20, 560)]
    public void Compute_OutsideTheSimplex_NoOtherSharesAreLikelier(long positive, long neutral, long negative)
    {
        long[][] labelled = [[80, 15, 5], [20, 150, 30], [4, 26, 70]];
        long[] seen = [positive, neutral, negative];
        var result = ClassifierCorrection.Compute(labelled, new SentimentCounts { Positive = positive, Neutral = neutral, Negative = negative });
        Assert.False(result.IsInside);
        var found = Likelihood([.. result.Shares]);
        for (var to = 0; to < 3; to++)
        {
            for (var from = 0; from < 3; from++)
            {
                var other = result.Shares.ToArray();
                other[to] += 1e-3;
                other[from] -= 1e-3;
                Assert.True(other[from] < 0 || Likelihood(other) <= found + 1e-9, $"{from} to {to}");
            }
        }

        double Likelihood(double[] shares)
            => Enumerable.Range(0, 3).Sum(c => seen[c] * Math.Log(Enumerable.Range(0, 3).Sum(t => shares[t] * labelled[t][c] / labelled[t].Sum())));
    }
}
