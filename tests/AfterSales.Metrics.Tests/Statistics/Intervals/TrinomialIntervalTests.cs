using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class TrinomialIntervalTests
{
    [Fact]
    public void Score_EverySmallSample_IsTheBisectionsToTheLastBit()
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
    public void Score_LargeSamples_AreTheBisectionsToTheLastBit()
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

    private static void Check(double positive, double negative, double n, double critical)
    {
        var (lower, upper) = TrinomialInterval.Score(positive, negative, n, critical);
        var (low, high) = negative > positive ? Bisected(negative, positive, n, critical) : Bisected(positive, negative, n, critical);
        Assert.Equal(negative > positive ? (-high, -low) : (low, high), (lower, upper));
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
