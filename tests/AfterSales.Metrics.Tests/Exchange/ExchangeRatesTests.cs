namespace AfterSales.Metrics.Tests;

public class ExchangeRatesTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly Currency Usd = Currency.Of("USD");
    private static readonly Currency Gbp = Currency.Of("GBP");
    private static readonly LocalDate Friday = new(2026, 11, 20);

    private static readonly ExchangeRates Rates = ExchangeRates.Of(
    [
        new ExchangeRate { Date = Friday, From = Eur, To = Usd, Rate = 1.25m },
        new ExchangeRate { Date = Friday, From = Gbp, To = Eur, Rate = 1.2m },
        new ExchangeRate { Date = Friday.PlusDays(-1), From = Eur, To = Usd, Rate = 1.2m },
    ]);

    [Fact]
    public void Convert_RateOfTheDay_IsUsedAndKept()
    {
        var result = Rates.Convert(Money.Of(100m, Eur), Usd, Friday);

        Assert.Equal(Money.Of(125m, Usd), result.Converted.Value);
        Assert.Equal(1.25m, Assert.Single(result.RatesUsed).Rate);
    }

    [Fact]
    public void Convert_NoRateForPairAndDay_IsUndefinedAndNamesThem()
    {
        var result = Rates.Convert(Money.Of(100m, Usd), Gbp, Friday);

        Assert.Equal(UndefinedReason.MissingInput, result.Converted.Reason);
        Assert.Equal((Usd, Gbp, Friday), (result.Original.Currency, result.Target, result.Date));
        Assert.Empty(result.RatesUsed);
    }

    [Fact]
    public void Convert_OtherDay_IsUsedOnlyWhenAskedFor()
    {
        var monday = Friday.PlusDays(3);

        Assert.Null(Rates.Convert(Money.Of(1m, Eur), Usd, monday).Converted.Value);
        Assert.Equal(Money.Of(1.25m, Usd), Rates.Convert(Money.Of(1m, Eur), Usd, monday, new ExchangeOptions { MaximumAgeInDays = 3 }).Converted.Value);
        Assert.Null(Rates.Convert(Money.Of(1m, Eur), Usd, Friday.PlusDays(-2), new ExchangeOptions { MaximumAgeInDays = 3 }).Converted.Value);
    }

    [Fact]
    public void Convert_OtherDirection_IsUsedOnlyWhenAskedFor()
    {
        Assert.Null(Rates.Convert(Money.Of(1m, Usd), Eur, Friday).Converted.Value);
        Assert.Equal(Money.Of(0.8m, Eur), Rates.Convert(Money.Of(1m, Usd), Eur, Friday, new ExchangeOptions { Path = ExchangePath.DirectOrInverse })
            .Converted.Value);
    }

    [Fact]
    public void Convert_ThirdCurrency_IsUsedOnlyWhenAskedFor()
    {
        var through = new ExchangeOptions { Path = ExchangePath.Triangulated, Through = Eur };

        var result = Rates.Convert(Money.Of(10m, Gbp), Usd, Friday, through);

        Assert.Equal(Money.Of(15m, Usd), result.Converted.Value);
        Assert.Equal([1.2m, 1.25m], result.RatesUsed.Select(r => r.Rate));
        Assert.Null(Rates.Convert(Money.Of(10m, Gbp), Usd, Friday, new ExchangeOptions { Path = ExchangePath.DirectOrInverse }).Converted.Value);
    }

    [Fact]
    public void Convert_TriangulatedWithoutACurrencyBetween_Throws()
        => Assert.Throws<ArgumentException>(() => Rates.Convert(Money.Of(10m, Gbp), Usd, Friday, new ExchangeOptions { Path = ExchangePath.Triangulated }));

    [Fact]
    public void Convert_SameCurrency_StaysAsItIs()
        => Assert.Equal(Money.Of(7m, Usd), Rates.Convert(Money.Of(7m, Usd), Usd, Friday.PlusDays(99)).Converted.Value);

    [Fact]
    public void Of_TwoRatesOfOneDay_Throws()
    {
        var rate = new ExchangeRate { Date = Friday, From = Eur, To = Usd, Rate = 1.25m };

        Assert.Throws<ArgumentException>(() => ExchangeRates.Of([rate, rate with { Rate = 1.26m }]));
        Assert.NotNull(ExchangeRates.Of([rate, rate]));
    }

    [Fact]
    public void Of_RateToItselfOtherThanOne_Throws()
        => Assert.Throws<ArgumentException>(() => ExchangeRates.Of([new ExchangeRate { Date = Friday, From = Eur, To = Eur, Rate = 1.1m }]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Rate_NotPositive_Throws(int rate)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new ExchangeRate { Date = Friday, From = Eur, To = Usd, Rate = rate });

    [Property]
    public Property Convert_AnyAmounts_IsAdditive() => Prop.ForAll(Edges.Cents.Two().ToArbitrary(), pair =>
    {
        var (a, b) = (Money.Of(pair.Item1, Eur), Money.Of(pair.Item2, Eur));
        return Rates.Convert(a, Usd, Friday).Converted.Value + Rates.Convert(b, Usd, Friday).Converted.Value == Rates.Convert(a + b, Usd, Friday)
            .Converted.Value;
    });

    /// <summary>A stale direct rate does not beat a younger inverse one, unless it is asked to.</summary>
    [Fact]
    public void Convert_OlderDirectAndYoungerInverse_TakesTheYoungestUnlessAskedOtherwise()
    {
        var rates = ExchangeRates.Of(
        [
            new ExchangeRate { Date = new LocalDate(2026, 3, 2), From = Eur, To = Usd, Rate = 1.05m },
            new ExchangeRate { Date = new LocalDate(2026, 3, 6), From = Usd, To = Eur, Rate = 0.8m },
        ]);
        var options = new ExchangeOptions { Path = ExchangePath.DirectOrInverse, MaximumAgeInDays = 7 };

        Assert.Equal(125m, Converted(rates, options));
        Assert.Equal(105m, Converted(rates, options with { Preference = ExchangePreference.DirectFirst }));
        Assert.Equal(105m, Converted(rates, options with { Path = ExchangePath.Direct }));
        Assert.Equal(125m, Converted(rates, options with { MaximumAgeInDays = int.MaxValue }));
    }

    [Fact]
    public void Convert_YoungerCross_GoesBeforeAnOlderDirectRate()
    {
        var (old, today) = (new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 6));
        var rates = ExchangeRates.Of(
        [
            new ExchangeRate { Date = old, From = Eur, To = Usd, Rate = 1.05m },
            new ExchangeRate { Date = today, From = Eur, To = Gbp, Rate = 0.9m },
            new ExchangeRate { Date = today.PlusDays(-1), From = Gbp, To = Usd, Rate = 1.5m },
        ]);
        var options = new ExchangeOptions { Path = ExchangePath.Triangulated, Through = Gbp, MaximumAgeInDays = 7 };

        var cross = rates.Convert(Money.Of(100m, Eur), Usd, today, options);

        Assert.Equal(135m, cross.Converted.Value!.Value.Amount);
        Assert.True(cross.IsOfDifferentDays);
        Assert.Equal(105m, Converted(rates, options with { Preference = ExchangePreference.DirectFirst }));
        Assert.Equal(105m, rates.Convert(Money.Of(100m, Eur), Usd, old, options).Converted.Value!.Value.Amount);
    }

    [Fact]
    public void Convert_FarEndsOfTheCalendarAndOfDecimal_AreAnswered()
    {
        var options = new ExchangeOptions { MaximumAgeInDays = int.MaxValue };

        Assert.Null(Rates.Convert(Money.Of(1m, Eur), Usd, new LocalDate(-9998, 1, 1), options).Converted.Value);
        Assert.Equal(Money.Of(1.25m, Usd), Rates.Convert(Money.Of(1m, Eur), Usd, new LocalDate(9999, 12, 31), options).Converted.Value);
        Assert.Equal(UndefinedReason.Overflow, Rates.Convert(Money.Of(decimal.MaxValue, Eur), Usd, Friday).Converted.Reason);
    }

    private static decimal Converted(ExchangeRates rates, ExchangeOptions options)
        => rates.Convert(Money.Of(100m, Eur), Usd, new LocalDate(2026, 3, 6), options).Converted.Value!.Value.Amount;
}
