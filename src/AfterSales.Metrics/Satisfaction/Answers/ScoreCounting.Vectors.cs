#if NET
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Satisfaction;

// Bytes by vectors: scales up to 15 by comparing, codes above one by one, long scales by pairs of neighbors. Counts are whole numbers, whichever way.
internal static partial class ScoreCounting
{
    private const int SmallValues = 16;

    /// <summary>From this many bytes on a table of all pairs is worth its clearing.</summary>
    private const int PairsFrom = 1 << 18;

    /// <summary>A row for each value, a cache line longer than its 256 neighbors: rows of a power of two would all want the same places in the cache.</summary>
    private const int Row = 256 + 16;

    /// <summary>After a block of a long scale this many are taken for the same without looking.</summary>
    private const int LongBlocks = 15;

    /// <summary>Counts what fills whole vectors; what is left over.</summary>
    private static ReadOnlySpan<byte> CountByVectors(ReadOnlySpan<byte> answers, Span<long> table)
    {
        if (!Vector.IsHardwareAccelerated)
        {
            return answers;
        }

        // 255 vectors: as many as a byte counts without overflow.
        var block = 255 * Vector<byte>.Count;
        var (isWorthPairs, pairs) = (answers.Length >= PairsFrom, (uint[]?)null);
        for (var untested = 0; answers.Length >= Vector<byte>.Count;)
        {
            var vectors = Math.Min(block, answers.Length) / Vector<byte>.Count;
            var taken = answers[..(vectors * Vector<byte>.Count)];
            if (untested > 0 || !CountShortScale(ref MemoryMarshal.GetReference(taken), vectors, table))
            {
                untested = untested > 0 ? untested - 1 : LongBlocks;
                if (isWorthPairs)
                {
                    CountPairs(taken, pairs ??= RentPairs());
                }
                else
                {
                    CountByTables(taken, table);
                }
            }

            answers = answers[taken.Length..];
        }

        if (pairs is not null)
        {
            AddPairs(pairs, table);
            ArrayPool<uint>.Shared.Return(pairs);
        }

        return answers;
    }

    /// <summary>Counts a block of a short scale and a few codes; false, and nothing counted, when it is none.</summary>
    private static bool CountShortScale(ref byte start, int vectors, Span<long> table)
    {
        Span<int> counts = stackalloc int[SmallValues];
        var large = CountFourAndLarge(ref start, vectors, counts);
        if (large > 0 && !CountLarge(ref start, vectors, large, table))
        {
            return false;
        }

        var rest = (vectors * Vector<byte>.Count) - large - (counts[0] + counts[1] + counts[2] + counts[3]);
        for (var value = 4; value < SmallValues && rest > 0; value += 4)
        {
            rest -= CountFour(ref start, vectors, (byte)value, counts[value..]);
        }

        for (var value = 0; value < SmallValues; value++)
        {
            table[Offset + value] += counts[value];
        }

        return true;
    }

