using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>A table of exchange rates by day and pair. The only way an amount changes its currency, and it keeps the rate it used.</summary>
/// <remarks>
/// Unchangeable and safe to share. Nothing is guessed: no rate of another day, no reciprocal, no detour through a third currency
/// unless <see cref="ExchangeOptions"/> asks for it; a rate that is missing is an undefined result that names pair and day.
/// </remarks>
public sealed class ExchangeRates
{
    private readonly Dictionary<(Currency From, Currency To), SortedList<LocalDate, ExchangeRate>> byPair = [];

    private ExchangeRates()
    {
    }

    /// <summary>A table of rates.</summary>
    /// <param name="rates">The rates, in any order; the same rate may come twice.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">One pair has two different rates on one day, or a rate from a currency to itself is not 1.</exception>
    public static ExchangeRates Of(IEnumerable<ExchangeRate> rates)
    {
        var table = new ExchangeRates();
        foreach (var rate in Guard.NotNull(rates))
        {
            table.Add(Guard.NotNull(rate, nameof(rates)));
        }

        return table;
    }

    /// <summary>An amount in another currency, at the rate of a day.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="target">The currency asked for.</param>
    /// <param name="date">The day asked for.</param>
    /// <param name="options">How to look the rate up; null is <see cref="ExchangeOptions.Default"/>.</param>
    /// <returns>The unrounded amount with the rates used; undefined when a rate is missing. An amount already in the currency stays as it is.</returns>
    /// <exception cref="ArgumentException">Triangulation is asked for without a currency between.</exception>
    public ExchangeResult Convert(Money amount, Currency target, LocalDate date, ExchangeOptions? options = null)
    {
        options ??= ExchangeOptions.Default;
        if (options is { Path: ExchangePath.Triangulated, Through: null })
        {
            throw new ArgumentException("Through must name the currency between; it is null.", nameof(options));
        }

        var used = amount.Currency == target ? [] : Path(amount.Currency, target, date, options);
        return new ExchangeResult
        {
            Original = amount,
            Target = target,
            Date = date,
            Converted = used is null
                ? Figure.Undefined<Money>(UndefinedReason.MissingInput)
                : Figure.Of(Money.Of(Walk(amount, used), target)),
            RatesUsed = used ?? [],
        };
    }

    private static decimal Walk(Money amount, ExchangeRate[] rates)
    {
        var (value, currency) = (amount.Amount, amount.Currency);
        foreach (var rate in rates)
        {
            (value, currency) = rate.From == currency ? (value * rate.Rate, rate.To) : (value / rate.Rate, rate.From);
        }

        return value;
    }

    private ExchangeRate[]? Path(Currency from, Currency to, LocalDate date, ExchangeOptions options)
    {
        if (Leg(from, to, date, options) is { } direct)
        {
            return [direct];
        }

        return options is { Path: ExchangePath.Triangulated, Through: { } through }
            && Leg(from, through, date, options) is { } first
            && Leg(through, to, date, options) is { } second
            ? [first, second]
            : null;
    }

    private ExchangeRate? Leg(Currency from, Currency to, LocalDate date, ExchangeOptions options)
        => Youngest(from, to, date, options.MaximumAgeInDays)
            ?? (options.Path == ExchangePath.Direct ? null : Youngest(to, from, date, options.MaximumAgeInDays));

    private ExchangeRate? Youngest(Currency from, Currency to, LocalDate date, int maximumAge)
    {
        if (!byPair.TryGetValue((from, to), out var days))
        {
            return null;
        }

        for (var age = 0; age <= maximumAge; age++)
        {
            if (days.TryGetValue(date.PlusDays(-age), out var rate))
            {
                return rate;
            }
        }

        return null;
    }

    private void Add(ExchangeRate rate)
    {
        if (rate.From == rate.To && rate.Rate != 1)
        {
            throw new ArgumentException($"A rate from a currency to itself must be 1; {rate} is not.", nameof(rate));
        }

        if (!byPair.TryGetValue((rate.From, rate.To), out var days))
        {
            byPair.Add((rate.From, rate.To), days = []);
        }

        if (days.TryGetValue(rate.Date, out var known) && known.Rate != rate.Rate)
        {
            throw new ArgumentException($"A pair must have one rate a day; {known} contradicts {rate}.", nameof(rate));
        }

        days[rate.Date] = rate;
    }
}
