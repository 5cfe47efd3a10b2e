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

        var children = Enumerable.Range(0, places.Count).Select(_ => new List<int>()).ToArray();
        var hasParent = new bool[places.Count];
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

        var leaves = Enumerable.Range(0, children.Length).Where(i => children[i].Count == 0).ToArray();
        var rows = new bool[children.Length][];
        var state = new int[children.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            Fill(i);
        }

        var roots = Enumerable.Range(0, rows.Length).Where(i => !hasParent[i]).ToArray();
        return new SummingMatrix(places.OrderBy(pair => pair.Value).Select(pair => pair.Key).ToArray(), leaves, rows, roots.Length == 1 ? roots[0] : -1);

        void Place(string node)
        {
            if (!places.ContainsKey(node))
            {
                places[node] = places.Count;
            }
        }

        void Fill(int node)
        {
            if (state[node] == 2)
            {
                return;
            }

            if (state[node] == 1)
            {
                throw new ArgumentException("Links must not go in a circle: a node is a part of itself.", nameof(links));
            }

            state[node] = 1;
            rows[node] = new bool[leaves.Length];
            var own = Array.IndexOf(leaves, node);
            if (own >= 0)
            {
                rows[node][own] = true;
            }

            foreach (var child in children[node])
            {
                Fill(child);
                for (var k = 0; k < leaves.Length; k++)
                {
                    rows[node][k] |= rows[child][k];
                }
            }

            state[node] = 2;
        }
    }
}
