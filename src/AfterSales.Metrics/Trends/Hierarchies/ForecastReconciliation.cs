using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Reconciliation of hierarchical and grouped forecasts: regions add up to the whole, kinds too.</summary>
/// <remarks>
/// <para><b>Formula.</b> Leaves b = (S′W⁻¹S)⁻¹S′W⁻¹ŷ over the nodes that have a forecast; W = 1, leaves below, variances, or a covariance. Nodes are the
/// sums S·b. Fixed nodes hold by Lagrange multipliers. Standard errors: root of diag(S(S′W⁻¹S)⁻¹S′).</para>
/// <para><b>Units.</b> Those of the forecasts. Whole units afterwards by <see cref="Metrics.Apportionment"/>.</para>
/// <para><b>Domain.</b> Links without circle; at most one forecast a node.</para>
/// <para><b>Edge cases.</b> No node: <see cref="UndefinedReason.NoData"/>. A node without forecast drops out; leaves that are then not determined:
/// <see cref="UndefinedReason.Singular"/>. Bottom-up with a leaf missing, top-down with the root or a proportion missing, a fixed node or a weighted one
/// without value or variance: <see cref="UndefinedReason.MissingInput"/>. A variance of 0: <see cref="UndefinedReason.OutsideDomain"/>. Proportions all 0:
/// <see cref="UndefinedReason.ZeroDenominator"/>. A covariance that is not positive definite: <see cref="UndefinedReason.Singular"/>.</para>
/// <para><b>Method.</b> Orthogonal decomposition of the whitened sums; not negative by an active set.</para>
/// <para><b>Source.</b> S. L. Wickramasuriya, G. Athanasopoulos and R. J. Hyndman, JASA 114, 2019; fixed nodes: B. Zhang et al. 2023.</para>
/// </remarks>
/// <example>
/// <code>
/// HierarchyLink[] regions = [new() { Node = "All" }, new() { Node = "North", Parent = "All" }, new() { Node = "South", Parent = "All" }];
/// NodeForecast[] forecasts = [new() { Node = "All", Value = 100 }, new() { Node = "North", Value = 60 }, new() { Node = "South", Value = 31 }];
/// var result = ForecastReconciliation.Reconcile(regions, forecasts, new ForecastReconciliationOptions { Method = ReconciliationMethod.LeastSquares });
/// Console.WriteLine(string.Join(", ", result.Nodes.Select(node =&gt; $"{node.Node} {node.Value:F0}"))); // All 97, North 63, South 34
/// </code>
/// </example>
public static class ForecastReconciliation
{
    private const int MostNodes = 2000;

    /// <summary>The reconciled forecasts.</summary>
    /// <param name="links">Each node with its parent, at most 2,000.</param>
    /// <param name="forecasts">At most one for each node; a node without is one without forecast.</param>
    /// <param name="options">Method and range; null for weights by the number of leaves.</param>
    /// <returns>All nodes, or the reason.</returns>
    /// <exception cref="ArgumentException">A list or item is null, links go in a circle or lack a parent, a node is unknown or has two forecasts, the
    /// covariance has another size, or fixed nodes meet a range.</exception>
    public static ForecastReconciliationResult Reconcile(
        IReadOnlyList<HierarchyLink> links, IReadOnlyList<NodeForecast> forecasts, ForecastReconciliationOptions? options = null)
    {
        var chosen = options ?? ForecastReconciliationOptions.Default;
        Guard.NoneNull(links);
        Guard.NoneNull(forecasts);
        Guard.InRange(links.Count, 0, MostNodes, nameof(links));
        var sums = SummingMatrix.Of(links);
        var nodes = Matched(sums, forecasts);
        if (chosen.Range == ForecastRange.NotNegative && Array.Exists(nodes, node => node?.IsFixed == true))
        {
            throw new ArgumentException("Forecasts must not be fixed where leaves must not be negative.", nameof(forecasts));
        }

        if (sums.Nodes.Length == 0)
        {
            return None(chosen, UndefinedReason.NoData);
        }

        return chosen.Method switch
        {
            ReconciliationMethod.BottomUp => BottomUp(sums, nodes, chosen),
            ReconciliationMethod.TopDown => TopDown(sums, nodes, chosen),
            _ => Weighted(sums, nodes, chosen),
        };
    }

    private static NodeForecast?[] Matched(SummingMatrix sums, IReadOnlyList<NodeForecast> forecasts)
    {
        var nodes = new NodeForecast?[sums.Nodes.Length];
        for (var i = 0; i < forecasts.Count; i++)
        {
            var place = Array.IndexOf(sums.Nodes, forecasts[i].Node);
            nodes[place >= 0 && nodes[place] is null
                ? place
                : throw Guard.Item(nameof(forecasts), "must name each node of the links at most once", i, forecasts[i].Node)] = forecasts[i];
        }

        return nodes;
    }

    private static ForecastReconciliationResult BottomUp(SummingMatrix sums, NodeForecast?[] nodes, ForecastReconciliationOptions options)
    {
        var leaves = Array.ConvertAll(sums.Leaves, leaf => nodes[leaf]?.Value);
        return Array.TrueForAll(leaves, leaf => leaf is not null)
            ? Of(sums, nodes, Array.ConvertAll(leaves, leaf => leaf!.Value), null, options)
            : None(options, UndefinedReason.MissingInput);
    }

