using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>A table of exchange rates by day and pair. The only way an amount changes its currency, and it keeps the rate it used.</summary>
/// <remarks>
/// Unchangeable and safe to share. Nothing is guessed: no rate of another day, no reciprocal, no detour through a third currency
/// unless <see cref="ExchangeOptions"/> asks for it. Where it allows several, the youngest is taken, so that yesterday's inverse or cross rate goes before a
/// direct one of last week; <see cref="ExchangePreference.DirectFirst"/> turns that round. A rate that is missing is an undefined result that names pair and
/// day.
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
            table.Add(Guard.NotNull(rate, nameof(rates)), nameof(rates));
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

        var used = amount.Currency == target ? [] : Path(amount.Currency, target, YearDay(date), options);
        return new ExchangeResult
        {
            Original = amount,
            Target = target,
            Date = date,
            Converted = used is null ? Figure.Undefined<Money>(UndefinedReason.MissingInput) : Walk(amount, target, used),
            RatesUsed = used ?? [],
        };
    }

    private static Figure<Money> Walk(Money amount, Currency target, ExchangeRate[] rates)
    {
        var (value, currency) = (amount.Amount, amount.Currency);
        try
        {
            foreach (var rate in rates)
            {
                (value, currency) = rate.From == currency ? (value * rate.Rate, rate.To) : (value / rate.Rate, rate.From);
            }
        }
        catch (OverflowException)
        {
            return Figure.Undefined<Money>(UndefinedReason.Overflow);
        }

        return Figure.Of(Money.Of(value, target));
    }

    private static LocalDate YearDay(LocalDate date) => date.WithCalendar(CalendarSystem.Iso);

    /// <summary>The day that a path is of: that of its oldest rate.</summary>
    private static LocalDate DayOf(ExchangeRate[] path) => path.Min(rate => YearDay(rate.Date));

    private ExchangeRate[]? Path(Currency from, Currency to, LocalDate date, ExchangeOptions options)
    {
        ExchangeRate[]? single = Leg(from, to, date, options) is { } leg ? [leg] : null;
        if (options is not { Path: ExchangePath.Triangulated, Through: { } through }
            || (single is not null && (options.Preference == ExchangePreference.DirectFirst || DayOf(single) == date))
            || Leg(from, through, date, options) is not { } first
            || Leg(through, to, date, options) is not { } second)
        {
            return single;
        }

        ExchangeRate[] cross = [first, second];
        return single is null || DayOf(cross) > DayOf(single) ? cross : single;
    }

    private ExchangeRate? Leg(Currency from, Currency to, LocalDate date, ExchangeOptions options)
    {
        var direct = Youngest(from, to, date, options.MaximumAgeInDays);
        if (options.Path == ExchangePath.Direct || (direct is not null && options.Preference == ExchangePreference.DirectFirst))
        {
            return direct;
        }

        var inverse = Youngest(to, from, date, options.MaximumAgeInDays);
        return direct is null || (inverse is not null && YearDay(inverse.Date) > YearDay(direct.Date)) ? inverse : direct;
    }

    /// <summary>The last rate up to a day, if it is not too old.</summary>
    private ExchangeRate? Youngest(Currency from, Currency to, LocalDate date, int maximumAge)
    {
        if (!byPair.TryGetValue((from, to), out var days))
        {
            return null;
        }

        var (low, high) = (0, days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days.Keys[middle] <= date ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && Period.DaysBetween(days.Keys[low - 1], date) <= maximumAge ? days.Values[low - 1] : null;
    }

    private void Add(ExchangeRate rate, string name)
    {
        if (rate.From == rate.To && rate.Rate != 1)
        {
            throw new ArgumentException(Guard.Text($"Rates from a currency to itself must be 1; {rate} is not."), name);
        }

        if (!byPair.TryGetValue((rate.From, rate.To), out var days))
        {
            byPair.Add((rate.From, rate.To), days = []);
        }

        var day = YearDay(rate.Date);
        if (days.TryGetValue(day, out var known) && known.Rate != rate.Rate)
        {
            throw new ArgumentException($"Rates must have one rate a day for each pair; {known} contradicts {rate}.", name);
        }

        days[day] = rate;
    }
}
