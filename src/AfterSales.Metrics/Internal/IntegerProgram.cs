namespace AfterSales.Metrics.Internal;

/// <summary>
/// Branch and bound over a <see cref="LinearProgram"/>: the first variables must be whole. Depth first, the nearer side first, cut where the relaxation
/// cannot beat the best answer so far. A limit of nodes leaves a best answer and a bound rather than a guess.
/// </summary>
/// <remarks>A. Land and A. Doig, Econometrica 28, 1960.</remarks>
internal sealed class IntegerProgram
{
    private const double Whole = 1e-6;

    private readonly double[] cost;
    private readonly int wholeColumns;
    private readonly bool costsAreWhole;

    /// <param name="cost">Cost of each variable.</param>
    /// <param name="wholeColumns">How many variables, from the first, must be whole.</param>
    public IntegerProgram(double[] cost, int wholeColumns)
    {
        (this.cost, this.wholeColumns) = (cost, wholeColumns);
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

    /// <summary>What a relaxation may cost at most to hide a better answer: where all costs are whole, a better one is better by one.</summary>
    private double Cutoff => Best is null
        ? double.PositiveInfinity
        : costsAreWhole ? BestCost - 1 + Whole : BestCost - (1e-9 * (1 + Math.Abs(BestCost)));

    /// <summary>Searches until the best answer is proven or the limit of nodes is reached.</summary>
    public void Solve(LinearProgram root, long maximumNodes)
    {
        var open = new Stack<(LinearProgram Program, double Bound)>();
        open.Push((root, double.NegativeInfinity));
        var leftOpen = double.PositiveInfinity;
        while (open.Count > 0)
        {
            var (program, bound) = open.Pop();
            if (bound > Cutoff)
            {
                continue;
            }

            if (Nodes == maximumNodes)
            {
                leftOpen = Math.Min(leftOpen, bound);
                continue;
            }

            Nodes++;
            var relaxed = program.Solve() ? Cost(program) : double.PositiveInfinity;
            if (relaxed <= Cutoff && !double.IsPositiveInfinity(relaxed))
            {
                Branch(open, program, relaxed);
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

    private void Branch(Stack<(LinearProgram Program, double Bound)> open, LinearProgram program, double relaxed)
    {
        var column = MostFractional(program);
        if (column < 0)
        {
            Accept(program, relaxed);
            return;
        }

        var x = program.Value(column);
        var (down, up) = (program.Clone(), program);
        down.Limit(column, program.LowerLimit(column), Math.Floor(x));
        up.Limit(column, Math.Ceiling(x), program.UpperLimit(column));
        var isNearerUp = x - Math.Floor(x) >= 0.5;
        open.Push((isNearerUp ? down : up, relaxed));
        open.Push((isNearerUp ? up : down, relaxed));
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

    private void Accept(LinearProgram program, double relaxed)
    {
        BestCost = relaxed;
        Best = new double[cost.Length];
        for (var j = 0; j < cost.Length; j++)
        {
            Best[j] = j < wholeColumns ? Math.Round(program.Value(j)) : program.Value(j);
        }
    }
}
