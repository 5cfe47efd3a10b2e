namespace AfterSales.Metrics.Statistics;

/// <summary>Weights, loadings, correlations of constructs and path coefficients from the correlations of the questions.</summary>
internal sealed class PathFit
{
    private const double LeastPivot = 1e-12;

    private readonly PathPlan plan;
    private readonly PathScheme scheme;
    private readonly int k;
    private readonly int p;

    // Correlations of questions with constructs, p × k.
    private readonly double[] cross;
    private double[] items = [];

    public PathFit(PathPlan plan, PathScheme scheme)
    {
        (this.plan, this.scheme, k, p) = (plan, scheme, plan.Count, plan.Items.Length);
        (Weights, Correlations, Paths, cross) = (new double[p], new double[k, k], new double[k, k], new double[p * k]);
    }

    public double[] Weights { get; }

    /// <summary>Correlations of constructs.</summary>
    public double[,] Correlations { get; }

    /// <summary>Path coefficients, row to column.</summary>
    public double[,] Paths { get; }

    public int Iterations { get; private set; }

    public int? Culprit { get; private set; }

    public double Loading(int item, int construct) => cross[(item * k) + construct];

    /// <summary>Fits to p × p correlations; null when all is well.</summary>
    public UndefinedReason? Run(double[] correlations, double tolerance, int limit)
    {
        items = correlations;
        for (var item = 0; item < p; item++)
        {
            Weights[item] = 1;
        }

        Normalize(Weights);
        var (inner, next) = (new double[k, k], new double[p]);
        for (Iterations = 1; Iterations <= limit; Iterations++)
        {
            Update();
            if (!Inner(inner))
            {
                return UndefinedReason.Singular;
            }

            for (var j = 0; j < k; j++)
            {
                for (var item = plan.Starts[j]; item < plan.Starts[j + 1]; item++)
                {
                    var sum = 0.0;
                    for (var i = 0; i < k; i++)
                    {
                        sum += inner[i, j] * cross[(item * k) + i];
                    }

                    next[item] = sum;
                }
            }

            Normalize(next);
            var change = 0.0;
            for (var item = 0; item < p; item++)
            {
                change = Math.Max(change, Math.Abs(next[item] - Weights[item]));
                Weights[item] = next[item];
            }

            if (change < tolerance)
            {
                return Finish();
            }
        }

        Iterations = limit;
        return UndefinedReason.NoConvergence;
    }

    /// <summary>Turns a construct around.</summary>
    public void Flip(int construct)
    {
        for (var item = plan.Starts[construct]; item < plan.Starts[construct + 1]; item++)
        {
            Weights[item] = -Weights[item];
        }

        for (var item = 0; item < p; item++)
        {
            cross[(item * k) + construct] = -cross[(item * k) + construct];
        }

        for (var i = 0; i < k; i++)
        {
            if (i != construct)
            {
                Correlations[i, construct] = Correlations[construct, i] = -Correlations[i, construct];
                (Paths[i, construct], Paths[construct, i]) = (-Paths[i, construct], -Paths[construct, i]);
            }
        }
    }

    /// <summary>R² of a construct on some of its predecessors.</summary>
    public double RSquared(int construct, int? but = null)
    {
        var chosen = plan.Predecessors[construct].Where(i => i != but).ToArray();
        return Solve(chosen, construct) is { } beta ? chosen.Select((i, place) => beta[place] * Correlations[i, construct]).Sum() : 0;
    }

    /// <summary>Effects over all ways.</summary>
    public double[,] Totals()
    {
        var totals = new double[k, k];
        foreach (var to in plan.Order)
        {
            foreach (var by in plan.Predecessors[to])
            {
                for (var from = 0; from < k; from++)
                {
                    totals[from, to] += ((from == by ? 1 : 0) + totals[from, by]) * Paths[by, to];
                }
            }
        }

        return totals;
    }

