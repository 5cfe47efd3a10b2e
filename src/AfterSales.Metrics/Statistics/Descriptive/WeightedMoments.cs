using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Mean, variance and effective size of weighted values.</summary>
/// <remarks>
/// <para><b>Formula.</b> x̄ = Σwx/Σw, S = Σw(x − x̄)². Variance: S/Σw as a population; S/(Σw − 1) with weights that repeat a value (frequencies);
/// S/(Σw − Σw²/Σw) with weights of reliability. Kish's effective size (Σw)²/Σw².</para>
/// <para><b>Units.</b> Mean in the unit of the values, variances in its square; the effective size is a count.</para>
/// <para><b>Domain.</b> Finite values; weights 0 or from 1e-100 to 1e100, one for each value.</para>
/// <para><b>Edge cases.</b> A weight of zero leaves its value out and is counted. No weight left: undefined, <see cref="UndefinedReason.NoData"/>. Σw ≤ 1
/// leaves the frequency
/// variance undefined, a single weighted value the reliability variance: <see cref="UndefinedReason.SmallSample"/>.</para>
/// <para><b>Method.</b> Two passes about the weighted mean.</para>
/// <para><b>Source.</b> L. Kish, Survey Sampling, 1965; GNU Scientific Library for the reliability variance; Hmisc's wtd.var for frequencies.
/// simple-statistics #789 asked
/// for both by name.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = WeightedMoments.Compute(values: [9, 8, 4], weights: [200, 300, 500]);
/// Console.WriteLine($"mean {result.Mean:F1} points, worth {result.EffectiveSize:F2} equal answers"); // mean 6.2 points, worth 2.63 equal answers
/// </code>
/// </example>
public static class WeightedMoments
{
    /// <summary>The weighted moments.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="weights">One weight for each value: 0, or from 1e-100 to 1e100.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a value is not finite, or a weight is neither 0 nor from 1e-100 to 1e100.</exception>
    public static WeightedMomentsResult Compute(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        Guard.AllFinite(values, nameof(values));
        Guard.SameLength(weights.Length, values.Length, nameof(weights), nameof(values));
        for (var i = 0; i < weights.Length; i++)
        {
            // Their squares and sums then have doubles.
            _ = weights[i] == 0 || weights[i] is >= 1e-100 and <= 1e100 ? 0
                : throw Guard.Item(nameof(weights), "must be 0 or from 1e-100 to 1e100", i, weights[i]);
        }

        var (total, squares, first, zeros) = (0.0, 0.0, 0.0, 0);
        foreach (var w in weights)
        {
            total += w;
            squares += w * w;
            zeros += w == 0 ? 1 : 0;
        }

        for (var i = 0; i < values.Length; i++)
        {
            first += weights[i] * values[i];
        }

        if (total == 0)
        {
            var none = Figure.Undefined<double>(UndefinedReason.NoData);
            return new WeightedMomentsResult
            {
                Count = values.Length,
                ZeroWeights = zeros,
                TotalWeight = 0,
                TotalSquaredWeight = 0,
                EffectiveSize = none,
                Mean = none,
                PopulationVariance = none,
                FrequencyVariance = none,
                ReliabilityVariance = none,
            };
        }

        var mean = first / total;
        var (sum, drift) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            var d = values[i] - mean;
            sum += weights[i] * d * d;
            drift += weights[i] * d;
        }

        sum = Math.Max(sum - (drift / total * drift), 0);
        Figure<double> Over(double divisor) => divisor > 0 ? Figures.Finite(sum / divisor) : Figure.Undefined<double>(UndefinedReason.SmallSample);
        return new WeightedMomentsResult
        {
            Count = values.Length,
            ZeroWeights = zeros,
            TotalWeight = total,
            TotalSquaredWeight = Guard.Representable(squares, nameof(weights)),
            EffectiveSize = Figures.Finite(total / squares * total),
            Mean = Figures.Finite(mean + (drift / total)),
            PopulationVariance = Over(total),
            FrequencyVariance = Over(total - 1),
            ReliabilityVariance = values.Length - zeros < 2 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : Over(total - (squares / total)),
        };
    }
}
