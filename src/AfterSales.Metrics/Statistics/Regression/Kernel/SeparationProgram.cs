using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// Whether some combination of predictors tells the outcomes apart, by linear programming (A. Albert and J. Anderson 1984; K. Konis 2007): coefficients in
/// −1 … 1 under which no row falls on the wrong side, the least margin as large as may be (complete), or the margins' sum (quasi). Rows enter only once
/// they are violated, so that many observations make no large program.
/// </summary>
internal static class SeparationProgram
{
    private const double Tolerance = 1e-7;

    private const int AddedAtOnce = 25;

    /// <summary>Operations of one program: about a second.</summary>
    private const long MostWork = 1_000_000_000;

    /// <summary>Null where the program would take more than its work.</summary>
    public static LogisticSeparation? Of(LogisticDesign design)
    {
        var rows = new double[design.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = design.Signed(i);
        }

        return Best(rows, isLeast: true) is not { } least ? null
            : least > Tolerance ? LogisticSeparation.Complete
            : Best(rows, isLeast: false) is not { } sum ? null
            : sum > Tolerance * rows.Length ? LogisticSeparation.Quasi : LogisticSeparation.None;
    }

    /// <summary>The largest least margin, or the largest sum of margins, over all coefficients under which none is negative.</summary>
    private static double? Best(double[][] rows, bool isLeast)
    {
        var k = rows[0].Length;
        var sums = new double[k];
        foreach (var row in rows)
        {
            for (var j = 0; j < k; j++)
            {
                sums[j] += row[j];
            }
        }

        var (isIn, active) = (new bool[rows.Length], new List<int>());
        while (true)
        {
            if (Solve(rows, active, sums, isLeast) is not { } best)
            {
                return null;
            }

            var (coefficients, margin) = best;
            int[] violated = [.. Enumerable.Range(0, rows.Length)
                .Where(i => !isIn[i])
                .Select(i => (Row: i, Margin: LeastSquares.Dot(rows[i], coefficients) - margin))
                .Where(r => r.Margin < -Tolerance / 10)
                .OrderBy(r => r.Margin)
                .Take(AddedAtOnce)
                .Select(r => r.Row)];
            if (violated.Length == 0)
            {
                return isLeast ? margin : LeastSquares.Dot(sums, coefficients);
            }

            foreach (var i in violated)
            {
                (isIn[i], active) = (true, [.. active, i]);
            }
        }
    }

    private static (double[] Coefficients, double Margin)? Solve(double[][] rows, List<int> active, double[] sums, bool isLeast)
    {
        // Coefficients moved by one, so that they start at zero; the margin, if it counts, is the last variable.
        var k = sums.Length;
        var columns = isLeast ? k + 1 : k;
        var (cost, upper) = (new double[columns], new double[columns]);
        for (var j = 0; j < k; j++)
        {
            (cost[j], upper[j]) = (isLeast ? 0 : -sums[j] / rows.Length, 2);
        }

        if (isLeast)
        {
            (cost[k], upper[k]) = (-1, 1);
        }

        var (coefficients, kinds, right) = (new double[active.Count][], new RowKind[active.Count], new double[active.Count]);
        for (var r = 0; r < active.Count; r++)
        {
            var row = rows[active[r]];
            coefficients[r] = isLeast ? [.. row, -1] : row;
            (kinds[r], right[r]) = (RowKind.AtLeast, row.Sum());
        }

        var program = new LinearProgram(cost, upper, coefficients, kinds, right);
        if (program.Solve(MostWork) != true)
        {
            return null;
        }

        var solution = new double[k];
        for (var j = 0; j < k; j++)
        {
            solution[j] = program.Value(j) - 1;
        }

        return (solution, isLeast ? program.Value(k) : 0);
    }
}
