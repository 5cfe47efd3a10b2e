namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What exports call the row that adds the others up.</summary>
internal static class TotalWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "total", "totals", "grandtotal", "sum", "subtotal", "summe", "gesamt", "gesamtsumme", "zwischensumme", "insgesamt", "合计", "总计", "小计", "总和", "合計",
            "総計", "total général", "totale",
    };

    public static bool Are(string text) => text.Length is > 1 and < 40 && Words.Contains(HeaderWords.Plain(text));
}
