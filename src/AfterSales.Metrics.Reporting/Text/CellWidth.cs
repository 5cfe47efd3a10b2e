using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>How many cells a text takes in type of one width, by Unicode's East Asian Width (UAX 11).</summary>
public static class CellWidth
{
    /// <summary>Two for each Chinese, Japanese or Korean character, none for marks on another, one for all else.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static int Of(string text)
    {
        var width = 0;
        Guard.NotNull(text);
        for (var i = 0; i < text.Length; i += Length(text, i))
        {
            width += At(text, i);
        }

        return width;
    }

    /// <summary>The cells of the character at a place.</summary>
    internal static int At(string text, int index)
        => CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
            : IsWide(char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index]) ? 2
            : 1;

    /// <summary>The length of the character at a place: two where it is a pair of surrogates.</summary>
    internal static int Length(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    /// <summary>The wide and full-width ranges, unassigned places of their blocks among them.</summary>
    private static bool IsWide(int code)
        => code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
            or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE10 and <= 0xFE19)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
            or (>= 0x20000 and <= 0x3FFFD);
}
