namespace AfterSales.Metrics.Costs;

/// <summary>Strongly connected components of the pools, sources first: each can be solved once those before it are. Tarjan's algorithm without
/// recursion.</summary>
/// <remarks>R. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1, 1972.</remarks>
internal static class ServiceCircles
{
    public static int[][] Of(ServiceNetwork network)
    {
        var (index, low) = (new int[network.Pools], new int[network.Pools]);
        var (isOpen, next, circleOf, sizes) = (new bool[network.Pools], 1, new int[network.Pools], new List<int>());
        var (path, calls) = (new Stack<int>(), new Stack<(int Node, int Edge)>());
        for (var root = 0; root < network.Pools; root++)
        {
            if (index[root] == 0)
            {
                calls.Push((root, 0));
            }

            while (calls.Count > 0)
            {
                var (node, edge) = calls.Pop();
                if (index[node] == 0)
                {
                    (index[node], low[node], isOpen[node]) = (next, next++, true);
                    path.Push(node);
                }

                if (Child(network, node, ref edge, index, low, isOpen) is { } child)
                {
                    calls.Push((node, edge));
                    calls.Push((child, 0));
                }
                else if (low[node] == index[node])
                {
                    sizes.Add(Close(path, node, isOpen, circleOf, sizes.Count));
                }
            }
        }

        return Members(circleOf, sizes);
    }

    /// <summary>The next pool served that has not been visited; its neighbors' low points are taken over on the way.</summary>
    private static int? Child(ServiceNetwork network, int node, ref int edge, int[] index, int[] low, bool[] isOpen)
    {
        // A child visited from here has finished when its parent looks at the same edge again: its low point is final then.
        for (; edge < network.Targets[node].Length; edge++)
        {
            var target = network.Targets[node][edge];
            if (target >= network.Pools)
            {
                break;
            }

            if (index[target] == 0)
            {
                return target;
            }

            if (isOpen[target])
            {
                low[node] = Math.Min(low[node], low[target]);
            }
        }

        return null;
    }

    /// <summary>Notes the circle of all that the path has since its root; how many there are.</summary>
    private static int Close(Stack<int> path, int root, bool[] isOpen, int[] circleOf, int circle)
    {
        int member, size = 0;
        do
        {
            member = path.Pop();
            (isOpen[member], circleOf[member]) = (false, circle);
            size++;
        }
        while (member != root);

        return size;
    }

    /// <summary>The pools of each circle, ascending. Tarjan closes what is downstream first, so that the last one stands first.</summary>
    private static int[][] Members(int[] circleOf, List<int> sizes)
    {
        var (circles, filled) = (new int[sizes.Count][], new int[sizes.Count]);
        for (var circle = 0; circle < circles.Length; circle++)
        {
            circles[circles.Length - 1 - circle] = new int[sizes[circle]];
        }

        for (var pool = 0; pool < circleOf.Length; pool++)
        {
            var circle = circleOf[pool];
            circles[circles.Length - 1 - circle][filled[circle]++] = pool;
        }

        return circles;
    }
}
