using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>
/// Counts whole answers at memory speed. A histogram with one table waits for its own last write whenever neighbors are alike, as answers are;
/// comparing a vector of answers with each of the few values of a scale, and of the missing codes beside it, does not.
/// </summary>
internal static partial class ScoreCounting
{
    /// <summary>Where the value 0 stands in a table of counts: whole answers from −128 to 383 have a place, all bytes and the usual missing codes.</summary>
    public const int Offset = 128;

    /// <summary>Length of a table of counts.</summary>
    public const int Size = 512;

    /// <summary>Counts bytes into a table of <see cref="Size"/>.</summary>
    public static void CountBytes(ReadOnlySpan<byte> answers, Span<long> table)
    {
#if NET
        answers = CountByVectors(answers, table);
#endif
        CountByTables(answers, table);
    }

    /// <summary>
    /// Counts doubles that are whole and in the table's range; hands every other one, with its index, to <paramref name="others"/>.
    /// </summary>
    public static void CountDoubles<TOthers>(ReadOnlySpan<double> answers, Span<long> table, ref TOthers others)
        where TOthers : struct, IOtherAnswers
    {
        // Four tables, so that a run of equal answers does not wait for its own last write.
        Span<long> tables = stackalloc long[4 * Size];
        tables.Clear();
        var i = 0;
        for (; i + 4 <= answers.Length; i += 4)
        {
            var (a, b, c, d) = (Place(answers[i]), Place(answers[i + 1]), Place(answers[i + 2]), Place(answers[i + 3]));
            if ((a | b | c | d) >= 0)
            {
                unchecked
                {
                    tables[a]++;
                    tables[Size + b]++;
                    tables[(2 * Size) + c]++;
                    tables[(3 * Size) + d]++;
                }
            }
            else
            {
                for (var j = i; j < i + 4; j++)
                {
                    CountOne(answers, j, tables, ref others);
                }
            }
        }

        for (; i < answers.Length; i++)
        {
            CountOne(answers, i, tables, ref others);
        }

        for (var k = 0; k < Size; k++)
        {
            table[k] += tables[k] + tables[Size + k] + tables[(2 * Size) + k] + tables[(3 * Size) + k];
        }
    }

    private static void CountOne<TOthers>(ReadOnlySpan<double> answers, int index, Span<long> tables, ref TOthers others)
        where TOthers : struct, IOtherAnswers
    {
        var place = Place(answers[index]);
        if (place >= 0)
        {
            tables[place]++;
        }
        else
        {
            others.Take(answers[index], index);
        }
    }

    /// <summary>The answer's place in the table, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(double answer)
    {
        unchecked
        {
#if NET
            var whole = double.ConvertToIntegerNative<int>(answer);
#else
            var whole = (int)answer;
#endif
            var place = whole + Offset;

            // A NaN or a large double becomes some integer or other; comparing it back sorts it out.
            return whole == answer && (uint)place < Size ? place : -1;
        }
    }

    private static void CountByTables(ReadOnlySpan<byte> answers, Span<long> table)
    {
        Span<long> tables = stackalloc long[4 * 256];
        tables.Clear();
        var i = 0;
        for (; i + 4 <= answers.Length; i += 4)
        {
            tables[answers[i]]++;
            tables[256 + answers[i + 1]]++;
            tables[512 + answers[i + 2]]++;
            tables[768 + answers[i + 3]]++;
        }

        for (; i < answers.Length; i++)
        {
            tables[answers[i]]++;
        }

        for (var k = 0; k < 256; k++)
        {
            table[Offset + k] += tables[k] + tables[256 + k] + tables[512 + k] + tables[768 + k];
        }
    }
}

/// <summary>Takes the answers that are not small whole numbers.</summary>
internal interface IOtherAnswers
{
    void Take(double answer, int index);
}
