using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class TrinomialIntervalTests
{
    [Fact]
    public void Score_EverySmallSample_IsWhereTheTestTurns()
    {
        foreach (var critical in new[] { 0.1, 1, NormalDistribution.TwoSidedQuantile(0.95), 4.4 })
        {
            for (var n = 1; n <= 24; n++)
            {
                for (var positive = 0; positive <= n; positive++)
                {
                    for (var negative = 0; positive + negative <= n; negative++)
                    {
                        Check(positive, negative, n, critical);
                    }
                }
            }
        }
    }

    [Fact]
    public void Score_LargeSamples_AreWhereTheTestTurns()
    {
        var random = new Random(2016);
        for (var i = 0; i < 3_000; i++)
        {
            var n = Math.Floor(Math.Pow(10, 15 * random.NextDouble()));
            var positive = Math.Floor(random.Next(3) == 0 ? random.Next(3) : n * random.NextDouble());
            var negative = Math.Floor(random.Next(3) == 0 ? random.Next(3) : (n - positive) * random.NextDouble());
            Check(Math.Min(positive, n), Math.Max(0, Math.Min(negative, n - positive)), n, 0.01 + (6 * random.NextDouble()));
        }
    }

    [Fact]
    public void Score_SidesExchanged_IsMirroredToTheLastBit()
    {
        for (var n = 1; n <= 30; n++)
        {
            for (var positive = 0; positive <= n; positive++)
            {
                for (var negative = 0; positive + negative <= n; negative++)
                {
                    var (lower, upper) = TrinomialInterval.Score(positive, negative, n, 1.96);
                    Assert.Equal((-upper, -lower), TrinomialInterval.Score(negative, positive, n, 1.96));
                    Assert.True(lower < upper && (positive != n || upper == 1) && (negative != n || lower == -1));
                }
            }
        }
    }

    [Fact]
    public void Score_OneKindAlone_IsTheKnownFraction()
    {
        // All positive: (n − z²)/(n + z²) … 1; all neutral: ±z²/(n + z²).
        Assert.Equal((0.5, 1), TrinomialInterval.Score(12, 0, 12, 2));
        Assert.Equal((-0.25, 0.25), TrinomialInterval.Score(0, 0, 12, 2));
        Assert.Equal((-0.6, 1), TrinomialInterval.Score(1, 0, 1, 2));
    }

    [Theory]
    [InlineData(1e-90)]
    [InlineData(1e-120)]
    [InlineData(5e-324)]
    public void Score_LevelNextToZero_IsTheDifference(double critical)
    {
        Assert.Equal((0.25, 0.25), TrinomialInterval.Score(2, 1, 4, critical));
        Assert.Equal((0.5, 0.5), TrinomialInterval.Score(2, 0, 4, critical));
        Assert.Equal((1, 1), TrinomialInterval.Score(4, 0, 4, critical));
        var (lower, upper) = TrinomialInterval.Score(2, 2, 4, critical);
        Assert.True(lower == -upper && upper >= 0 && upper <= critical);
    }

    // Bisection asks a test that is itself rounded, so that it finds the limit to four units of the last digit (against 60 digits, over 5,000 samples); the
    // formula is within three.
    private static void Check(double positive, double negative, double n, double critical)
    {
        var (lower, upper) = TrinomialInterval.Score(positive, negative, n, critical);
        var (low, high) = negative > positive ? Bisected(negative, positive, n, critical) : Bisected(positive, negative, n, critical);
        var (least, most) = negative > positive ? (-high, -low) : (low, high);
        var estimate = (positive - negative) / n;
        Assert.InRange(Math.Abs(lower - least), 0, 8 * Math.Max(Math.Abs(least), Math.Abs(estimate - least)) / (1L << 52));
        Assert.InRange(Math.Abs(upper - most), 0, 8 * Math.Max(Math.Abs(most), Math.Abs(estimate - most)) / (1L << 52));
    }

    // As slow as it is obvious: the test is asked at every middle.
    private static (double Lower, double Upper) Bisected(double positive, double negative, double n, double critical)
    {
        var estimate = (positive - negative) / n;
        return (Limit(-1), Limit(1));

        double Excess(double delta)
        {
            var (a, b, c) = (2 * n, -(positive + negative) + (((2 * n) - positive + negative) * delta), -negative * delta * (1 - delta));
            var root = Math.Sqrt(Math.Max(0, (b * b) - (4 * a * c)));
            var share = b <= 0 ? (root - b) / (2 * a) : root + b == 0 ? 0 : -2 * c / (root + b);
            share = Math.Min(Math.Max(share, Math.Max(0, -delta)), (1 - delta) / 2);
            return ((estimate - delta) * (estimate - delta) * n) - (critical * critical * ((2 * share) + (delta * (1 - delta))));
        }

        double Limit(double end)
        {
            if (estimate == end || Excess(end) <= 0)
            {
                return end;
            }

            var (rejected, kept) = (end, estimate);
            while (true)
            {
                var middle = rejected + ((kept - rejected) / 2);
                if (middle == rejected || middle == kept)
                {
                    return kept;
                }

                (rejected, kept) = Excess(middle) > 0 ? (middle, kept) : (rejected, middle);
            }
        }
    }
}
