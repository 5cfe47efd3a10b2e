using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>All ways of putting indicators together, over those that have weight.</summary>
internal sealed class CompositeKernel
{
    private const double Alike = 1e-9;

    private readonly IReadOnlyList<IReadOnlyList<double>> values;
    private readonly IReadOnlyList<BrandHealthIndicator> indicators;
    private readonly double[] weights;
    private readonly double[][] goalposts;
    private readonly int brands;

    public CompositeKernel(IReadOnlyList<IReadOnlyList<double>> values, IReadOnlyList<BrandHealthIndicator> indicators)
    {
        (this.values, this.indicators, brands) = (values, indicators, values.Count);

        // In units of the largest, so that no sum of them leaves the doubles.
        var largest = indicators.Max(indicator => indicator.Weight);
        weights = [.. indicators.Select(indicator => indicator.Weight / largest)];
        goalposts = Scaled(Goalpost);
    }

    public BrandHealthIndexResult Result()
    {
        BrandHealthMethod[] methods =
        [
            .. All(IndicatorScaling.MinMax, Constants(), () => Scaled(MinMax)),
            .. All(IndicatorScaling.Goalposts, [], () => goalposts),
            Method(IndicatorScaling.StandardScore, IndicatorAggregation.Arithmetic, Constants(), () => Scaled(StandardScore)),
            .. All(IndicatorScaling.Rank, [], () => Scaled(MidRank)),
        ];
        var index = Array.Find(methods, method => method.Scaling == IndicatorScaling.Goalposts)!;
        var known = Array.FindAll(methods, method => method.Reason is null);
        var order = Enumerable.Range(0, brands).OrderBy(i => index.Ranks[i]).ToArray();
        return new BrandHealthIndexResult
        {
            Reason = null,
            GoalpostValues = [.. goalposts.Select(brand => (IReadOnlyList<double>)FrozenList.Own(brand))],
            Methods = methods,
            LowestRanks = [.. Enumerable.Range(0, brands).Select(i => known.Min(method => method.Ranks[i]))],
            HighestRanks = [.. Enumerable.Range(0, brands).Select(i => known.Max(method => method.Ranks[i]))],
            AverageShift = Figure.Of(known.Average(method => method.Ranks.Select((rank, i) => Math.Abs(rank - index.Ranks[i])).Average())),
            LeaveOneOutRanks = FrozenList.Own<IReadOnlyList<int>?>([.. Enumerable.Range(0, indicators.Count).Select(Without)]),
            First = order[0],
            Second = brands > 1 ? order[1] : null,
            SwitchWeights = [.. Enumerable.Range(0, indicators.Count).Select(j => brands > 1 ? Switch(j, order[0], order[1]) : null)],
        };
    }

    private int[] Constants() => [.. Enumerable.Range(0, indicators.Count).Where(j => weights[j] > 0 && values.All(brand => brand[j] == values[0][j]))];

    private IEnumerable<BrandHealthMethod> All(IndicatorScaling scaling, int[] constants, Func<double[][]> scaled)
        => new[] { IndicatorAggregation.Arithmetic, IndicatorAggregation.Geometric, IndicatorAggregation.Harmonic }
            .Select(aggregation => Method(scaling, aggregation, constants, scaled));

    private BrandHealthMethod Method(IndicatorScaling scaling, IndicatorAggregation aggregation, int[] constants, Func<double[][]> scaled)
    {
        UndefinedReason? reason = brands == 1 && scaling != IndicatorScaling.Goalposts ? UndefinedReason.SmallSample
            : constants.Length > 0 ? UndefinedReason.ZeroVariance
            : null;
        double[] scores = reason is null ? [.. scaled().Select(brand => Aggregate(brand, weights, aggregation))] : [];
        return new BrandHealthMethod
        {
            Scaling = scaling,
            Aggregation = aggregation,
            Reason = reason,
            Culprits = reason == UndefinedReason.ZeroVariance ? constants : [],
            Scores = scores,
            Ranks = Ranks(scores),
        };
    }

    private static int[] Ranks(double[] scores) => [.. scores.Select(score => 1 + scores.Count(other => other > score + Alike))];

    private static double Aggregate(double[] brand, double[] weights, IndicatorAggregation aggregation)
    {
        var (total, sum) = (weights.Sum(), 0.0);
        for (var j = 0; j < brand.Length; j++)
        {
            if (weights[j] == 0)
            {
                continue;
            }

            if (aggregation != IndicatorAggregation.Arithmetic && brand[j] == 0)
            {
                return 0;
            }

            sum += aggregation switch
            {
                IndicatorAggregation.Arithmetic => weights[j] * brand[j],
                IndicatorAggregation.Geometric => weights[j] * Elementary.Log(brand[j]),
                _ => weights[j] / brand[j],
            };
        }

        return aggregation switch
        {
            IndicatorAggregation.Arithmetic => sum / total,
            IndicatorAggregation.Geometric => Elementary.Exp(sum / total),
            _ => total / sum,
        };
    }

    private FrozenList<int>? Without(int indicator)
    {
        double[] others = [.. weights.Select((weight, j) => j == indicator ? 0 : weight)];
        return others.All(weight => weight == 0)
            ? null
            : FrozenList.Own(Ranks([.. goalposts.Select(brand => Aggregate(brand, others, IndicatorAggregation.Arithmetic))]));
    }

    private double? Switch(int indicator, int first, int second)
    {
        double[] others = [.. weights.Select((weight, j) => j == indicator ? 0 : weight)];
        if (others.All(weight => weight == 0))
        {
            return null;
        }

        var rest = Aggregate(goalposts[first], others, IndicatorAggregation.Arithmetic) - Aggregate(goalposts[second], others, IndicatorAggregation.Arithmetic);
        var own = goalposts[first][indicator] - goalposts[second][indicator];
        var share = rest / (rest - own);
        return rest == own || share is < 0 or > 1 ? null : share;
    }

    private double[][] Scaled(Func<int, int, double> scale)
        => [.. Enumerable.Range(0, brands).Select(i => Enumerable.Range(0, indicators.Count).Select(j => scale(i, j)).ToArray())];

    private double Turned(int indicator, double points) => indicators[indicator].Direction == IndicatorDirection.LowerIsBetter ? 100 - points : points;

    private double MinMax(int brand, int indicator)
    {
        var (low, high) = (values.Min(row => row[indicator]), values.Max(row => row[indicator]));
        return low == high ? 0 : Turned(indicator, 100 * ((values[brand][indicator] - low) / (high - low)));
    }

    private double Goalpost(int brand, int indicator)
    {
        var (low, high) = (indicators[indicator].LowGoalpost, indicators[indicator].HighGoalpost);
        return Turned(indicator, Math.Max(Math.Min(100, 100 * ((values[brand][indicator] - low) / (high - low))), 0));
    }

    private double StandardScore(int brand, int indicator)
    {
        var mean = values.Average(row => row[indicator]);
        var spread = Math.Sqrt(values.Sum(row => (row[indicator] - mean) * (row[indicator] - mean)) / (brands - 1));
        var score = spread == 0 ? 0 : (values[brand][indicator] - mean) / spread;
        return indicators[indicator].Direction == IndicatorDirection.LowerIsBetter ? -score : score;
    }

    private double MidRank(int brand, int indicator)
    {
        var own = values[brand][indicator];
        var (below, same) = (values.Count(row => row[indicator] < own), values.Count(row => row[indicator] == own));
        return brands == 1 ? 0 : Turned(indicator, 100 * (below + ((same - 1) / 2.0)) / (brands - 1));
    }
}
