using System.Buffers;
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Internal;

/// <summary>Order statistics without sorting, linear in the worst case too.</summary>
internal static class RadixSelection
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int LeastBits = 6;

    // Up to so many are sorted by insertion.
    private const int FewValues = 24;

    /// <summary>Adds one to each of the parts with the largest remainders, the lower index among equals; says whether order decided.</summary>
    /// <remarks>More of the remainders than there is to add must be positive: as remainders of one division that add up to a multiple of its divisor
    /// are.</remarks>
    public static bool AddToLargest(Span<long> parts, ReadOnlySpan<ulong> remainders, int count)
    {
        if (count == 0)
        {
            return false;
        }

        var threshold = NthLargest(remainders, count, out var amongEqual);
        var (toEqual, equal) = (amongEqual, 0);
        for (var i = 0; i < remainders.Length; i++)
        {
            if (remainders[i] > threshold)
            {
                parts[i]++;
            }
            else if (remainders[i] == threshold)
            {
                equal++;
                if (toEqual > 0)
                {
                    parts[i]++;
                    toEqual--;
                }
            }
        }

        return equal > amongEqual;
    }

    /// <summary>The value at a rank from above (1 is the largest), and how many of the values equal to it stand within the rank.</summary>
    /// <remarks>Radix selection from the top digit down: only the bucket that holds the rank is looked at again.</remarks>
    [SkipLocalsInit]
    public static ulong NthLargest(ReadOnlySpan<ulong> values, int rank, out int amongEqual)
    {
        if (values.Length <= FewValues)
        {
            return NthLargestOfFew(values, rank, out amongEqual);
        }

        ulong largest = 0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        // As many buckets as there are values: clearing more would cost more than counting.
        var bits = Math.Min(Bits, Math.Max(LeastBits, Wide.BitLength((ulong)values.Length)));
        var shift = Math.Max(Wide.BitLength(largest) - bits, 0);
        Span<int> all = stackalloc int[Buckets];
        var counts = all.Slice(0, 1 << bits);
        counts.Clear();
        foreach (var value in values)
        {
            counts[(int)(value >> shift)]++;
        }

        var bucket = BucketOf(counts, ref rank);
        var rented = ArrayPool<ulong>.Shared.Rent(counts[bucket]);
        var candidates = rented.AsSpan(0, counts[bucket]);
        var count = 0;
        foreach (var value in values)
        {
            if ((int)(value >> shift) == bucket)
            {
                candidates[count++] = value;
            }
        }

        while (shift > 0 && candidates.Length > FewValues)
        {
            shift = Narrow(ref candidates, shift, bits, counts, ref rank);
        }

        amongEqual = rank;
        var result = shift > 0 ? NthLargestOfFew(candidates, rank, out amongEqual) : candidates[0];
        ArrayPool<ulong>.Shared.Return(rented);
        return result;
    }

    /// <summary>Keeps, in place, the candidates of the next digit's bucket that holds the rank.</summary>
    private static int Narrow(ref Span<ulong> candidates, int shift, int bits, scoped Span<int> counts, ref int rank)
    {
        var width = Math.Min(bits, shift);
        var next = shift - width;
        var mask = (1UL << width) - 1;
        counts.Clear();
        foreach (var value in candidates)
        {
            counts[(int)((value >> next) & mask)]++;
        }

        var bucket = BucketOf(counts, ref rank);
        var count = 0;
        foreach (var value in candidates)
        {
            if ((int)((value >> next) & mask) == bucket)
            {
                candidates[count++] = value;
            }
        }

        candidates = candidates.Slice(0, count);
        return next;
    }

    private static int BucketOf(ReadOnlySpan<int> counts, ref int rank)
    {
        var bucket = counts.Length - 1;
        while (rank > counts[bucket])
        {
            rank -= counts[bucket--];
        }

        return bucket;
    }

    private static ulong NthLargestOfFew(ReadOnlySpan<ulong> values, int rank, out int amongEqual)
    {
        Span<ulong> sorted = stackalloc ulong[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var j = i;
            for (; j > 0 && sorted[j - 1] < values[i]; j--)
            {
                sorted[j] = sorted[j - 1];
            }

            sorted[j] = values[i];
        }

        var result = sorted[rank - 1];
        amongEqual = 0;
        for (var i = rank - 1; i >= 0 && sorted[i] == result; i--)
        {
            amongEqual++;
        }

        return result;
    }
}
