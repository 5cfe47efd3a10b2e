namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The rows of rates.csv: what one unit of a currency was worth in another on a day.</summary>
internal static class RateLine
{
    /// <summary>No rate is larger: one unit of the dearest currency is not worth more of the cheapest.</summary>
    private const decimal Largest = 10_000_000;

    public static InputFile<List<ExchangeRate>> File { get; } = new(
        "rates",
        "the rate of one currency on one day; amounts in another currency than the run's are converted by it",
        Read,
        InputColumn.Required("date", "the day the rate is of"),
        InputColumn.Required("from", "the currency of which one unit is priced, as USD"),
        InputColumn.Required("to", "the currency it is priced in, as EUR"),
        InputColumn.Required("rate", "how many units of the one a unit of the other is worth, as 0.9213"));

    private static List<ExchangeRate> Read(CsvTable table)
    {
        var rates = new List<ExchangeRate>();
        var known = new Dictionary<(NodaTime.LocalDate, Currency, Currency), decimal>();
        while (table.Read())
        {
            if (!table.Date("date", out var date) || !CurrencyOf(table, "from", out var from) || !CurrencyOf(table, "to", out var to)
                || !table.Decimal("rate", out var rate))
            {
                continue;
            }

            if (rate is <= 0 or > Largest)
            {
                table.Reject("rate", Say("must be above 0 and at most 10,000,000"));
            }
            else if (from == to)
            {
                table.Reject("to", Say("must be another currency than from"));
            }
            else if (!known.TryAdd((date, from, to), rate) && known[(date, from, to)] != rate)
            {
                table.Reject("rate", Say("must be the one of an earlier row of that day and pair"));
            }
            else if (table.Use())
            {
                rates.Add(new ExchangeRate { Date = date, From = from, To = to, Rate = rate });
            }
        }

        return rates;
    }

    private static bool CurrencyOf(CsvTable table, string column, out Currency currency)
        => Currency.TryOf(table.Text(column), out currency) || table.Refuse(column, Say("must be an ISO 4217 code, as EUR"));
}
