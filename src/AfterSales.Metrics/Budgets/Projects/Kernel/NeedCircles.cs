namespace AfterSales.Metrics.Budgets;

/// <summary>Projects that need each other in a circle, as one; those needed come first.</summary>
/// <remarks>R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1, 1972; with a stack of its own, as chains may be long.</remarks>
internal sealed class NeedCircles
{
    private readonly ProjectModel model;
    private readonly int[] numbers;
    private readonly int[] lows;
    private readonly bool[] isOpen;
    private readonly Stack<int> open = new();
    private readonly List<int[]> found = [];
    private int next;

    private NeedCircles(ProjectModel model)
        => (this.model, numbers, lows, isOpen) = (model, new int[model.Count], new int[model.Count], new bool[model.Count]);

    public static int[][] Of(ProjectModel model)
    {
        var search = new NeedCircles(model);
        for (var i = 0; i < model.Count; i++)
        {
            if (search.numbers[i] == 0)
            {
                search.Visit(i);
            }
        }

        return [.. search.found];
    }

    private void Visit(int root)
    {
        var path = new Stack<(int Project, int Need)>();
        Enter(root);
        path.Push((root, 0));
        while (path.Count > 0)
        {
            var (i, need) = path.Pop();
            var needs = model.NeedsOf[i];
            if (need < needs.Length)
            {
                path.Push((i, need + 1));
                var j = needs[need];
                if (numbers[j] == 0)
                {
                    Enter(j);
                    path.Push((j, 0));
                }
                else if (isOpen[j])
                {
                    lows[i] = Math.Min(lows[i], numbers[j]);
                }

                continue;
            }

            if (path.Count > 0)
            {
                var above = path.Peek().Project;
                lows[above] = Math.Min(lows[above], lows[i]);
            }

            if (lows[i] == numbers[i])
            {
                Close(i);
            }
        }
    }

    private void Enter(int i)
    {
        numbers[i] = lows[i] = ++next;
        isOpen[i] = true;
        open.Push(i);
    }

    private void Close(int root)
    {
        var members = new List<int>();
        int i;
        do
        {
            i = open.Pop();
            isOpen[i] = false;
            members.Add(i);
        }
        while (i != root);
        members.Sort();
        found.Add([.. members]);
    }
}
