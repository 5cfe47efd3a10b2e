using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.DataQuality;

/// <summary>A column of the table of Levenshtein's distance in two words: where it rises by one from row to row, and where it falls.</summary>
/// <remarks>Myers 1999, in Hyyrö's form for whole strings. Bits above the pattern's length never reach those below.</remarks>
internal struct EditColumn
{
    private ulong up;
    private ulong down;

    /// <summary>The column before the text: 0, 1, 2, …</summary>
    public static EditColumn First => new() { up = ~0UL };

    /// <summary>The column after another character of the text, which stands in the pattern at the places given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(ulong places)
    {
        unchecked
        {
            var diagonal = (((places & up) + up) ^ up) | places | down;
            var rises = ((down | ~(diagonal | up)) << 1) | 1;
            up = ((up & diagonal) << 1) | ~(diagonal | rises);
            down = rises & diagonal;
        }
    }

    /// <summary>The column's last number less its first, which is the length of the text.</summary>
    public readonly int Rise(int length)
    {
        var rows = BitWord.Ones(length);
        return BitWord.Count(up & rows) - BitWord.Count(down & rows);
    }
}
