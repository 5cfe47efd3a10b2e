using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Amounts in one unit by stated factors.</summary>
internal sealed class UnitKernel : StepKernel
{
    private readonly string unitField;
    private readonly string target;
    private readonly Dictionary<string, decimal> factors = new(StringComparer.Ordinal);

    public UnitKernel(string unitField, string target, IReadOnlyDictionary<string, decimal> factors)
    {
        (this.unitField, this.target) = (unitField, target);
        foreach (var pair in factors)
        {
            this.factors[PlainText.Trim(pair.Key)] = Guard.Positive(pair.Value, nameof(factors));
        }

        if (this.factors.ContainsKey(target))
        {
            throw Guard.Mistake(nameof(factors), $"Factors must not have the target; {target} has one.");
        }
    }

    public override IEnumerable<string> Companions => [unitField];

    public override void Apply(CleaningTable table, string field)
    {
        for (var position = 0; position < table.Count; position++)
        {
            if (table.IsBroken(position, field))
            {
                continue;
            }

            var (text, unit) = (table.Text(position, field), table.Text(position, unitField));
            if (text is null)
            {
                // No minutes are no hours: a gap filled later is one of the target.
                table.Set(position, unitField, unit is not null && factors.ContainsKey(unit) ? target : table[position, unitField]);
            }
            else if (unit is null)
            {
                table.Break(position, CleaningIssue.MissingCompanion);
            }
            else if (unit != target)
            {
                Convert(table, position, text, unit);
            }
        }
    }

    private void Convert(CleaningTable table, int position, string text, string unit)
    {
        if (!factors.TryGetValue(unit, out var factor))
        {
            table.Break(position, CleaningIssue.UnknownUnit);
        }
        else if (!PlainText.TryNumber(text, out var number))
        {
            table.Break(position, CleaningIssue.Unreadable);
        }
        else if (AmountText.Exact(number, factor) is not { } converted)
        {
            table.Break(position, CleaningIssue.OutOfRange);
        }
        else
        {
            table.Set(position, CleanText.Of(converted));
            table.Set(position, unitField, target);
        }
    }
}

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

/// <summary>Products of amounts.</summary>
internal static class AmountText
{
    /// <summary>Null where the product has more digits than a decimal.</summary>
    public static decimal? Exact(decimal number, decimal factor)
    {
        try
        {
            return number * factor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
