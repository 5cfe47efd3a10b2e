using System.Text;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The parts of a telephone number as somebody wrote it.</summary>
internal static class PhoneReading
{
    private const int Fewest = 7;
    private const int Most = 15;
    private const string International = "00";
    private const string Trunk = "(0)";

    // The longest first, so that "ext." does not leave its end in the extension.
    private static readonly string[] Markers = ["extension", "ext.", "ext", "分机", "分機", "转", "轉", "x", "#"];

    public static PhoneKeyResult Read(string folded, PhoneKeyOptions options)
    {
        var (start, end) = Extension(folded);
        var number = start < 0 ? folded : folded.Substring(0, start);
        var extension = start < 0 ? null : Digits(folded.Substring(end), out var isClean) is { Length: > 0 } known && isClean ? known : string.Empty;
        if (Digits(folded, out _).Length == 0)
        {
            return PhoneKeyResult.Undefined(UndefinedReason.NoData);
        }

        return extension is not { Length: 0 } && Key(number, options) is { } key
            ? new PhoneKeyResult { Number = key, Extension = extension, Reason = null }
            : PhoneKeyResult.Undefined(UndefinedReason.OutsideDomain);
    }

    /// <summary>The sign and the digits of a number with its country; null where it is none.</summary>
    private static string? Key(string number, PhoneKeyOptions options)
    {
        var plus = number.IndexOf('+');
        var first = FirstDigit(number, 0);
        var isPlus = plus >= 0 && plus < first;
        if (first < 0 || (plus >= 0 && !isPlus) || number.IndexOf('+', plus + 1) >= 0)
        {
            return null;
        }

        var written = Digits(number, out var isClean);
        if (!isClean)
        {
            return null;
        }

        var isInternational = isPlus || written.StartsWith(International, StringComparison.Ordinal);
        var trunk = isInternational ? number.IndexOf(Trunk, StringComparison.Ordinal) : -1;
        var digits = trunk < 0 ? written : Digits(number.Remove(trunk, Trunk.Length), out _);
        var prefix = options.TrunkPrefix;
        var full = isPlus ? digits
            : isInternational ? digits.Substring(International.Length)
            : options.CountryCode + (prefix.Length > 0 && digits.StartsWith(prefix, StringComparison.Ordinal) ? digits.Substring(prefix.Length) : digits);
        return full.Length is >= Fewest and <= Most ? "+" + full : null;
    }

    // Only behind a digit: a name that begins with x is no extension.
    private static (int Start, int End) Extension(string folded)
    {
        var first = FirstDigit(folded, 0);
        for (var i = first < 0 ? folded.Length : first + 1; i < folded.Length; i++)
        {
            foreach (var marker in Markers)
            {
                if (string.CompareOrdinal(folded, i, marker, 0, marker.Length) == 0)
                {
                    return (i, i + marker.Length);
                }
            }
        }

        return (-1, -1);
    }

    private static int FirstDigit(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                return i;
            }
        }

        return -1;
    }

    // All that is neither digit nor letter is how somebody set the number apart.
    private static string Digits(string text, out bool isClean)
    {
        var digits = new StringBuilder(text.Length);
        isClean = true;
        foreach (var scalar in PlainText.Scalars(text))
        {
            if (scalar is >= '0' and <= '9')
            {
                digits.Append((char)scalar);
            }
            else
            {
                isClean &= !UnicodeForms.IsWordPart(scalar);
            }
        }

        return digits.ToString();
    }
}
