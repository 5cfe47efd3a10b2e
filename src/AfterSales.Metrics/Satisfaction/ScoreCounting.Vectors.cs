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

    private const int Pairs = 1 << 16;

    /// <summary>Counts what fills whole vectors; what is left over.</summary>
    private static ReadOnlySpan<byte> CountByVectors(ReadOnlySpan<byte> answers, Span<long> table)
    {
        if (!Vector.IsHardwareAccelerated)
        {
            return answers;
        }

        // 255 vectors: as many as a byte counts without overflow.
        var (block, pairs) = (255 * Vector<byte>.Count, answers.Length >= PairsFrom ? ArrayPool<uint>.Shared.Rent(Pairs) : null);
        pairs?.AsSpan(0, Pairs).Clear();
        while (answers.Length >= Vector<byte>.Count)
        {
            var vectors = Math.Min(block, answers.Length) / Vector<byte>.Count;
            CountBlock(answers[..(vectors * Vector<byte>.Count)], vectors, table, pairs);
            answers = answers[(vectors * Vector<byte>.Count)..];
        }

        if (pairs is not null)
        {
            for (var pair = 0; pair < Pairs; pair++)
            {
                table[Offset + (pair & 255)] += pairs[pair];
                table[Offset + (pair >> 8)] += pairs[pair];
            }

            ArrayPool<uint>.Shared.Return(pairs);
        }

        return answers;
    }

    private static void CountBlock(ReadOnlySpan<byte> block, int vectors, Span<long> table, uint[]? pairs)
    {
        ref var start = ref MemoryMarshal.GetReference(block);
        Span<int> counts = stackalloc int[SmallValues];
        var large = CountFrom(ref start, vectors, SmallValues);
        Span<long> codes = stackalloc long[256];
        codes.Clear();
        if (large > 0 && !CountLarge(ref start, vectors, large, block.Length / 16, codes))
        {
            CountLongScale(block, table, pairs);
            return;
        }

        var rest = block.Length - large;
        for (var value = 0; value < SmallValues && rest > 0; value += 4)
        {
            rest -= CountFour(ref start, vectors, (byte)value, counts[value..]);
        }

        for (var value = 0; value < SmallValues; value++)
        {
            table[Offset + value] += counts[value];
        }

        for (var value = SmallValues; value < codes.Length && large > 0; value++)
        {
            table[Offset + value] += codes[value];
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

    private static int CountFrom(ref byte start, int vectors, byte value)
    {
        var (least, sum) = (new Vector<byte>(value), Vector<byte>.Zero);
        for (var i = 0; i < vectors; i++)
        {
            sum -= Vector.GreaterThanOrEqual(Vector.LoadUnsafe(ref start, (nuint)(i * Vector<byte>.Count)), least);
        }

        return Sum(sum);
    }

    // At most 255 · 64 in all, so that a sum of 16 bits holds it.
    private static int Sum(Vector<byte> counts)
    {
        Vector.Widen(counts, out var low, out var high);
        return Vector.Sum(low + high);
    }

    /// <summary>
    /// Counts the answers of 16 and more. Missing codes are few different values, so the largest, then the next one, is counted by comparing; once that takes too many
    /// passes, what is left is counted answer by answer, or, when it is more than <paramref name="most"/>, given up.
    /// </summary>
    private static bool CountLarge(ref byte start, int vectors, int large, int most, Span<long> codes)
    {
        var below = (byte)255;
        for (var isWorth = true; isWorth && large > 0;)
        {
            var (value, count) = Largest(ref start, vectors, below);
            codes[value] = count;
            isWorth = count > large / 8;
            large -= count;
            below = (byte)Math.Max(0, value - 1);
        }

        if (large > most)
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
    private static void CountLongScale(ReadOnlySpan<byte> block, Span<long> table, uint[]? pairs)
    {
        if (pairs is null)
        {
            CountByTables(block, table);
            return;
        }

        ref var start = ref MemoryMarshal.GetReference(block);
        ref var counts = ref MemoryMarshal.GetArrayDataReference(pairs);
        for (var i = 0; i < block.Length; i += 8)
        {
            // Each is cut to its sixteen bits; the shifted ones lose nothing but what is cut.
            unchecked
            {
                var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, i));
                Unsafe.Add(ref counts, (ushort)word)++;
                Unsafe.Add(ref counts, (ushort)(word >> 16))++;
                Unsafe.Add(ref counts, (ushort)(word >> 32))++;
                Unsafe.Add(ref counts, (ushort)(word >> 48))++;
            }
        }
    }
}
#endif
