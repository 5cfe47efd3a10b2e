using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Extreme studentized deviates: the farthest value of what is left, again and again.</summary>
internal static class DeviateKernel
{
    private const int Fewest = 3;

    public static UndefinedReason Reason(PresentNumbers present)
        => present.Count == 0 ? UndefinedReason.NoData
            : present.Count < Fewest ? UndefinedReason.SmallSample
            : present.Sorted[0] == present.Sorted[present.Count - 1] ? UndefinedReason.ZeroVariance : UndefinedReason.Overflow;

    public static List<OutlierTestStep> Steps(PresentNumbers present, int most, double significance)
    {
        var (left, places) = (present.Numbers.ToList(), present.Places.ToList());
        var steps = new List<OutlierTestStep>();
        while (steps.Count < most && left.Count >= Fewest)
        {
            double[] values = [.. left];
            var mean = Moments.Mean(values);
            var spread = Math.Sqrt(Moments.SumOfSquares(values, mean) / (values.Length - 1));
            if (!(spread > 0) || double.IsInfinity(spread))
            {
                break;
            }

            var farthest = 0;
            for (var i = 1; i < values.Length; i++)
            {
                farthest = Math.Abs(values[i] - mean) > Math.Abs(values[farthest] - mean) ? i : farthest;
            }

            steps.Add(new OutlierTestStep
            {
                Position = places[farthest],
                Statistic = Figures.Finite(Math.Abs(values[farthest] - mean) / spread),
                Critical = Figures.Finite(Critical(values.Length, significance)),
            });
            left.RemoveAt(farthest);
            places.RemoveAt(farthest);
        }

        return steps;
    }

    private static double Critical(int count, double significance)
    {
        var t = StudentTDistribution.InverseSurvival(TailShare.Of(significance, 2.0 * count), count - 2);
        return (count - 1.0) / Math.Sqrt(count) / Math.Sqrt(((count - 2) / (t * t)) + 1);
    }
}
