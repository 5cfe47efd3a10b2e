using System.Buffers;
using System.Globalization;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>
/// What a text means as a number, with a decimal point and with a decimal comma. Digits may be full-width, groups of three be set off by the other mark, a
/// space or an
/// apostrophe; a minus may stand before or after, or be parentheses; a currency sign may stand at either end.
/// </summary>
internal readonly ref struct NumberReading
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789., '");

    private const int MostDigits = 27;

    private NumberReading(Readings readings, decimal point, decimal comma, string fault, string sign)
    {
        Readings = readings;
        Point = point;
        Comma = comma;
        Fault = fault;
        CurrencySign = sign;
    }

    public Readings Readings { get; }

    /// <summary>The value with a decimal point.</summary>
    public decimal Point { get; }

    /// <summary>The value with a decimal comma.</summary>
    public decimal Comma { get; }

    /// <summary>What it must be, when it reads in neither.</summary>
    public string Fault { get; }

    /// <summary>The sign of a currency that stands beside the number; empty without one.</summary>
    public string CurrencySign { get; }

    public static NumberReading Of(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[64];
        if (text.Length == 0 || text.Length > plain.Length)
        {
            return Not(text.Length == 0 ? Say("must be a number; it is blank") : Say("must be a number, as 1234.50"));
        }

        ReadOnlySpan<char> body = Normalize(text, plain);
        var (isNegative, sign) = Strip(ref body);
        if (Refuse(body) is { } fault)
        {
            return Not(fault);
        }

        var isPoint = TryRead(body, '.', ',', out var point);
        var isComma = TryRead(body, ',', '.', out var comma);
        (point, comma) = isNegative ? (-point, -comma) : (point, comma);
        return (isPoint, isComma) switch
        {
            (true, true) => new NumberReading(point == comma ? Readings.Alike : Readings.Differ, point, comma, string.Empty, sign),
            (true, false) => new NumberReading(Readings.First, point, 0, string.Empty, sign),
            (false, true) => new NumberReading(Readings.Second, 0, comma, string.Empty, sign),
            _ => Not(Say("must be a number, as 1234.50; groups are of three digits")),
        };
    }

    private static NumberReading Not(string fault) => new(Readings.None, 0, 0, fault, string.Empty);

    /// <summary>Full-width forms as plain ones, every kind of space and apostrophe as one of each.</summary>
    private static Span<char> Normalize(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        foreach (var c in text)
        {
            plain[length++] = c switch
            {
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                '．' => '.',
                '，' => ',',
                '－' or '−' or '–' => '-',
                '（' => '(',
                '）' => ')',
                '＋' => '+',
                '％' => '%',
                '’' or '‘' or '´' => '\'',
                '\u00A0' or '\u202F' or '\u2009' or '\u3000' => ' ',
                _ => c,
            };
        }

        return plain[..length].Trim(' ');
    }

    /// <summary>Takes sign, parentheses and currency off; two signs leave nothing.</summary>
    private static (bool IsNegative, string Currency) Strip(ref ReadOnlySpan<char> text)
    {
        var (isNegative, hasSign, currency) = (false, false, string.Empty);
        for (var changed = true; changed && text.Length > 0;)
        {
            changed = true;
            if (text is ['(', .., ')'] && !hasSign)
            {
                (isNegative, hasSign) = (true, true);
                text = text[1..^1].Trim(' ');
            }
            else if (text[0] is '-' or '+' && !hasSign)
            {
                (isNegative, hasSign) = (text[0] == '-', true);
                text = text[1..].Trim(' ');
            }
            else if (text[^1] == '-' && !hasSign)
            {
                (isNegative, hasSign) = (true, true);
                text = text[..^1].Trim(' ');
            }
            else if (currency.Length == 0 && CurrencySigns.At(text, out var found, out var rest))
            {
                currency = found;
                text = rest.Trim(' ');
            }
            else
            {
                changed = false;
            }
        }

        return (isNegative, currency);
    }

    private static string? Refuse(ReadOnlySpan<char> body)
    {
        if (body.Length == 0)
        {
            return Say("must be a number, as 1234.50");
        }

        if (body[^1] == '%')
        {
            return Say("must be a fraction without a percent sign: 0.15 for 15 %");
        }

        var exponent = body.IndexOfAny('e', 'E');
        return exponent > 0 && body[..exponent].IndexOfAnyInRange('0', '9') >= 0 && body[(exponent + 1)..].IndexOfAnyInRange('0', '9') >= 0
            ? Say("must be written out: a number in exponent form may have lost digits")
            : body.IndexOfAnyExcept(NumberCharacters) >= 0 ? Say("must be a number, as 1234.50") : null;
    }

    /// <summary>The number with one mark for decimals; groups of three may be set off by the other mark, spaces or apostrophes, by one of them
    /// throughout.</summary>
    private static bool TryRead(ReadOnlySpan<char> body, char mark, char other, out decimal value)
    {
        value = 0;
        var at = body.IndexOf(mark);
        var whole = at < 0 ? body : body[..at];
        var decimals = at < 0 ? default : body[(at + 1)..];
        if (decimals.IndexOfAnyExceptInRange('0', '9') >= 0 || (whole.Length == 0 && decimals.Length == 0))
        {
            return false;
        }

        Span<char> digits = stackalloc char[64];
        var length = 0;
        if (!TryUngroup(whole, other, digits, ref length) || length + decimals.Length > MostDigits)
        {
            return false;
        }

        digits[length++] = '.';
        decimals.CopyTo(digits[length..]);
        length += decimals.Length;
        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryUngroup(ReadOnlySpan<char> whole, char other, Span<char> digits, ref int length)
    {
        var separator = whole.IndexOfAnyExceptInRange('0', '9') is >= 0 and var first ? whole[first] : '\0';
        if (separator == '\0')
        {
            whole.CopyTo(digits);
            length = whole.Length;
            return true;
        }

        if (separator != other && separator is not (' ' or '\''))
        {
            return false;
        }

        var isFirst = true;
        foreach (var range in whole.Split(separator))
        {
            var group = whole[range];
            var fits = isFirst ? group.Length is >= 1 and <= 3 && group[0] != '0' : group.Length == 3;
            if (!fits || group.IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return false;
            }

            group.CopyTo(digits[length..]);
            length += group.Length;
            isFirst = false;
        }

        return true;
    }
}
