namespace AfterSales.Metrics.Budgets;

/// <summary>Several budgets, groups and prerequisites: the linear program over the free projects, by a primal simplex with variables between 0 and 1.</summary>
/// <remarks>
/// The bound is that of the dual values at the end, cut at zero: it holds whatever the roundings on the way did.
/// G. Dantzig, Linear Programming and Extensions, 1963, ch. 18 (bounded variables).
/// </remarks>
internal sealed class LinearRelaxation : ProjectRelaxation
{
    private const double Tolerance = 1e-11;

    private readonly ProjectModel model;
    private readonly int rows;

    /// <summary>Each row scaled to a right side of one where it has one; the objective to a largest benefit of one.</summary>
    private readonly double[][] matrix;
    private readonly double[] rightSides;
    private readonly double[] objective;
    private readonly double benefitUnit;

    private readonly double[,] tableau;
    private readonly double[] slopes;
    private readonly double[] basics;
    private readonly int[] basis;
    private readonly bool[] isUpper;
    private readonly bool[] isBasic;

    public LinearRelaxation(ProjectModel model, WorkMeter work)
        : base(model.Count, work)
    {
        this.model = model;
        rows = model.Budgets.Length + model.Groups.Length + model.Needs.Length;
        (matrix, rightSides) = (new double[rows][], new double[rows]);
        for (var r = 0; r < rows; r++)
        {
            matrix[r] = new double[model.Count];
        }

        FillRows();
        benefitUnit = Math.Max(1, model.Benefits.Select(b => Math.Abs((double)b)).DefaultIfEmpty(1).Max());
        objective = Array.ConvertAll(model.Benefits, b => b / benefitUnit);
        var columns = model.Count + rows;
        (tableau, slopes, basics, basis) = (new double[rows, columns], new double[columns], new double[rows], new int[rows]);
        (isUpper, isBasic) = (new bool[columns], new bool[columns]);
    }

    public override double Solve(sbyte[] states)
    {
        Begin(states);
        var columns = model.Count + rows;
        Work.Add(2L * rows * columns);

        // Far beyond what these programs take; the bound holds wherever the pivots stop.
        for (var left = 50 * (columns + 10); left > 0 && !Work.IsSpent; left--)
        {
            Work.Add(((long)rows * columns) + columns);
            var entering = Entering(states, preferFirst: left < 25 * (columns + 10));
            if (entering < 0)
            {
                break;
            }

            Step(entering);
        }

        return Read(states);
    }

    private void FillRows()
    {
        var row = 0;
        for (var k = 0; k < model.Budgets.Length; k++, row++)
        {
            var unit = Math.Max(1, (double)model.Budgets[k]);
            rightSides[row] = model.Budgets[k] / unit;
            for (var i = 0; i < model.Count; i++)
            {
                matrix[row][i] = model.Costs[k][i] / unit;
            }
        }

        foreach (var group in model.Groups)
        {
            rightSides[row] = 1;
            foreach (var i in group)
            {
                matrix[row][i] = 1;
            }

            row++;
        }

        foreach (var (project, needed) in model.Needs)
        {
            matrix[row][project] = 1;
            matrix[row][needed] = -1;
            row++;
        }
    }

    /// <summary>All slack in the basis: feasible, as what is fixed has been carried through the conditions before.</summary>
    private void Begin(sbyte[] states)
    {
        for (var r = 0; r < rows; r++)
        {
            var side = rightSides[r];
            for (var i = 0; i < model.Count; i++)
            {
                tableau[r, i] = states[i] == Free ? matrix[r][i] : 0;
                side -= states[i] == 1 ? matrix[r][i] : 0;
            }

            for (var s = 0; s < rows; s++)
            {
                tableau[r, model.Count + s] = s == r ? 1 : 0;
            }

            // A budget used up to the last cent may miss zero by a rounding.
            basics[r] = Math.Max(side, 0);
            basis[r] = model.Count + r;
        }

        for (var j = 0; j < slopes.Length; j++)
        {
            slopes[j] = j < model.Count && states[j] == Free ? objective[j] : 0;
            isUpper[j] = false;
            isBasic[j] = j >= model.Count;
        }
    }

