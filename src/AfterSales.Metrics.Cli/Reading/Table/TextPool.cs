using System.Runtime.InteropServices;
using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>One string, and one number, for each distinct text of a file, found by its bytes; what is wrong with it is looked at once.</summary>
internal sealed class TextPool
{
    private readonly List<Entry> entries = [];
    private int[] slots = new int[1 << 10];
    private bool hasSpecial;

    public TextPool() => CodeOf(default);

    public int Count => entries.Count;

    public IEnumerable<string> Texts => entries.Select(e => e.Text);

    public string this[int code] => entries[code].Text;

    /// <summary>Whether there is anything to ask of a text.</summary>
    public bool IsSpecial(int code) => hasSpecial && CollectionsMarshal.AsSpan(entries)[code] is { IsFair: false } or { IsTotal: true };

    /// <summary>Whether a text calls its row a total.</summary>
    public bool IsTotal(int code) => entries[code].IsTotal;

    /// <summary>Whether a text has no control characters.</summary>
    public bool IsFair(int code) => entries[code].IsFair;

    public int CodeOf(ReadOnlySpan<byte> utf8)
    {
        var hash = unchecked((uint)BytesHash.Of(utf8));
        var mask = slots.Length - 1;
        var slot = (int)(hash & (uint)mask);
        while (slots[slot] != 0)
        {
            var code = slots[slot] - 1;
            ref readonly var known = ref CollectionsMarshal.AsSpan(entries)[code];
            if (known.Hash == hash && utf8.SequenceEqual(known.Utf8))
            {
                return code;
            }

            slot = (slot + 1) & mask;
        }

        return Add(utf8, hash, slot);
    }

    private int Add(ReadOnlySpan<byte> utf8, uint hash, int slot)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var isFair = !text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
        entries.Add(new Entry(text, utf8.ToArray(), hash, TotalWords.Are(text), isFair));
        hasSpecial |= entries[^1] is { IsFair: false } or { IsTotal: true };
        slots[slot] = entries.Count;
        if (2 * entries.Count > slots.Length)
        {
            Grow();
        }

        return entries.Count - 1;
    }

    private void Grow()
    {
        slots = new int[2 * slots.Length];
        for (var code = 0; code < entries.Count; code++)
        {
            var slot = (int)(entries[code].Hash & (uint)(slots.Length - 1));
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = code + 1;
        }
    }

    private readonly record struct Entry(string Text, byte[] Utf8, uint Hash, bool IsTotal, bool IsFair);
}
