using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>An allowed flow in codes, and how far each step is from each other and from an end.</summary>
internal sealed class FlowNet
{
    /// <summary>Farther than any way: half of the range, so that a sum of two stays in it.</summary>
    public const int Far = int.MaxValue / 4;

    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly bool[] isEnd;
    private readonly bool[] mayFollow;

    /// <summary>Ways from a step to another, in steps, at least one; from the beginning of a case in the last row.</summary>
    private readonly int[] ways;

    public FlowNet(AllowedFlow flow)
    {
        for (var i = 0; i < flow.Steps.Count; i++)
        {
            if (codes.ContainsKey(flow.Steps[i]))
            {
                throw Guard.Item(nameof(flow.Steps), "must be different", i, flow.Steps[i]);
            }

            codes.Add(flow.Steps[i], i);
        }

        (Names, Size) = (flow.Steps, flow.Steps.Count);
        (isEnd, mayFollow) = (new bool[Size], new bool[(Size + 1) * Size]);
        foreach (var start in flow.Starts)
        {
            mayFollow[(Size * Size) + Known(start, nameof(flow.Starts))] = true;
        }

        foreach (var end in flow.Ends)
        {
            isEnd[Known(end, nameof(flow.Ends))] = true;
        }

        foreach (var transition in flow.Transitions)
        {
            mayFollow[(Known(transition.From, nameof(flow.Transitions)) * Size) + Known(transition.To, nameof(flow.Transitions))] = true;
        }

        ways = Ways();
        ToEnd = [.. Enumerable.Range(0, Size + 1).Select(FarFromEnd)];
    }

    /// <summary>Steps of the flow; their number is the code of the beginning of a case, before any step.</summary>
    public int Size { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The fewest steps still to do after a step before a case may end.</summary>
    public int[] ToEnd { get; }

    public int? ShortestRoute => ToEnd[Size] < Far ? ToEnd[Size] : null;

    /// <summary>The code of a step; −1 for one that the flow does not have.</summary>
    public int CodeOf(string step) => codes.TryGetValue(step, out var code) ? code : -1;

    public bool MayFollow(int from, int to) => mayFollow[(from * Size) + to];

    public bool IsEnd(int step) => isEnd[step];

    /// <summary>The steps of the shortest way from one to another, the last one counted.</summary>
    public int Way(int from, int to) => ways[(from * Size) + to];

    private int Known(string step, string name) => codes.TryGetValue(step, out var code) ? code
        : throw Guard.Mistake(name, $"{name} must name declared steps only; '{step}' is not among Steps.");

    private int FarFromEnd(int from)
    {
        if (from < Size && isEnd[from])
        {
            return 0;
        }

        var least = Far;
        for (var to = 0; to < Size; to++)
        {
            least = isEnd[to] ? Math.Min(least, Way(from, to)) : least;
        }

        return least;
    }

    /// <summary>Breadth first from each: every way costs a step.</summary>
    private int[] Ways()
    {
        var found = new int[(Size + 1) * Size];
        var queue = new Queue<int>();
        for (var from = 0; from <= Size; from++)
        {
            var row = found.AsSpan(from * Size, Size);
            row.Fill(Far);
            Reach(row, from, 1, queue);
            while (queue.Count > 0)
            {
                var step = queue.Dequeue();
                Reach(row, step, row[step] + 1, queue);
            }
        }

        return found;
    }

    private void Reach(Span<int> row, int from, int steps, Queue<int> queue)
    {
        for (var to = 0; to < Size; to++)
        {
            if (MayFollow(from, to) && row[to] == Far)
            {
                row[to] = steps;
                queue.Enqueue(to);
            }
        }
    }
}
