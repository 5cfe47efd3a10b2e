using System.Buffers;

namespace AfterSales.Metrics.Internal;

/// <summary>Doubles in ascending order, −0 before 0, by their digits: time for each value, not for each comparison.</summary>
internal static class RadixSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;
    private const int Digits = 6;

    // Below, the framework's sort is done before the digits are counted.
    private const int LeastValues = 1024;

    /// <param name="values">No NaN among them.</param>
    public static double[] Sorted(ReadOnlySpan<double> values)
    {
        var keys = ArrayPool<ulong>.Shared.Rent(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            keys[i] = OrderedBits.Key(values[i]);
        }

        var sorted = new double[values.Length];
        if (values.Length < LeastValues)
        {
            Array.Sort(keys, 0, values.Length);
            Read(keys, sorted);
        }
        else
        {
            var others = ArrayPool<ulong>.Shared.Rent(values.Length);
            Read(Sort(keys, others, values.Length), sorted);
            ArrayPool<ulong>.Shared.Return(others);
        }

        ArrayPool<ulong>.Shared.Return(keys);
        return sorted;
    }

    private static void Read(ulong[] keys, double[] sorted)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = OrderedBits.OfKey(keys[i]);
        }
    }

    /// <summary>Least significant digit first; a digit that all keys share is skipped: whole numbers and times of one length have few others.</summary>
    private static ulong[] Sort(ulong[] keys, ulong[] others, int count)
    {
        var counts = new int[Digits * Buckets];
        foreach (var key in keys.AsSpan(0, count))
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                counts[(digit * Buckets) + (int)((key >> (digit * Bits)) & (Buckets - 1))]++;
            }
        }

        for (var digit = 0; digit < Digits; digit++)
        {
            var (places, shift) = (counts.AsMemory(digit * Buckets, Buckets), digit * Bits);
            if (places.Span[(int)((keys[0] >> shift) & (Buckets - 1))] < count)
            {
                Distribute(keys.AsSpan(0, count), others, places.Span, shift);
                (keys, others) = (others, keys);
            }
        }

        return keys;
    }

    private static void Distribute(ReadOnlySpan<ulong> keys, Span<ulong> into, Span<int> places, int shift)
    {
        var place = 0;
        for (var bucket = 0; bucket < places.Length; bucket++)
        {
            (places[bucket], place) = (place, place + places[bucket]);
        }

        foreach (var key in keys)
        {
            into[places[(int)((key >> shift) & (Buckets - 1))]++] = key;
        }
    }
}
