using System.Globalization;

namespace AfterSales.Metrics;

/// <summary>An exact amount in one currency.</summary>
/// <remarks>
/// <para>Never rounds and never converts by itself: <c>Money.Of(10m, eur) / 3</c> is deliberately absent — split with <c>Apportionment</c>,
/// or divide <see cref="Amount"/> and say how to round with <see cref="MoneyRounding"/>.</para>
/// <para>The default is zero of no currency (<c>XXX</c>). Two currencies in one operation throw, zero amounts included:
/// a rule with exceptions for some values hides mistakes until the values change.</para>
/// <para>Bulk calculations take a span of <see cref="decimal"/> and one currency instead of many of these.</para>
/// </remarks>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Internal.MoneyConverter))]
#endif
[System.ComponentModel.TypeConverter(typeof(Internal.MoneyTypeConverter))]
public readonly record struct Money : IComparable<Money>, IFormattable
{
    private Money(decimal amount, Currency currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount, in units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>Whether the amount is a whole number of the currency's minor units.</summary>
    public bool IsInMinorUnits => Internal.Decimals.Remainder(Amount, Currency.MinorUnit) == 0;

    /// <summary>An amount in a currency.</summary>
    /// <param name="amount">The amount, in units of the currency; kept as it is, finer than the minor unit too.</param>
    /// <param name="currency">The currency.</param>
    /// <returns>The money.</returns>
    public static Money Of(decimal amount, Currency currency) => new(amount, currency);

    /// <summary>An amount in the currency of an ISO 4217 code.</summary>
    /// <param name="amount">The amount, in units of the currency.</param>
    /// <param name="currencyCode">Three capital letters.</param>
    /// <returns>The money.</returns>
    /// <exception cref="ArgumentException">No such code is on the list.</exception>
    public static Money Of(decimal amount, string currencyCode) => new(amount, Currency.Of(currencyCode));

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <returns>Zero.</returns>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>The sum of amounts of one currency, exact.</summary>
    /// <param name="amounts">The amounts; read once.</param>
    /// <param name="currency">Their currency, which an empty sum has too.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="amounts"/> is null.</exception>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">The sum exceeds decimal's range.</exception>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        var sum = Zero(currency);
        foreach (var amount in Internal.Guard.NotNull(amounts))
        {
            sum += amount;
        }

        return sum;
    }

    /// <summary>Adds two amounts of one currency.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum exceeds decimal's range.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.In(left.Currency), left.Currency);

    /// <summary>Subtracts two amounts of one currency.</summary>
    /// <param name="left">What is subtracted from.</param>
    /// <param name="right">What is subtracted.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference exceeds decimal's range.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.In(left.Currency), left.Currency);

    /// <summary>The amount with the other sign.</summary>
    /// <param name="money">The amount.</param>
    /// <returns>Its negative.</returns>
    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    /// <summary>The amount times a quantity, unrounded.</summary>
    /// <param name="money">The amount.</param>
    /// <param name="quantity">The quantity.</param>
    /// <returns>The product.</returns>
    /// <exception cref="OverflowException">The product exceeds decimal's range.</exception>
    public static Money operator *(Money money, decimal quantity) => new(money.Amount * quantity, money.Currency);

    /// <summary>The amount times a quantity, unrounded.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="money">The amount.</param>
    /// <returns>The product.</returns>
    /// <exception cref="OverflowException">The product exceeds decimal's range.</exception>
    public static Money operator *(decimal quantity, Money money) => money * quantity;

    /// <summary>Whether the left amount is smaller; one currency only.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger; one currency only.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is not larger; one currency only.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is not smaller; one currency only.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The amount, when the currency is the one expected.</summary>
    /// <param name="currency">The currency expected.</param>
    /// <returns><see cref="Amount"/>.</returns>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public decimal In(Currency currency) => Currency == currency ? Amount : throw new CurrencyMismatchException(currency, Currency);

    /// <summary>The amount rounded as asked.</summary>
    /// <param name="rounding">How to round; null rounds to the minor unit, midpoint to even.</param>
    /// <returns>The rounded amount.</returns>
    /// <exception cref="OverflowException">The rounded amount exceeds decimal's range.</exception>
    public Money Round(MoneyRounding? rounding = null) => new((rounding ?? MoneyRounding.Default).Round(Amount, Currency), Currency);

    /// <inheritdoc/>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(other.In(Currency));

    /// <summary>The amount in invariant format, at least at the minor unit's decimals, and the code.</summary>
    /// <returns>As <c>1234.50 EUR</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount in the format asked for, and the code.</summary>
    /// <param name="format">A format for the amount; null shows at least the minor unit's decimals and loses none.</param>
    /// <param name="formatProvider">A culture; null is the invariant one.</param>
    /// <returns>As <c>1234.50 EUR</c>.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        format ??= "0." + new string('0', Currency.MinorUnitDecimals) + new string('#', 28 - Currency.MinorUnitDecimals);
        return Amount.ToString(format, formatProvider ?? CultureInfo.InvariantCulture) + " " + Currency;
    }
}
