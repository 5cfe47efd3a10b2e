namespace AfterSales.Metrics.Resources;

/// <summary>The cheapest assignment of every row to a column of its own, with at least as many columns as rows: one shortest augmenting path for each row,
/// its buffers used again.</summary>
/// <param name="cost">The table, row by row.</param>
/// <param name="rows">How many rows.</param>
/// <param name="columns">How many columns, no fewer.</param>
internal sealed class RectangularAssignment(double[] cost, int rows, int columns)
{
    // Row prices and column prices keep every reduced cost at or above zero; the row of a column without one is −1.
    private readonly double[] rowPrice = new double[rows];
    private readonly double[] columnPrice = new double[columns];
    private readonly int[] rowOf = Enumerable.Repeat(-1, columns).ToArray();
    private readonly double[] distance = new double[columns];
    private readonly int[] before = new int[columns];
    private readonly bool[] isDone = new bool[columns];
    private readonly int[] scanned = new int[columns];

    /// <summary>Columns looked at.</summary>
    public long Work { get; private set; }

    /// <summary>Whether all rows were assigned before the work was used up.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>No assignment costs less than this: what the prices of all rows and columns come to.</summary>
    public double Bound { get; private set; }

    /// <summary>The column of each row; rows that the work does not reach take the cheapest column left, one after the other.</summary>
    /// <param name="maximumWork">Columns looked at, after which no further row is assigned by a shortest path.</param>
    public int[] Solve(long maximumWork)
    {
        var row = 0;
        while (row < rows && Work < maximumWork)
        {
            Augment(row++);
        }

        IsComplete = row == rows;
        Bound = rowPrice.Take(row).Sum() + columnPrice.Sum();
        while (row < rows)
        {
            Bound += TakeCheapest(row++);
        }

        return Columns();
    }

    private int[] Columns()
    {
        var columnOf = new int[rows];
        for (var column = 0; column < columns; column++)
        {
            if (rowOf[column] >= 0)
            {
                columnOf[rowOf[column]] = column;
            }
        }

        return columnOf;
    }

    /// <summary>Gives the row the cheapest column left, the first of equals; its price is what any column would cost it at least.</summary>
    private double TakeCheapest(int row)
    {
        var (first, taken, price) = ((long)row * columns, -1, double.PositiveInfinity);
        for (var j = 0; j < columns; j++)
        {
            price = Math.Min(price, cost[first + j] - columnPrice[j]);
            if (rowOf[j] < 0 && (taken < 0 || cost[first + j] < cost[first + taken]))
            {
                taken = j;
            }
        }

        Work += columns;
        rowOf[taken] = row;
        return price;
    }

    private void Augment(int start)
    {
        for (var j = 0; j < columns; j++)
        {
            (distance[j], isDone[j]) = (double.PositiveInfinity, false);
        }

        var (row, column, reached, count) = (start, -1, 0.0, 0);
        while (row >= 0)
        {
            var least = Scan(row, column, reached, out var next);
            (reached, column, row) = (least, next, rowOf[next]);
            isDone[column] = true;
            scanned[count++] = column;
        }

        // Prices move by how much nearer each scanned column is than the end of the path.
        rowPrice[start] += reached;
        for (var k = 0; k < count - 1; k++)
        {
            var done = scanned[k];
            rowPrice[rowOf[done]] += reached - distance[done];
            columnPrice[done] -= reached - distance[done];
        }

        while (column >= 0)
        {
            var previous = before[column];
            rowOf[column] = previous < 0 ? start : rowOf[previous];
            column = previous;
        }
    }

    /// <summary>Shortens the ways over a row, and finds the nearest column not done; ties go to the lower index.</summary>
    private double Scan(int row, int from, double reached, out int next)
    {
        var (first, price, least) = ((long)row * columns, rowPrice[row], double.PositiveInfinity);
        next = -1;
        Work += columns;
        for (var j = 0; j < columns; j++)
        {
            if (isDone[j])
            {
                continue;
            }

            var through = reached + (cost[first + j] - price - columnPrice[j]);
            if (through < distance[j])
            {
                (distance[j], before[j]) = (through, from);
            }

            if (distance[j] < least)
            {
                (least, next) = (distance[j], j);
            }
        }

        return least;
    }
}
