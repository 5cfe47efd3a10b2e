using System.Buffers;

namespace AfterSales.Metrics.Internal;

/// <summary>
/// Several order statistics of one sample without sorting it: values are counted by their leading digits above the least, those in the bucket of a wanted
/// rank are kept, and the same is done with them.
/// </summary>
/// <remarks>
/// Linear in the worst case too: each round either keeps a small part or narrows the range 64 to 4,096 times, and sixty-four digits are soon used up. One copy
/// of the values. What is found is what stands there when sorted, −0 before 0.
/// </remarks>
internal static class OrderStatistics
{
    private const int MostBits = 12;
    private const int LeastBits = 6;

    /// <summary>So many are sorted, and so are a sample's values when more than one in so many is wanted.</summary>
    private const int FewValues = 64;

    /// <param name="values">No NaN among them.</param>
    /// <param name="ranks">Counted from 0, ascending; one may stand twice.</param>
    /// <param name="found">The value of each rank.</param>
    public static void Take(ReadOnlySpan<double> values, ReadOnlySpan<int> ranks, Span<double> found)
    {
        if (ranks.IsEmpty)
        {
            return;
        }

        var keys = ArrayPool<long>.Shared.Rent(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            keys[i] = OrderedBits.Of(values[i]);
        }

        var (places, result) = (ranks.ToArray(), new long[ranks.Length]);
        if (ranks.Length > values.Length / FewValues)
        {
            TakeSorted(keys, values.Length, places, result);
        }
        else
        {
            new Search(keys, values.Length, result).Take(0, values.Length, places, 0, places.Length);
        }

        for (var i = 0; i < found.Length; i++)
        {
            found[i] = OrderedBits.Value(result[i]);
        }

        ArrayPool<long>.Shared.Return(keys);
    }

    private static void TakeSorted(long[] keys, int count, int[] places, long[] result)
    {
        Array.Sort(keys, 0, count);
        for (var i = 0; i < places.Length; i++)
        {
            result[i] = keys[places[i]];
        }
    }

    private sealed class Search(long[] keys, int count, long[] result)
    {
        private readonly int[] counts = new int[1 << Digits.BitsFor(count)];

        /// <summary>Finds the ranks from <paramref name="first"/> to <paramref name="end"/>, counted from the start of the keys at hand.</summary>
        public void Take(int start, int count, int[] places, int first, int end)
        {
            if (count <= FewValues)
            {
                Array.Sort(keys, start, count);
                for (var i = first; i < end; i++)
                {
                    result[i] = keys[start + places[i]];
                }

                return;
            }

            var digits = Digits.Of(keys.AsSpan(start, count));
            if (digits.AreAllEqual)
            {
                result.AsSpan(first, end - first).Fill(keys[start]);
                return;
            }

            var buckets = new int[end];
            var kept = Keep(start, count, digits, places, buckets, first, end);
            Divide(start, kept, digits, places, buckets, first, end);
        }

        /// <summary>Moves the keys in the buckets of the ranks to the front, and has the ranks count among them.</summary>
        private int Keep(int start, int count, Digits digits, int[] places, int[] buckets, int first, int end)
        {
            var all = keys.AsSpan(start, count);
            var table = counts.AsSpan(0, digits.Buckets);
            table.Clear();
            foreach (var key in all)
            {
                table[digits.Bucket(key)]++;
            }

            for (int i = first, bucket = 0, before = 0, left = 0; i < end; i++)
            {
                for (; places[i] - before >= table[bucket]; bucket++)
                {
                    before += table[bucket];
                    left += i == first || buckets[i - 1] != bucket ? table[bucket] : 0;
                }

                (buckets[i], places[i]) = (bucket, places[i] - left);
            }

            table.Clear();
            for (var i = first; i < end; i++)
            {
                table[buckets[i]] = 1;
            }

            // Without a branch: whether a key is kept cannot be guessed.
            var kept = 0;
            foreach (var key in all)
            {
                all[kept] = key;
                kept += table[digits.Bucket(key)];
            }

            return kept;
        }

        /// <summary>Takes each bucket by itself: halves of the buckets are told apart until one is left.</summary>
        private void Divide(int start, int count, Digits digits, int[] places, int[] buckets, int first, int end)
        {
            if (buckets[first] == buckets[end - 1])
            {
                Take(start, count, places, first, end);
                return;
            }

            var middle = first + ((end - first) / 2);
            while (buckets[middle] == buckets[first])
            {
                middle++;
            }

            var border = buckets[middle];
            while (buckets[middle - 1] == border)
            {
                middle--;
            }

            var below = Part(start, count, digits, border);
            Divide(start, below, digits, places, buckets, first, middle);
            for (var i = middle; i < end; i++)
            {
                places[i] -= below;
            }

            Divide(start + below, count - below, digits, places, buckets, middle, end);
        }

        /// <summary>Moves the keys below a bucket before the others; how many they are.</summary>
        private int Part(int start, int count, Digits digits, int border)
        {
            var below = 0;
            var part = keys.AsSpan(start, count);
            for (var i = 0; i < part.Length; i++)
            {
                var key = part[i];
                part[i] = part[below];
                part[below] = key;
                below += digits.Bucket(key) < border ? 1 : 0;
            }

            return below;
        }
    }

    /// <summary>The leading digits of what keys are above the least of them.</summary>
    private readonly struct Digits(long least, long largest, int bits)
    {
        private readonly int shift = Math.Max(Wide.BitLength(unchecked((ulong)(largest - least))) - bits, 0);

        public int Buckets => 1 << bits;

        public bool AreAllEqual => least == largest;

        /// <summary>About as many buckets as keys: clearing more would cost more than counting.</summary>
        public static int BitsFor(int count) => Math.Min(MostBits, Math.Max(LeastBits, Wide.BitLength((ulong)count)));

        public static Digits Of(ReadOnlySpan<long> keys)
        {
            var (least, largest) = (long.MaxValue, long.MinValue);
            foreach (var key in keys)
            {
                least = Math.Min(least, key);
                largest = Math.Max(largest, key);
            }

            return new Digits(least, largest, BitsFor(keys.Length));
        }

        public int Bucket(long key) => (int)(unchecked((ulong)(key - least)) >> shift);
    }
}
