using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Resources;

/// <summary>
/// Sorts keys that lie about evenly over a range, as times of day do: one pass into as many buckets as keys, then insertion.
/// Keys that crowd into few buckets, and few keys, go to the framework's sort; the order is the same either way.
/// </summary>
internal static class TickSort
{
    private const int Few = 48;
    private const int Crowded = 24;

    /// <param name="keys">The keys; the first <paramref name="count"/> are sorted.</param>
    /// <param name="scratch">Room for as many.</param>
    /// <param name="count">How many.</param>
    [SkipLocalsInit]
    public static void Sort(long[] keys, long[] scratch, int count)
    {
        if (count < Few)
        {
            Array.Sort(keys, 0, count);
            return;
        }

        var (least, most, isSorted) = (keys[0], keys[0], true);
        for (var i = 1; i < count; i++)
        {
            isSorted &= keys[i - 1] <= keys[i];
            least = Math.Min(least, keys[i]);
            most = Math.Max(most, keys[i]);
        }

        if (isSorted)
        {
            return;
        }

        const int MostBuckets = 4096;
        var shift = 0;
        var buckets = Math.Min(count, MostBuckets);
        while ((most - least) >> shift >= buckets)
        {
            shift++;
        }

        Span<int> places = stackalloc int[MostBuckets];
        places.Slice(0, buckets).Clear();
        for (var i = 0; i < count; i++)
        {
            places[(int)((keys[i] - least) >> shift)]++;
        }

        var (sum, fullest) = (0, 0);
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            fullest = Math.Max(fullest, places[bucket]);
            (places[bucket], sum) = (sum, sum + places[bucket]);
        }

        if (fullest > Crowded)
        {
            Array.Sort(keys, 0, count);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            scratch[places[(int)((keys[i] - least) >> shift)]++] = keys[i];
        }

        for (var i = 0; i < count; i++)
        {
            var key = scratch[i];
            var place = i;
            for (; place > 0 && keys[place - 1] > key; place--)
            {
                keys[place] = keys[place - 1];
            }

            keys[place] = key;
        }
    }
}