    /// <summary>How often 0 to 3 occur, and any value of 16 and more: the first look at a block, which waits for memory and not for a fifth
    /// comparison.</summary>
    private static int CountFourAndLarge(ref byte start, int vectors, Span<int> counts)
    {
        var (first, second, third, least) = (new Vector<byte>(1), new Vector<byte>(2), new Vector<byte>(3), new Vector<byte>(SmallValues));
        var (a, b, c, d, large) = (Vector<byte>.Zero, Vector<byte>.Zero, Vector<byte>.Zero, Vector<byte>.Zero, Vector<byte>.Zero);
        for (var i = 0; i < vectors; i++)
        {
            var answers = Vector.LoadUnsafe(ref start, (nuint)(i * Vector<byte>.Count));
            a -= Vector.Equals(answers, Vector<byte>.Zero);
            b -= Vector.Equals(answers, first);
            c -= Vector.Equals(answers, second);
            d -= Vector.Equals(answers, third);
            large -= Vector.GreaterThanOrEqual(answers, least);
        }

        (counts[0], counts[1], counts[2], counts[3]) = (Sum(a), Sum(b), Sum(c), Sum(d));
        return Sum(large);
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

    /// <summary>
    /// Counts the answers of 16 and more. Missing codes are few different values, so the largest, then the next one, is counted by comparing; once that
    /// takes too many
    /// passes, what is left is counted answer by answer, or, when it is more than a sixteenth of all, given up.
    /// </summary>
    private static bool CountLarge(ref byte start, int vectors, int large, Span<long> table)
    {
        Span<int> codes = stackalloc int[256];
        codes.Clear();
        var below = (byte)255;
        for (var isWorth = true; isWorth && large > 0;)
        {
            var (value, count) = Largest(ref start, vectors, below);
            codes[value] = count;
            isWorth = count > large / 8;
            large -= count;
            below = (byte)Math.Max(value - 1, 0);
        }

        if (large > vectors * Vector<byte>.Count / 16)
        {
            return false;
        }

        var (least, last) = (new Vector<byte>(SmallValues), new Vector<byte>(below));
        for (var i = 0; i < vectors && large > 0; i++)
        {
            var offset = i * Vector<byte>.Count;
            var answers = Vector.LoadUnsafe(ref start, (nuint)offset);
            if ((Vector.GreaterThanOrEqual(answers, least) & Vector.LessThanOrEqual(answers, last)) == Vector<byte>.Zero)
            {
                continue;
            }

            for (var j = offset; j < offset + Vector<byte>.Count; j++)
            {
                var answer = Unsafe.Add(ref start, j);
                if (answer >= SmallValues && answer <= below)
                {
                    codes[answer]++;
                    large--;
                }
            }
        }

        for (var value = SmallValues; value < codes.Length; value++)
        {
            table[Offset + value] += codes[value];
        }

        return true;
    }

    /// <summary>The largest value up to <paramref name="limit"/>, and how often it occurs.</summary>
    private static (byte Value, int Count) Largest(ref byte start, int vectors, byte limit)
    {
        var (top, largest, sum) = (new Vector<byte>(limit), Vector<byte>.Zero, Vector<byte>.Zero);
        for (var i = 0; i < vectors; i++)
        {
            var answers = Vector.LoadUnsafe(ref start, (nuint)(i * Vector<byte>.Count));
            largest = Vector.Max(largest, answers & Vector.LessThanOrEqual(answers, top));
        }

        var value = (byte)0;
        for (var i = 0; i < Vector<byte>.Count; i++)
        {
            value = Math.Max(value, largest[i]);
        }

        var same = new Vector<byte>(value);
        for (var i = 0; i < vectors; i++)
        {
            sum -= Vector.Equals(Vector.LoadUnsafe(ref start, (nuint)(i * Vector<byte>.Count)), same);
        }

        return (value, Sum(sum));
    }

    /// <summary>Two neighbors at a time: half as many additions, and those of equal neighbors stand apart from those of the pairs around them.</summary>
    private static void CountPairs(ReadOnlySpan<byte> block, uint[] pairs)
    {
        ref var start = ref MemoryMarshal.GetReference(block);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(pairs);
        for (var i = 0; i < block.Length; i += 8)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, i));
            CountPair(ref counts, (uint)(word & 0xFFFF));
            CountPair(ref counts, (uint)((word >> 16) & 0xFFFF));
            CountPair(ref counts, (uint)((word >> 32) & 0xFFFF));
            CountPair(ref counts, (uint)(word >> 48));
        }
    }

    private static uint[] RentPairs()
    {
        var pairs = ArrayPool<uint>.Shared.Rent(256 * Row);
        pairs.AsSpan(0, 256 * Row).Clear();
        return pairs;
    }

    private static void AddPairs(uint[] pairs, Span<long> table)
    {
        for (var value = 0; value < 256; value++)
        {
            for (var neighbor = 0; neighbor < 256; neighbor++)
            {
                var count = pairs[(value * Row) + neighbor];
                table[Offset + value] += count;
                table[Offset + neighbor] += count;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CountPair(ref uint counts, uint pair)
    {
        // No more pairs than a span has bytes, which a uint counts.
        unchecked
        {
            Unsafe.Add(ref counts, pair + ((pair >> 8) * (Row - 256)))++;
        }
    }
}
#endif
