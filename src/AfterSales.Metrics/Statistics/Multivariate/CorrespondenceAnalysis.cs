using AfterSales.Metrics.Internal;
using MathNet.Numerics.LinearAlgebra;

namespace AfterSales.Metrics.Statistics;

/// <summary>Correspondence analysis: a map of brands and attributes from how often each attribute was given to each brand.</summary>
/// <remarks>
/// <para><b>Formula.</b> With P = N/n, row masses r and column masses c, S = (pᵢⱼ − rᵢcⱼ)/√(rᵢcⱼ) = UΔVᵀ; principal coordinates F = D_r^{−½}UΔ and
/// G = D_c^{−½}VΔ; inertia Σδ² = χ²/n; contribution r·f²/δ²; quality Σ over two axes f² ÷ Σ over all. Adjusted residuals
/// (n − e)/√(e(1 − r)(1 − c)).</para>
/// <para><b>Units.</b> None; shares of inertia are fractions.</para>
/// <para><b>Domain.</b> Counts or weights, not negative.</para>
/// <para><b>Edge cases.</b> Empty rows and columns are dropped and listed; a supplementary row without counts has no place. No count:
/// <see cref="UndefinedReason.NoData"/>. One row or column left: <see cref="UndefinedReason.SmallSample"/>. Rows all in the same proportions: no map,
/// <see cref="UndefinedReason.ZeroVariance"/>. A row or column in the middle has no quality,
/// <see cref="UndefinedReason.ZeroVariance"/>. Masses so far apart that a double does not hold their products: <see cref="UndefinedReason.Overflow"/>.
/// Neighboring axes of equal inertia are flagged: their directions are arbitrary.</para>
/// <para><b>Method.</b> Singular values. On each axis the first row whose contribution is within 1e-9 of the largest is positive, so that a map does not
/// flip. Axes with inertia below 1e-18 have no coordinates.</para>
/// <para><b>Source.</b> M. Greenacre, Correspondence Analysis in Practice, 3rd ed. 2017; S. Haberman, Biometrics 29, 1973, for the residuals.</para>
/// </remarks>
/// <example>
/// <code>
/// // How often two brands are called fast, kind, cheap.
/// var map = CorrespondenceAnalysis.Compute([[40, 10, 10], [10, 40, 10]]);
/// Console.WriteLine($"inertia {map.Inertia:F2}, chi-squared {map.ChiSquare:F0}, p = {map.PValue:E1}"); // inertia 0.30, chi-squared 36, p = 1.5E-008
/// Console.WriteLine($"the brands lie {Figure.Of(Math.Abs(map.RowCoordinates[0][0] - map.RowCoordinates[1][0])):F3} apart"); // the brands lie 1.095 apart
/// </code>
/// </example>
public static class CorrespondenceAnalysis
{
    private const double LeastInertia = 1e-18;
    private const double Alike = 1e-9;

    /// <summary>Below it, the product of two masses loses its digits.</summary>
    private const double LeastProduct = 1e-300;

    /// <summary>The map of a table.</summary>
    /// <param name="table">The counts, row by row.</param>
    /// <param name="supplementaryRows">Rows to be placed on the map without shaping it; null for none.</param>
    /// <returns>The map with its ingredients.</returns>
    /// <exception cref="ArgumentException">The table is null or empty, rows differ in length, an entry is negative or not finite, or the sum of all, or
    /// one over it, has no double.</exception>
    public static CorrespondenceAnalysisResult Compute(
        IReadOnlyList<IReadOnlyList<double>> table, IReadOnlyList<IReadOnlyList<double>>? supplementaryRows = null)
    {
        var columns = Require(table, nameof(table), null);
        Require(supplementaryRows ?? [], nameof(supplementaryRows), columns);
        var keptRows = Enumerable.Range(0, table.Count).Where(i => table[i].Any(count => count > 0)).ToArray();
        var keptColumns = Enumerable.Range(0, columns).Where(j => table.Any(row => row[j] > 0)).ToArray();
        var empty = CorrespondenceAnalysisResult.Empty(Dropped(table.Count, keptRows), Dropped(columns, keptColumns));
        if (keptRows.Length == 0)
        {
            return empty with { Reason = UndefinedReason.NoData };
        }

        var counts = Matrix<double>.Build.Dense(keptRows.Length, keptColumns.Length, (i, j) => table[keptRows[i]][keptColumns[j]]);
        var total = Guard.Representable(counts.Enumerate().Sum(), nameof(table));
        _ = Guard.Representable(1 / total, nameof(table));
        var (rows, across) = ((counts / total).RowSums(), (counts / total).ColumnSums());
        var masses = empty with { RowMasses = [.. rows], ColumnMasses = [.. across], Total = total };
        return keptRows.Length < 2 || keptColumns.Length < 2
            ? masses with { Reason = UndefinedReason.SmallSample }
            : rows.Minimum() * across.Minimum() < LeastProduct ? masses with { Reason = UndefinedReason.Overflow }
            : new CorrespondenceMap(counts, total, rows, across).Complete(masses, Kept(supplementaryRows ?? [], keptColumns));
    }

    private static int Require(IReadOnlyList<IReadOnlyList<double>> table, string name, int? columns)
    {
        Guard.NoneNull(table, name);
        if (columns is null)
        {
            Guard.NotEmpty(table.Count, name);
        }

        var width = columns ?? table[0].Count;
        for (var i = 0; i < table.Count; i++)
        {
            Guard.SameLength(table[i].Count, width, name, "the columns");
            Guard.NoneNegative([.. table[i]], name);
        }

        return width;
    }

