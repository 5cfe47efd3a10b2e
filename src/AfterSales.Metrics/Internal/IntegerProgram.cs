namespace AfterSales.Metrics.Internal;

/// <summary>
/// Branch and bound over a <see cref="LinearProgram"/>: the first variables must be whole, and rounding them up breaks no row (more people, one more depot).
/// Depth first, the nearer side first, cut where the relaxation cannot beat the best answer so far; every relaxation rounded up is an answer. A limit of
/// work leaves the best answer and a bound rather than a guess.
/// </summary>
/// <remarks>A. Land and A. Doig, Econometrica 28, 1960.</remarks>
internal sealed class IntegerProgram
{
    private const double Whole = 1e-6;

    /// <summary>Numbers that waiting nodes may keep as tableaus, 64 MB of them; beyond that they keep their limits and start from the root again.</summary>
    private const long MostKept = 8_000_000;

    private readonly double[] cost;
    private readonly int wholeColumns;
    private readonly Func<double[], bool>? isAnswer;
    private readonly bool costsAreWhole;
    private readonly Stack<Node> open = new();
    private readonly Stack<LinearProgram> free = new();
    private LinearProgram? root;
    private long kept;

    /// <param name="cost">Cost of each variable.</param>
    /// <param name="wholeColumns">How many variables, from the first, must be whole.</param>
    /// <param name="isAnswer">Checks a rounded answer exactly, where that can be done; null believes the relaxation.</param>
    public IntegerProgram(double[] cost, int wholeColumns, Func<double[], bool>? isAnswer = null)
    {
        (this.cost, this.wholeColumns, this.isAnswer) = (cost, wholeColumns, isAnswer);
        costsAreWhole = wholeColumns == cost.Length && cost.All(c => c == Math.Floor(c) && Math.Abs(c) < 1e12);
    }

    /// <summary>The best answer; null when there is none.</summary>
    public double[]? Best { get; private set; }

    /// <summary>Cost of the best answer.</summary>
    public double BestCost { get; private set; } = double.PositiveInfinity;

    /// <summary>No answer costs less than this.</summary>
    public double Bound { get; private set; }

    /// <summary>Relaxations solved.</summary>
    public long Nodes { get; private set; }

    /// <summary>Multiplications and moves spent.</summary>
    public long Work { get; private set; }

    /// <summary>What a relaxation may cost at most to hide a better answer: where all costs are whole, a better one is better by one.</summary>
    private double Cutoff => Best is null
        ? double.PositiveInfinity
        : costsAreWhole ? BestCost - 1 + Whole : BestCost - (1e-9 * (1 + Math.Abs(BestCost)));

    /// <summary>Searches until the best answer is proven or the work is used up.</summary>
    public void Solve(LinearProgram program, long maximumWork)
    {
        open.Push(new Node(program, null, double.NegativeInfinity));
        var leftOpen = double.PositiveInfinity;
        while (open.Count > 0)
        {
            var node = open.Pop();
            kept -= node.Program?.Size ?? 0;
            if (node.Bound > Cutoff)
            {
                Release(node.Program);
                continue;
            }

            if (Work >= maximumWork)
            {
                Release(node.Program);
                leftOpen = Math.Min(leftOpen, node.Bound);
                continue;
            }

            Nodes++;
            var here = node.Program ?? Restore(node.Limits!);
            var before = here.Work;
            var isSolved = here.Solve(maximumWork - Work);
            Work += here.Work - before;
            if (isSolved is null)
            {
                leftOpen = Math.Min(leftOpen, node.Bound);
            }

            if (isSolved == true && Cost(here) is var relaxed && relaxed <= Cutoff)
            {
                Branch(here, relaxed, ref leftOpen);
            }
            else
            {
                Release(here);
            }
        }

        Bound = Math.Min(leftOpen, BestCost);
    }

    private double Cost(LinearProgram program)
    {
        var sum = 0.0;
        for (var j = 0; j < cost.Length; j++)
        {
            sum += cost[j] * program.Value(j);
        }

        return sum;
    }

