namespace AfterSales.Metrics.DataQuality;

/// <summary>Keys in order of first appearance, found by their text: a place for each, without an object for any.</summary>
/// <remarks>Open addressing: a slot holds the key's hash and its place, so that a look-up reads a key only where the hashes are equal, and growing reads none.
/// Places come from the order of the keys alone, never from their hashes.</remarks>
internal sealed class KeyIndex
{
    // Room beyond this is made when it is needed: a million records may have ten keys.
    private const int MostAtFirst = 1 << 20;

    private string[] keys;
    private long[] slots;

    /// <param name="expected">How many keys are expected.</param>
    public KeyIndex(int expected)
    {
        var room = Math.Max(4, Math.Min(expected, MostAtFirst));
        keys = new string[room];
        slots = new long[SlotsFor(room)];
    }

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The key of a place.</summary>
    public string this[int place] => keys[place];

    /// <summary>The place of a key; −1 when there is none.</summary>
    public int Find(string key)
    {
        var hash = StringComparer.Ordinal.GetHashCode(key);
        return PlaceIn(slots[SlotOf(key, hash)]);
    }

    /// <summary>The place of a key; of a new one the next.</summary>
    public int FindOrAdd(string key)
    {
        var hash = StringComparer.Ordinal.GetHashCode(key);
        var slot = SlotOf(key, hash);
        if (slots[slot] != 0)
        {
            return PlaceIn(slots[slot]);
        }

        if (Count == keys.Length)
        {
            Grow();
            slot = SlotOf(key, hash);
        }

        keys[Count++] = key;
        slots[slot] = ((long)hash << 32) | (uint)Count;
        return Count - 1;
    }

    private static int PlaceIn(long slot) => unchecked((int)slot) - 1;

    private static int SlotsFor(int room)
    {
        var count = 8;
        while (count < 2L * room)
        {
            count = checked(2 * count);
        }

        return count;
    }

    // The slot that has the key, or the empty one where it belongs.
    private int SlotOf(string key, int hash)
    {
        var (table, mask) = (slots, slots.Length - 1);
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var content = table[slot];
            if (content == 0 || ((int)(content >> 32) == hash && string.Equals(keys[PlaceIn(content)], key, StringComparison.Ordinal)))
            {
                return slot;
            }
        }
    }

    private void Grow()
    {
        Array.Resize(ref keys, checked(2 * Count));
        var table = new long[SlotsFor(keys.Length)];
        foreach (var content in slots)
        {
            if (content != 0)
            {
                var slot = (int)(content >> 32) & (table.Length - 1);
                while (table[slot] != 0)
                {
                    slot = (slot + 1) & (table.Length - 1);
                }

                table[slot] = content;
            }
        }

        slots = table;
    }
}
