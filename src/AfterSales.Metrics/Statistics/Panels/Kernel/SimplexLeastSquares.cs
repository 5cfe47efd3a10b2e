namespace AfterSales.Metrics.Statistics;

/// <summary>
/// Weights, none negative and together 1, with the least squared distance of a mixture of columns from a target: the active set method of Lawson and Hanson
/// with the sum held by substitution, which ends at the exact optimum of a convex problem after finitely many sets.
/// </summary>
internal static class SimplexLeastSquares
{
    public static double[] Weights(double[][] columns, double[] target)
    {
        var weights = new double[columns.Length];
        var best = Enumerable.Range(0, columns.Length).OrderBy(j => Distance(columns[j], target)).First();
        weights[best] = 1;
        var passive = new List<int> { best };
        for (var round = 0; round < 50 * columns.Length; round++)
        {
            var entering = Entering(columns, target, weights, passive);
            if (entering < 0)
            {
                break;
            }

            passive.Add(entering);
            for (var solution = Solve(columns, target, passive); ; solution = Solve(columns, target, passive))
            {
                if (solution is null || !Array.TrueForAll(solution, w => Math.Abs(w) <= double.MaxValue))
                {
                    // The newcomer adds nothing to those that are in, or nothing that a double holds.
                    passive.Remove(entering);
                    return weights;
                }

                if (solution.All(w => w > 0))
                {
                    Array.Clear(weights, 0, weights.Length);
                    for (var i = 0; i < passive.Count; i++)
                    {
                        weights[passive[i]] = solution[i];
                    }

                    break;
                }

                Step(weights, passive, solution);
            }
        }

        return weights;
    }

    /// <summary>As far toward the solution as no weight turns negative; those that reach zero leave.</summary>
    private static void Step(double[] weights, List<int> passive, double[] solution)
    {
        var (reach, first) = (1.0, -1);
        for (var i = 0; i < passive.Count; i++)
        {
            if (solution[i] <= 0 && weights[passive[i]] / (weights[passive[i]] - solution[i]) is var part && (first < 0 || part < reach))
            {
                (reach, first) = (part, i);
            }
        }

        for (var i = 0; i < passive.Count; i++)
        {
            weights[passive[i]] += reach * (solution[i] - weights[passive[i]]);
        }

        for (var i = passive.Count - 1; i >= 0; i--)
        {
            // The one that set the reach is at zero whatever rounding says, so that each step takes one out.
            if (i == first || (solution[i] <= 0 && weights[passive[i]] <= 1e-15))
            {
                weights[passive[i]] = 0;
                passive.RemoveAt(i);
            }
        }
    }

    /// <summary>The column whose weight from zero would lower the distance most; −1 where none would.</summary>
    private static int Entering(double[][] columns, double[] target, double[] weights, List<int> passive)
    {
        var rest = Rest(columns, target, weights);
        var pulls = Array.ConvertAll(columns, c => LeastSquares.Dot(c, rest));
        var level = passive.Sum(j => weights[j] * pulls[j]);
        var scale = Math.Sqrt(LeastSquares.Dot(rest, rest)) * columns.Max(c => Math.Sqrt(LeastSquares.Dot(c, c)));
        var (entering, most) = (-1, 1e-12 * scale);
        for (var j = 0; j < columns.Length; j++)
        {
            if (!passive.Contains(j) && pulls[j] - level > most)
            {
                (entering, most) = (j, pulls[j] - level);
            }
        }

        return entering;
    }

    /// <summary>The best weights of the passive columns with sum 1, whatever their sign.</summary>
    private static double[]? Solve(double[][] columns, double[] target, List<int> passive)
    {
        var reference = columns[passive[0]];
        if (passive.Count == 1)
        {
            return [1];
        }

        var differences = new double[passive.Count - 1][];
        for (var i = 1; i < passive.Count; i++)
        {
            differences[i - 1] = [.. columns[passive[i]].Select((x, t) => x - reference[t])];
        }

        double[] rest = [.. target.Select((y, t) => y - reference[t])];
        var system = LeastSquares.Of(differences, hasConstant: false, 1e-10);
        if (system.Rank < differences.Length)
        {
            return null;
        }

        var others = system.Solve(system.Project(rest));
        return [1 - others.Sum(), .. others];
    }

    private static double[] Rest(double[][] columns, double[] target, double[] weights)
    {
        double[] rest = [.. target];
        for (var j = 0; j < columns.Length; j++)
        {
            for (var t = 0; t < rest.Length && weights[j] != 0; t++)
            {
                rest[t] -= weights[j] * columns[j][t];
            }
        }

        return rest;
    }

    private static double Distance(double[] column, double[] target) => column.Zip(target, (x, y) => (x - y) * (x - y)).Sum();
}
