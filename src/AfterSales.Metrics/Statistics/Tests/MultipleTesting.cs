using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>p-values of several tests, adjusted so that each can be compared with the level alone.</summary>
/// <remarks>
/// <para><b>Formula.</b> With p₍₁₎ ≤ … ≤ p₍ₘ₎: Bonferroni m·p; Holm max over j ≤ i of (m − j + 1)p₍ⱼ₎; Hochberg min over j ≥ i of (m − j + 1)p₍ⱼ₎; BH min
/// over j ≥ i of m·p₍ⱼ₎/j;
/// BY the same times Σ1/j; Hommel by Wright's algorithm. All at most 1.</para>
/// <para><b>Units.</b> Probabilities.</para>
/// <para><b>Domain.</b> p from 0 to 1; null is a test that was not made: it does not count in m and stays null.</para>
/// <para><b>Edge cases.</b> Nothing, or only nulls, gives back as many nulls. One p-value stays as it is. Ties get equal values; 0 stays 0.</para>
/// <para><b>Method.</b> One sort; Hommel O(m²).</para>
/// <para><b>Source.</b> S. Holm 1979; Y. Hochberg 1988; G. Hommel 1988; Y. Benjamini and Y. Hochberg 1995; Y. Benjamini and D. Yekutieli 2001; S. P.
/// Wright, Biometrics 48, 1992. Matches
/// R's p.adjust. FSharp.Stats #45 asked for it.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] pValues = [0.01, 0.02, 0.03, 0.5];
/// Console.WriteLine(string.Join(", ", MultipleTesting.Adjust(pValues).Select(p =&gt; $"{p:F2}"))); // 0.04, 0.04, 0.04, 0.50
/// Console.WriteLine(string.Join(", ", MultipleTesting.Adjust(pValues, MultipleTestingCorrection.Holm).Select(p =&gt; $"{p:F2}"))); // 0.04, 0.06, 0.06, 0.50
/// </code>
/// </example>
public static class MultipleTesting
{
    /// <summary>Adjusts p-values.</summary>
    /// <param name="pValues">From 0 to 1; null for a test that was not made.</param>
    /// <param name="correction">How; Benjamini and Hochberg by default.</param>
    /// <returns>One adjusted p-value for each, in input order; null where the input is.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1], or the correction is unknown.</exception>
    public static IReadOnlyList<double?> Adjust(ReadOnlySpan<double?> pValues, MultipleTestingCorrection correction =
        MultipleTestingCorrection.BenjaminiHochberg)
    {
        Guard.Defined(correction);
        var (order, sorted) = (new List<int>(), new List<double>());
        for (var i = 0; i < pValues.Length; i++)
        {
            if (pValues[i] is { } p)
            {
                sorted.Add(p is >= 0 and <= 1 ? p : throw Guard.Item(nameof(pValues), "must be from 0 to 1", i, p));
                order.Add(i);
            }
        }

        var (keys, places) = (sorted.ToArray(), order.ToArray());
        Array.Sort(keys, places);
        var adjusted = Sorted(keys, correction);
        var result = new double?[pValues.Length];
        for (var i = 0; i < places.Length; i++)
        {
            result[places[i]] = Math.Min(1, adjusted[i]);
        }

        return FrozenList.Own(result);
    }

    /// <summary>Adjusts p-values, all of them made.</summary>
    /// <param name="pValues">From 0 to 1.</param>
    /// <param name="correction">How; Benjamini and Hochberg by default.</param>
    /// <returns>One adjusted p-value for each, in input order.</returns>
    /// <exception cref="ArgumentException">A p-value is outside [0, 1], or the correction is unknown.</exception>
    public static IReadOnlyList<double> Adjust(ReadOnlySpan<double> pValues, MultipleTestingCorrection correction = MultipleTestingCorrection.BenjaminiHochberg)
    {
        var made = new double?[pValues.Length];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = pValues[i];
        }

        return FrozenList.Own(Adjust(made, correction).Select(p => p!.Value).ToArray());
    }

    private static double[] Sorted(double[] p, MultipleTestingCorrection correction)
    {
        var m = p.Length;
        switch (correction)
        {
            case MultipleTestingCorrection.Bonferroni:
                return [.. p.Select(x => m * x)];
            case MultipleTestingCorrection.Holm:
                var highest = 0.0;
                return [.. p.Select((x, i) => highest = Math.Max(highest, (m - i) * x))];
            case MultipleTestingCorrection.Hochberg:
                return FromTheTop(p, i => m - i);
            case MultipleTestingCorrection.Hommel:
                return Hommel(p);
            case MultipleTestingCorrection.BenjaminiYekutieli:
                var harmonic = 0.0;
                for (var i = 1; i <= m; i++)
                {
                    harmonic += 1.0 / i;
                }

                return FromTheTop(p, i => harmonic * m / (i + 1));
            default:
                return FromTheTop(p, i => (double)m / (i + 1));
        }
    }

    private static double[] FromTheTop(double[] p, Func<int, double> factor)
    {
        var adjusted = new double[p.Length];
        var lowest = 1.0;
        for (var i = p.Length - 1; i >= 0; i--)
        {
            lowest = Math.Min(lowest, factor(i) * p[i]);
            adjusted[i] = lowest;
        }

        return adjusted;
    }

    private static double[] Hommel(double[] p)
    {
        var n = p.Length;
        var simes = double.PositiveInfinity;
        for (var i = 0; i < n; i++)
        {
            simes = Math.Min(simes, n * p[i] / (i + 1));
        }

        var adjusted = new double[n];
        adjusted.AsSpan().Fill(Math.Min(1, simes));
        for (var m = n - 1; m >= 2; m--)
        {
            // The last m − 1 p-values decide Simes's bound for subsets of m.
            var bound = double.PositiveInfinity;
            for (var k = 2; k <= m; k++)
            {
                bound = Math.Min(bound, m * p[n - m + k - 1] / k);
            }

            for (var i = 0; i <= n - m; i++)
            {
                adjusted[i] = Math.Max(adjusted[i], Math.Min(m * p[i], bound));
            }

            var last = Math.Min(m * p[n - m], bound);
            for (var i = n - m + 1; i < n; i++)
            {
                adjusted[i] = Math.Max(adjusted[i], last);
            }
        }

        for (var i = 0; i < n; i++)
        {
            adjusted[i] = Math.Max(adjusted[i], p[i]);
        }

        return adjusted;
    }
}
