using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace AfterSales.Metrics.DataQuality;

/// <summary>Levenshtein and Jaro of strings of at most 64 characters without surrogates, in words of 64 bits: one bit a character of the one string.</summary>
/// <remarks>Where in a string a character stands is asked of its units in two registers when there are at most 16 of them, else of a table of the ASCII
/// characters on the stack. Of the table only the entries in question are cleared; clearing all of it would take longer than the rest.</remarks>
internal static class BitParallel
{
    private const int WordBits = 64;
    private const int Plain = 128;

    public static bool TryLevenshtein(string left, string right, out int distance)
    {
        var isLeftShorter = left.Length <= right.Length;
#if NET
        if (AreNames(left, right))
        {
            return isLeftShorter ? TryLevenshteinOfNames(left, right, out distance) : TryLevenshteinOfNames(right, left, out distance);
        }

#endif
        var pattern = (isLeftShorter ? left : right).AsSpan();
        var text = (isLeftShorter ? right : left).AsSpan();
        CutCommonEnds(ref pattern, ref text);
#if NET
        if (Vector128.IsHardwareAccelerated && pattern.Length <= UnitLanes.Most)
        {
            return TryLevenshteinInLanes(pattern, text, out distance);
        }
#endif
        return TryLevenshteinByTable(pattern, text, out distance);
    }

    public static bool TryJaro(string left, string right, out double similarity)
    {
#if NET
        if (AreNames(left, right))
        {
            return TryJaroOfNames(left, right, out similarity, out _);
        }

#endif
        similarity = left.Length == right.Length ? 1 : 0;
        if (left.Length > WordBits || right.Length > WordBits)
        {
            return false;
        }

        var pairs = new JaroPairs(left.Length, right.Length);
#if NET
        var isKnown = Vector128.IsHardwareAccelerated && right.Length <= UnitLanes.Most
            ? TryPairInLanes(right.AsSpan(), left.AsSpan(), ref pairs)
            : TryPairByTable(right.AsSpan(), left.AsSpan(), ref pairs);
#else
        var isKnown = TryPairByTable(right.AsSpan(), left.AsSpan(), ref pairs);
#endif
        if (isKnown && left.Length > 0 && right.Length > 0)
        {
            similarity = pairs.Similarity(left, right);
        }

        return isKnown;
    }

#if NET
    /// <summary>Whether each of two strings fills one register at least and two at most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreNames(string left, string right)
        => Vector128.IsHardwareAccelerated && left.Length is >= UnitLanes.Lanes and <= UnitLanes.Most
            && right.Length is >= UnitLanes.Lanes and <= UnitLanes.Most;

    /// <summary>Jaro's similarity, and how many characters, of at most eight, both begin with alike.</summary>
    public static bool TryJaroOfNames(string left, string right, out double similarity, out int start)
    {
        (similarity, start) = (0, 0);
        if (!UnitLanes.TryOf(left, out var others) | !UnitLanes.TryOf(right, out var lanes))
        {
            return false;
        }

        start = lanes.CommonStart(others);
        var pairs = new JaroPairs(left.Length, right.Length);
        for (var i = 0; i < left.Length; i++)
        {
            pairs.Take(i, lanes.Places(left[i]));
        }

        similarity = left.Length == right.Length ? pairs.Similarity(left, right, lanes.Same(others)) : pairs.Similarity(left, right);
        return true;
    }

    private static bool TryLevenshteinOfNames(string pattern, string text, out int distance)
    {
        distance = 0;
        if (!UnitLanes.TryOf(text, out var others) | !UnitLanes.TryOf(pattern, out var lanes))
        {
            return false;
        }

        // What both begin or end with costs nothing.
        var start = lanes.CommonStart(others);
        var end = Math.Min(lanes.CommonEnd(others), pattern.Length - start);
        var (rows, columns) = (pattern.Length - start - end, text.Length - start - end);
        distance = columns;
        if (rows == 0 || columns == 1)
        {
            return true;
        }

        var column = EditColumn.First;
        foreach (var unit in text.AsSpan(start, columns))
        {
            column.Next(lanes.Places(unit) >> start);
        }

        distance += column.Rise(rows);
        return true;
    }
#endif

    // What both begin or end with costs nothing. Halves of surrogate pairs stay, so that they are found below: cut from both ends, a pair would leave no trace.
    private static void CutCommonEnds(ref ReadOnlySpan<char> pattern, ref ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < pattern.Length && pattern[start] == text[start] && !char.IsSurrogate(text[start]))
        {
            start++;
        }

        pattern = pattern.Slice(start);
        text = text.Slice(start);
        var end = 0;
        while (end < pattern.Length && pattern[pattern.Length - 1 - end] == text[text.Length - 1 - end]
            && !char.IsSurrogate(text[text.Length - 1 - end]))
        {
            end++;
        }

        pattern = pattern.Slice(0, pattern.Length - end);
        text = text.Slice(0, text.Length - end);
    }

#if NET
    private static bool TryLevenshteinInLanes(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, out int distance)
    {
        distance = 0;
        if (!UnitLanes.TryOf(pattern, out var lanes))
        {
            return false;
        }

        var column = EditColumn.First;
        foreach (var unit in text)
        {
            if (char.IsSurrogate(unit))
            {
                return false;
            }

            column.Next(lanes.Places(unit));
        }

        distance = text.Length + column.Rise(pattern.Length);
        return true;
    }

    private static bool TryPairInLanes(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, ref JaroPairs pairs)
    {
        if (!UnitLanes.TryOf(pattern, out var lanes))
        {
            return false;
        }

        var found = pairs;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return false;
            }

            found.Take(i, lanes.Places(text[i]));
        }

        pairs = found;
        return true;
    }
#endif

    [SkipLocalsInit]
    private static bool TryLevenshteinByTable(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, out int distance)
    {
        distance = text.Length;
        Span<ulong> places = stackalloc ulong[Plain];
        if (pattern.Length > WordBits || !TryPlace(pattern, text, places))
        {
            return false;
        }

        var column = EditColumn.First;
        foreach (var unit in text)
        {
            column.Next(unit < Plain ? places[unit] : Places(pattern, unit));
        }

        distance = text.Length + column.Rise(pattern.Length);
        return true;
    }

    [SkipLocalsInit]
    private static bool TryPairByTable(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, ref JaroPairs pairs)
    {
        Span<ulong> places = stackalloc ulong[Plain];
        if (!TryPlace(pattern, text, places))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            pairs.Take(i, text[i] < Plain ? places[text[i]] : Places(pattern, text[i]));
        }

        return true;
    }

    /// <summary>The places of the pattern's characters; false where a character of either string is half of one outside the basic plane.</summary>
    private static bool TryPlace(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, Span<ulong> places)
    {
        if (!TryClear(text, places) || !TryClear(pattern, places))
        {
            return false;
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

    private static bool TryClear(ReadOnlySpan<char> text, Span<ulong> places)
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
