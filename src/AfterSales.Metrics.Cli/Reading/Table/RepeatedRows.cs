namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Whether a row repeats an earlier one word for word, looked at for the first quarter of a million rows by 64 bits of each: noted, never
/// dropped.</summary>
internal sealed class RepeatedRows
{
    public const int Most = 250_000;
    private ulong[] slots = new ulong[1 << 10];
    private int count;

    public long Repeated { get; private set; }

    /// <summary>The line of the first row that repeats one.</summary>
    public long FirstLine { get; private set; }

    /// <summary>Rows that repeat none.</summary>
    public int Count => count;

    public bool IsFull => count >= Most;

    public void See(ulong hash, long line)
    {
        // Zero marks an empty place.
        hash += hash == 0 ? 1UL : 0;
        var slot = (int)(hash & (uint)(slots.Length - 1));
        while (slots[slot] != 0)
        {
            if (slots[slot] == hash)
            {
                FirstLine = Repeated++ == 0 ? line : FirstLine;
                return;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        slots[slot] = hash;
        if (2 * ++count > slots.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var old = slots;
        slots = new ulong[2 * old.Length];
        foreach (var hash in old)
        {
            if (hash != 0)
            {
                var slot = (int)(hash & (uint)(slots.Length - 1));
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & (slots.Length - 1);
                }

                slots[slot] = hash;
            }
        }
    }
}
