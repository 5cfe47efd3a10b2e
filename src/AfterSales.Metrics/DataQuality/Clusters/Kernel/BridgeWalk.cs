namespace AfterSales.Metrics.DataQuality;

/// <summary>Links whose loss would split a connected cluster: a walk in depth with the lowest place each branch reaches back to.</summary>
internal static class BridgeWalk
{
    public static LinkedPair[] Bridges(int[] members, LinkedPair[] links)
    {
        var places = new Dictionary<int, int>(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            places.Add(members[i], i);
        }

        var neighbors = Array.ConvertAll(members, _ => new List<(int Place, int Link)>());
        for (var k = 0; k < links.Length; k++)
        {
            var (left, right) = (places[links[k].Left], places[links[k].Right]);
            neighbors[left].Add((right, k));
            neighbors[right].Add((left, k));
        }

        var bridges = Walk(neighbors).Select(link => links[link]).ToArray();
        Array.Sort(bridges);
        return bridges;
    }

    // Without recursion: a chain of a million records would overflow the stack.
    private static List<int> Walk(List<(int Place, int Link)>[] neighbors)
    {
        var (bridges, time) = (new List<int>(), 1);
        var (seen, low, next) = (new int[neighbors.Length], new int[neighbors.Length], new int[neighbors.Length]);
        var path = new Stack<(int Place, int Link)>();
        path.Push((0, -1));
        (seen[0], low[0]) = (time, time);
        while (path.Count > 0)
        {
            var (place, link) = path.Peek();
            if (next[place] < neighbors[place].Count)
            {
                var (other, edge) = neighbors[place][next[place]++];
                if (edge == link)
                {
                    continue;
                }

                if (seen[other] != 0)
                {
                    low[place] = Math.Min(low[place], seen[other]);
                    continue;
                }

                (seen[other], low[other]) = (++time, time);
                path.Push((other, edge));
                continue;
            }

            path.Pop();
            if (path.Count > 0)
            {
                var parent = path.Peek().Place;
                low[parent] = Math.Min(low[parent], low[place]);
                if (low[place] > seen[parent])
                {
                    bridges.Add(link);
                }
            }
        }

        return bridges;
    }
}
