using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Quantiles of values that each stand for several: type 7 with weights as frequencies.</summary>
/// <remarks>
/// <para><b>Formula.</b> With W = Σw and equal values merged, the order statistic of rank r is the first value whose cumulated weight reaches r. At place
/// 1 + (W − 1)p,
/// linear between the order statistics of the ranks below and above.</para>
/// <para><b>Units.</b> Those of the values; p is a fraction.</para>
/// <para><b>Domain.</b> Finite values, weights not negative, p from 0 to 1.</para>
/// <para><b>Edge cases.</b> Whole weights give what repeating each value would. A weight of zero leaves its value out. No weight left: undefined,
/// <see cref="UndefinedReason.NoData"/>. W below 1 has no rank between; the place is held inside the sample.</para>
/// <para><b>Method.</b> One sort, one running sum.</para>
/// <para><b>Source.</b> F. E. Harrell's Hmisc, wtd.quantile with type 'quantile'; simple-statistics #789.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(WeightedQuantiles.Compute([100, 1, 3], [0, 1, 1], [0.5])[0].Value); // 2
/// </code>
/// </example>
public static class WeightedQuantiles
{
    /// <summary>The weighted quantiles.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="weights">One weight for each value, not negative.</param>
    /// <param name="probabilities">Each from 0 to 1, in any order.</param>
    /// <returns>One quantile for each probability, in their order.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite, a weight is negative, or a probability is outside [0, 1].</exception>
    public static IReadOnlyList<Figure<double>> Compute(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<double> probabilities)
    {
        Guard.AllFinite(values, nameof(values));
        Guard.SameLength(weights.Length, values.Length, nameof(weights), nameof(values));
        Guard.NoneNegative(weights, nameof(weights));
        foreach (var p in probabilities)
        {
            Guard.InRange(p, 0, 1, nameof(probabilities));
        }

        var (sorted, order) = (values.ToArray(), weights.ToArray());
        Array.Sort(sorted, order);
        var (kept, cumulated, total) = (new List<double>(sorted.Length), new List<double>(sorted.Length), 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (order[i] == 0)
            {
                continue;
            }

            total += order[i];
            if (kept.Count > 0 && kept[kept.Count - 1] == sorted[i])
            {
                cumulated[cumulated.Count - 1] = total;
            }
            else
            {
                kept.Add(sorted[i]);
                cumulated.Add(total);
            }
        }

        var result = new Figure<double>[probabilities.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = kept.Count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
                : new Figure<double>(At(kept, cumulated, 1 + ((total - 1) * probabilities[i])));
        }

        return FrozenList.Own(result);
    }

    private static double At(List<double> values, List<double> cumulated, double place)
    {
        var below = Math.Max(Math.Floor(place), 1);
        var above = Math.Min(below + 1, cumulated[cumulated.Count - 1]);
        var share = place - Math.Floor(place);
        var (low, high) = (Ranked(values, cumulated, below), Ranked(values, cumulated, above));
        return share == 0 || low == high ? low : ((1 - share) * low) + (share * high);
    }

    private static double Ranked(List<double> values, List<double> cumulated, double rank)
    {
        var index = cumulated.BinarySearch(rank);
        return values[Math.Min(index < 0 ? ~index : index, values.Count - 1)];
    }
}
