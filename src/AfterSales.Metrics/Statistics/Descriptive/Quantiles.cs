using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Quantiles of a sample, by any of the nine usual definitions.</summary>
/// <remarks>
/// <para><b>Formula.</b> x₍ⱼ₎ + γ(x₍ⱼ₊₁₎ − x₍ⱼ₎) with j = ⌊np + m⌋ and m by type: 4: 0; 5: ½; 6: p; 7: 1 − p; 8: (p + 1)/3; 9: p/4 + 3/8, γ = np + m − j.
/// Type 1: γ = 0 at a step, else 1, m = 0; type 2: ½ at a step; type 3: m = −½, γ = 0 at a step of even j, else 1.</para>
/// <para><b>Units.</b> Those of the values; p is a fraction.</para>
/// <para><b>Domain.</b> Finite values in any order, p from 0 to 1. Needs every value.</para>
/// <para><b>Edge cases.</b> No value: undefined, <see cref="UndefinedReason.NoData"/>. One value: that value. p = 0 and 1 give the extremes. A missing or
/// NaN value is the caller's
/// to take out: it is refused, and does not shift the median by where it stands, as in MathNet.</para>
/// <para><b>Method.</b> The order statistics needed are selected from one copy, without sorting it, −0 before 0; steps of types
/// 1–6 and 8–9 are recognized within four units in the last place of np, as in R.</para>
/// <para><b>Source.</b> R. J. Hyndman and Y. Fan, American Statistician 50, 1996. Matches R's quantile for all types. MathNet defaults to type 8; #1157
/// and #1158.</para>
/// </remarks>
/// <example>
/// <code>
/// double[] days = [2, 3, 4, 4, 5, 6, 8, 24];
/// Console.WriteLine(
///     $"median {Quantiles.Median(days):F1} days, nine of ten within {Quantiles.Compute(days, 0.9):F1} days"); // median 4.5 days, nine of ten within 12.8 days
/// </code>
/// </example>
public static class Quantiles
{
    /// <summary>One quantile.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="p">From 0 to 1.</param>
    /// <param name="type">Which definition; <see cref="QuantileType.R7"/> by default.</param>
    /// <returns>The quantile.</returns>
    /// <exception cref="ArgumentException">A value is not finite, <paramref name="p"/> is outside [0, 1], or the type is unknown.</exception>
    public static Figure<double> Compute(ReadOnlySpan<double> values, double p, QuantileType type = QuantileType.R7)
        => Compute(values, [Guard.InRange(p, 0, 1)], type)[0];

    /// <summary>Several quantiles from one copy.</summary>
    /// <param name="values">Finite values.</param>
    /// <param name="probabilities">Each from 0 to 1, in any order.</param>
    /// <param name="type">Which definition; <see cref="QuantileType.R7"/> by default.</param>
    /// <returns>One quantile for each probability, in their order.</returns>
    /// <exception cref="ArgumentException">A value is not finite, a probability is outside [0, 1], or the type is unknown.</exception>
    public static IReadOnlyList<Figure<double>> Compute(ReadOnlySpan<double> values, ReadOnlySpan<double> probabilities, QuantileType type = QuantileType.R7)
    {
        Guard.AllFinite(values, nameof(values));
        Guard.Defined(type);
        foreach (var p in probabilities)
        {
            Guard.InRange(p, 0, 1, nameof(probabilities));
        }

        if (values.Length == 0)
        {
            return FrozenList.Own(Array.ConvertAll(probabilities.ToArray(), _ => Figure.Undefined<double>(UndefinedReason.NoData)));
        }

        var places = new (int Low, int High, double Weight)[probabilities.Length];
        var ranks = new int[2 * places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var (j, gamma) = Place(values.Length, probabilities[i], type);
            places[i] = (Rank(j, values.Length), Rank(j + 1, values.Length), gamma);
            (ranks[2 * i], ranks[(2 * i) + 1]) = (places[i].Low, places[i].High);
        }

        Array.Sort(ranks);
        var found = new double[ranks.Length];
        OrderStatistics.Take(values, ranks, found);
        double At(int rank) => found[Array.BinarySearch(ranks, rank)];
        return FrozenList.Own(Array.ConvertAll(places, place => new Figure<double>(Between(At(place.Low), At(place.High), place.Weight))));
    }

    /// <summary>The median, type 7 at ½.</summary>
    /// <param name="values">Finite values.</param>
    /// <returns>The middle value, or the mean of the two.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static Figure<double> Median(ReadOnlySpan<double> values) => Compute(values, 0.5);

    internal static double[] Sorted(ReadOnlySpan<double> values) => RadixSort.Sorted(values);

    internal static double MedianOfSorted(ReadOnlySpan<double> sorted)
    {
        var (low, high) = (sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
        return low == high ? low : (low / 2) + (high / 2);
    }

    internal static double OfSorted(ReadOnlySpan<double> sorted, double p, QuantileType type)
    {
        var (j, gamma) = Place(sorted.Length, p, type);
        return Between(sorted[Rank(j, sorted.Length)], sorted[Rank(j + 1, sorted.Length)], gamma);
    }

    /// <summary>The order statistic below a quantile, counted from 1, and the weight of the one above.</summary>
    private static (int Below, double Weight) Place(int n, double p, QuantileType type)
    {
        if (type == QuantileType.R7)
        {
            var index = (n - 1) * p;
            var floor = Math.Floor(index);
            return ((int)floor + 1, index - floor);
        }

        var m = type switch
        {
            QuantileType.R3 => -0.5,
            QuantileType.R5 => 0.5,
            QuantileType.R6 => p,
            QuantileType.R8 => (p + 1) / 3,
            QuantileType.R9 => (p / 4) + 0.375,
            _ => 0,
        };

        // np + m that should be whole can miss by rounding.
        var place = (n * p) + m;
        var fuzz = 4 * 2.220446049250313e-16 * Math.Max(1, n);
        var j = Math.Floor(place + fuzz);
        var rest = place - j;
        rest = Math.Abs(rest) < fuzz ? 0 : rest;
        var gamma = type switch
        {
            QuantileType.R1 => rest > 0 ? 1 : 0,
            QuantileType.R2 => rest > 0 ? 1 : 0.5,
            QuantileType.R3 => rest == 0 && j % 2 == 0 ? 0 : 1,
            _ => rest,
        };
        return ((int)j, gamma);
    }

    /// <summary>Where an order statistic counted from 1 stands when counted from 0, held inside the sample.</summary>
    private static int Rank(int j, int n) => Math.Min(Math.Max(j, 1), n) - 1;

    private static double Between(double low, double high, double gamma)
        => gamma == 0 || low == high ? low : gamma == 1 ? high : ((1 - gamma) * low) + (gamma * high);
}
