namespace AfterSales.Metrics.Internal;

/// <summary>How a row of a <see cref="LinearProgram"/> meets its right-hand side.</summary>
internal enum RowKind
{
    AtMost,
    AtLeast,
    Equal,
}

/// <summary>
/// Least c·x with rows a·x ≤, ≥ or = b and limits l ≤ x ≤ u, by the dual simplex method with bounded variables on a dense tableau.
/// A variable that lowers the cost starts at its upper limit, so the start is dual feasible and no first phase is needed; a changed limit keeps it so,
/// and <see cref="Solve"/> goes on from where it was. That is what branch and bound asks for.
/// </summary>
/// <remarks>C. Lemke 1954; H. Wagner 1958 for the bounds; R. Bland 1977 for the rule that ends cycling.</remarks>
internal sealed class LinearProgram
{
    private const double Tolerance = 1e-9;

    private readonly int columns;
    private readonly int rows;
    private readonly double[][] tableau;
    private readonly double[] reduced;
    private readonly double[] lower;
    private readonly double[] upper;
    private readonly double[] value;
    private readonly int[] basis;
    private readonly bool[] isBasic;
    private readonly double noise;

    /// <param name="cost">Cost of each variable.</param>
    /// <param name="upper">Upper limit of each variable; positive infinity for none, where the cost is not negative.</param>
    /// <param name="coefficients">One row of coefficients for each condition.</param>
    /// <param name="kinds">How each row meets its right-hand side.</param>
    /// <param name="rightHandSides">What it meets.</param>
    public LinearProgram(double[] cost, double[] upper, double[][] coefficients, RowKind[] kinds, double[] rightHandSides)
    {
        (columns, rows) = (cost.Length, coefficients.Length);
        var all = columns + rows;
        (tableau, basis) = (new double[rows][], new int[rows]);
        (reduced, value, isBasic) = (new double[all], new double[all], new bool[all]);
        (lower, this.upper) = (new double[all], new double[all]);
        cost.CopyTo(reduced, 0);
        upper.CopyTo(this.upper, 0);
        for (var j = 0; j < columns; j++)
        {
            value[j] = cost[j] < 0 ? upper[j] : 0;
        }

        // What rounding leaves of large right-hand sides is no violation.
        noise = 1e-13 * rightHandSides.Select(Math.Abs).DefaultIfEmpty(0).Max();
        for (var i = 0; i < rows; i++)
        {
            var slack = columns + i;
            tableau[i] = new double[all];
            coefficients[i].CopyTo(tableau[i], 0);
            tableau[i][slack] = 1;
            (basis[i], isBasic[slack]) = (slack, true);
            lower[slack] = kinds[i] == RowKind.AtLeast ? double.NegativeInfinity : 0;
            this.upper[slack] = kinds[i] == RowKind.AtMost ? double.PositiveInfinity : 0;
            value[slack] = rightHandSides[i] - Dot(coefficients[i]);
        }
    }

    private LinearProgram(LinearProgram other)
    {
        (columns, rows) = (other.columns, other.rows);
        tableau = [.. other.tableau.Select(row => (double[])row.Clone())];
        reduced = (double[])other.reduced.Clone();
        lower = (double[])other.lower.Clone();
        upper = (double[])other.upper.Clone();
        value = (double[])other.value.Clone();
        basis = (int[])other.basis.Clone();
        isBasic = (bool[])other.isBasic.Clone();
        noise = other.noise;
    }

    /// <summary>Multiplications of one pivot, or moves of one copy.</summary>
    public long Size => (long)(rows + 1) * (columns + rows);

    /// <summary>Multiplications and moves so far, the copying among them.</summary>
    public long Work { get; private set; }

    public LinearProgram Clone() => new(this);

    /// <summary>Becomes what another program of the same rows and columns is, in the room it has.</summary>
    public void CopyFrom(LinearProgram other)
    {
        for (var i = 0; i < rows; i++)
        {
            other.tableau[i].CopyTo(tableau[i], 0);
        }

        other.reduced.CopyTo(reduced, 0);
        other.lower.CopyTo(lower, 0);
        other.upper.CopyTo(upper, 0);
        other.value.CopyTo(value, 0);
        other.basis.CopyTo(basis, 0);
        other.isBasic.CopyTo(isBasic, 0);
        Work += Size;
    }

