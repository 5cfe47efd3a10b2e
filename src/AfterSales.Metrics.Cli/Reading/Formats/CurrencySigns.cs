namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The signs and codes of currencies that stand beside amounts, and which currencies each may mean.</summary>
internal static class CurrencySigns
{
    private static readonly (string Sign, string[] Codes)[] Known =
    [
        ("€", ["EUR"]), ("£", ["GBP"]), ("¥", ["CNY", "JPY"]), ("￥", ["CNY", "JPY"]), ("元", ["CNY"]), ("円", ["JPY"]),
            ("$", ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"]),
        ("US$", ["USD"]), ("kr", ["SEK", "NOK", "DKK"]), ("zł", ["PLN"]), ("₩", ["KRW"]), ("₹", ["INR"]), ("CHF", ["CHF"]), ("Fr.", ["CHF"]),
        ("EUR", ["EUR"]), ("USD", ["USD"]), ("GBP", ["GBP"]), ("CNY", ["CNY"]), ("RMB", ["CNY"]), ("JPY", ["JPY"]),
    ];

    /// <summary>Finds a sign at either end.</summary>
    public static bool At(ReadOnlySpan<char> text, out string sign, out ReadOnlySpan<char> rest)
    {
        sign = string.Empty;
        rest = text;
        if (char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        foreach (var (known, _) in Known)
        {
            if (known.Length > sign.Length && text.Length > known.Length && text.StartsWith(known, StringComparison.Ordinal))
            {
                sign = known;
                rest = text[known.Length..];
            }
            else if (known.Length > sign.Length && text.Length > known.Length && text.EndsWith(known, StringComparison.Ordinal))
            {
                sign = known;
                rest = text[..^known.Length];
            }
        }

        return sign.Length > 0;
    }

    /// <summary>Whether a sign may mean a currency.</summary>
    public static bool Means(string sign, Currency currency) => Known.Any(k => k.Sign == sign && k.Codes.Contains(currency.Code));
}
