using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The correlation of each pair of columns with all other columns held fixed.</summary>
/// <remarks>
/// <para><b>Formula.</b> The correlation of the residuals of both columns after regression on all others: −pᵢⱼ/√(pᵢᵢpⱼⱼ) of the inverse correlation matrix;
/// t = r√(ν/(1 − r²)) with ν = n − k, k being the number of columns.</para>
/// <para><b>Units.</b> −1 … 1; p-values two-sided.</para>
/// <para><b>Domain.</b> At least two columns of equal length of finite values.</para>
/// <para><b>Edge cases.</b> A constant column, or one determined by the others: its correlations are undefined, <see cref="UndefinedReason.Singular"/>;
/// those of the rest
/// stand. n ≤ k: p undefined, <see cref="UndefinedReason.SmallSample"/>. A column with itself has 1 and no p.
/// <see cref="PartialCorrelationResult.Tolerance"/> tells how near each column
/// is to being determined: below 1e-8 expect few digits.</para>
/// <para><b>Method.</b> From an orthogonal decomposition with the pair last, not from an inverse: Longley's data keep ten digits.</para>
/// <para><b>Source.</b> R. A. Fisher, Metron 3, 1924. Matches R's −cov2cor(solve(cor(X))).</para>
/// </remarks>
public static class PartialCorrelation
{
    private const double RankTolerance = 1e-10;

    /// <summary>The partial correlations of columns.</summary>
    /// <param name="columns">At least two columns of finite values, alike in length.</param>
    /// <returns>The matrix of coefficients and p-values.</returns>
    /// <exception cref="ArgumentException">Fewer than two columns, lengths differ, or a value is not finite.</exception>
    public static PartialCorrelationResult Compute(IReadOnlyList<IReadOnlyList<double>> columns)
    {
        Guard.NotNull(columns);
        if (columns.Count < 2)
        {
            throw Guard.OutOfRange(nameof(columns), "must hold at least two columns", columns.Count);
        }

        var (data, k) = (new double[columns.Count][], columns.Count);
        for (var j = 0; j < k; j++)
        {
            data[j] = [.. Guard.NotNull(columns[j], $"columns[{j}]")];
            Guard.SameLength(data[j].Length, data[0].Length, $"columns[{j}]", "columns[0]");
            Guard.AllFinite(data[j], $"columns[{j}]");
        }

        var n = data[0].Length;
        var (coefficients, pValues, tolerance) = (new Figure<double>[k, k], new Figure<double>[k, k], new double[k]);
        for (var i = 0; i < k; i++)
        {
            (coefficients[i, i], pValues[i, i]) = (Figure.Of(1.0), Figure.Undefined<double>(UndefinedReason.OutsideDomain));
            for (var j = 0; j < k; j++)
            {
                if (i != j)
                {
                    (coefficients[i, j], pValues[i, j], tolerance[j]) = i < j || j == 0 ? Pair(data, i, j, n) : (coefficients[j, i], pValues[j, i], tolerance[j]);
                }
            }
        }

        return new PartialCorrelationResult
        {
            Count = n,
            DegreesOfFreedom = n - k,
            Coefficients = Rows(coefficients),
            PValues = Rows(pValues),
            Tolerance = FrozenList.Own(tolerance),
        };
    }

    private static (Figure<double> Coefficient, Figure<double> PValue, double Tolerance) Pair(double[][] data, int i, int j, int n)
    {
        var ones = new double[n];
        ones.AsSpan().Fill(1);
        IReadOnlyList<double>[] ordered = [ones, .. data.Where((_, c) => c != i && c != j), data[i], data[j]];
        var system = n == 0 ? null : LeastSquares.Of(ordered, hasConstant: true, RankTolerance);
        var last = ordered.Length - 1;
        var tolerance = system?.Remainder(last) ?? 0;
        var none = Figure.Undefined<double>(n == 0 ? UndefinedReason.NoData : UndefinedReason.Singular);

        // j left over by the others but determined once i joins them is a perfect relation; left over by neither is none of its own.
        if (system is null || !system.IsDetermined(last - 1) || !(system.Shared(last) is { } r))
        {
            return (none, none, tolerance);
        }

        double df = n - data.Length;
        return (Figures.Finite(r), df <= 0 ? Figure.Undefined<double>(UndefinedReason.SmallSample)
            : Math.Abs(r) == 1 ? Figure.Of(0.0) : Figure.Of(StudentTDistribution.TwoSided(r * Math.Sqrt(df / ((1 - r) * (1 + r))), df)), tolerance);
    }

    private static FrozenList<IReadOnlyList<Figure<double>>> Rows(Figure<double>[,] matrix)
    {
        var k = matrix.GetLength(0);
        var rows = new IReadOnlyList<Figure<double>>[k];
        for (var i = 0; i < k; i++)
        {
            var row = new Figure<double>[k];
            for (var j = 0; j < k; j++)
            {
                row[j] = matrix[i, j];
            }

            rows[i] = FrozenList.Own(row);
        }

        return FrozenList.Own(rows);
    }
}
