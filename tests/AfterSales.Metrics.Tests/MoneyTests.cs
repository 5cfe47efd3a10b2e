namespace AfterSales.Metrics.Tests;

public class MoneyTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly Currency Usd = Currency.Of("USD");

    [Fact]
    public void Default_IsZeroOfNoCurrency() => Assert.Equal(Money.Of(0, "XXX"), default);

    [Fact]
    public void Arithmetic_OneCurrency_IsExact()
    {
        Assert.Equal(Money.Of(0.3m, Eur), Money.Of(0.1m, Eur) + Money.Of(0.2m, Eur));
        Assert.Equal(Money.Of(-0.1m, Eur), Money.Of(0.1m, Eur) - Money.Of(0.2m, Eur));
        Assert.Equal(Money.Of(0.105m, Eur), Money.Of(0.21m, Eur) * 0.5m);
        Assert.Equal(Money.Of(-5m, Eur), -Money.Of(5m, Eur));
    }

    [Fact]
    public void Arithmetic_TwoCurrencies_ThrowsEvenAtZero()
    {
        Assert.Throws<CurrencyMismatchException>(() => Money.Of(1, Eur) + Money.Of(1, Usd));
        Assert.Throws<CurrencyMismatchException>(() => Money.Of(1, Eur) - Money.Zero(Usd));
        Assert.Throws<CurrencyMismatchException>(() => Money.Of(1, Eur) < Money.Of(1, Usd));
        Assert.Throws<CurrencyMismatchException>(() => Money.Sum([Money.Of(1, Usd)], Eur));
    }

    [Fact]
    public void Equality_TwoCurrencies_IsFalse() => Assert.NotEqual(Money.Of(1, Eur), Money.Of(1, Usd));

    [Fact]
    public void Equality_TrailingZeros_DoNotMatter() => Assert.Equal(Money.Of(1.50m, Eur), Money.Of(1.5m, Eur));

    [Fact]
    public void Sum_OfNothing_IsZeroOfTheCurrency() => Assert.Equal(Money.Zero(Eur), Money.Sum([], Eur));

    [Theory]
    [InlineData("1234.5", "EUR", "1234.50 EUR")]
    [InlineData("0.125", "EUR", "0.125 EUR")]
    [InlineData("-7", "JPY", "-7 JPY")]
    [InlineData("7", "KWD", "7.000 KWD")]
    public void ToString_AnyAmount_ShowsTheMinorUnitAndLosesNothing(string amount, string code, string text)
        => Assert.Equal(text, Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), code).ToString());

    [Fact]
    public void IsInMinorUnits_FinerAmount_IsFalse()
    {
        Assert.True(Money.Of(1.25m, Eur).IsInMinorUnits);
        Assert.False(Money.Of(1.255m, Eur).IsInMinorUnits);
        Assert.False(Money.Of(1.5m, "JPY").IsInMinorUnits);
    }

    [Property]
    public Property Sum_AnyOrder_IsTheSame() => Prop.ForAll(Edges.Cents.ArrayOf().ToArbitrary(), amounts =>
    {
        var money = amounts.Select(a => Money.Of(a, Eur)).ToArray();
        return Money.Sum(money, Eur) == Money.Sum(money.Reverse(), Eur) && Money.Sum(money, Eur).Amount == amounts.Sum();
    });
}
