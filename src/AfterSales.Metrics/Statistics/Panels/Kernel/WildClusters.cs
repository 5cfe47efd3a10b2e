namespace AfterSales.Metrics.Statistics;

/// <summary>
/// A coefficient and its clustered error as functions of one sign for each cluster: with the null imposed, the coefficient is Σ s_g A_g, and a cluster's
/// score s_g S_g − q_g·Σ s_h m_h, so that a draw costs clusters times coefficients, and not observations.
/// </summary>
internal sealed class WildClusters
{
    private readonly int term;
    private readonly double[][] own;
    private readonly double[][] moved;
    private readonly double[] scores;
    private readonly double factor;

    private WildClusters(int term, double[][] own, double[][] moved, double[] scores, double factor)
        => (this.term, this.own, this.moved, this.scores, this.factor) = (term, own, moved, scores, factor);

    public int Count => scores.Length;

    /// <summary>The clusters of a design; null where its columns determine each other.</summary>
    public static WildClusters? Of(double[][] columns, double[] response, IReadOnlyList<long> clusters, int term)
    {
        var system = LeastSquares.Of(columns, hasConstant: false, 1e-10);
        if (system.Rank < columns.Length || response.Length <= columns.Length)
        {
            return null;
        }

        double[] restricted = [.. response];
        LeastSquares.Of([.. columns.Where((_, j) => j != term)], hasConstant: false, 1e-10).Project(restricted);
        int[][] groups = [.. Enumerable.Range(0, response.Length).GroupBy(i => clusters[i]).Select(g => g.ToArray())];
        var (k, count) = (columns.Length, groups.Length);
        var inverse = system.Inverse();
        double[] influence = [.. Enumerable.Range(0, response.Length).Select(i => Enumerable.Range(0, k).Sum(j => inverse[term, j] * columns[j][i]))];
        var (own, scores, moved) = (new double[count][], new double[count], new double[count][]);
        for (var g = 0; g < count; g++)
        {
            // X_g′ẽ_g, what its fit moves, and its influence against each column.
            double[] cross = [.. columns.Select(c => groups[g].Sum(i => c[i] * restricted[i]))];
            moved[g] = [.. Enumerable.Range(0, k).Select(j => Enumerable.Range(0, k).Sum(h => inverse[j, h] * cross[h]))];
            own[g] = [.. columns.Select(c => groups[g].Sum(i => influence[i] * c[i]))];
            scores[g] = groups[g].Sum(i => influence[i] * restricted[i]);
        }

        double n = response.Length;
        return new WildClusters(term, own, moved, scores, count / (count - 1.0) * ((n - 1) / (n - k)));
    }

    /// <summary>Coefficient and standard error under these signs.</summary>
    public (double Coefficient, double Error) At(ReadOnlySpan<double> signs)
    {
        var (fitted, variance) = (new double[moved[0].Length], 0.0);
        for (var h = 0; h < signs.Length; h++)
        {
            for (var j = 0; j < fitted.Length; j++)
            {
                fitted[j] += signs[h] * moved[h][j];
            }
        }

        for (var g = 0; g < signs.Length; g++)
        {
            var score = (signs[g] * scores[g]) - LeastSquares.Dot(own[g], fitted);
            variance += score * score;
        }

        return (fitted[term], Math.Sqrt(factor * variance));
    }
}
