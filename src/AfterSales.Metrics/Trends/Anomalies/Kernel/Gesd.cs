using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>The generalized extreme Studentized deviate test.</summary>
internal static class Gesd
{
    /// <summary>At most so many steps, fewer where what is left is all alike; fewer than two values left make no step.</summary>
    public static List<GesdStep> Steps(double[] values, int most, double significance)
    {
        var left = Enumerable.Range(0, values.Length).ToList();
        var steps = new List<GesdStep>();
        for (var i = 1; i <= most && left.Count >= 3; i++)
        {
            double[] rest = [.. left.Select(place => values[place])];
            var centered = Correlations.Centered(rest);
            var deviation = Math.Sqrt(Correlations.Product(centered, centered, 0) / (rest.Length - 1));
            if (SeriesValues.IsConstant(rest) || !(deviation > 0))
            {
                break;
            }

            var farthest = 0;
            for (var k = 1; k < centered.Length; k++)
            {
                farthest = Math.Abs(centered[k]) > Math.Abs(centered[farthest]) ? k : farthest;
            }

            steps.Add(new GesdStep
            {
                Position = left[farthest] + 1,
                Statistic = Math.Abs(centered[farthest]) / deviation,
                Critical = Critical(values.Length, i, significance),
            });
            left.RemoveAt(farthest);
        }

        return steps;
    }

    /// <summary>λᵢ = (n − i)t/√((n − i − 1 + t²)(n − i + 1)), t of n − i − 1 degrees of freedom at 1 − α/(2(n − i + 1)).</summary>
    private static double Critical(int n, int i, double significance)
    {
        double df = n - i - 1;
        var t = -StudentTDistribution.Quantile(TailShare.Of(significance, 2.0 * (n - i + 1)), df);
        return t > 1e150 ? (n - i) / Math.Sqrt(((df / t / t) + 1) * (n - i + 1)) // its square has no double
            : (n - i) * t / Math.Sqrt((df + (t * t)) * (n - i + 1));
    }
}
