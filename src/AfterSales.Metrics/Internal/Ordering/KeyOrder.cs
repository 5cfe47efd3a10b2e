namespace AfterSales.Metrics.Internal;

/// <summary>Items in ascending order of whole numbers beside them, equal ones as they stood: time for each item, not for each comparison.</summary>
internal static class KeyOrder
{
    private const int Bits = 8;
    private const int Buckets = 1 << Bits;

    // Below, digits take longer to count than items to be moved.
    private const int Few = 32;

    /// <param name="keys">Are put in order as well.</param>
    /// <param name="items">One for each key.</param>
    public static void Sort(ulong[] keys, int[] items)
    {
        if (keys.Length <= Few)
        {
            Insert(keys, items);
            return;
        }

        // Least significant digit first; a digit that all keys share is skipped.
        var (others, otherItems, places) = (new ulong[keys.Length], new int[keys.Length], new int[Buckets]);
        var (from, to, fromItems, toItems) = (keys, others, items, otherItems);
        var varying = Varying(keys);
        for (var shift = 0; shift < 64; shift += Bits)
        {
            if (((varying >> shift) & (Buckets - 1)) != 0)
            {
                Distribute(from, fromItems, to, toItems, places, shift);
                (from, to, fromItems, toItems) = (to, from, toItems, fromItems);
            }
        }

        if (from != keys)
        {
            from.CopyTo(keys, 0);
            fromItems.CopyTo(items, 0);
        }
    }

    private static ulong Varying(ulong[] keys)
    {
        var varying = 0UL;
        foreach (var key in keys)
        {
            varying |= key ^ keys[0];
        }

        return varying;
    }

    private static void Distribute(ulong[] keys, int[] items, ulong[] into, int[] itemsInto, int[] places, int shift)
    {
        Array.Clear(places, 0, places.Length);
        foreach (var key in keys)
        {
            places[(int)((key >> shift) & (Buckets - 1))]++;
        }

        var place = 0;
        for (var bucket = 0; bucket < places.Length; bucket++)
        {
            (places[bucket], place) = (place, place + places[bucket]);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var to = places[(int)((keys[i] >> shift) & (Buckets - 1))]++;
            (into[to], itemsInto[to]) = (keys[i], items[i]);
        }
    }

    private static void Insert(ulong[] keys, int[] items)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            var (key, item, place) = (keys[i], items[i], i);
            for (; place > 0 && keys[place - 1] > key; place--)
            {
                (keys[place], items[place]) = (keys[place - 1], items[place - 1]);
            }

            (keys[place], items[place]) = (key, item);
        }
    }
}
