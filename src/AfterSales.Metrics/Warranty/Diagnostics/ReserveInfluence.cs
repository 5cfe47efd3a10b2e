using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Influence of each cell on the chain-ladder reserve: its derivative, and what one claim more, or one factor less, would change.</summary>
/// <remarks>
/// <para><b>Formula.</b> ∂R/∂f = Σ U/f over the origins that develop at that age; ∂f/∂C(k + 1) = C^(α−1)/ΣC^α,
/// ∂f/∂C(k) = ((α − 1)C^(α−2)C(k + 1) − αfC^(α−1))/ΣC^α; the latest amount besides: U/C − 1. One unit more paid in a cell raises all later amounts of
/// its origin:
/// the sum of their derivatives. Without one factor F of weight w: f′ = (f − wF/Σw)/(1 − w/Σw), R′ = R + (f′ − f)·∂R/∂f, exactly.</para>
/// <para><b>Units.</b> Reserve for each unit of the amount.</para>
/// <para><b>Domain.</b> A chain ladder without tail, whose reserve is defined.</para>
/// <para><b>Edge cases.</b> A pair that is dropped has no influence. A factor alone in its age cannot be left out. No reserve: all derivatives are
/// null. Σ C·∂R/∂C = R.</para>
/// <para><b>Method.</b> Closed form, no differences.</para>
/// <para><b>Source.</b> Differentiation; the idea of robustness: T. Verdonck, M. Van Wouwe and J. Dhaene, 2009.</para>
/// </remarks>
/// <example>
/// <code>
/// var paid = DevelopmentTriangle.OfCumulative([[100, 150, 160], [110, 190, null], [120, null, null]]);
/// var result = ReserveInfluence.Compute(paid);
/// Console.WriteLine($"reserve {result.Reserve:F1} thousand EUR"); // reserve 99.9 thousand EUR
/// Console.WriteLine(
///     $"a euro more paid in the youngest year adds {result.ByOneMoreUnitPaid[2][0]:F2} EUR"); // a euro more paid in the youngest year adds 0.73 EUR
/// </code>
/// </example>
public static class ReserveInfluence
{
    /// <summary>The influence of every cell.</summary>
    /// <param name="triangle">The cumulative amounts.</param>
    /// <param name="options">The weights; a tail is left out; null for Mack's.</param>
    /// <returns>Derivatives and the reserve without each factor, the largest change first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="triangle"/> is null.</exception>
    public static ReserveInfluenceResult Compute(DevelopmentTriangle triangle, ChainLadderOptions? options = null)
    {
        var chosen = options ?? ChainLadderOptions.Default;
        var kernel = new DevelopmentKernel(Guard.NotNull(triangle), chosen.Weighting, LastSigmaRule.None);
        var mack = new MackProjection(triangle, kernel, null);
        var reserve = mack.IsEmpty
            ? new Figure<double>(UndefinedReason.NoData)
            : ChainLadder.Named(mack.TotalUltimate - mack.TotalLatest, UndefinedReason.ZeroDenominator);
        var slopes = FactorSlopes(triangle, kernel, mack);
        var cells = Derivatives(triangle, kernel, mack, slopes);
        return new ReserveInfluenceResult
        {
            Reserve = reserve,
            ByCumulativeCell = Frozen(cells.Select((row, i) => Known(triangle, i, row)).ToArray(), reserve.IsDefined),
            ByOneMoreUnitPaid = Frozen(Later(triangle, cells), reserve.IsDefined),
            WithoutOneFactor = FrozenList.Own(reserve.Value is { } total ? Without(triangle, kernel, slopes, total) : []),
        };
    }

    private static double[] FactorSlopes(DevelopmentTriangle triangle, DevelopmentKernel kernel, MackProjection mack)
    {
        // Σ over origins of the amount at k times the factors after k: no division by a factor that may be 0.
        var slopes = new double[kernel.Factor.Length];
        var amount = new double[triangle.Origins];
        for (var k = 0; k < slopes.Length; k++)
        {
            var after = mack.ToUltimate[k + 1];
            for (var i = 0; i < amount.Length; i++)
            {
                if (triangle.Latest[i] >= 0 && triangle.Latest[i] <= k)
                {
                    amount[i] = triangle.Latest[i] == k ? triangle.At(i, k) : amount[i] * kernel.Factor[k - 1];
                    slopes[k] += amount[i] * after;
                }
            }
        }

        return slopes;
    }

    private static double[][] Derivatives(DevelopmentTriangle triangle, DevelopmentKernel kernel, MackProjection mack, double[] slopes)
    {
        var cells = Enumerable.Range(0, triangle.Origins).Select(_ => new double[triangle.Ages]).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            for (var k = 0; k < slopes.Length; k++)
            {
                var (start, end) = (triangle.At(i, k), triangle.At(i, k + 1));
                if (DevelopmentKernel.IsPair(start, end))
                {
                    var (byEnd, byStart) = kernel.Alpha switch
                    {
                        0 => (1 / start, -end / (start * start)),
                        1 => (1, -kernel.Factor[k]),
                        _ => (start, end - (2 * kernel.Factor[k] * start)),
                    };
                    cells[i][k] += slopes[k] * (byStart / kernel.Weight[k]);
                    cells[i][k + 1] += slopes[k] * (byEnd / kernel.Weight[k]);
                }
            }

            if (triangle.Latest[i] is var latest && latest >= 0)
            {
                cells[i][latest] += mack.ToUltimate[latest] - 1;
            }
        }

        return cells;
    }

    private static double[][] Later(DevelopmentTriangle triangle, double[][] cells) => cells.Select((row, i) =>
    {
        var later = new double[row.Length];
        for (var k = row.Length - 1; k >= 0; k--)
        {
            later[k] = (double.IsNaN(triangle.At(i, k)) ? 0 : row[k]) + (k + 1 < row.Length ? later[k + 1] : 0);
        }

        return later;
    }).Select((row, i) => Known(triangle, i, row)).ToArray();

    private static double[] Known(DevelopmentTriangle triangle, int origin, double[] row)
        => row.Select((value, k) => double.IsNaN(triangle.At(origin, k)) ? double.NaN : value).ToArray();

    private static FrozenList<IReadOnlyList<double?>> Frozen(double[][] cells, bool isDefined) => FrozenList.Own(cells
        .Select(row => (IReadOnlyList<double?>)FrozenList.Own(row.Select(value => isDefined && Math.Abs(value) <= double.MaxValue ? value
            : (double?)null).ToArray())).ToArray());

    private static FactorInfluence[] Without(DevelopmentTriangle triangle, DevelopmentKernel kernel, double[] slopes, double reserve)
    {
        var found = new List<FactorInfluence>();
        for (var i = 0; i < triangle.Origins; i++)
        {
            for (var k = 0; k < slopes.Length; k++)
            {
                var (start, end) = (triangle.At(i, k), triangle.At(i, k + 1));
                if (!DevelopmentKernel.IsPair(start, end) || kernel.Pairs[k] < 2)
                {
                    continue;
                }

                var share = kernel.Power(start) / kernel.Weight[k];
                var change = slopes[k] * ((kernel.Factor[k] - (end / start)) * share / (1 - share));
                if (Math.Abs(reserve + change) <= double.MaxValue)
                {
                    found.Add(new FactorInfluence { Origin = i, Age = k, Reserve = reserve + change, Change = change });
                }
            }
        }

        return found.OrderByDescending(factor => Math.Abs(factor.Change)).ToArray();
    }
}
