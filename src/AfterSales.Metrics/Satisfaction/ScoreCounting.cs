#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif

namespace AfterSales.Metrics.Satisfaction;

/// <summary>
/// Counts whole answers at memory speed. A histogram with one table waits for its own last write whenever neighbors are alike, as answers are;
/// comparing a vector of answers with each of the few values of a scale does not.
/// </summary>
internal static class ScoreCounting
{
    /// <summary>Where the value 0 stands in a table of counts: whole answers from −128 to 383 have a place, all bytes and the usual missing codes.</summary>
    public const int Offset = 128;

    /// <summary>Length of a table of counts.</summary>
    public const int Size = 512;

    private const int SmallValues = 16;

    /// <summary>Counts bytes into a table of <see cref="Size"/>.</summary>
    public static void CountBytes(ReadOnlySpan<byte> answers, Span<long> table)
    {
#if NET
        if (Vector.IsHardwareAccelerated)
        {
            // 255 vectors: as many as a byte counts without overflow.
            var block = 255 * Vector<byte>.Count;
            while (answers.Length >= Vector<byte>.Count)
            {
                var vectors = Math.Min(block, answers.Length) / Vector<byte>.Count;
                CountBlock(answers[..(vectors * Vector<byte>.Count)], vectors, table);
                answers = answers[(vectors * Vector<byte>.Count)..];
            }
        }
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
    private static int Place(double answer)
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

#if NET
    private static void CountBlock(ReadOnlySpan<byte> block, int vectors, Span<long> table)
    {
        Span<int> counts = stackalloc int[SmallValues];
        var rest = block.Length;
        ref var start = ref MemoryMarshal.GetReference(block);
        for (var value = 0; value < SmallValues && rest > 0; value += 4)
        {
            rest -= CountFour(ref start, vectors, (byte)value, counts[value..]);
        }

        if (rest > block.Length / 8)
        {
            CountByTables(block, table);
            return;
        }

        for (var value = 0; value < SmallValues; value++)
        {
            table[Offset + value] += counts[value];
        }

        if (rest > 0)
        {
            CountLarge(ref start, vectors, table);
        }
    }

    /// <summary>How often the four values from <paramref name="value"/> on occur, each compared with a vector of answers at a time.</summary>
    private static int CountFour(ref byte start, int vectors, byte value, Span<int> counts)
    {
        var (first, second, third, fourth) = (
            new Vector<byte>(value), new Vector<byte>((byte)(value + 1)), new Vector<byte>((byte)(value + 2)), new Vector<byte>((byte)(value + 3)));
        var (a, b, c, d) = (Vector<byte>.Zero, Vector<byte>.Zero, Vector<byte>.Zero, Vector<byte>.Zero);
        for (var i = 0; i < vectors; i++)
        {
            var answers = Vector.LoadUnsafe(ref start, (nuint)(i * Vector<byte>.Count));

            // Equal is all ones, which is −1.
            a -= Vector.Equals(answers, first);
            b -= Vector.Equals(answers, second);
            c -= Vector.Equals(answers, third);
            d -= Vector.Equals(answers, fourth);
        }

        counts[0] = Sum(a);
        counts[1] = Sum(b);
        counts[2] = Sum(c);
        counts[3] = Sum(d);
        return counts[0] + counts[1] + counts[2] + counts[3];
    }

    // At most 255 · 64 in all, so that a sum of 16 bits holds it.
    private static int Sum(Vector<byte> counts)
    {
        Vector.Widen(counts, out var low, out var high);
        return Vector.Sum(low + high);
    }

    /// <summary>Counts the few answers of 16 and more, as a missing code of 99.</summary>
    private static void CountLarge(ref byte start, int vectors, Span<long> table)
    {
        var largest = new Vector<byte>(SmallValues - 1);
        for (var i = 0; i < vectors; i++)
        {
            var offset = i * Vector<byte>.Count;
            if (!Vector.GreaterThanAny(Vector.LoadUnsafe(ref start, (nuint)offset), largest))
            {
                continue;
            }

            for (var j = offset; j < offset + Vector<byte>.Count; j++)
            {
                var answer = Unsafe.Add(ref start, j);
                if (answer >= SmallValues)
                {
                    table[Offset + answer]++;
                }
            }
        }
    }
#endif
}

/// <summary>Takes the answers that are not small whole numbers.</summary>
internal interface IOtherAnswers
{
    void Take(double answer, int index);
}
