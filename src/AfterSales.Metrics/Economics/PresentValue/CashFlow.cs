using NodaTime;

namespace AfterSales.Metrics.Economics;

/// <summary>An amount that moves on a date: positive comes in, negative goes out.</summary>
/// <remarks>
/// A series of flows is in one currency, which is why none is named here; <see cref="Of(LocalDate, Money, Currency)"/> checks it.
/// The default is nothing, on 1 January of year 1.
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(CashFlowConverter))]
#endif
public readonly partial record struct CashFlow
{
    private CashFlow(LocalDate date, decimal amount)
    {
        Date = date;
        Amount = amount;
    }

    /// <summary>The date.</summary>
    public LocalDate Date { get; }

    /// <summary>The amount, in units of the series' currency: positive comes in, negative goes out.</summary>
    public decimal Amount { get; }

    /// <summary>A flow.</summary>
    /// <param name="date">The date.</param>
    /// <param name="amount">The amount: positive comes in, negative goes out.</param>
    /// <returns>The flow.</returns>
    public static CashFlow Of(LocalDate date, decimal amount) => new(date, amount);

    /// <summary>A flow of a series in one currency.</summary>
    /// <param name="date">The date.</param>
    /// <param name="amount">The amount: positive comes in, negative goes out.</param>
    /// <param name="currency">The currency of the series.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="CurrencyMismatchException">The amount has another currency.</exception>
    public static CashFlow Of(LocalDate date, Money amount, Currency currency) => new(date, amount.In(currency));
}