    private UndefinedReason? Finish()
    {
        Update();
        for (var j = 0; j < k; j++)
        {
            var sum = 0.0;
            for (var item = plan.Starts[j]; item < plan.Starts[j + 1]; item++)
            {
                sum += Loading(item, j);
            }

            if (sum < 0)
            {
                Flip(j);
            }
        }

        for (var j = 0; j < k; j++)
        {
            if (Solve(plan.Predecessors[j], j) is not { } beta)
            {
                Culprit = j;
                return UndefinedReason.Singular;
            }

            for (var i = 0; i < beta.Length; i++)
            {
                Paths[plan.Predecessors[j][i], j] = beta[i];
            }
        }

        return null;
    }

    /// <summary>Weights so that each construct's variance is 1.</summary>
    private void Normalize(double[] weights)
    {
        for (var j = 0; j < k; j++)
        {
            var variance = 0.0;
            for (var a = plan.Starts[j]; a < plan.Starts[j + 1]; a++)
            {
                for (var b = plan.Starts[j]; b < plan.Starts[j + 1]; b++)
                {
                    variance += weights[a] * items[(a * p) + b] * weights[b];
                }
            }

            var scale = variance > 0 ? 1 / Math.Sqrt(variance) : 0;
            for (var a = plan.Starts[j]; a < plan.Starts[j + 1]; a++)
            {
                weights[a] *= scale;
            }
        }
    }

    /// <summary>Correlations of questions and constructs with constructs.</summary>
    private void Update()
    {
        for (var item = 0; item < p; item++)
        {
            for (var j = 0; j < k; j++)
            {
                var sum = 0.0;
                for (var b = plan.Starts[j]; b < plan.Starts[j + 1]; b++)
                {
                    sum += items[(item * p) + b] * Weights[b];
                }

                cross[(item * k) + j] = sum;
            }
        }

        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                var sum = 0.0;
                for (var a = plan.Starts[i]; a < plan.Starts[i + 1]; a++)
                {
                    sum += Weights[a] * cross[(a * k) + j];
                }

                Correlations[i, j] = i == j ? 1 : sum;
            }
        }
    }

    /// <summary>How much each construct counts in each other's inner estimate; false when predecessors determine each other.</summary>
    private bool Inner(double[,] inner)
    {
        Array.Clear(inner, 0, inner.Length);
        for (var j = 0; j < k; j++)
        {
            foreach (var i in plan.Successors[j])
            {
                inner[i, j] = ByCorrelation(i, j);
            }

            var before = plan.Predecessors[j];
            var beta = scheme == PathScheme.PathWeighting ? Solve(before, j) : null;
            if (scheme == PathScheme.PathWeighting && beta is null)
            {
                Culprit = j;
                return false;
            }

            for (var place = 0; place < before.Length; place++)
            {
                inner[before[place], j] = beta is null ? ByCorrelation(before[place], j) : beta[place];
            }
        }

        return true;
    }

    private double ByCorrelation(int i, int j) => scheme == PathScheme.Centroid ? (Correlations[i, j] < 0 ? -1 : 1) : Correlations[i, j];

    /// <summary>Standardized regression by Cholesky; null when the predictors determine each other.</summary>
    private double[]? Solve(int[] predictors, int outcome)
    {
        var m = predictors.Length;
        var (lower, beta) = (new double[m, m], new double[m]);
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = Correlations[predictors[i], predictors[j]];
                for (var l = 0; l < j; l++)
                {
                    sum -= lower[i, l] * lower[j, l];
                }

                if (i == j && !(sum > LeastPivot))
                {
                    return null;
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }

            beta[i] = Correlations[predictors[i], outcome];
            for (var l = 0; l < i; l++)
            {
                beta[i] -= lower[i, l] * beta[l];
            }

            beta[i] /= lower[i, i];
        }

        for (var i = m - 1; i >= 0; i--)
        {
            for (var l = i + 1; l < m; l++)
            {
                beta[i] -= lower[l, i] * beta[l];
            }

            beta[i] /= lower[i, i];
        }

        return beta;
    }
}
