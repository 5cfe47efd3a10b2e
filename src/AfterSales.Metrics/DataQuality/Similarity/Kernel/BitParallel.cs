using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Levenshtein and Jaro of strings of at most 64 characters without surrogates, in words of 64 bits: one bit a character of the one string.</summary>
/// <remarks>Places of the ASCII characters stand in a table on the stack of which only the entries in question are cleared; clearing all of it would
/// take longer
/// than the rest.</remarks>
internal static class BitParallel
{
    private const int WordBits = 64;
    private const int Plain = 128;

    [SkipLocalsInit]
    public static bool TryLevenshtein(string left, string right, out int distance)
    {
        var isLeftShorter = left.Length <= right.Length;
        var pattern = (isLeftShorter ? left : right).AsSpan();
        var text = (isLeftShorter ? right : left).AsSpan();
        distance = text.Length;
        Span<ulong> places = stackalloc ulong[Plain];
        if (pattern.Length > WordBits || !TryPlace(pattern, text, places))
        {
            return false;
        }

        if (pattern.Length == 0)
        {
            return true;
        }

        // Myers 1999, in Hyyrö's form for whole strings: where a column of the table rises and where it falls.
        unchecked
        {
            var (up, down, top) = (~0UL, 0UL, pattern.Length - 1);
            distance = pattern.Length;
            foreach (var unit in text)
            {
                var equal = unit < Plain ? places[unit] : Places(pattern, unit);
                var diagonal = (((equal & up) + up) ^ up) | equal | down;
                var rises = down | ~(diagonal | up);
                var falls = up & diagonal;
                distance += (int)((rises >> top) & 1) - (int)((falls >> top) & 1);
                rises = (rises << 1) | 1;
                up = (falls << 1) | ~(diagonal | rises);
                down = rises & diagonal;
            }
        }

        return true;
    }

    [SkipLocalsInit]
    public static bool TryJaro(string left, string right, out double similarity)
    {
        similarity = left.Length == right.Length ? 1 : 0;
        Span<ulong> places = stackalloc ulong[Plain];
        if (left.Length > WordBits || right.Length > WordBits || !TryPlace(right.AsSpan(), left.AsSpan(), places))
        {
            return false;
        }

        if (left.Length == 0 || right.Length == 0)
        {
            return true;
        }

        var window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        var (common, usedLeft, usedRight) = (0, 0UL, 0UL);
        var near = window >= WordBits - 1 ? ~0UL : (1UL << (window + 1)) - 1;
        for (var i = 0; i < left.Length; i++)
        {
            var hits = (left[i] < Plain ? places[left[i]] : Places(right.AsSpan(), left[i])) & near & ~usedRight;
            if (hits != 0)
            {
                usedRight |= hits & unchecked(0 - hits);
                usedLeft |= 1UL << i;
                common++;
            }

            near = i < window ? (near << 1) | 1 : near << 1;
        }

        similarity = common == 0 ? 0 : Similarity(left, right, common, OutOfOrder(left, right, usedLeft, usedRight));
        return true;
    }

    // One fraction a term, so that equal strings are exactly 1 and both directions have the same bits.
    private static double Similarity(string left, string right, double common, int outOfOrder)
    {
        var transpositions = outOfOrder / 2;
        var (x, y) = (common / Math.Min(left.Length, right.Length), common / Math.Max(left.Length, right.Length));
        return (x + y + ((common - transpositions) / common)) / 3;
    }

    private static int OutOfOrder(string left, string right, ulong usedLeft, ulong usedRight)
    {
        var (count, i, j) = (0, 0, 0);
        while (usedRight != 0)
        {
            while ((usedLeft & 1) == 0)
            {
                usedLeft >>= 1;
                i++;
            }

            while ((usedRight & 1) == 0)
            {
                usedRight >>= 1;
                j++;
            }

            count += left[i++] != right[j++] ? 1 : 0;
            usedLeft >>= 1;
            usedRight >>= 1;
        }

        return count;
    }

    /// <summary>The places of the pattern's characters; false where a character of either string is half of one outside the basic plane.</summary>
    private static bool TryPlace(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, Span<ulong> places)
    {
        foreach (var unit in text)
        {
            if (unit < Plain)
            {
                places[unit] = 0;
            }
            else if (char.IsSurrogate(unit))
            {
                return false;
            }
        }

        foreach (var unit in pattern)
        {
            if (unit < Plain)
            {
                places[unit] = 0;
            }
            else if (char.IsSurrogate(unit))
            {
                return false;
            }
        }

        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] < Plain)
            {
                places[pattern[i]] |= 1UL << i;
            }
        }

        return true;
    }

    private static ulong Places(ReadOnlySpan<char> pattern, char unit)
    {
        var places = 0UL;
        for (var i = 0; i < pattern.Length; i++)
        {
            places |= pattern[i] == unit ? 1UL << i : 0;
        }

        return places;
    }
}