    public double Value(int column) => value[column];

    public double LowerLimit(int column) => lower[column];

    public double UpperLimit(int column) => upper[column];

    /// <summary>Narrows the limits of a variable.</summary>
    public void Limit(int column, double from, double to)
    {
        (lower[column], upper[column]) = (from, to);
        if (!isBasic[column])
        {
            Move(column, Math.Min(Math.Max(value[column], from), to) - value[column]);
        }
    }

    /// <summary>Finds the optimum from the present basis; false when no x meets all conditions, null when the work is used up before.</summary>
    public bool? Solve(long maximumWork)
    {
        var patience = 50L * (rows + columns);
        for (long pivots = 0; ; pivots++)
        {
            var leaving = Leaving(isBland: pivots > patience);
            if (leaving < 0)
            {
                return true;
            }

            if (pivots * Size >= maximumWork)
            {
                return null;
            }

            var entering = Entering(leaving, isBland: pivots > patience);
            if (entering < 0)
            {
                return false;
            }

            Pivot(leaving, entering);
            Work += Size;
        }
    }

    private double Slack(double bound) => (Tolerance * (1 + (double.IsInfinity(bound) ? 0 : Math.Abs(bound)))) + noise;

    private double Dot(double[] row)
    {
        var sum = 0.0;
        for (var j = 0; j < columns; j++)
        {
            sum += row[j] * value[j];
        }

        return sum;
    }

    /// <summary>The row whose variable is farthest outside its limits; by Bland's rule the one of lowest index.</summary>
    private int Leaving(bool isBland)
    {
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < rows; i++)
        {
            var variable = basis[i];
            var violation = Math.Max(
                lower[variable] - value[variable] - Slack(lower[variable]),
                value[variable] - upper[variable] - Slack(upper[variable]));
            if (violation > 0 && (isBland ? best < 0 || variable < basis[best] : violation > most))
            {
                (best, most) = (i, violation);
            }
        }

        return best;
    }

    /// <summary>The variable that brings the row back at the least rise of the reduced costs.</summary>
    private int Entering(int row, bool isBland)
    {
        var mustRise = value[basis[row]] < lower[basis[row]];
        var (best, least, size) = (-1, double.PositiveInfinity, 0.0);
        for (var j = 0; j < reduced.Length; j++)
        {
            if (isBasic[j] || lower[j] == upper[j])
            {
                continue;
            }

            // Raising x by one lowers the row's variable by its coefficient; at its upper limit it can only fall.
            var effect = (value[j] >= upper[j]) == mustRise ? tableau[row][j] : -tableau[row][j];
            if (effect <= Tolerance)
            {
                continue;
            }

            var ratio = Math.Abs(reduced[j]) / effect;
            if (ratio < least - 1e-12 || (!isBland && ratio <= least + 1e-12 && effect > size))
            {
                (best, least, size) = (j, Math.Min(least, ratio), effect);
            }
        }

        return best;
    }

    private void Pivot(int row, int entering)
    {
        var leaving = basis[row];
        var bound = value[leaving] < lower[leaving] ? lower[leaving] : upper[leaving];
        Move(entering, (value[leaving] - bound) / tableau[row][entering]);
        value[leaving] = bound;
        Normalize(tableau[row], entering);
        for (var i = 0; i < rows; i++)
        {
            if (i != row)
            {
                Eliminate(tableau[i], tableau[row], entering);
            }
        }

        Eliminate(reduced, tableau[row], entering);
        (basis[row], isBasic[leaving], isBasic[entering]) = (entering, false, true);
    }

    /// <summary>Changes a nonbasic variable and, along its column, every basic one.</summary>
    private void Move(int column, double change)
    {
        if (change == 0)
        {
            return;
        }

        value[column] += change;
        for (var i = 0; i < rows; i++)
        {
            value[basis[i]] -= tableau[i][column] * change;
        }
    }

    private static void Normalize(double[] row, int column)
    {
        var pivot = row[column];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] /= pivot;
        }

        row[column] = 1;
    }

    private static void Eliminate(double[] target, double[] row, int column)
    {
        var factor = target[column];
        if (factor == 0)
        {
            return;
        }

        ScaledRow.Add(target, row, -factor);
        target[column] = 0;
    }
}
