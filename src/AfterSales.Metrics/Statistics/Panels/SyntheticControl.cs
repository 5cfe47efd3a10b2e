using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Synthetic control: one treated department against the mixture of others that followed it best before.</summary>
/// <remarks>
/// <para><b>Formula.</b> Weights w ≥ 0, Σw = 1, minimizing Σ over the periods before of (y − Σw_j x_j)²; gap y − Σw_j x_j; ratio of root mean squares after
/// over before; p the rank of the treated's ratio among those of all donors, each fitted from the other donors, over their number.</para>
/// <para><b>Units.</b> The unit of the series; weights are fractions.</para>
/// <para><b>Domain.</b> Complete series of equal length; donors without the programme.</para>
/// <para><b>Edge cases.</b> No period before, or none after: undefined, <see cref="UndefinedReason.SmallSample"/>. An exact mixture before: ratio, rank and p
/// undefined, <see cref="UndefinedReason.ZeroDenominator"/>. One donor: no placebo, rank and p undefined, <see cref="UndefinedReason.SmallSample"/>. A
/// treated unit outside the donors' range is counted: no mixture reaches it. Several mixtures may be equally good; one of them is given.</para>
/// <para><b>Method.</b> Active set, exact; the treated's own gap after plays no part in the weights.</para>
/// <para><b>Source.</b> A. Abadie, A. Diamond and J. Hainmueller, JASA 105, 2010, without covariates. Matches R's quadprog on the same problem.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = SyntheticControl.Compute([10, 12, 11, 15], [[1, 2, 1, 2], [3, 4, 3, 3], [2, 1, 2, 2]], 3);
/// Console.WriteLine(result.Weights[1]); // 1
/// Console.WriteLine(result.Weights.Sum()); // 1
/// </code>
/// </example>
public static class SyntheticControl
{
    /// <summary>The effect in one unit.</summary>
    /// <param name="treated">The treated unit's series.</param>
    /// <param name="donors">Series of units without the programme, as long.</param>
    /// <param name="periodsBefore">How many of the first periods lie before the programme.</param>
    /// <returns>The mixture, the gap, and its rank among placebos.</returns>
    /// <exception cref="ArgumentException">There is no donor, lengths differ, a value is not finite, the periods before exceed the series, or a
    /// gap is beyond the range of double.</exception>
    public static SyntheticControlResult Compute(ReadOnlySpan<double> treated, IReadOnlyList<IReadOnlyList<double>> donors, int periodsBefore)
    {
        Guard.AllFinite(treated, nameof(treated));
        Guard.NotEmpty(Guard.NotNull(donors).Count, nameof(donors));
        Guard.InRange(periodsBefore, 0, treated.Length);
        var series = new double[donors.Count][];
        for (var j = 0; j < series.Length; j++)
        {
            series[j] = [.. Guard.NotNull(donors[j], $"donors[{j}]")];
            Guard.SameLength(series[j].Length, treated.Length, $"donors[{j}]", nameof(treated));
            Guard.AllFinite(series[j], $"donors[{j}]");
        }

        return periodsBefore == 0 || periodsBefore == treated.Length ? Undefined() : Of(treated.ToArray(), series, periodsBefore);
    }

    private static SyntheticControlResult Of(double[] treated, double[][] donors, int before)
    {
        var (weights, gap) = Gap(treated, donors, before);
        foreach (var value in gap)
        {
            Guard.Representable(value, nameof(treated));
        }

        var ratio = Ratio(gap, before, treated);
        Figure<double>[] placebos = donors.Length < 2 ? [] : [.. donors.Select((d, j) =>
            Ratio(Gap(d, [.. donors.Where((_, k) => k != j)], before).Gap, before, d))];
        var known = placebos.Count(p => p.IsDefined);
        var rank = ratio.Value is not { } own ? Figure.Undefined<int>(ratio.Reason!.Value)
            : known == 0 ? Figure.Undefined<int>(UndefinedReason.SmallSample)
            : Figure.Of(1 + placebos.Count(p => p.Value >= own));
        return new SyntheticControlResult
        {
            Weights = FrozenList.Own(weights),
            Gap = FrozenList.Own(gap),
            RootMeanSquareBefore = Figures.Finite(RootMeanSquare(gap.AsSpan(0, before))),
            RootMeanSquareAfter = Figures.Finite(RootMeanSquare(gap.AsSpan(before))),
            AverageEffect = Figures.Finite(Moments.Mean(gap.AsSpan(before))),
            ErrorRatio = ratio,
            OutsideRange = Enumerable.Range(0, before).Count(t => donors.All(d => d[t] < treated[t]) || donors.All(d => d[t] > treated[t])),
            PlaceboRatios = FrozenList.Own(placebos),
            Rank = rank,
            PValue = rank.Select(r => r / (1.0 + known)),
        };
    }

    private static (double[] Weights, double[] Gap) Gap(double[] treated, double[][] donors, int before)
    {
        var exponent = Math.Max(Scaling.Exponent(treated), donors.Max(d => Scaling.Exponent(d)));
        var weights = SimplexLeastSquares.Weights(
            Array.ConvertAll(donors, d => Scaling.Down(d.AsSpan(0, before), exponent)), Scaling.Down(treated.AsSpan(0, before), exponent));
        double[] gap = [.. treated];
        for (var j = 0; j < donors.Length; j++)
        {
            for (var t = 0; t < gap.Length; t++)
            {
                gap[t] -= weights[j] * donors[j][t];
            }
        }

        return (weights, gap);
    }

    private static Figure<double> Ratio(double[] gap, int before, double[] treated)
    {
        var (first, then) = (RootMeanSquare(gap.AsSpan(0, before)), RootMeanSquare(gap.AsSpan(before)));

        // A mixture that is exact but for rounding has no error to compare with.
        return first <= 1e-13 * RootMeanSquare(treated) ? Figure.Undefined<double>(UndefinedReason.ZeroDenominator) : Figures.Finite(then / first);
    }

    private static double RootMeanSquare(ReadOnlySpan<double> values)
    {
        var exponent = Scaling.Exponent(values);
        var scaled = Scaling.Down(values, exponent);
        return Scaling.Up(Math.Sqrt(LeastSquares.Dot(scaled, scaled) / scaled.Length), exponent);
    }

    private static SyntheticControlResult Undefined()
    {
        var none = Figure.Undefined<double>(UndefinedReason.SmallSample);
        return new SyntheticControlResult
        {
            Weights = [],
            Gap = [],
            RootMeanSquareBefore = none,
            RootMeanSquareAfter = none,
            AverageEffect = none,
            ErrorRatio = none,
            OutsideRange = 0,
            PlaceboRatios = [],
            Rank = Figure.Undefined<int>(UndefinedReason.SmallSample),
            PValue = none,
        };
    }
}
