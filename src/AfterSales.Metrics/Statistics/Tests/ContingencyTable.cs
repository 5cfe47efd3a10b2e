using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Are rows and columns of a table of counts related? Pearson's χ² with Cramér's V and the cells that cause it.</summary>
/// <remarks>
/// <para><b>Formula.</b> Eᵢⱼ = RᵢCⱼ/N; χ² = Σ(O − E)²/E with (r − 1)(c − 1) degrees of freedom; V = √(χ²/(N·(min(r, c) − 1)));
/// standardized residual (O − E)/√(E(1 − Rᵢ/N)(1 − Cⱼ/N)).</para>
/// <para><b>Units.</b> Counts; V lies in 0 … 1; residuals are about standard normal without relation.</para>
/// <para><b>Domain.</b> At least two rows and two columns of counts, all rows alike in length.</para>
/// <para><b>Edge cases.</b> No counts at all: undefined, <see cref="UndefinedReason.NoData"/>. A row or column of zeros expects nothing: the test is undefined,
/// <see cref="UndefinedReason.ZeroDenominator"/>. A row that holds everything has no residual, <see cref="UndefinedReason.ZeroDenominator"/>.</para>
/// <para><b>Method.</b> Direct. Without continuity correction; for 2 × 2 with Yates's see <see cref="ProportionDifference"/>.</para>
/// <para><b>Source.</b> K. Pearson 1900; H. Cramér 1946; A. Agresti, Categorical Data Analysis, 2002, 3.3.1. Matches R's chisq.test.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(ContingencyTable.Compute([[5, 0], [0, 9]]).CramerV.Value); // 1
/// </code>
/// </example>
public static class ContingencyTable
{
    /// <summary>Tests a table.</summary>
    /// <param name="counts">The rows, none negative.</param>
    /// <returns>The test, its effect, and what each cell expects and deviates.</returns>
    /// <exception cref="ArgumentException">Fewer than two rows or columns, rows of different length, a negative count, or a total beyond 2⁶³ − 1.</exception>
    public static ContingencyTableResult Compute(IReadOnlyList<IReadOnlyList<long>> counts)
    {
        var (columns, sum) = Check(counts);
        var (rowTotals, columnTotals, total) = (new double[counts.Count], new double[columns], 0.0);
        for (var i = 0; i < counts.Count; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                rowTotals[i] += counts[i][j];
                columnTotals[j] += counts[i][j];
                total += counts[i][j];
            }
        }

        var statistic = 0.0;
        var (expected, residuals) = (new FrozenList<double>[counts.Count], new FrozenList<Figure<double>>[counts.Count]);
        for (var i = 0; i < counts.Count; i++)
        {
            var (row, rest) = (new double[columns], new Figure<double>[columns]);
            for (var j = 0; j < columns; j++)
            {
                var e = total > 0 ? rowTotals[i] / total * columnTotals[j] : 0;
                var deviation = counts[i][j] - e;
                statistic += e > 0 ? deviation * (deviation / e) : 0;
                row[j] = e;
                var variance = total > 0 ? e * (1 - (rowTotals[i] / total)) * (1 - (columnTotals[j] / total)) : 0;
                rest[j] = variance > 0 ? Figures.Finite(deviation / Math.Sqrt(variance))
                    : Figure.Undefined<double>(total > 0 ? UndefinedReason.ZeroDenominator : UndefinedReason.NoData);
            }

            (expected[i], residuals[i]) = (FrozenList.Own(row), FrozenList.Own(rest));
        }

        UndefinedReason? reason = total == 0 ? UndefinedReason.NoData : rowTotals.Any(r => r == 0) || columnTotals.Any(c => c == 0)
            ? UndefinedReason.ZeroDenominator : null;
        return new ContingencyTableResult
        {
            Total = sum,
            Test = reason is { } why ? TestResult.Undefined(why) : TestResult.ChiSquared(statistic, (counts.Count - 1.0) * (columns - 1)),
            CramerV = reason is { } because
                ? Figure.Undefined<double>(because)
                : Figures.Finite(Math.Min(1, Math.Sqrt(statistic / total / (Math.Min(counts.Count, columns) - 1)))),
            Expected = FrozenList.Own<IReadOnlyList<double>>([.. expected]),
            StandardizedResiduals = FrozenList.Own<IReadOnlyList<Figure<double>>>([.. residuals]),
        };
    }

    private static (int Columns, long Total) Check(IReadOnlyList<IReadOnlyList<long>> counts)
    {
        Guard.NotNull(counts);
        if (counts.Count < 2 || Guard.NotNull(counts[0], "counts[0]").Count < 2)
        {
            throw Guard.OutOfRange(nameof(counts), "must have at least two rows and two columns", counts.Count);
        }

        var total = 0L;
        for (var i = 0; i < counts.Count; i++)
        {
            Guard.SameLength(Guard.NotNull(counts[i], $"counts[{i}]").Count, counts[0].Count, $"counts[{i}]", "counts[0]");
            for (var j = 0; j < counts[i].Count; j++)
            {
                if (counts[i][j] < 0 || counts[i][j] > long.MaxValue - total)
                {
                    throw Guard.Item(
                        Guard.Text($"counts[{i}]"), counts[i][j] < 0 ? "must not be negative" : "must leave the total within 2⁶³ − 1", j, counts[i][j]);
                }

                total += counts[i][j];
            }
        }

        return (counts[0].Count, total);
    }
}
