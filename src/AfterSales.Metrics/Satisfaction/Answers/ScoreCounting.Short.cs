namespace AfterSales.Metrics.Satisfaction;

// Columns of whole answers from 0 to 15, as nearly all are: four tables so small that clearing and adding them costs nothing.
internal static partial class ScoreCounting
{
    /// <summary>The values of a short table.</summary>
    public const int ShortSize = 16;

    /// <summary>Up to so many bytes the vectors do not pay.</summary>
    public const int FewBytes = 128;

    /// <summary>
    /// Up to so many answers comparing each with the thresholds costs less than a tally, half as many of doubles; beyond, tables count twice as fast.
    /// </summary>
    public const int FewAnswers = 1_024;

    /// <summary>Up to so many doubles a second pass is cheaper than clearing the long tables.</summary>
    public const int FewDoubles = 4_096;

    /// <summary>Counts answers from 0 to 15; false, and the table is of no use, when there are others.</summary>
    public static bool TryCountShort(ReadOnlySpan<byte> answers, Span<long> table)
    {
        table.Clear();
        foreach (var answer in answers)
        {
            if (answer >= ShortSize)
            {
                return false;
            }

            table[answer]++;
        }

        return true;
    }

    /// <inheritdoc cref="TryCountShort(ReadOnlySpan{byte}, Span{long})"/>
    public static bool TryCountShort(ReadOnlySpan<int> answers, Span<long> table)
    {
        Span<long> tables = stackalloc long[4 * ShortSize];
        tables.Clear();
        var i = 0;
        for (; i + 4 <= answers.Length; i += 4)
        {
            var (a, b, c, d) = (answers[i], answers[i + 1], answers[i + 2], answers[i + 3]);
            if (unchecked((uint)(a | b | c | d)) >= ShortSize)
            {
                return false;
            }

            unchecked
            {
                tables[a]++;
                tables[ShortSize + b]++;
                tables[(2 * ShortSize) + c]++;
                tables[(3 * ShortSize) + d]++;
            }
        }

        for (; i < answers.Length; i++)
        {
            if (unchecked((uint)answers[i]) >= ShortSize)
            {
                return false;
            }

            tables[answers[i]]++;
        }

        Fold(tables, table);
        return true;
    }

    /// <summary>Counts whole answers from 0 to 15 and hands on those that are no small whole number; false when there are other whole ones.</summary>
    public static bool TryCountShort<TOthers>(ReadOnlySpan<double> answers, Span<long> table, ref TOthers others)
        where TOthers : struct, IOtherAnswers
    {
        Span<long> tables = stackalloc long[4 * ShortSize];
        tables.Clear();
        var i = 0;
        for (; i + 4 <= answers.Length; i += 4)
        {
            unchecked
            {
                var (a, b, c, d) = (Place(answers[i]) - Offset, Place(answers[i + 1]) - Offset, Place(answers[i + 2]) - Offset, Place(answers[i + 3]) - Offset);
                if ((uint)(a | b | c | d) < ShortSize)
                {
                    tables[a]++;
                    tables[ShortSize + b]++;
                    tables[(2 * ShortSize) + c]++;
                    tables[(3 * ShortSize) + d]++;
                    continue;
                }
            }

            for (var j = i; j < i + 4; j++)
            {
                if (!TryCountOne(answers, j, tables, ref others))
                {
                    return false;
                }
            }
        }

        for (; i < answers.Length; i++)
        {
            if (!TryCountOne(answers, i, tables, ref others))
            {
                return false;
            }
        }

        Fold(tables, table);
        return true;
    }

    /// <summary>Whether a whole table has counts of 0 to 15 only.</summary>
    public static bool IsShort(ReadOnlySpan<long> counts)
    {
        var others = 0L;
        for (var i = 0; i < Offset; i++)
        {
            others |= counts[i];
        }

        for (var i = Offset + ShortSize; i < Size; i++)
        {
            others |= counts[i];
        }

        return others == 0;
    }

    private static bool TryCountOne<TOthers>(ReadOnlySpan<double> answers, int index, Span<long> tables, ref TOthers others)
        where TOthers : struct, IOtherAnswers
    {
        var place = Place(answers[index]);
        if (place < 0)
        {
            others.Take(answers[index], index);
            return true;
        }

        var isShort = place is >= Offset and < Offset + ShortSize;
        if (isShort)
        {
            tables[place - Offset]++;
        }

        return isShort;
    }

    private static void Fold(ReadOnlySpan<long> tables, Span<long> table)
    {
        for (var k = 0; k < ShortSize; k++)
        {
            table[k] = tables[k] + tables[ShortSize + k] + tables[(2 * ShortSize) + k] + tables[(3 * ShortSize) + k];
        }
    }
}
