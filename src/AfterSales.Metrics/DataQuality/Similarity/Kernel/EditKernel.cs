namespace AfterSales.Metrics.DataQuality;

/// <summary>Edit distances over scalar values.</summary>
internal static class EditKernel
{
    private const int WordBits = 64;
    private const int Plain = 128;

    public static int Levenshtein(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var pattern = left;
        var text = right;
        if (left.Length > right.Length)
        {
            pattern = right;
            text = left;
        }

        return pattern.Length == 0 ? text.Length : pattern.Length <= WordBits ? Myers(pattern, text) : ByRows(pattern, text);
    }

    public static int OptimalAlignment(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (before, last, row) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray(), new int[right.Length + 1]);
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var best = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                var isExchange = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                row[j] = isExchange ? Math.Min(best, before[j - 2] + 1) : best;
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }

    public static int Damerau(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (width, none) = (right.Length + 2, left.Length + right.Length);
        var table = new int[checked((left.Length + 2) * width)];
        var lastRow = new Dictionary<int, int>();
        for (var i = 0; i <= left.Length + 1; i++)
        {
            table[i * width] = none;
            table[(i * width) + 1] = Math.Max(i - 1, 0);
        }

        for (var j = 0; j <= right.Length + 1; j++)
        {
            table[j] = none;
            table[width + j] = j == 0 ? none : j - 1;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var lastMatch = 0;
            for (var j = 1; j <= right.Length; j++)
            {
                lastRow.TryGetValue(right[j - 1], out var row);
                var column = lastMatch;
                var isSame = left[i - 1] == right[j - 1];
                lastMatch = isSame ? j : lastMatch;
                var plain = Math.Min(table[(i * width) + j] + (isSame ? 0 : 1), Math.Min(table[((i + 1) * width) + j], table[(i * width) + j + 1]) + 1);
                table[((i + 1) * width) + j + 1] = Math.Min(plain, table[(row * width) + column] + (i - row - 1) + 1 + (j - column - 1));
            }

            lastRow[left[i - 1]] = i;
        }

        return table[((left.Length + 1) * width) + right.Length + 1];
    }

    public static int CommonSubsequence(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (last, row) = (new int[right.Length + 1], new int[right.Length + 1]);
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = left[i - 1] == right[j - 1] ? last[j - 1] + 1 : Math.Max(row[j - 1], last[j]);
            }

            (last, row) = (row, last);
        }

        return last[right.Length];
    }

    /// <summary>A row of the table in two words: where it rises and where it falls (Myers 1999, in Hyyrö's form for whole strings).</summary>
    private static int Myers(ReadOnlySpan<int> pattern, ReadOnlySpan<int> text)
    {
        Span<ulong> places = stackalloc ulong[Plain];
        places.Clear();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] < Plain)
            {
                places[pattern[i]] |= 1UL << i;
            }
        }

        var (up, down, distance, top) = (~0UL, 0UL, pattern.Length, 1UL << (pattern.Length - 1));
        foreach (var scalar in text)
        {
            var equal = scalar < Plain ? places[scalar] : Places(pattern, scalar);
            var straight = equal | down;
            var diagonal = unchecked(((equal & up) + up) ^ up) | equal;
            var horizontalUp = down | ~(diagonal | up);
            var horizontalDown = up & diagonal;
            distance += (horizontalUp & top) != 0 ? 1 : (horizontalDown & top) != 0 ? -1 : 0;
            horizontalUp = (horizontalUp << 1) | 1;
            up = (horizontalDown << 1) | ~(straight | horizontalUp);
            down = horizontalUp & straight;
        }

        return distance;
    }

    private static ulong Places(ReadOnlySpan<int> pattern, int scalar)
    {
        var places = 0UL;
        for (var i = 0; i < pattern.Length; i++)
        {
            places |= pattern[i] == scalar ? 1UL << i : 0;
        }

        return places;
    }

    private static int ByRows(ReadOnlySpan<int> pattern, ReadOnlySpan<int> text)
    {
        var row = Enumerable.Range(0, pattern.Length + 1).ToArray();
        for (var j = 0; j < text.Length; j++)
        {
            var diagonal = row[0];
            row[0] = j + 1;
            for (var i = 1; i <= pattern.Length; i++)
            {
                var best = Math.Min(Math.Min(row[i], row[i - 1]) + 1, diagonal + (pattern[i - 1] == text[j] ? 0 : 1));
                (diagonal, row[i]) = (row[i], best);
            }
        }

        return row[pattern.Length];
    }
}
