using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Processes;

/// <summary>Cases and sums by variant in two periods.</summary>
internal sealed class VariantMeans
{
    private readonly SortedDictionary<IReadOnlyList<string>, Sums> variants = new(OrdinalSteps.Instance);

    public void AddBefore(IEnumerable<(IReadOnlyList<string> Steps, long Count, decimal Sum)> rows)
    {
        foreach (var (steps, count, sum) in rows)
        {
            var sums = SumsOf(steps);
            (sums.Before, sums.SumBefore) = (sums.Before + count, sums.SumBefore + sum);
        }
    }

    public void AddAfter(IEnumerable<(IReadOnlyList<string> Steps, long Count, decimal Sum)> rows)
    {
        foreach (var (steps, count, sum) in rows)
        {
            var sums = SumsOf(steps);
            (sums.After, sums.SumAfter) = (sums.After + count, sums.SumAfter + sum);
        }
    }

    public RateMixDecompositionResult Decompose() => RateMixDecomposition.Compute([.. variants.Select(pair => new RateMixGroup
    {
        Name = string.Join(" → ", pair.Key),
        WeightBefore = pair.Value.Before,
        SumBefore = pair.Value.SumBefore,
        WeightAfter = pair.Value.After,
        SumAfter = pair.Value.SumAfter,
    })]);

    public IReadOnlyList<VariantChange> Changes(RateMixDecompositionResult mean) => FrozenList.Own(variants.Select((pair, i) => new VariantChange
    {
        Steps = pair.Key,
        Before = pair.Value.Before,
        After = pair.Value.After,
        RateEffect = mean.Groups.Count > 0 ? mean.Groups[i].RateEffect : 0,
        MixEffect = mean.Groups.Count > 0 ? mean.Groups[i].MixEffect : 0,
    }).ToArray());

    private Sums SumsOf(IReadOnlyList<string> steps)
    {
        if (!variants.TryGetValue(steps, out var sums))
        {
            sums = new Sums();
            variants.Add(steps, sums);
        }

        return sums;
    }

    private sealed class Sums
    {
        public long Before { get; set; }

        public decimal SumBefore { get; set; }

        public long After { get; set; }

        public decimal SumAfter { get; set; }
    }
}