    private static ForecastReconciliationResult TopDown(SummingMatrix sums, NodeForecast?[] nodes, ForecastReconciliationOptions options)
    {
        var shares = Array.ConvertAll(sums.Leaves, leaf => nodes[leaf]?.Proportion);
        if (sums.Root < 0 || nodes[sums.Root]?.Value is not { } total || Array.Exists(shares, share => share is null))
        {
            return None(options, UndefinedReason.MissingInput);
        }

        var whole = shares.Sum(share => share!.Value);
        return whole > 0
            ? Of(sums, nodes, Array.ConvertAll(shares, share => total * (share!.Value / whole)), null, options)
            : None(options, UndefinedReason.ZeroDenominator);
    }

    private static ForecastReconciliationResult Weighted(SummingMatrix sums, NodeForecast?[] nodes, ForecastReconciliationOptions options)
    {
        var known = Enumerable.Range(0, nodes.Length).Where(i => nodes[i]?.Value is not null).ToArray();
        var reason = Factor(sums, nodes, known, options, out var factor);
        if (reason is { } why)
        {
            return None(options, why);
        }

        var y = Whitened(factor!, Array.ConvertAll(known, i => nodes[i]!.Value!.Value));
        var columns = new double[sums.Leaves.Length][];
        for (var k = 0; k < columns.Length; k++)
        {
            columns[k] = Whitened(factor!, Array.ConvertAll(known, i => sums.Rows[i][k] ? 1.0 : 0));
        }

        var solver = new LeafSolver(columns, y);
        var isFixed = Enumerable.Range(0, nodes.Length).Where(i => nodes[i]?.IsFixed == true).ToArray();
        if (Array.Exists(isFixed, i => nodes[i]!.Value is null))
        {
            return None(options, UndefinedReason.MissingInput);
        }

        var leaves = isFixed.Length > 0 ? solver.Holding(Array.ConvertAll(isFixed, i => sums.Rows[i]), Array.ConvertAll(isFixed, i => nodes[i]!.Value!.Value))
            : options.Range == ForecastRange.NotNegative ? solver.NotNegative() : solver.Plain();
        var hasErrors = options is { Method: ReconciliationMethod.VarianceWeights or ReconciliationMethod.MinimumTrace, Range: ForecastRange.Any }
            && isFixed.Length == 0;
        return leaves is null ? None(options, UndefinedReason.Singular) : Of(sums, nodes, leaves, hasErrors ? solver.Covariance() : null, options);
    }

    /// <summary>L of W = L·L′ over the nodes that have a forecast.</summary>
    private static UndefinedReason? Factor(SummingMatrix sums, NodeForecast?[] nodes, int[] known, ForecastReconciliationOptions options, out double[,]? factor)
    {
        var matrix = new double[known.Length, known.Length];
        factor = null;
        if (options.Method == ReconciliationMethod.MinimumTrace)
        {
            Guard.SameLength(options.Covariance.Count, nodes.Length, nameof(options.Covariance), "the nodes");
            foreach (var row in options.Covariance)
            {
                Guard.SameLength(row.Count, nodes.Length, nameof(options.Covariance), "the nodes");
            }
        }

        for (var i = 0; i < known.Length; i++)
        {
            for (var j = 0; options.Method == ReconciliationMethod.MinimumTrace && j < known.Length; j++)
            {
                matrix[i, j] = options.Covariance[known[i]][known[j]];
            }

            if (options.Method == ReconciliationMethod.VarianceWeights && nodes[known[i]]!.Variance is not > 0)
            {
                return nodes[known[i]]!.Variance is null ? UndefinedReason.MissingInput : UndefinedReason.OutsideDomain;
            }

            matrix[i, i] = options.Method switch
            {
                ReconciliationMethod.StructuralWeights => sums.Rows[known[i]].Count(isBelow => isBelow),
                ReconciliationMethod.VarianceWeights => nodes[known[i]]!.Variance!.Value,
                ReconciliationMethod.LeastSquares => 1,
                _ => matrix[i, i],
            };
        }

        factor = DenseSolver.Cholesky(matrix);
        return factor is null ? UndefinedReason.Singular : null;
    }

    /// <summary>L⁻¹·v.</summary>
    private static double[] Whitened(double[,] factor, double[] v)
    {
        for (var i = 0; i < v.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                v[i] -= factor[i, j] * v[j];
            }

            v[i] /= factor[i, i];
        }

        return v;
    }

    private static ForecastReconciliationResult Of(
        SummingMatrix sums, NodeForecast?[] nodes, double[] leaves, double[][]? covariance, ForecastReconciliationOptions options)
    {
        var reconciled = new ReconciledNode[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            var (value, variance) = (0.0, 0.0);
            for (var k = 0; k < leaves.Length; k++)
            {
                value += sums.Rows[i][k] ? leaves[k] : 0;
                for (var j = 0; covariance is not null && sums.Rows[i][k] && j < leaves.Length; j++)
                {
                    variance += sums.Rows[i][j] ? covariance[k][j] : 0;
                }
            }

            if (!(Math.Abs(value) <= double.MaxValue))
            {
                return None(options, UndefinedReason.Overflow);
            }

            reconciled[i] = new ReconciledNode
            {
                Node = sums.Nodes[i],
                IsLeaf = Array.IndexOf(sums.Leaves, i) >= 0,
                Base = nodes[i]?.Value,
                Value = value,
                Change = nodes[i]?.Value is { } before ? value - before : null,
                StandardError = covariance is null ? Figure.Undefined<double>(UndefinedReason.MissingInput) : Figures.Finite(Math.Sqrt(Math.Max(variance, 0))),
            };
        }

        return new ForecastReconciliationResult { Method = options.Method, Reason = null, Nodes = FrozenList.Own(reconciled) };
    }

    private static ForecastReconciliationResult None(ForecastReconciliationOptions options, UndefinedReason reason)
        => new() { Method = options.Method, Reason = reason, Nodes = [] };
}