    private void Branch(LinearProgram program, double relaxed, ref double leftOpen)
    {
        if (root is null)
        {
            root = program.Clone();
            Work += program.Size;
        }

        var column = MostFractional(program);
        if (column < 0)
        {
            Accept(Rounded(program, Math.Round));
        }

        Accept(Rounded(program, x => Math.Ceiling(x - Whole)));
        if (column < 0 || relaxed > Cutoff)
        {
            // What is whole but fails the exact check stays open: the bound must not pretend that there is nothing.
            leftOpen = relaxed <= Cutoff ? Math.Min(leftOpen, relaxed) : leftOpen;
            Release(program);
            return;
        }

        var x = program.Value(column);
        var isNearerUp = x - Math.Floor(x) >= 0.5;
        var (down, up) = ((program.LowerLimit(column), Math.Floor(x)), (Math.Ceiling(x), program.UpperLimit(column)));
        open.Push(Farther(program, column, isNearerUp ? down : up, relaxed));
        var nearer = isNearerUp ? up : down;
        program.Limit(column, nearer.Item1, nearer.Item2);
        kept += program.Size;
        open.Push(new Node(program, null, relaxed));
    }

    /// <summary>The side that waits: a copy of its own while there is room, otherwise only its limits.</summary>
    private Node Farther(LinearProgram program, int column, (double From, double To) limits, double bound)
    {
        if (kept + program.Size <= MostKept)
        {
            var copy = Copy(program);
            copy.Limit(column, limits.From, limits.To);
            kept += copy.Size;
            return new Node(copy, null, bound);
        }

        var all = new (double From, double To)[wholeColumns];
        for (var j = 0; j < wholeColumns; j++)
        {
            all[j] = j == column ? limits : (program.LowerLimit(j), program.UpperLimit(j));
        }

        return new Node(null, all, bound);
    }

    private LinearProgram Restore((double From, double To)[] limits)
    {
        var program = Copy(root!);
        for (var j = 0; j < limits.Length; j++)
        {
            if (program.LowerLimit(j) != limits[j].From || program.UpperLimit(j) != limits[j].To)
            {
                program.Limit(j, limits[j].From, limits[j].To);
            }
        }

        return program;
    }

    private LinearProgram Copy(LinearProgram program)
    {
        Work += program.Size;
        if (free.Count == 0)
        {
            return program.Clone();
        }

        var copy = free.Pop();
        copy.CopyFrom(program);
        return copy;
    }

    private void Release(LinearProgram? program)
    {
        if (program is not null)
        {
            free.Push(program);
        }
    }

    private int MostFractional(LinearProgram program)
    {
        var (column, most) = (-1, Whole);
        for (var j = 0; j < wholeColumns; j++)
        {
            var distance = Math.Abs(program.Value(j) - Math.Round(program.Value(j)));
            if (distance > most)
            {
                (column, most) = (j, distance);
            }
        }

        return column;
    }

    private double[] Rounded(LinearProgram program, Func<double, double> round)
    {
        var answer = new double[cost.Length];
        for (var j = 0; j < answer.Length; j++)
        {
            answer[j] = j < wholeColumns ? Math.Max(round(program.Value(j)), 0) : program.Value(j);
        }

        return answer;
    }

    /// <summary>Keeps an answer that is one, and cheaper than the best.</summary>
    private void Accept(double[] answer)
    {
        var sum = 0.0;
        for (var j = 0; j < cost.Length; j++)
        {
            sum += cost[j] * answer[j];
        }

        if (sum < BestCost && isAnswer?.Invoke(answer) != false)
        {
            (Best, BestCost) = (answer, sum);
        }
    }

    /// <summary>A part of the search that waits: its program, or the limits to make it from the root's.</summary>
    private sealed record Node(LinearProgram? Program, (double From, double To)[]? Limits, double Bound);
}
