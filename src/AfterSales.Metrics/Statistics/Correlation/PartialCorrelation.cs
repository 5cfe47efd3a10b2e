using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The correlation of each pair of columns with all other columns held fixed.</summary>
/// <remarks>
/// <para><b>Formula.</b> The correlation of the residuals of both columns after regression on all others: −pᵢⱼ/√(pᵢᵢpⱼⱼ) of the inverse correlation matrix;
/// t = r√(ν/(1 − r²)) with ν = n − k, k being the number of columns.</para>
/// <para><b>Units.</b> −1 … 1; p-values two-sided.</para>
/// <para><b>Domain.</b> At least two columns of equal length of finite values.</para>
/// <para><b>Edge cases.</b> A constant column, or one determined by the others: its correlations are undefined, <see cref="UndefinedReason.Singular"/>, but
/// that of two columns which only each other determines is 1 or −1; those of the rest stand. n ≤ k: p undefined, <see cref="UndefinedReason.SmallSample"/>. A
/// column with itself has 1 and no p.
/// <see cref="PartialCorrelationResult.Tolerance"/> tells how near each column
/// is to being determined: below 1e-8 expect few digits.</para>
/// <para><b>Method.</b> One orthogonal decomposition of all columns; the inverse of its triangle gives every pair, without the squared condition of an inverted
/// correlation matrix: Longley's data keep ten digits. Columns determined by others are found from the same triangle.</para>
/// <para><b>Source.</b> R. A. Fisher, Metron 3, 1924. Matches R's −cov2cor(solve(cor(X))).</para>
/// </remarks>
/// <example>
/// <code>
/// double[] speed = [4, 6, 5, 8, 7, 9], kindness = [5, 6, 7, 7, 9, 8], satisfaction = [4, 6, 6, 8, 8, 9];
/// var result = PartialCorrelation.Compute([speed, kindness, satisfaction]);
/// Console.WriteLine($"speed and satisfaction, kindness held fixed: {result.Coefficients[0][2]:F2}"); // speed and satisfaction, kindness held fixed: 0.99
/// </code>
/// </example>
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
        return n == 0
            ? Result(n, k, (_, _) => Figure.Undefined<double>(UndefinedReason.NoData), new double[k])
            : Of(data, n, k);
    }

    private static PartialCorrelationResult Of(double[][] data, int n, int k)
    {
        var ones = new double[n];
        ones.AsSpan().Fill(1);
        var system = LeastSquares.Of([ones, .. data.Select(column => Scaling.Down(column, Scaling.Exponent(column)))], hasConstant: true, RankTolerance);
        var relations = Relations(system, k);
        var inverse = system.Inverse();
        bool Free(int j) => Array.TrueForAll(relations, r => r[j] == 0);
        var (isFree, tolerance) = (new bool[k], new double[k]);
        for (var j = 0; j < k; j++)
        {
            isFree[j] = Free(j);
            tolerance[j] = isFree[j] ? Math.Min(1, 1 / inverse[j + 1, j + 1] / system.SquaredSpread(j + 1)) : 0;
        }

        return Result(n, k, (i, j) => isFree[i] && isFree[j]
            ? Figures.Finite(Held(-inverse[i + 1, j + 1] / Math.Sqrt(inverse[i + 1, i + 1] * inverse[j + 1, j + 1])))
            : OfDetermined(relations, i, j), tolerance);
    }

    private static double Held(double r) => Math.Max(-1, Math.Min(1, r));

    /// <summary>For each column determined by those before it, what must be added of every column, in units of its spread, to give zero.</summary>
    private static double[][] Relations(LeastSquares system, int k)
    {
        const double Negligible = 1e-8;
        var relations = new List<double[]>();
        for (var j = 1; j <= k; j++)
        {
            if (system.IsDetermined(j))
            {
                continue;
            }

            var own = Math.Sqrt(system.SquaredSpread(j));
            var (relation, parts) = (new double[k], system.Representation(j));
            relation[j - 1] = 1;
            for (var p = 1; p < j; p++)
            {
                var part = own > 0 ? -parts[p] * Math.Sqrt(system.SquaredSpread(p)) / own : 0;
                relation[p - 1] = Math.Abs(part) > Negligible ? part : 0;
            }

            relations.Add(relation);
        }

        return [.. relations];
    }

    /// <summary>Two columns that need each other in every relation are perfectly related once the rest is held; all else is undetermined.</summary>
    private static Figure<double> OfDetermined(double[][] relations, int i, int j)
    {
        var (along, isOne) = (0.0, true);
        foreach (var relation in relations)
        {
            if (relation[i] == 0 && relation[j] == 0)
            {
                continue;
            }

            var ratio = relation[j] / relation[i];
            isOne &= relation[i] != 0 && relation[j] != 0 && (along == 0 || Math.Abs(ratio - along) <= 1e-8 * Math.Abs(along));
            along = ratio;
        }

        return isOne && along != 0 ? Figure.Of(along > 0 ? -1.0 : 1.0) : Figure.Undefined<double>(UndefinedReason.Singular);
    }

    private static PartialCorrelationResult Result(int n, int k, Func<int, int, Figure<double>> coefficient, double[] tolerance)
    {
        double df = n - k;
        var (coefficients, pValues) = (new Figure<double>[k, k], new Figure<double>[k, k]);
        for (var i = 0; i < k; i++)
        {
            (coefficients[i, i], pValues[i, i]) = (Figure.Of(1.0), Figure.Undefined<double>(UndefinedReason.OutsideDomain));
            for (var j = 0; j < i; j++)
            {
                var r = coefficient(i, j);
                (coefficients[i, j], coefficients[j, i]) = (r, r);
                var p = r.IsDefined && df <= 0 ? Figure.Undefined<double>(UndefinedReason.SmallSample) : r.Select(value => PValue(value, df));
                (pValues[i, j], pValues[j, i]) = (p, p);
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

    private static double PValue(double r, double df)
        => Math.Abs(r) == 1 ? 0 : StudentTDistribution.TwoSided(Math.Min(1e300, Math.Abs(r) * Math.Sqrt(df / ((1 - r) * (1 + r)))), df);

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
