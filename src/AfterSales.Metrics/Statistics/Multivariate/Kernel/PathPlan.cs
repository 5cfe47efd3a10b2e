using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>A path model's constructs and arrows as places, checked once.</summary>
internal sealed class PathPlan
{
    private PathPlan(PathModelInput input, PathItem[] items, int[] starts, int[][] predecessors, int[] order)
    {
        (Input, Items, Starts, Predecessors, Order) = (input, items, starts, predecessors, order);
        Leads = LeadsOf(predecessors, order);
        Successors = [.. Enumerable.Range(0, Count).Select(i => Enumerable.Range(0, Count).Where(j => predecessors[j].Contains(i)).ToArray())];
    }

    public PathModelInput Input { get; }

    public PathItem[] Items { get; }

    /// <summary>Place of each construct's first question, and behind the last one the number of all.</summary>
    public int[] Starts { get; }

    public int[][] Predecessors { get; }

    public int[][] Successors { get; }

    /// <summary>Whether arrows lead from one construct, by whatever others, to another. There may be billions of ways: none is walked.</summary>
    public bool[,] Leads { get; }

    /// <summary>The constructs so that each comes behind its predecessors.</summary>
    public int[] Order { get; }

    public int Count => Input.Constructs.Count;

    public int Respondents => Items[0].Values.Count;

    public static PathPlan Of(PathModelInput input, string name)
    {
        Guard.NotNull(input, name);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var construct in input.Constructs)
        {
            if (names.ContainsKey(construct.Name) || construct.Items.Count == 0)
            {
                throw new ArgumentException($"Each construct must be named once and have a question; {construct.Name} is not so.", name);
            }

            names.Add(construct.Name, names.Count);
        }

        if (names.Count == 0 || input.Arrows.Count == 0)
        {
            throw new ArgumentException("A path model must have constructs and arrows; it has none.", name);
        }

        var items = input.Constructs.SelectMany(construct => construct.Items).ToArray();
        Check(items, name);
        var predecessors = names.Select(_ => new List<int>()).ToArray();
        foreach (var arrow in input.Arrows)
        {
            if (!names.TryGetValue(arrow.From, out var from) || !names.TryGetValue(arrow.To, out var to) || from == to || predecessors[to].Contains(from))
            {
                throw new ArgumentException($"Each arrow must join two constructs once; {arrow.From} to {arrow.To} does not.", name);
            }

            predecessors[to].Add(from);
        }

        var starts = new int[names.Count + 1];
        for (var i = 0; i < names.Count; i++)
        {
            starts[i + 1] = starts[i] + input.Constructs[i].Items.Count;
        }

        return new PathPlan(input, items, starts, Array.ConvertAll(predecessors, list => list.ToArray()), Sorted(predecessors, input, name));
    }

    private static void Check(PathItem[] items, string name)
    {
        foreach (var item in items)
        {
            Guard.SameLength(item.Values.Count, items[0].Values.Count, name, "the respondents of the first question");
            if (!(item.Minimum < item.Maximum))
            {
                throw new ArgumentException($"A question's maximum must be above its minimum; that of {item.Name} is not.", name);
            }

            for (var i = 0; i < item.Values.Count; i++)
            {
                if (!(Math.Abs(item.Values[i]) <= double.MaxValue))
                {
                    throw Guard.Item(name, Guard.Text($"must have finite answers only, unlike those of {item.Name}"), i, item.Values[i]);
                }
            }
        }
    }

    private static bool[,] LeadsOf(int[][] predecessors, int[] order)
    {
        var leads = new bool[order.Length, order.Length];
        foreach (var to in order)
        {
            foreach (var by in predecessors[to])
            {
                leads[by, to] = true;
                for (var from = 0; from < order.Length; from++)
                {
                    leads[from, to] |= leads[from, by];
                }
            }
        }

        return leads;
    }

    private static int[] Sorted(List<int>[] predecessors, PathModelInput input, string name)
    {
        var (order, isPlaced) = (new List<int>(), new bool[predecessors.Length]);
        while (order.Count < predecessors.Length)
        {
            var next = Array.FindIndex(predecessors, list => !isPlaced[Array.IndexOf(predecessors, list)] && list.TrueForAll(i => isPlaced[i]));
            if (next < 0)
            {
                throw new ArgumentException("The arrows must not form a circle; they do.", name);
            }

            if (predecessors[next].Count == 0 && !predecessors.Any(list => list.Contains(next)))
            {
                throw new ArgumentException($"Every construct must have an arrow; {input.Constructs[next].Name} has none.", name);
            }

            isPlaced[next] = true;
            order.Add(next);
        }

        return [.. order];
    }
}
