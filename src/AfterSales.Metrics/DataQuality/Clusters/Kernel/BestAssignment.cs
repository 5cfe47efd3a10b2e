namespace AfterSales.Metrics.DataQuality;

/// <summary>The one-to-one links of the largest total, connected group by connected group.</summary>
internal static class BestAssignment
{
    /// <summary>Null where a weight is negative or a group has more records a side than the limit.</summary>
    public static LinkageEdge[]? Find(LinkageEdge[] links, int largest)
    {
        if (links.Any(edge => edge.Weight < 0))
        {
            return null;
        }

        var best = new List<LinkageEdge>();
        foreach (var group in Groups(links))
        {
            int[] left = [.. group.Select(edge => edge.Left).Distinct().OrderBy(i => i)];
            int[] right = [.. group.Select(edge => edge.Right).Distinct().OrderBy(i => i)];
            if (Math.Max(left.Length, right.Length) > largest)
            {
                return null;
            }

            best.AddRange(Assign(group, left, right));
        }

        return [.. best.OrderBy(edge => edge.Left)];
    }

    private static IEnumerable<LinkageEdge[]> Groups(LinkageEdge[] links)
    {
        var roots = new Dictionary<(bool IsLeft, int Place), (bool IsLeft, int Place)>();
        foreach (var edge in links)
        {
            roots[(true, edge.Left)] = (true, edge.Left);
            roots[(false, edge.Right)] = (false, edge.Right);
        }

        foreach (var edge in links)
        {
            roots[Root(roots, (false, edge.Right))] = Root(roots, (true, edge.Left));
        }

        return links.GroupBy(edge => Root(roots, (true, edge.Left))).Select(group => group.ToArray());
    }

    private static (bool IsLeft, int Place) Root(Dictionary<(bool IsLeft, int Place), (bool IsLeft, int Place)> roots, (bool IsLeft, int Place) node)
    {
        while (!roots[node].Equals(node))
        {
            roots[node] = roots[roots[node]];
            node = roots[node];
        }

        return node;
    }

    // Costs are minus the weights and zero for no link, so that the cheapest assignment of all rows is the best total.
    private static IEnumerable<LinkageEdge> Assign(LinkageEdge[] group, int[] left, int[] right)
    {
        var size = Math.Max(left.Length, right.Length);
        var (costs, edges) = (new double[size, size], new Dictionary<(int Row, int Column), LinkageEdge>());
        foreach (var edge in group)
        {
            var (row, column) = (Array.BinarySearch(left, edge.Left), Array.BinarySearch(right, edge.Right));
            costs[row, column] = -edge.Weight;
            edges[(row, column)] = edge;
        }

        var rows = Cheapest(costs, size);
        for (var column = 0; column < size; column++)
        {
            if (edges.TryGetValue((rows[column], column), out var edge))
            {
                yield return edge;
            }
        }
    }

    /// <summary>For each column its row (Jonker and Volgenant's augmentation, rows one by one).</summary>
    private static int[] Cheapest(double[,] costs, int size)
    {
        var (rowPrice, columnPrice, rowOf) = (new double[size + 1], new double[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            var (way, reached, least) = (new int[size + 1], new bool[size + 1], new double[size + 1]);
            for (var j = 0; j <= size; j++)
            {
                least[j] = double.PositiveInfinity;
            }

            var column = 0;
            rowOf[0] = row;
            do
            {
                reached[column] = true;
                var (i, delta, next) = (rowOf[column], double.PositiveInfinity, 0);
                for (var j = 1; j <= size; j++)
                {
                    if (reached[j])
                    {
                        continue;
                    }

                    var slack = costs[i - 1, j - 1] - rowPrice[i] - columnPrice[j];
                    (least[j], way[j]) = slack < least[j] ? (slack, column) : (least[j], way[j]);
                    (delta, next) = least[j] < delta ? (least[j], j) : (delta, next);
                }

                for (var j = 0; j <= size; j++)
                {
                    if (reached[j])
                    {
                        rowPrice[rowOf[j]] += delta;
                        columnPrice[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = way[column])
            {
                rowOf[column] = rowOf[way[column]];
            }
        }

        return [.. rowOf.Skip(1).Select(row => row - 1)];
    }
}