    /// <summary>The steepest improving column, or, so that ties cannot go around in circles, the first.</summary>
    private int Entering(sbyte[] states, bool preferFirst)
    {
        var (best, steepest) = (-1, Tolerance);
        for (var j = 0; j < slopes.Length; j++)
        {
            if (isBasic[j] || (j < model.Count && states[j] != Free))
            {
                continue;
            }

            var gain = isUpper[j] ? -slopes[j] : slopes[j];
            if (gain > steepest)
            {
                (best, steepest) = (j, gain);
                if (preferFirst)
                {
                    break;
                }
            }
        }

        return best;
    }

    private void Step(int entering)
    {
        var direction = isUpper[entering] ? -1.0 : 1.0;
        var (length, leaving, toUpper) = (entering < model.Count ? 1.0 : double.MaxValue, -1, false);
        for (var r = 0; r < rows; r++)
        {
            var change = -direction * tableau[r, entering];
            double room;
            if (change < -Tolerance)
            {
                room = basics[r] / -change;
            }
            else if (change > Tolerance && basis[r] < model.Count)
            {
                room = (1 - basics[r]) / change;
            }
            else
            {
                continue;
            }

            if (room < length || (room == length && leaving >= 0 && basis[r] < basis[leaving]))
            {
                (length, leaving, toUpper) = (Math.Max(room, 0), r, change > 0);
            }
        }

        for (var r = 0; r < rows; r++)
        {
            basics[r] -= direction * length * tableau[r, entering];
        }

        if (leaving < 0)
        {
            isUpper[entering] = !isUpper[entering];
            return;
        }

        var value = (isUpper[entering] ? 1 : 0) + (direction * length);
        (isBasic[basis[leaving]], isUpper[basis[leaving]]) = (false, toUpper);
        (isBasic[entering], isUpper[entering]) = (true, false);
        (basis[leaving], basics[leaving]) = (entering, value);
        Pivot(leaving, entering);
    }

    private void Pivot(int row, int column)
    {
        var pivot = tableau[row, column];
        for (var j = 0; j < slopes.Length; j++)
        {
            tableau[row, j] /= pivot;
        }

        for (var r = 0; r < rows; r++)
        {
            var factor = tableau[r, column];
            if (r != row && factor != 0)
            {
                for (var j = 0; j < slopes.Length; j++)
                {
                    tableau[r, j] -= factor * tableau[row, j];
                }
            }
        }

        var slope = slopes[column];
        for (var j = 0; j < slopes.Length; j++)
        {
            slopes[j] -= slope * tableau[row, j];
        }
    }

    private double Read(sbyte[] states)
    {
        for (var i = 0; i < model.Count; i++)
        {
            Values[i] = states[i] == Free ? (isUpper[i] ? 1 : 0) : states[i];
        }

        for (var r = 0; r < rows; r++)
        {
            if (basis[r] < model.Count)
            {
                Values[basis[r]] = basics[r];
            }
        }

        // A slack's slope is minus its row's dual value.
        var bound = 0.0;
        for (var r = 0; r < rows; r++)
        {
            bound += Dual(r) * rightSides[r];
        }

        for (var i = 0; i < model.Count; i++)
        {
            var reduced = objective[i];
            for (var r = 0; r < rows; r++)
            {
                reduced -= Dual(r) * matrix[r][i];
            }

            ReducedCosts[i] = reduced * benefitUnit;
            bound += states[i] switch
            {
                1 => reduced,
                0 => 0,
                _ => Math.Max(reduced, 0),
            };
        }

        return bound * benefitUnit;
    }

    private double Dual(int row) => Math.Max(-slopes[model.Count + row], 0);
}
