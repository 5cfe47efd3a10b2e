using System.Runtime.InteropServices;
using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>One string, and one number, for each distinct text of a file, found by its bytes; what is wrong with it is looked at once.</summary>
internal sealed class TextPool
{
    /// <summary>Texts of so many bytes are told apart by two numbers.</summary>
    private const int ShortText = 16;

    private readonly List<Entry> entries = [];
    private Key[] keys = new Key[1 << 9];
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
        var key = KeyOf(utf8);
        var mask = slots.Length - 1;
        var slot = key.Hash & mask;
        while (slots[slot] != 0)
        {
            var code = slots[slot] - 1;
            if (keys[code] == key && (utf8.Length <= ShortText || utf8.SequenceEqual(entries[code].Utf8)))
            {
                return code;
            }

            slot = (slot + 1) & mask;
        }

        return Add(utf8, key, slot);
    }

    private static Key KeyOf(ReadOnlySpan<byte> utf8)
    {
        var (low, high) = utf8.Length <= ShortText ? BytesHash.Pack(utf8) : (BytesHash.Of(utf8), 0);
        return new Key(low, high, utf8.Length, unchecked((int)(BytesHash.OfPacked(low, high, utf8.Length) & int.MaxValue)));
    }

    private int Add(ReadOnlySpan<byte> utf8, in Key key, int slot)
    {
        var text = Encoding.UTF8.GetString(utf8);
        var isFair = !text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
        if (entries.Count == keys.Length)
        {
            Array.Resize(ref keys, 2 * keys.Length);
        }

        keys[entries.Count] = key;
        entries.Add(new Entry(text, utf8.Length <= ShortText ? [] : utf8.ToArray(), TotalWords.Are(text), isFair));
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
            var slot = keys[code].Hash & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = code + 1;
        }
    }

    /// <summary>What a text is found by.</summary>
    /// <param name="Low">Of a short text its bytes, of a long one 64 bits of them.</param>
    private readonly record struct Key(ulong Low, ulong High, int Length, int Hash);

    /// <param name="Utf8">The bytes of a long text.</param>
    private readonly record struct Entry(string Text, byte[] Utf8, bool IsTotal, bool IsFair);
}
