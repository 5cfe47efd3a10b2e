namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// What the numbers of the rows so far add up to, column by column: since the last total, in the part, and in all parts, each with the rejected rows and
/// without them. A row called total that repeats one of these sums is no row of its own.
/// </summary>
internal sealed class RunningSums(int columns)
{
    /// <summary>What no decimal can hold with its decimals is no total of anything.</summary>
    private const decimal Largest = 1e24m;

    private readonly Sums[] since = new Sums[columns];
    private readonly Sums[] part = new Sums[columns];
    private readonly Sums[] all = new Sums[columns];
    private readonly decimal[] pending = new decimal[columns];
    private readonly (decimal Least, decimal Largest)[] ranges = new (decimal, decimal)[columns];
    private readonly int[] touched = new int[columns];
    private int count;
    private long rows;

    /// <summary>A number of the current row.</summary>
    public void See(int column, decimal value)
    {
        pending[column] = value;
        for (var i = 0; i < count; i++)
        {
            if (touched[i] == column)
            {
                return;
            }
        }

        touched[count++] = column;
    }

    /// <summary>The number of the current row in a column; null when none was read there.</summary>
    public decimal? ValueOf(int column) => IsSeen(column) ? pending[column] : null;

    /// <summary>The least and largest number of the used rows, zero among them: a row may turn out to be none.</summary>
    public (decimal Least, decimal Largest) RangeOf(int column) => ranges[column];

    /// <summary>The current row is used: its numbers widen the ranges.</summary>
    public void Widen()
    {
        for (var i = 0; i < count; i++)
        {
            var value = pending[touched[i]];
            ref var range = ref ranges[touched[i]];
            if (value < range.Least)
            {
                range.Least = value;
            }
            else if (value > range.Largest)
            {
                range.Largest = value;
            }
        }
    }

    public bool IsSeen(int column) => touched.AsSpan(0, count).Contains(column);

    /// <summary>Whether a number of the current row is the sum of those above it; −1 when none is.</summary>
    public int TotalColumn()
    {
        for (var i = 0; i < count && rows > 0; i++)
        {
            var (column, value) = (touched[i], pending[touched[i]]);
            var inPart = part[column].Plus(since[column]);
            if (value != 0 && (since[column].Has(value, rows) || inPart.Has(value, rows) || all[column].Plus(inPart).Has(value, rows)))
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>The current row stands in the file and is no total.</summary>
    public void Add(bool isLost)
    {
        for (var i = 0; i < count; i++)
        {
            ref var sum = ref since[touched[i]];
            sum = sum.Plus(pending[touched[i]], isLost);
        }

        rows++;
        count = 0;
    }

    /// <summary>The current row is a total: what comes next may be added up anew.</summary>
    public void EndGroup()
    {
        count = 0;
        for (var i = 0; i < since.Length; i++)
        {
            part[i] = part[i].Plus(since[i]);
            since[i] = default;
        }
    }

    /// <summary>The next part begins.</summary>
    public void EndPart()
    {
        EndGroup();
        for (var i = 0; i < part.Length; i++)
        {
            all[i] = all[i].Plus(part[i]);
            part[i] = default;
        }
    }

    /// <param name="Fair">Of the rows that could be read.</param>
    /// <param name="Lost">Of those that were rejected.</param>
    private readonly record struct Sums(decimal Fair, decimal Lost, int Rows)
    {
        public bool Has(decimal value, long all) => (Rows > 1 || (Rows > 0 && all > 1)) && (value == Fair || value == Fair + Lost);

        public Sums Plus(decimal value, bool isLost)
        {
            var rows = Rows < int.MaxValue ? Rows + 1 : Rows;

            // What is fair is below 10¹⁵, so that a billion rows of it stay within; what was lost may be anything.
            return isLost ? new Sums(Fair, Within(Lost + value), rows) : new Sums(Fair + value, Lost, rows);
        }

        public Sums Plus(Sums other) => new(Within(Fair + other.Fair), Within(Lost + other.Lost), (int)Math.Min(int.MaxValue, (long)Rows + other.Rows));

        private static decimal Within(decimal sum) => Math.Abs(sum) < Largest ? sum : 0;
    }
}
