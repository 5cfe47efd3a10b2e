using NodaTime;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>The amounts of the current row: in the one currency of the run, or converted into it.</summary>
internal sealed partial class CsvTable
{
    private Currency? currency;
    private (int Code, Currency Currency) lastCurrency = (-1, default);

    /// <summary>An amount in the file's one currency; of a ledger with two columns, what the debit is above the credit.</summary>
    /// <param name="date">The day at whose rate an amount in another currency is converted; null has no such day.</param>
    public bool Money(string column, LocalDate? date, out Money value)
    {
        value = default;
        var amount = 0m;
        if (places[column] < 0 && HasColumn("debit") | HasColumn("credit"))
        {
            if (!DebitAndCredit(out amount))
            {
                return false;
            }
        }
        else if (!Number(column, out amount))
        {
            return false;
        }

        if (!CurrencyOfRow(out var own))
        {
            return false;
        }

        if (currencySign.Length > 0 && !CurrencySigns.Means(currencySign, own))
        {
            return Refuse(column, Say($"must be in {own}; it says {currencySign}"));
        }

        Account.SeeFiner(amount, own, Line);
        value = Metrics.Money.Of(amount, own);
        return own == currency || Convert(ref value, date);
    }

    /// <summary>An amount that may be blank.</summary>
    public bool OptionalMoney(string column, LocalDate? date, out Money? value)
    {
        value = null;
        if (Raw(column).Length == 0)
        {
            return true;
        }

        var isMoney = Money(column, date, out var money);
        value = money;
        return isMoney;
    }

    private bool DebitAndCredit(out decimal amount)
    {
        var (debit, credit) = (0m, 0m);
        amount = 0;
        if (Raw("debit").Length == 0 && Raw("credit").Length == 0)
        {
            return Refuse(HasColumn("debit") ? "debit" : "credit", Say("must be there, or the credit"));
        }

        if ((Raw("debit").Length > 0 && !Number("debit", out debit)) || (Raw("credit").Length > 0 && !Number("credit", out credit)))
        {
            return false;
        }

        amount = debit - credit;
        return true;
    }

    /// <summary>The currency that the row says; afterwards <see cref="currency"/> is the one that the file's amounts end up in.</summary>
    private bool CurrencyOfRow(out Currency found)
    {
        if (places["currency"] < 0)
        {
            // A file that need not say its currency may have amounts all the same.
            found = options.Currency ?? default;
            currency = options.Currency;
            return options.Currency is not null || Refuse("currency", Say("must be an ISO 4217 code, as EUR"));
        }

        var code = Code("currency");
        if (code == lastCurrency.Code)
        {
            found = lastCurrency.Currency;
        }
        else if (!Metrics.Currency.TryOf(texts[code], out found))
        {
            return Refuse("currency", Say("must be an ISO 4217 code, as EUR"));
        }

        lastCurrency = (code, found);
        currency ??= options.Currency ?? options.Rates?.Target ?? found;
        if (found == currency || options.Rates?.Target is not null)
        {
            return true;
        }

        if (options.Currency is { } wanted)
        {
            Ignore(Say($"in {found}, not in {wanted}"), Say($"say --currency {found}, or add rates.csv"));
            return false;
        }

        var remedy = options.Rates is null ? Say("keep one currency per file, or choose the rows with")
            : Say("rates.csv converts into several; say which with");
        var also = options.Rates is null ? Say(", or convert them with rates.csv") : string.Empty;
        throw new InputException(Say($"line {Line}: the currency is {found}, but {currency} on the lines before; {remedy} --currency {currency}{also}."));
    }

    private bool Convert(ref Money value, LocalDate? date)
    {
        var (from, to) = (value.Currency, currency!.Value);
        if (date is not { } day)
        {
            return Refuse("currency", Say($"must be {to}: a row without a date has no rate"));
        }

        if (options.Rates!.Convert(value, to, day) is not { } converted)
        {
            var date8 = NodaTime.Text.LocalDatePattern.Iso.Format(day);
            return Refuse("currency", Say($"has no rate from {from} to {to} of {date8} in rates.csv; add it, or take an earlier one with --rate-age 7"));
        }

        Account.SeeConverted(from, to);
        value = converted;
        return true;
    }
}
