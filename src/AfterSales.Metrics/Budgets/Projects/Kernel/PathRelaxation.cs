namespace AfterSales.Metrics.Budgets;

/// <summary>
/// Large choices: budgets paid for by prices, the conditions a <see cref="DecisionPath"/> holds kept, the rest left out. One way through all projects gives a
/// bound for any prices; the best prices give, where the path is exact, the linear program's.
/// </summary>
/// <remarks>
/// One budget: the lowest point of the bound by intersecting its lines, finitely and exactly. Several: a subgradient method of a stated number of steps.
/// M. Fisher, The Lagrangian relaxation method for solving integer programming problems, Management Science 27, 1981.
/// </remarks>
internal sealed class PathRelaxation : ProjectRelaxation
{
    private const int Steps = 200;

    private readonly ProjectModel model;
    private readonly ProjectIncumbent incumbent;
    private readonly bool[] chosen;
    private readonly long[] left;
    private readonly double[] values;
    private double[] prices;

    public PathRelaxation(ProjectModel model, DecisionPath path, ProjectIncumbent incumbent, WorkMeter work)
        : base(model.Count, work)
    {
        (this.model, this.incumbent, Path, chosen, left) = (model, incumbent, path, new bool[model.Count], new long[model.Budgets.Length]);
        (values, prices) = (new double[path.Count + 1], new double[model.Budgets.Length]);
    }

    public DecisionPath Path { get; }

    /// <summary>What a unit of each budget is worth.</summary>
    public IReadOnlyList<double> Prices => prices;

    public override double Solve(sbyte[] states)
    {
        var bound = Walk(states, prices);
        Choose(states);
        return bound;
    }

    public override void Tighten(sbyte[] states)
    {
        if (prices.Length == 1)
        {
            TightenOne(states);
        }
        else if (prices.Length > 1)
        {
            TightenMany(states);
        }
    }

    /// <summary>The bound at prices; fills the best value from each place on.</summary>
    private double Walk(sbyte[] states, double[] at)
    {
        Work.Add((long)model.Count * (6 + at.Length));
        for (var place = Path.Count - 1; place >= 0; place--)
        {
            var (worth, state) = (0.0, Free);
            foreach (var i in Path.Members[place])
            {
                state = states[i] == Free ? state : states[i];
                worth += model.Benefits[i];
                for (var k = 0; k < at.Length; k++)
                {
                    worth -= at[k] * model.Costs[k][i];
                }
            }

            var (taken, skipped) = (worth + values[Path.Take[place]], values[Path.Skip[place]]);
            values[place] = state switch { 1 => taken, 0 => skipped, _ => Math.Max(taken, skipped) };
            taken = state == 0 || (state == Free && taken < skipped) ? 0 : 1;
            foreach (var i in Path.Members[place])
            {
                ReducedCosts[i] = 0;
                Values[i] = taken;
            }
        }

        var bound = values[0];
        for (var k = 0; k < at.Length; k++)
        {
            bound += at[k] * model.Budgets[k];
        }

        return bound;
    }

    /// <summary>Follows the way of the best value; what it passes by is out.</summary>
    private void Choose(sbyte[] states)
    {
        for (var place = 0; place < Path.Count;)
        {
            var isTaken = Values[Path.Members[place][0]] > 0;
            var next = isTaken ? Path.Take[place] : Path.Skip[place];
            for (var passed = place + 1; passed < next; passed++)
            {
                foreach (var i in Path.Members[passed])
                {
                    Values[i] = states[i] == 1 ? 1 : 0;
                }
            }

            place = next;
        }
    }

    /// <summary>
    /// A choice at some price, as far as it goes along the path within the budgets and as long as it brings more, is an answer where the path is exact.
    /// </summary>
    private void Offer()
    {
        Work.Add((long)chosen.Length * (4 + prices.Length));
        Array.Clear(chosen, 0, chosen.Length);
        model.Budgets.CopyTo(left, 0);
        var (sum, best, end) = (0L, 0L, 0);
        for (var place = 0; place < Path.Count;)
        {
            var isTaken = Values[Path.Members[place][0]] > 0 && Spend(Path.Members[place]);
            foreach (var i in Path.Members[place])
            {
                chosen[i] = isTaken;
                sum += isTaken ? model.Benefits[i] : 0;
            }

            place = isTaken ? Path.Take[place] : Path.Skip[place];
            if (sum > best)
            {
                (best, end) = (sum, place);
            }
        }

        for (var place = end; place < Path.Count; place++)
        {
            Array.ForEach(Path.Members[place], i => chosen[i] = false);
        }

        if (model.IsFeasible(chosen))
        {
            incumbent.Offer(chosen);
        }
    }

    private bool Spend(int[] members)
    {
        for (var k = 0; k < left.Length; k++)
        {
            long cost = 0;
            foreach (var i in members)
            {
                cost += model.Costs[k][i];
            }

            if (cost > left[k])
            {
                while (--k >= 0)
                {
                    Array.ForEach(members, i => left[k] += model.Costs[k][i]);
                }

                return false;
            }

            left[k] -= cost;
        }

        return true;
    }

    private void TightenOne(sbyte[] states)
    {
        Walk(states, [0]);
        Choose(states);
        Offer();
        var (highBenefit, highCost) = Sums(0);
        if (highCost <= model.Budgets[0])
        {
            prices = [0];
            return;
        }

        // Between a line that falls with the price and one that rises, the lowest point of the two; a line above it takes the place of one.
        var (lowBenefit, lowCost) = (0.0, 0.0);
        for (var step = 0; step < Steps && !Work.IsSpent; step++)
        {
            prices = [Math.Max((highBenefit - lowBenefit) / (highCost - lowCost), 0)];
            Walk(states, prices);
            Choose(states);
            Offer();
            var (benefit, cost) = Sums(0);
            var (found, known) = (benefit - (prices[0] * cost), lowBenefit - (prices[0] * lowCost));
            if (found <= known + (Math.Abs(known) * 1e-14) || cost == lowCost || cost == highCost)
            {
                return;
            }

            if (cost > model.Budgets[0])
            {
                (highBenefit, highCost) = (benefit, cost);
            }
            else
            {
                (lowBenefit, lowCost) = (benefit, cost);
            }
        }
    }

    private void TightenMany(sbyte[] states)
    {
        var best = (double[])prices.Clone();
        var lowest = Walk(states, best);
        var (at, length) = ((double[])best.Clone(), 1.0);
        for (var step = 0; step < Steps && !Work.IsSpent; step++)
        {
            Choose(states);
            Offer();
            var (slopes, size) = (new double[at.Length], 0.0);
            for (var k = 0; k < at.Length; k++)
            {
                var unit = Math.Max(1, (double)model.Budgets[k]);
                slopes[k] = (Sums(k).Cost - model.Budgets[k]) / unit;
                size += slopes[k] * slopes[k];
            }

            if (size == 0)
            {
                break;
            }

            for (var k = 0; k < at.Length; k++)
            {
                var unit = Math.Max(1, (double)model.Budgets[k]);
                at[k] = Math.Max(at[k] + (length * Math.Abs(lowest) * slopes[k] / size / unit), 0);
            }

            length *= 0.97;
            var bound = Walk(states, at);
            if (bound < lowest)
            {
                lowest = bound;
                at.CopyTo(best, 0);
            }
        }

        prices = best;
    }

    private (double Benefit, double Cost) Sums(int budget)
    {
        long benefit = 0, cost = 0;
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i] > 0)
            {
                benefit += model.Benefits[i];
                cost += model.Costs[budget][i];
            }
        }

        return (benefit, cost);
    }
}