    private static int[] Dropped(int count, int[] kept) => [.. Enumerable.Range(0, count).Except(kept)];

    private static double[][] Kept(IReadOnlyList<IReadOnlyList<double>> rows, int[] columns)
        => [.. rows.Select(row => columns.Select(j => row[j]).ToArray())];

    /// <summary>The map of a table without empty rows and columns.</summary>
    private sealed class CorrespondenceMap(Matrix<double> counts, double total, Vector<double> rows, Vector<double> across)
    {
        private readonly int axes = Math.Min(counts.RowCount, counts.ColumnCount) - 1;

        public CorrespondenceAnalysisResult Complete(CorrespondenceAnalysisResult masses, double[][] supplementary)
        {
            var standardized = Matrix<double>.Build.Dense(
                counts.RowCount, counts.ColumnCount, (i, j) => ((counts[i, j] / total) - (rows[i] * across[j])) / Math.Sqrt(rows[i] * across[j]));
            var inertia = standardized.Enumerate().Sum(s => s * s);
            var freedom = (counts.RowCount - 1) * (counts.ColumnCount - 1);
            var isFlat = inertia < LeastInertia;
            var (besideRows, besideColumns) = (Others(rows), Others(across));
            var shown = masses with
            {
                Inertia = Figure.Of(isFlat ? 0 : inertia),
                ChiSquare = Figures.Finite(isFlat ? 0 : inertia * total),
                DegreesOfFreedom = freedom,
                PValue = Figure.Of(isFlat ? 1 : ChiSquaredDistribution.Survival(Math.Min(double.MaxValue, inertia * total), freedom)),
                AdjustedResiduals = List(counts.RowCount, counts.ColumnCount, (i, j) => isFlat ? 0
                    : standardized[i, j] * Adjustment(besideRows[i], besideColumns[j])),
            };
            if (isFlat)
            {
                return shown with { Reason = UndefinedReason.ZeroVariance, PrincipalInertias = [.. new double[axes]] };
            }

            var spectrum = standardized.Svd();
            var inertias = spectrum.S.Take(axes).Select(s => s * s < LeastInertia ? 0 : s * s).ToArray();
            var used = inertias.Count(value => value > 0);
            var (right, signs) = (spectrum.VT, Signs(spectrum.U, used));
            var (rowPlaces, columnPlaces) = (
                Places(counts.RowCount, used, (i, k) => signs[k] * spectrum.U[i, k] * spectrum.S[k] / Math.Sqrt(rows[i])),
                Places(counts.ColumnCount, used, (j, k) => signs[k] * right[k, j] * spectrum.S[k] / Math.Sqrt(across[j])));
            return shown with
            {
                PrincipalInertias = inertias,
                Shares = [.. inertias.Select(value => value / inertia)],
                RowCoordinates = Lists(rowPlaces),
                ColumnCoordinates = Lists(columnPlaces),
                RowContributions = List(counts.RowCount, used, (i, k) => spectrum.U[i, k] * spectrum.U[i, k]),
                ColumnContributions = List(counts.ColumnCount, used, (j, k) => right[k, j] * right[k, j]),
                RowQuality = FrozenList.Own(rowPlaces.Select(Quality).ToArray()),
                ColumnQuality = FrozenList.Own(columnPlaces.Select(Quality).ToArray()),
                AxesNotUnique = [.. Enumerable.Range(0, Math.Max(used - 1, 0)).Where(k => inertias[k] - inertias[k + 1] <= Alike * inertias[k])],
                SupplementaryRows = [.. supplementary.Select(row => Supplementary(row, columnPlaces, spectrum.S, used))],
            };
        }

        /// <summary>The masses beside each: beside one that has nearly all, 1 less its mass would leave nothing but rounding.</summary>
        private static double[] Others(Vector<double> masses)
            => [.. masses.Select((mass, i) => mass <= 0.5 ? 1 - mass : masses.Where((_, k) => k != i).Sum())];

        private double Adjustment(double besideRow, double besideColumn)
            => Math.Sqrt(total / (besideRow * besideColumn)) is var factor && factor <= double.MaxValue
                ? factor
                : Math.Sqrt(total) / Math.Sqrt(besideRow) / Math.Sqrt(besideColumn);

        private static double[] Signs(Matrix<double> left, int used)
        {
            var signs = new double[used];
            for (var k = 0; k < used; k++)
            {
                var largest = left.Column(k).Max(u => u * u);
                signs[k] = left.Column(k).First(u => u * u >= largest - Alike) < 0 ? -1 : 1;
            }

            return signs;
        }

        private static double[][] Places(int count, int used, Func<int, int, double> place)
            => [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, used).Select(k => place(i, k)).ToArray())];

        private static FrozenList<IReadOnlyList<double>> Lists(double[][] places) => FrozenList.Own<IReadOnlyList<double>>([.. places.Select(FrozenList.Own)]);

        private static FrozenList<IReadOnlyList<double>> List(int count, int width, Func<int, int, double> item) => Lists(Places(count, width, item));

        private static Figure<double> Quality(double[] place)
        {
            var all = place.Sum(f => f * f);
            return all < LeastInertia ? Figure.Undefined<double>(UndefinedReason.ZeroVariance) : Figure.Of(place.Take(2).Sum(f => f * f) / all);
        }

        private static FrozenList<double>? Supplementary(double[] row, double[][] columnPlaces, Vector<double> singular, int used)
        {
            var sum = row.Sum();
            return sum == 0 ? null : FrozenList.Own(Enumerable.Range(0, used)
                .Select(k => row.Select((count, j) => count / sum * columnPlaces[j][k]).Sum() / singular[k]).ToArray());
        }
    }
}
