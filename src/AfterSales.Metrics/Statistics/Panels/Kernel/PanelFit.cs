namespace AfterSales.Metrics.Statistics;

/// <summary>One variable's coefficient in a panel with an effect of each unit and each period: both taken out of it first, units exactly, periods as
/// columns.</summary>
internal static class PanelFit
{
    /// <summary>The coefficient and its error clustered by unit, k counting the periods and the variable; null where nothing is left of the variable.</summary>
    public static (double Coefficient, double? Error, int Units)? Of(long[] units, int[] times, double[] values, double[] variable)
    {
        var groups = Enumerable.Range(0, units.Length).GroupBy(i => units[i]).Select(g => g.ToArray()).ToArray();
        int[] periods = [.. times.Distinct().OrderBy(t => t)];
        if (periods.Length == 0)
        {
            return null;
        }

        var columns = new double[periods.Length][];
        for (var p = 1; p < periods.Length; p++)
        {
            columns[p - 1] = WithoutUnits(Array.ConvertAll(times, t => t == periods[p] ? 1.0 : 0), groups);
        }

        columns[periods.Length - 1] = WithoutUnits(variable, groups);
        var system = LeastSquares.Of(columns, hasConstant: false, 1e-9);
        var last = columns.Length - 1;
        if (!system.IsDetermined(last) || columns[last].All(x => Math.Abs(x) < 1e-12))
        {
            return null;
        }

        var residuals = WithoutUnits(values, groups);
        var parts = system.Project(residuals);
        return (system.Solve(parts)[last], Error(system, residuals, groups, last), groups.Length);
    }

    private static double? Error(LeastSquares system, double[] residuals, int[][] groups, int last)
    {
        var (k, rest) = (system.Columns, residuals.Length - system.Rank);
        if (groups.Length < 2 || rest < 1)
        {
            return null;
        }

        var meat = new double[k, k];
        Span<double> row = new double[k];
        foreach (var group in groups)
        {
            var sum = new double[k];
            foreach (var i in group)
            {
                system.Row(i, row);
                for (var j = 0; j < k; j++)
                {
                    sum[j] += residuals[i] * row[j];
                }
            }

            for (var a = 0; a < k; a++)
            {
                for (var b = 0; b < k; b++)
                {
                    meat[a, b] += sum[a] * sum[b];
                }
            }
        }

        var factor = groups.Length / (groups.Length - 1.0) * ((residuals.Length - 1.0) / rest);
        return Math.Sqrt(Math.Max(factor * system.Sandwich(meat)[last, last], 0));
    }

    private static double[] WithoutUnits(double[] column, int[][] groups)
    {
        double[] result = [.. column];
        foreach (var group in groups)
        {
            var mean = group.Average(i => column[i]);
            foreach (var i in group)
            {
                result[i] = column[i] - mean;
            }
        }

        return result;
    }
}
