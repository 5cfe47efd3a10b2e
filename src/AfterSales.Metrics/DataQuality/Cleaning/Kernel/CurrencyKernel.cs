using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Amounts in one currency by the rate of the day.</summary>
internal sealed class CurrencyKernel(string currencyField, string dateField, Currency target, ExchangeRates rates, ExchangeOptions options) : StepKernel
{
    public override IEnumerable<string> Companions => [currencyField, dateField];

    public override void Apply(CleaningTable table, string field)
    {
        for (var position = 0; position < table.Count; position++)
        {
            if (!table.IsBroken(position, field))
            {
                Apply(table, position, table.Text(position, field));
            }
        }
    }

    private void Apply(CleaningTable table, int position, string? text)
    {
        var (code, day) = (table.Text(position, currencyField), table.Text(position, dateField));
        if (text is null)
        {
            // A missing amount takes the target's currency where a rate would have converted it: a gap filled later is one of the target.
            var isKnown = Metrics.Currency.TryOf(code, out var own) && day is not null && PlainDate.TryRead(day, out var date)
                && (own == target || rates.Convert(Money.Of(1, own), target, date, options).Converted.IsDefined);
            table.Set(position, currencyField, isKnown ? target.Code : table[position, currencyField]);
        }
        else if (code is null || day is null)
        {
            table.Break(position, CleaningIssue.MissingCompanion);
        }
        else if (!PlainText.TryNumber(text, out var number) || !PlainDate.TryRead(day, out var on) || !Metrics.Currency.TryOf(code, out var currency))
        {
            table.Break(position, CleaningIssue.Unreadable);
        }
        else if (currency != target)
        {
            Convert(table, position, Money.Of(number, currency), on);
        }
    }

    private void Convert(CleaningTable table, int position, Money amount, LocalDate date)
    {
        if (rates.Convert(amount, target, date, options).Converted.Value is { } converted)
        {
            table.Set(position, CleanText.Of(converted.Amount));
            table.Set(position, currencyField, target.Code);
        }
        else
        {
            table.Break(position, CleaningIssue.NoRate);
        }
    }
}
