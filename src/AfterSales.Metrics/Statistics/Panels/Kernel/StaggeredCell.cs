namespace AfterSales.Metrics.Statistics;

/// <summary>
/// A group-time effect with the influence of each unit on it, from which every weighted sum of cells has its error, shared controls counted: the square
/// root of the sum over units of their squared influence on the sum.
/// </summary>
internal sealed class StaggeredCell
{
    private StaggeredCell(int group, int time, int treated, int controls) => (Group, Time, Treated, Controls) = (group, time, treated, controls);

    public int Group { get; }

    public int Time { get; }

    public int Treated { get; }

    public int Controls { get; }

    /// <summary>Null where a value is missing.</summary>
    public double? Effect { get; private set; }

    /// <summary>Of each unit of the panel; null where an arm has one unit only.</summary>
    public double[]? Influence { get; private set; }

    public bool IsAfter => Time >= Group;

    public static StaggeredCell Of(StaggeredPanel panel, int group, int from, int to, int[] treated, int[] controls)
    {
        var cell = new StaggeredCell(group, panel.Times[to], treated.Length, controls.Length);
        var influence = new double[panel.Units.Length];
        if (Arm(panel, treated, from, to, 1, influence) is { } own && Arm(panel, controls, from, to, -1, influence) is { } others)
        {
            cell.Effect = own - others;
            cell.Influence = treated.Length > 1 && controls.Length > 1 ? influence : null;
        }

        return cell;
    }

    public static ImpactEffect Combined(IReadOnlyList<(StaggeredCell Cell, double Weight)> parts, double level)
    {
        if (parts.Count == 0)
        {
            return ImpactEffect.Undefined(UndefinedReason.NoData, level, IntervalMethod.Wald);
        }

        var total = parts.Sum(p => p.Weight);
        var value = parts.Sum(p => p.Weight / total * p.Cell.Effect!.Value);
        if (parts.Any(p => p.Cell.Influence is null))
        {
            return ImpactEffect.WithoutError(value, UndefinedReason.SmallSample, level, IntervalMethod.Wald);
        }

        var sum = Sum(parts);
        return ImpactEffect.Of(value, Math.Sqrt(LeastSquares.Dot(sum, sum)), null, level);
    }

    /// <summary>Influence of each unit on a weighted mean of cells.</summary>
    public static double[] Sum(IReadOnlyList<(StaggeredCell Cell, double Weight)> parts)
    {
        var (total, sum) = (parts.Sum(p => p.Weight), new double[parts[0].Cell.Influence!.Length]);
        foreach (var (cell, weight) in parts)
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] += weight / total * cell.Influence![i];
            }
        }

        return sum;
    }

    private static double? Arm(StaggeredPanel panel, int[] units, int from, int to, int sign, double[] influence)
    {
        if (units.Length == 0)
        {
            return null;
        }

        var (changes, scale) = (new double[units.Length], 0.0);
        for (var i = 0; i < units.Length; i++)
        {
            if (panel.Change(units[i], from, to) is not { } change)
            {
                return null;
            }

            changes[i] = change;
            scale = Math.Max(scale, Math.Max(Math.Abs(panel.Value(units[i], from) ?? 0), Math.Abs(panel.Value(units[i], to) ?? 0)));
        }

        double n = units.Length;
        var (mean, factor) = (Moments.Mean(changes), n > 1 ? sign * Math.Sqrt(n / (n - 1)) / n : 0);
        for (var i = 0; i < units.Length; i++)
        {
            // Differences of equal changes by rounding alone are none.
            var deviation = changes[i] - mean;
            influence[units[i]] = Math.Abs(deviation) > 1e-13 * scale ? factor * deviation : 0;
        }

        return mean;
    }
}
