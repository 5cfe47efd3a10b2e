using System.Text;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Text, numbers and dates as a column has them: read strictly, without culture, and never guessed.</summary>
internal static class PlainText
{
    private const int MostDigits = 28;
    private const int ShortDigits = 18;

    /// <summary>Without white space at the ends.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && UnicodeClasses.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && UnicodeClasses.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start == text.Length ? text : text.Substring(start, end - start);
    }

    /// <summary>How many Unicode scalar values; a surrogate that stands alone counts as one.</summary>
    public static int Length(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The scalar values of a text; a surrogate that stands alone is itself.</summary>
    public static int[] Scalars(string text)
    {
        var scalars = new int[Length(text)];
        for (int i = 0, place = 0; i < text.Length; i++, place++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            scalars[place] = isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            i += isPair ? 1 : 0;
        }

        return scalars;
    }

    /// <summary>The shape of a text: A, a, L for letters, M for marks, 9 for digits, a space for each white space, all else as it is.</summary>
    public static string Pattern(string text)
    {
        var pattern = new StringBuilder(text.Length);
        foreach (var scalar in Scalars(text))
        {
            var shape = UnicodeClasses.Of(scalar) switch
            {
                UnicodeClasses.Upper => 'A',
                UnicodeClasses.Lower => 'a',
                UnicodeClasses.OtherLetter => 'L',
                UnicodeClasses.Mark => 'M',
                UnicodeClasses.Digit => '9',
                _ => scalar <= char.MaxValue && UnicodeClasses.IsWhiteSpace((char)scalar) ? ' ' : '\0',
            };
            _ = shape != '\0' ? pattern.Append(shape) : scalar <= char.MaxValue ? pattern.Append((char)scalar) : pattern.Append(char.ConvertFromUtf32(scalar));
        }

        return pattern.ToString();
    }

    /// <summary>A number written [sign]digits[.digits] in ASCII, without grouping or exponent, of at most 28 significant digits: read exactly or not at
    /// all.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var (digits, decimals, shown, zeros) = (0, -1, 0, 0);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '.' && decimals < 0)
            {
                decimals = 0;
                continue;
            }

            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            digits++;
            decimals += decimals < 0 ? 0 : 1;
            if (text[i] == '0')
            {
                zeros++;
                continue;
            }

            // Zeros count only once another digit follows them; those of the front never do.
            shown = (shown == 0 ? 0 : shown + zeros) + 1;
            zeros = 0;
            if (shown > MostDigits)
            {
                return false;
            }
        }

        return digits > 0 && TryExact(text, start, Math.Max(decimals, 0), zeros, shown, out number);
    }

    /// <summary>What <see cref="TryNumber"/> reads, where it is written with at most 18 digits: digits·10^−places, without zeros at the end of its
    /// decimals.</summary>
    public static bool TryShortNumber(string text, out long digits, out int places)
    {
        (digits, places) = (0, 0);
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text.Length - start > ShortDigits + 1)
        {
            return false;
        }

        var point = -1;
        for (var i = start; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                digits = unchecked((digits * 10) + digit);
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        if (text.Length - start - (point < 0 ? 0 : 1) is not (> 0 and <= ShortDigits))
        {
            return false;
        }

        places = point < 0 ? 0 : text.Length - point - 1;
        while (places > 0 && digits % 10 == 0)
        {
            (digits, places) = (digits / 10, places - 1);
        }

        digits = text[0] == '-' ? -digits : digits;
        return true;
    }

    private static bool TryExact(string text, int start, int decimals, int zeros, int shown, out decimal number)
    {
        number = 0;
        var cut = Math.Min(zeros, decimals);
        var scale = shown == 0 ? 0 : decimals - cut;
        if (scale > MostDigits || shown + zeros - cut > MostDigits)
        {
            return shown == 0;
        }

        var skipped = cut;
        for (var i = text.Length - 1; i >= start && skipped >= 0; i--)
        {
            if (text[i] != '.' && skipped-- == 0)
            {
                number = Digits(text, start, i);
            }
        }

        number = shown == 0 ? 0 : number * new decimal(1, 0, 0, text[0] == '-', (byte)scale);
        return true;
    }

    private static decimal Digits(string text, int start, int end)
    {
        var number = 0m;
        for (var i = start; i <= end; i++)
        {
            number = text[i] == '.' ? number : (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
