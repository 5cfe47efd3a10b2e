using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// From code to slot, by open addressing: a ledger has millions of lines and a few hundred codes, so nearly every look-up is a hit on the first probe,
/// and a column made from a dictionary of strings is answered by the reference alone.
/// </summary>
/// <remarks>
/// The mixing is quick and known to all, so that codes can be written which all fall together. Where an addition goes further than chance would have it, all
/// are mixed anew by the framework, which begins with another number in each process.
/// </remarks>
internal sealed class CodeTable
{
    /// <summary>Chance keeps a million codes within a hundred, with half of the places taken.</summary>
    private const int MostSteps = 256;

    private Entry[] entries = new Entry[16];
    private int count;

    public int Count => count;

    /// <summary>Whether codes came that were chosen to fall together.</summary>
    public bool IsCrowded { get; private set; }

    /// <summary>The slot of a code; −1 when it has none yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(string code)
    {
        var table = entries;
        var hash = Hash(code);
        for (var i = (int)(hash & (uint)(table.Length - 1)); ; i = (i + 1) & (table.Length - 1))
        {
            ref var entry = ref table[i];
            if (ReferenceEquals(entry.Code, code) || (entry.Hash == hash && entry.Code is not null && string.Equals(entry.Code, code)))
            {
                return entry.Slot;
            }

            if (entry.Code is null)
            {
                return -1;
            }
        }
    }

    /// <summary>Gives a new code its slot.</summary>
    public void Add(string code, int slot)
    {
        if (2 * ++count > entries.Length)
        {
            PlaceAll(4 * entries.Length);
        }

        if (Place(new Entry { Code = code, Hash = Hash(code), Slot = slot }) > MostSteps && !IsCrowded)
        {
            IsCrowded = true;
            PlaceAll(entries.Length);
        }
    }

    private void PlaceAll(int room)
    {
        var old = entries;
        entries = new Entry[room];
        foreach (var entry in old)
        {
            if (entry.Code is not null)
            {
                Place(new Entry { Code = entry.Code, Hash = Hash(entry.Code), Slot = entry.Slot });
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Hash(string code) => IsCrowded ? unchecked((uint)StringComparer.Ordinal.GetHashCode(code)) : QuickHash(code);

    /// <summary>All characters of the code, mixed; four at a time, as codes are short.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint QuickHash(string code)
    {
        // Wrap-around is what mixing is made of. The multiplier is 2⁶⁴ divided by the golden ratio.
        unchecked
        {
            const ulong Golden = 0x9E37_79B9_7F4A_7C15;
            var bytes = MemoryMarshal.AsBytes(code.AsSpan());
            var hash = (ulong)bytes.Length;
            if (bytes.Length >= 8)
            {
                for (var i = 8; i < bytes.Length; i += 8)
                {
                    hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes.Slice(i - 8)), Golden);
                }

                return (uint)(Mix(hash ^ MemoryMarshal.Read<ulong>(bytes.Slice(bytes.Length - 8)), Golden) >> 32);
            }

            foreach (var character in code)
            {
                hash = (hash << 16) ^ character;
            }

            return (uint)(Mix(hash, Golden) >> 32);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value, ulong factor)
    {
        unchecked
        {
            var product = value * factor;
            return product ^ (product >> 29);
        }
    }

    /// <returns>How far from where it should be.</returns>
    private int Place(Entry entry)
    {
        var (i, steps) = ((int)(entry.Hash & (uint)(entries.Length - 1)), 0);
        for (; entries[i].Code is not null; steps++)
        {
            i = (i + 1) & (entries.Length - 1);
        }

        entries[i] = entry;
        return steps;
    }

    private struct Entry
    {
        public string? Code;
        public uint Hash;
        public int Slot;
    }
}
