namespace AfterSales.Metrics.Budgets;

/// <summary>
/// Settles what is missing from the rows and columns of a table along a forest of its largest cells: a leaf's cell takes what its row or column misses,
/// and hands it on, until nothing is left at the root, as rows and columns that hang together have one sum.
/// </summary>
internal static class SpanningForest
{
    /// <param name="cells">The cells; changed.</param>
    /// <param name="sizes">How large they are: the largest carry the changes, a zero carries none.</param>
    /// <param name="rows">The rows' totals.</param>
    /// <param name="columns">The columns' totals.</param>
    /// <returns>Whether every row and column has its total and no cell is negative.</returns>
    public static bool Settle(decimal[] cells, double[] sizes, decimal[] rows, decimal[] columns)
    {
        var missing = rows.Concat(columns).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            missing[i / columns.Length] -= cells[i];
            missing[rows.Length + (i % columns.Length)] -= cells[i];
        }

        var edges = Edges(sizes, rows.Length, columns.Length);
        var degree = new int[missing.Length];
        foreach (var edge in edges)
        {
            degree[edge / columns.Length]++;
            degree[rows.Length + (edge % columns.Length)]++;
        }

        // Leaf by leaf; a table has few rows and columns, so that looking for the next one costs nothing.
        while (edges.Count > 0)
        {
            var at = edges.FindIndex(e => degree[e / columns.Length] == 1 || degree[rows.Length + (e % columns.Length)] == 1);
            var edge = edges[at];
            var (row, column) = (edge / columns.Length, rows.Length + (edge % columns.Length));
            var amount = degree[row] == 1 ? missing[row] : missing[column];
            cells[edge] += amount;
            missing[row] -= amount;
            missing[column] -= amount;
            degree[row]--;
            degree[column]--;
            edges.RemoveAt(at);
        }

        return missing.All(m => m == 0) && cells.All(c => c >= 0);
    }

    /// <summary>The largest cells that make no circle.</summary>
    private static List<int> Edges(double[] sizes, int rows, int columns)
    {
        var parents = Enumerable.Range(0, rows + columns).ToArray();
        var edges = new List<int>();
        foreach (var cell in Enumerable.Range(0, sizes.Length).Where(i => sizes[i] > 0).OrderByDescending(i => sizes[i]))
        {
            var (row, column) = (Root(cell / columns), Root(rows + (cell % columns)));
            if (row != column)
            {
                parents[row] = column;
                edges.Add(cell);
            }
        }

        return edges;

        int Root(int node)
        {
            while (parents[node] != node)
            {
                node = parents[node] = parents[parents[node]];
            }

            return node;
        }
    }
}
