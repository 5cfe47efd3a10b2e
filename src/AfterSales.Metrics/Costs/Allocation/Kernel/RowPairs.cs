namespace AfterSales.Metrics.Costs;

/// <summary>
/// Makes most flows of a dense table whole. Two rows that both have fractions in two columns are a circle of four: one column's are raised and lowered,
/// the other's the
/// other way, by the least that makes one of the four whole. Two rows are gone through once, and share at most one such column afterward.
/// </summary>
/// <remarks>The circles of <see cref="FlowRounding"/>, the shortest first: each costs a few instructions, and there are no more of them than flows.</remarks>
internal sealed class RowPairs
{
    /// <summary>Two rows are worth comparing when so many columns can be expected to be in both.</summary>
    private const int LeastShared = 4;

    private readonly int[] to;
    private readonly long[] flow;
    private readonly long unit;

    private RowPairs(int[] to, long[] flow, int bits) => (this.to, this.flow, unit) = (to, flow, 1L << bits);

    /// <param name="nodes">Number of columns at most.</param>
    /// <param name="to">Column of each flow.</param>
    /// <param name="flow">The flows, in fine units; changed in place.</param>
    /// <param name="bits">A unit is 2^bits fine units.</param>
    /// <param name="starts">Where each row begins, and the end of the last.</param>
    public static void Round(int nodes, int[] to, long[] flow, int bits, ReadOnlySpan<int> starts)
    {
        var pairs = new RowPairs(to, flow, bits);
        var rows = new int[Math.Max(starts.Length - 1, 0)][];
        var (lengths, longest) = (new int[rows.Length], new int[rows.Length + 1]);
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            longest[row] = Math.Max(longest[row + 1], starts[row + 1] - starts[row]);
        }

        bool IsWorthIt(long left, long right) => left * right >= (long)LeastShared * nodes;

        for (var row = 0; row < rows.Length; row++)
        {
            pairs.Take(rows, lengths, row, starts);
            for (var other = row + 1; other < rows.Length && IsWorthIt(lengths[row], longest[other]); other++)
            {
                pairs.Take(rows, lengths, other, starts);
                if (IsWorthIt(lengths[row], lengths[other]))
                {
                    pairs.Meet(rows[row].AsSpan(0, lengths[row]), rows[other].AsSpan(0, lengths[other]));
                    lengths[row] = pairs.Keep(rows[row], lengths[row]);
                    lengths[other] = pairs.Keep(rows[other], lengths[other]);
                }
            }
        }
    }

    /// <summary>Lists a row's fractions, once.</summary>
    private void Take(int[][] rows, int[] lengths, int row, ReadOnlySpan<int> starts)
    {
        if (rows[row] is null)
        {
            rows[row] = new int[starts[row + 1] - starts[row]];
            for (var k = 0; k < rows[row].Length; k++)
            {
                rows[row][k] = starts[row] + k;
            }

            lengths[row] = Keep(rows[row], rows[row].Length);
        }
    }

    private int Keep(int[] row, int length)
    {
        var kept = 0;
        for (var k = 0; k < length; k++)
        {
            row[kept] = row[k];
            kept += IsBroken(row[k]) ? 1 : 0;
        }

        return kept;
    }

    private bool IsBroken(int edge) => (flow[edge] & (unit - 1)) != 0;

    private void Meet(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (a, b) = (-1, -1);
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var (x, y) = (to[left[i]], to[right[j]]);
            if (x == y)
            {
                if (a >= 0)
                {
                    Turn(a, b, left[i], right[j]);
                }

                if (a < 0 || !IsBroken(a) || !IsBroken(b))
                {
                    (a, b) = IsBroken(left[i]) && IsBroken(right[j]) ? (left[i], right[j]) : (-1, -1);
                }
            }

            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }
    }

    /// <summary>Raises a and d, lowers b and c, or the other way round, whichever is shorter: a above b in one column, c above d in another.</summary>
    private void Turn(int a, int b, int c, int d)
    {
        var mask = unit - 1;
        var (ra, rb, rc, rd) = (flow[a] & mask, flow[b] & mask, flow[c] & mask, flow[d] & mask);
        var up = Math.Min(Math.Min(unit - ra, rb), Math.Min(rc, unit - rd));
        var down = Math.Min(Math.Min(ra, unit - rb), Math.Min(unit - rc, rd));
        var step = up <= down ? up : -down;
        flow[a] += step;
        flow[b] -= step;
        flow[c] -= step;
        flow[d] += step;
    }
}
