using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Which leaves each node is the sum of.</summary>
internal sealed class SummingMatrix
{
    private SummingMatrix(string[] nodes, int[] leaves, bool[][] rows, int root) => (Nodes, Leaves, Rows, Root) = (nodes, leaves, rows, root);

    /// <summary>In order of first appearance.</summary>
    public string[] Nodes { get; }

    /// <summary>Places of the leaves among the nodes.</summary>
    public int[] Leaves { get; }

    /// <summary>For each node, which leaves are below it (a leaf below itself).</summary>
    public bool[][] Rows { get; }

    /// <summary>The only node without parent; −1 if there are several.</summary>
    public int Root { get; }

    public static SummingMatrix Of(IReadOnlyList<HierarchyLink> links)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            Place(link.Node);
        }

        var names = places.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToArray();
        var children = Array.ConvertAll(names, _ => new List<int>());
        var hasParent = new bool[names.Length];
        for (var i = 0; i < links.Count; i++)
        {
            if (links[i].Parent is { } parent)
            {
                children[places.TryGetValue(parent, out var place)
                    ? place
                    : throw Guard.Item(nameof(links), "must list each parent as a node too", i, parent)].Add(places[links[i].Node]);
                hasParent[places[links[i].Node]] = true;
            }
        }

        var order = FromTheLeaves(children);
        if (order.Count < names.Length)
        {
            throw new ArgumentException($"Links must not go in a circle: {names[OnCircle(children, order)]} is a part of itself.", nameof(links));
        }

        var leaves = Enumerable.Range(0, names.Length).Where(i => children[i].Count == 0).ToArray();
        var roots = Enumerable.Range(0, names.Length).Where(i => !hasParent[i]).ToArray();
        return new SummingMatrix(names, leaves, RowsOf(order, children, leaves), roots.Length == 1 ? roots[0] : -1);

        void Place(string node)
        {
            if (!places.ContainsKey(node))
            {
                places[node] = places.Count;
            }
        }
    }

    private static bool[][] RowsOf(List<int> order, List<int>[] children, int[] leaves)
    {
        var rows = new bool[order.Count][];
        foreach (var node in order)
        {
            rows[node] = new bool[leaves.Length];
            foreach (var child in children[node])
            {
                for (var k = 0; k < leaves.Length; k++)
                {
                    rows[node][k] |= rows[child][k];
                }
            }

            if (children[node].Count == 0)
            {
                rows[node][Array.IndexOf(leaves, node)] = true;
            }
        }

        return rows;
    }

    /// <summary>Every node behind those it is the sum of, but those on a circle or above one. No recursion: a hierarchy may be deep.</summary>
    private static List<int> FromTheLeaves(List<int>[] children)
    {
        var (waits, parents) = (Array.ConvertAll(children, list => list.Count), Array.ConvertAll(children, _ => new List<int>()));
        for (var node = 0; node < children.Length; node++)
        {
            children[node].ForEach(child => parents[child].Add(node));
        }

        var order = Enumerable.Range(0, children.Length).Where(node => waits[node] == 0).ToList();
        for (var next = 0; next < order.Count; next++)
        {
            foreach (var parent in parents[order[next]])
            {
                if (--waits[parent] == 0)
                {
                    order.Add(parent);
                }
            }
        }

        return order;
    }

    /// <summary>Whoever has no place in the order has a child that has none; as many steps as there are nodes end on a circle.</summary>
    private static int OnCircle(List<int>[] children, List<int> order)
    {
        var placed = new HashSet<int>(order);
        var node = Enumerable.Range(0, children.Length).First(i => !placed.Contains(i));
        for (var step = 0; step < children.Length; step++)
        {
            node = children[node].Find(child => !placed.Contains(child));
        }

        return node;
    }
}
